import { reportDue } from '#shared/deadlines/deadlines.ts'
import { termOf } from '#shared/filings/term.ts'
import type { Grant } from '#shared/grants/schema.ts'
import type { Report, ReportRow } from '#shared/settlements/contract.ts'
import { type Form, formFor } from '#shared/settlements/forms/form.ts'
import { lawVersionFor } from '#shared/settlements/lawVersion.ts'
import type { SettlementDocument, SettlementInput } from '#shared/settlements/schema.ts'
import { settledBudget } from '../budgets/versions/queries.ts'
import { signatoriesOf } from '../club/queries.ts'
import { contributionsOf } from '../contributions/worth.ts'
import type { Reader } from '../db/open.ts'
import { grantOf } from '../grants/queries.ts'

/** Reports of one grant or of all, the latest period first, a correction above what it corrects; each with where it stands. */
export async function listReports(db: Reader, grantId: number | null): Promise<ReportRow[]> {
  const rows = await db
    .selectFrom('report as r')
    .innerJoin('grant_agreement as g', 'g.id', 'r.grant_id')
    .leftJoin('report_filing as f', (join) => join.onRef('f.report_id', '=', 'r.id').on('f.withdrawn_on', 'is', null))
    .leftJoin('report as newer', 'newer.corrects_id', 'r.id')
    .$if(grantId !== null, (q) => q.where('r.grant_id', '=', grantId!))
    .orderBy('r.period_to', 'desc')
    .orderBy('r.id', 'desc')
    .select([
      'r.id',
      'g.id as grantId',
      'g.title as grantTitle',
      'g.contract_number as contractNumber',
      'r.kind',
      'r.period_from as periodFrom',
      'r.period_to as periodTo',
      'r.demanded_on as demandedOn',
      'r.corrects_id as correctsId',
      'newer.id as correctedById',
      'f.filed_on as filedOn',
    ])
    .execute()
  const grants = new Map<number, Grant>()
  for (const id of new Set(rows.map((row) => row.grantId))) grants.set(id, (await grantOf(db, id))!)
  return rows.map(({ demandedOn, ...row }) => {
    const grant = grants.get(row.grantId)!
    return {
      ...row,
      reportDue: reportDue(grant).date,
      term: termOf({ ...row, demandedOn }, grant)?.date ?? null,
    }
  })
}

/** A report as the coordinator wrote it; `undefined`: no such report. */
export async function reportOf(db: Reader, id: number): Promise<Report | undefined> {
  const row = await db.selectFrom('report').where('id', '=', id).selectAll().executeTakeFirst()
  return (
    row && {
      id: row.id,
      grantId: row.grant_id,
      kind: row.kind,
      periodFrom: row.period_from,
      periodTo: row.period_to,
      i1: row.i1,
      i2: row.i2,
      ii3: row.ii3,
      ii4: row.ii4,
      iii: row.iii,
      publicOtherNames: row.public_other_names,
      placeOfSigning: row.place_of_signing,
      preparedOn: row.prepared_on,
      interestAccrued: row.interest_accrued_grosze,
      incomeAccrued: row.income_accrued_grosze,
      returned: row.returned_grosze,
      returnedOn: row.returned_on,
      percentBase: row.percent_base,
      demandedOn: row.demanded_on,
      revision: row.revision,
    }
  )
}

/** The report a reason for a finding belongs to; `undefined`: no such reason. */
export async function reportOfOverride(db: Reader, overrideId: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('finding_override')
    .where('id', '=', overrideId)
    .select('report_id')
    .executeTakeFirst()
  return row?.report_id
}

/** Documents with any part charged to the grant, each with those parts only. */
async function documentsOf(db: Reader, grantId: number): Promise<SettlementDocument[]> {
  const rows = await db
    .selectFrom('expense_allocation as a')
    .innerJoin('budget_line as l', 'l.id', 'a.line_id')
    .innerJoin('expense_document as d', 'd.id', 'a.document_id')
    .innerJoin('supplier as s', 's.id', 'd.supplier_id')
    .where('l.grant_id', '=', grantId)
    .orderBy('d.issued_on')
    .orderBy('d.id')
    .orderBy('a.position')
    .select([
      'd.id',
      'd.number',
      'd.kind',
      's.name as supplierName',
      'd.issued_on as issuedOn',
      'd.performed_on as performedOn',
      'd.paid_on as paidOn',
      'd.payment_method as paymentMethod',
      'd.gross_grosze as gross',
      'd.ineligible_reason as ineligibleReason',
      'a.line_id as budgetLineId',
      'a.source',
      'a.amount_grosze as amount',
    ])
    .execute()
  return [...Map.groupBy(rows, (row) => row.id).values()].map((parts) => {
    const { budgetLineId: _line, source: _source, amount: _amount, ...document } = parts[0]!
    return {
      ...document,
      allocations: parts.map(({ budgetLineId, source, amount }) => ({ budgetLineId, source, amount })),
    }
  })
}

/** A report and its grant as they were entered, and what its numbers are calculated from. */
export type SettlementBasis = {
  readonly report: Report
  readonly grant: Grant
  readonly input: SettlementInput
  /** The form the grant is settled on. */
  readonly form: Form
}

/** The end of the period of the grant's report before this one; `null`: this is the first. */
async function countedBefore(db: Reader, { id, grantId, periodFrom }: Report): Promise<string | null> {
  const row = await db
    .selectFrom('report')
    .where('grant_id', '=', grantId)
    .where('id', '!=', id)
    .where('period_to', '<', periodFrom)
    .select((eb) => eb.fn.max('period_to').as('periodTo'))
    .executeTakeFirst()
  return row?.periodTo ?? null
}

/** Everything a report is made from, each record read once; `undefined`: no such report. */
export async function settlementBasisOf(db: Reader, reportId: number): Promise<SettlementBasis | undefined> {
  const report = await reportOf(db, reportId)
  const grant = report && (await grantOf(db, report.grantId))
  if (!report || !grant) return undefined
  const signatories = (await signatoriesOf(db)).map(({ name, functionTitle }) => ({ name, function: functionTitle }))
  const form = formFor(grant)
  const input: SettlementInput = {
    form: { parts: form.parts, costs: form.costs },
    grant: { ...grant, lawVersion: lawVersionFor(grant.lawDate) },
    ...(await settledBudget(db, grant.id, report.periodTo)),
    documents: await documentsOf(db, grant.id),
    contributions: await contributionsOf(db, grant.id),
    report: { ...report, countedAfter: await countedBefore(db, report), signatories },
  }
  return { report, grant, input, form }
}

/** What was found when wordings of a form version were compared with the official text. */
export async function comparedTexts(
  db: Reader,
  formVersion: string,
): Promise<{ textId: string; text: string; comparedOn: string }[]> {
  return db
    .selectFrom('form_text')
    .where('form_version', '=', formVersion)
    .orderBy('id')
    .select(['text_id as textId', 'text', 'compared_on as comparedOn'])
    .execute()
}

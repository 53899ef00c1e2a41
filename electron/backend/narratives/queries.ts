import { sum } from '#shared/kernel/money.ts'
import { draftOfActions, draftOfResults } from '#shared/narratives/drafts.ts'
import type { Engaged } from '#shared/narratives/engaged.ts'
import { draftOfFees, draftOfIncome, draftOfMore, type MoneyFacts } from '#shared/narratives/moneyDrafts.ts'
import { draftText } from '#shared/narratives/refresh.ts'
import { hasPart } from '#shared/settlements/checks/formParts.ts'
import { lineCodes } from '#shared/settlements/codes.ts'
import { inPeriod, sortAllocations } from '#shared/settlements/entries.ts'
import type { SettlementInput } from '#shared/settlements/schema.ts'
import { settle } from '#shared/settlements/settle.ts'
import type { Reader } from '../db/open.ts'
import { grantDetailsOf } from '../grants/details/queries.ts'
import { resultFacts } from '../results/facts.ts'
import { resultsOfGrant } from '../results/queries.ts'
import { checkedReportOf } from '../settlements/checkedReport.ts'

/** Work and things by action of the budget: values as the report counts them, hours and names from their records. */
async function engagedOf(db: Reader, input: SettlementInput): Promise<Engaged[]> {
  const actionOf = new Map(input.lines.map((line) => [line.id, line.actionId]))
  const works = await db
    .selectFrom('volunteer_work as w')
    .innerJoin('volunteer_agreement as a', 'a.id', 'w.agreement_id')
    .where('a.grant_id', '=', input.grant.id)
    .select(['w.line_id as lineId', 'w.minutes', 'w.worked_on as day', 'a.staff_id as staffId'])
    .execute()
  const things = await db
    .selectFrom('in_kind_item')
    .where('grant_id', '=', input.grant.id)
    .orderBy('id')
    .select(['line_id as lineId', 'item', 'given_on as day'])
    .execute()
  const own = <One extends { lineId: number | null; day: string }>(rows: readonly One[], actionId: number | null) =>
    rows.filter(
      ({ lineId, day }) => lineId !== null && actionOf.get(lineId) === actionId && inPeriod(day, input.report),
    )
  const entries = sortAllocations(input).reported
  const worthOf = (actionId: number | null, source: 'personal' | 'material') =>
    sum(
      entries
        .filter((one) => one.source === source && actionOf.get(one.budgetLineId) === actionId)
        .map((one) => one.amount),
    )
  return [...input.actions, { id: null, name: 'Koszty administracyjne' }]
    .map(({ id: actionId, name }): Engaged => {
      const work = own(works, actionId)
      return {
        actionId,
        name,
        volunteers: new Set(work.map((one) => one.staffId)).size,
        minutes: work.reduce((all, one) => all + one.minutes, 0),
        personal: worthOf(actionId, 'personal'),
        things: [...new Set(own(things, actionId).map((one) => one.item.replace(/\s+/g, ' ').trim()))],
        material: worthOf(actionId, 'material'),
      }
    })
    .filter((one) => one.personal > 0 || one.material > 0)
}

async function moneyFacts(
  db: Reader,
  { basis, findings }: NonNullable<Awaited<ReturnType<typeof checkedReportOf>>>,
): Promise<MoneyFacts> {
  const { input, report } = basis
  const fees = sortAllocations(input).reported.filter((one) => one.source === 'fees')
  const codes = lineCodes(input.actions, input.lines)
  const names = new Map(input.lines.map(({ id, name }) => [id, `${codes.get(id) ?? ''} ${name}`.trim()]))
  const { requirements } = await grantDetailsOf(db, report.grantId)
  return {
    report,
    settlement: settle(input),
    feeDocuments: new Set(fees.map((one) => one.documentId)).size,
    feeLines: [...new Set(fees.map((one) => names.get(one.budgetLineId) ?? ''))],
    attachments: requirements.filter(({ ready }) => ready).map(({ name }) => name),
    explained: findings.flatMap(({ message, override }) =>
      override === null ? [] : [{ message, reason: override.reason }],
    ),
  }
}

/** Drafts of a report: the ones its texts were made from and what the records say today; `undefined`: no such report. */
export async function draftsOf(db: Reader, reportId: number, today: string) {
  const row = await db
    .selectFrom('report as r')
    .innerJoin('grant_agreement as g', 'g.id', 'r.grant_id')
    .where('r.id', '=', reportId)
    .select([
      'g.id',
      'g.task_from as taskFrom',
      'g.task_to as taskTo',
      'r.i1_draft as i1',
      'r.i2_draft as i2',
      'r.ii3_draft as ii3',
      'r.ii4_draft as ii4',
      'r.iii_draft as iii',
    ])
    .executeTakeFirst()
  const found = row && (await resultsOfGrant(db, row.id, today))
  const checked = row && (await checkedReportOf(db, reportId, today))
  if (!row || !found || !checked) return undefined
  const facts = await resultFacts(db, row, today)
  const money = await moneyFacts(db, checked)
  const engaged = await engagedOf(db, checked.basis.input)
  const results = draftOfResults(found.results)
  const actions = draftOfActions(found.schedule, facts, found.choices.support_type ?? [], engaged)
  // A form with one description tells both in it.
  const hasBoth = hasPart(checked.basis.input, 'I.2')
  return {
    i1: { last: row.i1, now: hasBoth ? results : draftText([results, actions].filter(Boolean)) },
    i2: { last: row.i2, now: hasBoth ? actions : '' },
    ii3: { last: row.ii3, now: draftOfIncome(money) },
    ii4: { last: row.ii4, now: draftOfFees(money) },
    iii: { last: row.iii, now: draftOfMore(money) },
  }
}

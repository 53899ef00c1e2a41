import { type CopySection, copySections } from '#shared/generators/fields.ts'
import {
  type ContributionPaper,
  type DocumentFacts,
  type DocumentPaper,
  documentPapers,
} from '#shared/generators/papers.ts'
import { type Generator, generatorMeant } from '#shared/generators/schema.ts'
import { folded } from '#shared/peopleReports/figure.ts'
import { formulaOf } from '#shared/results/formulas.ts'
import { inPeriod } from '#shared/settlements/entries.ts'
import type { SettlementInput } from '#shared/settlements/schema.ts'
import { contributionPapers } from '../contributions/papers.ts'
import type { Reader } from '../db/open.ts'
import { reportPaperOf } from '../printing/reportPaperOf.ts'
import { resultFacts } from '../results/facts.ts'
import { settlementBasisOf } from '../settlements/queries.ts'
import { generatorsOf } from './known.ts'

const noFacts: DocumentFacts = {
  nip: '',
  ksef: '',
  bookingNumber: '',
  statementNumber: '',
  about: '',
  paymentMethod: '',
}
async function documentFacts(db: Reader, grantId: number): Promise<(documentId: number) => DocumentFacts> {
  const rows = await db
    .selectFrom('expense_document as d')
    .innerJoin('supplier as s', 's.id', 'd.supplier_id')
    .leftJoin('code_list_item as m', (join) =>
      join.on('m.list', '=', 'payment_method').onRef('m.code', '=', 'd.payment_method'),
    )
    .where((eb) =>
      eb(
        'd.id',
        'in',
        eb
          .selectFrom('expense_allocation as a')
          .innerJoin('budget_line as l', 'l.id', 'a.line_id')
          .where('l.grant_id', '=', grantId)
          .select('a.document_id'),
      ),
    )
    .select((eb) => [
      'd.id',
      eb.fn.coalesce('s.nip', eb.val('')).as('nip'),
      'd.ksef_number as ksef',
      'd.booking_number as bookingNumber',
      'd.statement_number as statementNumber',
      'd.description as about',
      eb.fn.coalesce('m.label', eb.val('')).as('paymentMethod'),
    ])
    .execute()
  const facts = new Map(rows.map(({ id, ...own }) => [id, own]))
  return (id) => facts.get(id) ?? noFacts
}

/** The papers a report settles: documents by line, and papers on work and things. */
export async function papersOf(
  db: Reader,
  input: SettlementInput,
): Promise<{ documents: DocumentPaper[]; contributions: ContributionPaper[] }> {
  const contributions = await contributionPapers(db, input.grant.id)
  return {
    documents: documentPapers(input, await documentFacts(db, input.grant.id)),
    contributions: contributions.filter(({ day }) => inPeriod(day, input.report)),
  }
}

/** Different people whose time in the club fell at least one day into the period of a report. */
async function countedPeople(db: Reader, { grant, report }: SettlementInput, today: string): Promise<number> {
  const task = { id: grant.id, taskFrom: report.periodFrom, taskTo: report.periodTo }
  const formula = formulaOf('participants')
  return formula ? (folded(formula.behind(await resultFacts(db, task, today), null), formula.fold) ?? 0) : 0
}

export type CopyOf = {
  generator: Generator | null
  named: string
  sections: CopySection[]
  people: { written: number | null; computed: number }
  revision: number
}
/** A report ready to be copied; `undefined`: no such report. */
export async function copyOf(
  db: Reader,
  { reportId, generatorId }: { reportId: number; generatorId: number | null },
  today: string,
): Promise<CopyOf | undefined> {
  const basis = await settlementBasisOf(db, reportId)
  const report = basis && (await reportPaperOf(db, reportId, today))
  if (!basis || !report) return undefined
  const known = await generatorsOf(db)
  const named = basis.grant.generator
  const generator =
    known.find((one) => one.id === generatorId) ??
    generatorMeant(named, known) ??
    known.find((one) => one.words === '') ??
    known[0] ??
    null
  const row = await db.selectFrom('report').where('id', '=', reportId).select('people_count').executeTakeFirst()
  const written = row?.people_count ?? null
  const computed = await countedPeople(db, basis.input, today)
  const people = generator?.asksPeople ? (written ?? computed) : null
  return {
    generator,
    named,
    sections: copySections({ report, people, ...(await papersOf(db, basis.input)) }),
    people: { written, computed },
    revision: basis.report.revision,
  }
}

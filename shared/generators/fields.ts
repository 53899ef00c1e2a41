import { z } from 'zod'
import type { ReportPaper } from '../filings/frozen.ts'
import { fillIn, plainText } from '../settlements/forms/runs.ts'
import type { SimplifiedReportData, SprawozdanieData } from '../settlements/sprawozdanie.ts'
import { type Value, value } from './format.ts'
import { type ContributionPaper, contributionPaper, type DocumentPaper, documentPaper } from './papers.ts'
import { limitedBoxes } from './schema.ts'
import { contributionTable, costTables, documentTable, grantCostTables, sourcesTable } from './tables.ts'

const copyField = z.object({
  kind: z.literal('field'),
  /** Stays the same while the report is open: what was copied is remembered by it. */
  id: z.string(),
  label: z.string(),
  value,
  /** A box whose length a generator may limit. */
  box: z.enum(limitedBoxes).nullable(),
})
export type CopyField = z.infer<typeof copyField>
const copyTable = z.object({
  kind: z.literal('table'),
  id: z.string(),
  label: z.string(),
  columns: z.array(z.string()),
  /** `strong`: a sum. */
  rows: z.array(z.object({ id: z.string(), strong: z.boolean(), cells: z.array(value) })),
})
export type CopyTable = z.infer<typeof copyTable>
export const copySection = z.object({
  id: z.string(),
  title: z.string(),
  items: z.array(z.discriminatedUnion('kind', [copyField, copyTable])),
})
export type CopySection = z.infer<typeof copySection>

/** Everything a generator may ask for. */
export type CopyData = {
  readonly report: ReportPaper
  /** What stands in the report, else what the records give; null: the generator does not ask. */
  readonly people: number | null
  readonly documents: readonly DocumentPaper[]
  readonly contributions: readonly ContributionPaper[]
}
export const copyPapers = z.object({ documents: z.array(documentPaper), contributions: z.array(contributionPaper) })

/** A value that is text. */
export const words = (text: string): Value => ({ kind: 'text', text })
const field = (id: string, label: string, value: Value, box: CopyField['box'] = null): CopyField => ({
  kind: 'field',
  id,
  label,
  value,
  box,
})

type Full = Omit<CopyData, 'report'> & { readonly report: SprawozdanieData }
type Simplified = Omit<CopyData, 'report'> & { readonly report: SimplifiedReportData }

/** Rows A3–A6 of either form: the task, who carried it out, and the contract. */
function task({ texts, grant, contractors }: SprawozdanieData | SimplifiedReportData): CopyField[] {
  const bodies = contractors.map(({ name, address, krs }) =>
    [name, address, krs && `KRS ${krs}`].filter(Boolean).join(', '),
  )
  return [
    field('A3', plainText(texts.A3), words(grant.title)),
    field('A4', plainText(texts.A4), words(bodies.join('\n'))),
    field(
      'A5',
      plainText(texts.A5),
      grant.contractDate === null ? words('') : { kind: 'day', day: grant.contractDate },
    ),
    field('A6', plainText(texts.A6), words(grant.contractNumber || texts.NA)),
  ]
}
const headerSection = (items: CopyField[]): CopySection => ({ id: 'header', title: 'Nagłówek', items })
/** The header table A1–A6 (settlement.md 1.1). */
function header({ report: data }: Full): CopySection {
  const { texts, report } = data
  const kind = plainText(report.kind === 'final' ? texts['A1.final'] : texts['A1.partial']).replace('*', '')
  return headerSection([
    field('A1', plainText(texts.A1), words(kind)),
    field('A2.from', `${plainText(texts.A2)} – od`, { kind: 'day', day: report.periodFrom }),
    field('A2.to', `${plainText(texts.A2)} – do`, { kind: 'day', day: report.periodTo }),
    ...task(data),
  ])
}
/** Label of a box without its instruction in brackets. */
const boxLabel = (text: string): string => plainText(text).replace(/\s*\([\s\S]*$/, '')

const asked = ({ people }: Pick<CopyData, 'people'>): CopyField[] =>
  people === null ? [] : [field('people', 'Liczba odbiorców/uczestników zadania', { kind: 'count', count: people })]
const content = ({ report: { texts, report }, people }: Full): CopySection => ({
  id: 'I',
  title: plainText(texts.I),
  items: [
    ...asked({ people }),
    field('I.1', boxLabel(texts['I.1']), words(report.i1), 'i1'),
    field('I.2', boxLabel(texts['I.2']), words(report.i2), 'i2'),
  ],
})
const costs = ({ report: data }: Full): CopySection => {
  const { texts, report } = data
  const optional = (text: string) => words(text === '' ? texts.NA : text)
  return {
    id: 'II',
    title: plainText(texts.II),
    items: [
      ...costTables(data),
      sourcesTable(data),
      field(
        'II.2.names',
        plainText(fillIn(texts['II.2.row.2.3.names'], '')).replace(/[:\s]+$/, ''),
        optional(report.publicOtherNames.replace(/\s*\n\s*/g, ', ')),
      ),
      field('II.3', boxLabel(texts['II.3']), optional(report.ii3), 'ii3'),
      field('II.4', boxLabel(texts['II.4']), optional(report.ii4), 'ii4'),
    ],
  }
}
/** What is stated, and who signs it where and when. */
const signed = (report: SprawozdanieData['report'], stated: readonly string[]): CopyField[] => [
  ...stated.map((text, index) => field(`O${index + 1}`, `Oświadczenie ${index + 1}`, words(plainText(text)))),
  field('place', 'Miejscowość', words(report.placeOfSigning)),
  field('date', 'Data', report.preparedOn === null ? words('') : { kind: 'day', day: report.preparedOn }),
  ...report.signatories.map(({ name, function: title }, index) =>
    field(`signatory.${index + 1}`, `Podpisuje ${index + 1}`, words([name, title].filter(Boolean).join(', '))),
  ),
]
const end = ({ report: { texts, report } }: Full): CopySection => ({
  id: 'III',
  title: plainText(texts.III),
  items: [
    field('III', 'Treść', words(report.iii === '' ? texts.NA : report.iii), 'iii'),
    ...signed(report, [texts.O1, texts.O2, texts.O3]),
  ],
})

const full = (data: Full): CopySection[] => [header(data), content(data), costs(data), end(data)]
/** The simplified report of a small grant: one description, costs of the grant, statements (settlement.md 2.10). */
const simplified = ({ report: data, people }: Simplified): CopySection[] => [
  headerSection(task(data)),
  {
    id: 'I',
    title: plainText(data.texts.I),
    items: [...asked({ people }), field('I.1', boxLabel(data.texts['I.1']), words(data.report.i1), 'i1')],
  },
  { id: 'II', title: plainText(data.texts.II), items: grantCostTables(data) },
  { id: 'end', title: 'Oświadczenia i podpisy', items: signed(data.report, [data.texts.O1, data.texts.O2]) },
]

/**
 * The whole report as fields and tables to be copied one by one, in the order of the form (settlement.md 1, 7); at the end
 * the lists of papers that generators ask for and the form does not.
 */
export function copySections(data: CopyData): CopySection[] {
  const papers = [documentTable(data.documents), contributionTable(data.contributions)].filter(
    (table) => table.rows.length > 0,
  )
  const { report } = data
  return [
    ...(report.kind === 'sprawozdanie'
      ? full({ ...data, report: report.data })
      : simplified({ ...data, report: report.data })),
    ...(papers.length === 0 ? [] : [{ id: 'papers', title: 'Listy dokumentów', items: papers }]),
  ]
}

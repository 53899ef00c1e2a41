import type { Annex5TextId } from '../settlements/forms/annex5Texts.ts'
import { fillIn, plainText } from '../settlements/forms/runs.ts'
import { costRows, type Pair, type YearTable } from '../settlements/result.ts'
import { isLeftOut } from '../settlements/sourceTable.ts'
import type { SimplifiedReportData, SprawozdanieData } from '../settlements/sprawozdanie.ts'
import type { CopyTable } from './fields.ts'
import type { Value } from './format.ts'
import { type ContributionPaper, type DocumentPaper, ofGrant, ofOtherMoney } from './papers.ts'

type Row = CopyTable['rows'][number]
const words = (text: string): Value => ({ kind: 'text', text })
const money = (amount: Pair['actual']): Value => ({ kind: 'money', amount })
const day = (value: string | null): Value => (value === null ? words('') : { kind: 'day', day: value })

const row = (id: string, code: string, name: string, pair: Pair, strong = false): Row => ({
  id,
  strong,
  cells: [words(code), words(name), money(pair.planned), money(pair.actual)],
})
type Titles = Readonly<Record<'II.1' | 'II.1.no' | 'II.1.cost' | 'II.1.planned' | 'II.1.actual', string>>
const titled = (texts: Titles, year: YearTable): Omit<CopyTable, 'rows'> => ({
  kind: 'table',
  id: `II.1.${year.year}`,
  label: plainText(fillIn(texts['II.1'], String(year.year))),
  columns: [texts['II.1.no'], texts['II.1.cost'], texts['II.1.planned'], texts['II.1.actual']].map(plainText),
})
/** Costs of the simplified report, one table for each budget year: lines and their sum, without parts. */
export const grantCostTables = ({ texts, settlement }: SimplifiedReportData): CopyTable[] =>
  settlement.years.map((year) => ({
    ...titled(texts, year),
    rows: [
      ...costRows(year).map((line) => row(`line ${line.budgetLineId}`, line.code, line.name, line)),
      row('sum', '', plainText(texts['II.1.total']), year.total, true),
    ],
  }))

function yearTable({ texts }: SprawozdanieData, year: YearTable): CopyTable {
  return {
    ...titled(texts, year),
    rows: [
      ...year.actions.flatMap((action) => [
        row(`action ${action.actionId}`, action.code, action.name, action, true),
        ...action.lines.map((line) => row(`line ${line.budgetLineId}`, line.code, line.name, line)),
      ]),
      row('sum I', '', plainText(texts['II.1.sumI']), year.actionsTotal, true),
      ...year.administrative.map((line) => row(`line ${line.budgetLineId}`, line.code, line.name, line)),
      row('sum II', '', plainText(texts['II.1.sumII']), year.administrativeTotal, true),
      row('sum', '', plainText(texts['II.1.total']), year.total, true),
    ],
  }
}
/** Table II.1, one for each budget year. */
export const costTables = (data: SprawozdanieData): CopyTable[] =>
  data.settlement.years.map((year) => yearTable(data, year))

const sums: ReadonlySet<string> = new Set(['1', '2', '3'])
/** Table II.2: rows 1–3.2 in złote, rows 4–6 in per cent; a field the contract leaves out says „nie dotyczy”. */
export function sourcesTable({ texts, settlement, grant }: SprawozdanieData): CopyTable {
  const label = (row: string) =>
    plainText(texts[`II.2.row.${row}` as Annex5TextId]).replace(/:?\s*\(należy[\s\S]*$/, '')
  const cell = (row: string, of: number | null, kind: (of: number) => Value): Value =>
    of === null || isLeftOut(row, of, grant.form) ? words(texts.NA) : kind(of)
  const amount = (of: number): Value => ({ kind: 'money', amount: of as Pair['actual'] })
  const share = (of: number): Value => ({ kind: 'percent', hundredths: of })
  const line =
    (kind: (of: number) => Value) => (one: { row: string; planned: number | null; actual: number | null }) => ({
      id: one.row,
      strong: sums.has(one.row),
      cells: [words(one.row), words(label(one.row)), cell(one.row, one.planned, kind), cell(one.row, one.actual, kind)],
    })
  return {
    kind: 'table',
    id: 'II.2',
    label: plainText(texts['II.2']),
    columns: [texts['II.2.no'], texts['II.2.source'], texts['II.2.planned'], texts['II.2.actual']].map(plainText),
    rows: [...settlement.sourceRows.map(line(amount)), ...settlement.shareRows.map(line(share))],
  }
}

/** Accounting documents, in the columns offices know (settlement.md 4.1). */
export const documentTable = (papers: readonly DocumentPaper[]): CopyTable => ({
  kind: 'table',
  id: 'documents',
  label: 'Faktury i rachunki',
  columns: [
    'Numer dokumentu',
    'Numer pozycji kosztorysu',
    'Data wystawienia',
    'Nazwa kosztu',
    'Kwota (zł)',
    'Z dotacji (zł)',
    'Z innych środków (zł)',
    'Data zapłaty',
  ],
  rows: papers.map((one) => ({
    id: `${one.documentId} ${one.line}`,
    strong: false,
    cells: [
      words(one.number),
      words(one.line),
      day(one.issuedOn),
      words(one.about || one.lineName),
      money(one.amount),
      money(ofGrant(one)),
      money(ofOtherMoney(one)),
      day(one.paidOn),
    ],
  })),
})

/** Papers on work and things given (settlement.md 4.1, second list). */
export const contributionTable = (papers: readonly ContributionPaper[]): CopyTable => ({
  kind: 'table',
  id: 'contributions',
  label: 'Inne dokumenty (wkład osobowy i rzeczowy)',
  columns: [
    'Rodzaj dokumentu i numer',
    'Data',
    'Numer pozycji kosztorysu',
    'Opis',
    'Stawka lub cena (zł)',
    'Wartość (zł)',
    'Rodzaj wkładu',
  ],
  rows: papers.map((one, index) => ({
    id: `${index + 1}`,
    strong: false,
    cells: [
      words(one.paper),
      day(one.day),
      words(one.line),
      words(one.about),
      money(one.unitValue),
      money(one.value),
      words(one.kind),
    ],
  })),
})

import type { ContentTable, TableCell } from 'pdfmake/interfaces'
import type { FormTexts } from '#shared/settlements/forms/form.ts'
import { fillIn } from '#shared/settlements/forms/runs.ts'
import type { ActionBlock, CostRow, Pair, YearTable } from '#shared/settlements/result.ts'
import { cell, covered, headCell, moneyCell, table } from './page.ts'
import { labelCell } from './sprawozdanieText.ts'

const amounts = ({ planned, actual }: Pair, look: { readonly bold?: boolean } = {}): TableCell[] => [
  moneyCell(planned, look),
  moneyCell(actual, look),
]
const cost = (row: CostRow): TableCell[] => [cell(row.code), cell(row.name), ...amounts(row)]
const section = (number: string, label: string): TableCell[] => [
  labelCell(number, { bold: true }),
  labelCell(label, { bold: true, colSpan: 3 }),
  ...covered(2),
]
const sumRow = (label: string, pair: Pair): TableCell[] => [
  labelCell(label, { bold: true, colSpan: 2 }),
  ...covered(1),
  ...amounts(pair, { bold: true }),
]
const action = (texts: FormTexts, { code, name, lines, ...pair }: ActionBlock, number: number): TableCell[][] => [
  [
    cell(code, { bold: true }),
    cell(`${fillIn(texts['II.1.action'], String(number))} – ${name}`, { bold: true }),
    ...amounts(pair, { bold: true }),
  ],
  ...lines.map(cost),
]
/** `I.2.` → 2: the number of the action, which stays when a year leaves others out. */
const numberOf = ({ code }: ActionBlock): number => Number(/(\d+)\.$/.exec(code)?.[1] ?? 0)

/** Table II.1 of one budget year; its title and headings repeat on each page and never stand without a cost under them. */
export const costTable = (texts: FormTexts, year: YearTable): ContentTable => {
  const costs = table({
    widths: [38, '*', 88, 88],
    head: [
      [labelCell(fillIn(texts['II.1'], String(year.year)), { bold: true, colSpan: 4 }), ...covered(3)],
      [
        headCell(texts['II.1.no']),
        headCell(texts['II.1.cost']),
        headCell(texts['II.1.planned']),
        headCell(texts['II.1.actual']),
      ],
    ],
    rows: [
      section('I.', texts['II.1.I']),
      ...year.actions.flatMap((block) => action(texts, block, numberOf(block))),
      sumRow(texts['II.1.sumI'], year.actionsTotal),
      section('II.', texts['II.1.II']),
      ...year.administrative.map(cost),
      sumRow(texts['II.1.sumII'], year.administrativeTotal),
      sumRow(texts['II.1.total'], year.total),
    ],
  })
  return { ...costs, table: { ...costs.table, keepWithHeaderRows: 3 } }
}

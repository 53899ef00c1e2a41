import type { ContentTable, TableCell } from 'pdfmake/interfaces'
import { formatPercent2, formatZloty, type Grosze } from '#shared/kernel/money.ts'
import type { Annex5TextId } from '#shared/settlements/forms/annex5Texts.ts'
import { fillIn } from '#shared/settlements/forms/runs.ts'
import { isLeftOut } from '#shared/settlements/sourceTable.ts'
import type { SprawozdanieData } from '#shared/settlements/sprawozdanie.ts'
import { covered, headCell, numberCell, say, table } from './page.ts'
import { formText, labelCell, paragraphsOf, valueCell } from './sprawozdanieText.ts'

/** Rows with the sum of the rows under them. */
const sums: ReadonlySet<string> = new Set(['1', '2', '3'])

/** Table II.2: amounts by source, then the three shares in per cent. */
export function sourcesTable({ texts, grant, report, settlement }: SprawozdanieData): ContentTable {
  const zloty = (row: string, value: Grosze | null): string =>
    value === null || isLeftOut(row, value, grant.form) ? texts.NA : `${formatZloty(value)}\u00a0zł`
  const percent = (row: string, value: number | null): string =>
    value === null || isLeftOut(row, value, grant.form) ? texts.NA : `${formatPercent2(value)}\u00a0%`
  const line = (row: string, planned: string, actual: string): TableCell[] => {
    const look = { bold: sums.has(row) }
    return [
      labelCell(row, look),
      labelCell(texts[`II.2.row.${row}` as Annex5TextId], look),
      numberCell(planned, look),
      numberCell(actual, look),
    ]
  }
  const names = paragraphsOf(report.publicOtherNames).join(', ')
  const authorities: TableCell[] = [
    labelCell(''),
    valueCell(formText(fillIn(texts['II.2.row.2.3.names'], say(names === '' ? texts.NA : names))), { colSpan: 3 }),
    ...covered(2),
  ]
  return table({
    widths: [26, '*', 88, 88],
    head: [
      [labelCell(texts['II.2'], { bold: true, colSpan: 4 }), ...covered(3)],
      [
        headCell(texts['II.2.no']),
        headCell(texts['II.2.source']),
        headCell(texts['II.2.planned']),
        headCell(texts['II.2.actual']),
      ],
    ],
    rows: [
      ...settlement.sourceRows.flatMap(({ row, planned, actual }) => {
        const own = line(row, zloty(row, planned), zloty(row, actual))
        return row === '2.3' ? [own, authorities] : [own]
      }),
      ...settlement.shareRows.map(({ row, planned, actual }) => line(row, percent(row, planned), percent(row, actual))),
    ],
  })
}

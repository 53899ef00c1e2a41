import { bars } from '../charts/bars.ts'
import type { Drawing } from '../charts/drawing.ts'
import type { ChartSize } from '../charts/radar.ts'
import type { Source } from '../grants/sources.ts'
import { formatZloty, type Grosze, gr, minus } from '../kernel/money.ts'
import type { BudgetPictures, Standing } from './pictures.ts'

const series = ['Wydano', 'Do zapłaty', 'Zostało']
const positive = (amount: Grosze): number => Math.max(0, amount)
/** What stands at the end of a bar: what is left, or by how much it is over. */
export const leftWords = ({ left }: Pick<Standing, 'left'>): string =>
  left < 0 ? `ponad plan ${formatZloty(minus(gr(0), left))}` : `zostało ${formatZloty(left)}`
const drawn = (rows: readonly (Standing & { readonly title: string })[], size: ChartSize): Drawing =>
  bars(
    {
      series,
      format: (value) => formatZloty(gr(value)),
      rows: rows.map((row) => ({
        name: row.title,
        values: [positive(row.spent), positive(row.committed), positive(row.left)],
        words: leftWords(row),
      })),
    },
    size,
  )

/** Spent, to be paid and left on each line: dark, middle and light, with the amounts in words. */
export const linesDrawing = ({ lines }: BudgetPictures, size: ChartSize): Drawing =>
  drawn(
    lines.map((line) => ({ ...line, title: `${line.code} ${line.name}` })),
    size,
  )
/** The same by source of money. */
export const sourcesDrawing = (
  { sources }: BudgetPictures,
  names: Readonly<Record<Source, string>>,
  size: ChartSize,
): Drawing =>
  drawn(
    sources.map((row) => ({ ...row, title: names[row.source] })),
    size,
  )

/** `2021-05` → `05.2021`. */
export const monthWords = (month: string): string => `${month.slice(5)}.${month.slice(0, 4)}`
/** Spent up to the end of each month, with the even plan beside it in words. */
export const monthsDrawing = ({ months, total }: BudgetPictures, size: ChartSize): Drawing =>
  bars(
    {
      series: ['Wydano narastająco'],
      most: Math.max(positive(total.planned), 1),
      rows: months.map(({ month, spentSoFar, plannedSoFar }) => ({
        name: monthWords(month),
        values: [positive(spentSoFar)],
        words: `${formatZloty(spentSoFar)} (plan ${formatZloty(plannedSoFar)})`,
      })),
    },
    size,
  )

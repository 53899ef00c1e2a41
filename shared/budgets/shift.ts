import { z } from 'zod'
import { id, positiveGrosze } from '../contract/fields.ts'
import { plannedSources } from '../grants/sources.ts'
import { type Grosze, gr, sum } from '../kernel/money.ts'
import type { BudgetSnapshot, SnapshotLine } from './snapshot.ts'

/** Money moved from one line to another, of one source in one year (settlement.md F-06). */
export const shiftInput = z
  .strictObject({
    grantId: id,
    fromLineId: z.int('Wybierz pozycję.').positive('Wybierz pozycję.'),
    toLineId: z.int('Wybierz pozycję.').positive('Wybierz pozycję.'),
    year: z.int('Wybierz rok.').min(2000, 'Wybierz rok.').max(2100, 'Wybierz rok.'),
    source: z.enum(plannedSources, 'Wybierz źródło.'),
    amount: positiveGrosze.refine((amount) => amount > 0, 'Wpisz kwotę większą od zera.'),
  })
  .refine((shift) => shift.fromLineId !== shift.toLineId, {
    path: ['toLineId'],
    message: 'Wybierz inną pozycję niż ta, z której przesuwasz.',
  })
export type Shift = z.output<typeof shiftInput>
type Where = Pick<Shift, 'year' | 'source'>
type Amount = SnapshotLine['amounts'][number]

/** What is planned on a line from one source in one year. */
export const plannedAt = (line: Pick<SnapshotLine, 'amounts'>, { year, source }: Where): Grosze =>
  sum(line.amounts.filter((one) => one.year === year && one.source === source).map((one) => one.planned))

/** The amounts of a line with so much more (or less) from one source in one year; an amount that reaches zero goes. */
export function amountsAfter(amounts: readonly Amount[], where: Where, change: number): Amount[] {
  const isThere = (one: Amount) => one.year === where.year && one.source === where.source
  const added = amounts.some(isThere) ? amounts : [...amounts, { ...where, planned: gr(0) }]
  const changed = added.map((one) => (isThere(one) ? { ...one, planned: gr(one.planned + change) } : one))
  const left = changed.filter((one) => one.planned !== 0)
  // A line keeps at least one amount, so that it can be saved again as it stands.
  return left.length > 0 ? left : changed.slice(0, 1)
}

/** The budget as it will stand after a shift. The whole stays the same to the grosz. */
export const shiftedBudget = (
  budget: BudgetSnapshot,
  { fromLineId, toLineId, amount, ...where }: Shift,
): BudgetSnapshot => ({
  ...budget,
  lines: budget.lines.map((line) => {
    if (line.id === fromLineId) return { ...line, amounts: amountsAfter(line.amounts, where, -amount) }
    if (line.id === toLineId) return { ...line, amounts: amountsAfter(line.amounts, where, amount) }
    return line
  }),
})

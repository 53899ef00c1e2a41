import type { BudgetLine } from '#shared/budgets/schema.ts'
import type { Expense } from '#shared/expenses/schema.ts'
import { isInKind, type Source } from '#shared/grants/sources.ts'
import { gr, minus } from '#shared/kernel/money.ts'
import { figuresOf, type LineFigures } from '../../texts/lineState.ts'
import type { PartTyped } from './expenseTyped.ts'

type Part = { readonly lineId: number | null; readonly source: Source; readonly amount: unknown }

const sumOf = (parts: readonly Part[], lineId: number, counts: (source: Source) => boolean): number =>
  parts.reduce(
    (total, part) =>
      part.lineId === lineId && counts(part.source) && typeof part.amount === 'number' ? total + part.amount : total,
    0,
  )
const ofGrant = (source: Source): boolean => source === 'grant'
const ofOthers = (source: Source): boolean => source !== 'grant'

/** The parts of a stored document that the budget already counts as spent: eligible, and paid unless nobody pays. */
export const countedParts = (stored: Expense | undefined): readonly Part[] =>
  stored === undefined || stored.ineligibleReason !== null
    ? []
    : stored.allocations.filter((part) => stored.paidOn !== null || isInKind(part.source))

/**
 * How a line will stand once the document is saved and paid, on the side of the money asked about: the grant with its
 * allowed shift, or all other sources together.
 */
export function lineAfter(
  line: BudgetLine,
  source: Source,
  typed: readonly PartTyped[],
  counted: readonly Part[],
  shiftPermille: number | null,
): LineFigures {
  const change = (counts: (source: Source) => boolean) =>
    gr(sumOf(typed, line.id, counts) - sumOf(counted, line.id, counts))
  if (!ofGrant(source)) {
    const spent = minus(line.spent, line.spentOfGrant)
    return { planned: minus(line.planned, line.plannedOfGrant), spent: gr(spent + change(ofOthers)), limit: null }
  }
  const spentOfGrant = gr(line.spentOfGrant + change(ofGrant))
  const figures = figuresOf({ ...line, spentOfGrant }, shiftPermille)
  return { ...figures, planned: line.plannedOfGrant, spent: spentOfGrant }
}

import type { BudgetLine } from '#shared/budgets/schema.ts'
import type { Grant } from '#shared/grants/schema.ts'
import { formatZloty, type Grosze, minus, sum } from '#shared/kernel/money.ts'
import { grantLimit } from '#shared/settlements/lineBalances.ts'

export type LineFigures = {
  readonly planned: Grosze
  readonly spent: Grosze
  /** The most that may be spent: the plan and the shift the contract allows; `null`: the contract sets no limit. */
  readonly limit: Grosze | null
}
export type LineState = {
  /** How calm one may be: within the plan, over the plan, over what the contract allows. */
  readonly tone: 'calm' | 'due' | 'block'
  /** Two words for a table; empty while all is well. */
  readonly mark: string
  /** The whole sentence: how much is left or by how much it is over. */
  readonly words: string
}

/** How a line of the budget stands, in words. */
export function lineState({ planned, spent, limit }: LineFigures): LineState {
  if (limit !== null && spent > limit)
    return {
      tone: 'block',
      mark: 'ponad limit',
      words: `ponad limit o ${formatZloty(minus(spent, limit))} (limit ${formatZloty(limit)})`,
    }
  if (spent > planned)
    return {
      tone: 'due',
      mark: 'ponad plan',
      words: `ponad plan o ${formatZloty(minus(spent, planned))}${limit === null ? '' : ` (limit ${formatZloty(limit)})`}`,
    }
  return { tone: 'calm', mark: '', words: `zostało ${formatZloty(minus(planned, spent))}` }
}

/** Figures of a line of the budget as `budgets.get` gives them. */
export type MeasuredLine = Pick<BudgetLine, 'planned' | 'spent' | 'plannedOfGrant' | 'spentOfGrant' | 'agreedOfGrant'>
/** How far the contract lets the grant pass its plan, and whether it counts that on a line or on an action as a whole. */
export type ShiftLimit = Pick<Grant, 'shiftPermille' | 'shiftScope'>

/**
 * What a line is measured by: the part of the grant with the shift its contract allows, counted on what was agreed on; a line
 * the grant pays nothing of, by its whole plan. Where the contract counts shifts on actions, a line has no limit of its own.
 */
export function figuresOf(line: MeasuredLine, { shiftPermille, shiftScope }: ShiftLimit): LineFigures {
  if (line.plannedOfGrant === 0 && line.spentOfGrant === 0)
    return { planned: line.planned, spent: line.spent, limit: null }
  return {
    planned: line.plannedOfGrant,
    spent: line.spentOfGrant,
    limit: shiftScope === 'action' ? null : grantLimit(line.agreedOfGrant, shiftPermille),
  }
}

/** The grant's part of all lines of an action together, with the shift the contract allows on it (settlement.md F-06). */
export const figuresOfAction = (lines: readonly MeasuredLine[], shiftPermille: number | null): LineFigures => ({
  planned: sum(lines.map((line) => line.plannedOfGrant)),
  spent: sum(lines.map((line) => line.spentOfGrant)),
  limit: grantLimit(sum(lines.map((line) => line.agreedOfGrant)), shiftPermille),
})

import { formatZloty, type Grosze, minus } from '#shared/kernel/money.ts'
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
type Line = {
  readonly planned: Grosze
  readonly spent: Grosze
  readonly plannedOfGrant: Grosze
  readonly spentOfGrant: Grosze
}
/**
 * What a line is measured by: the part of the grant with the shift its contract allows; a line the grant pays nothing of,
 * by its whole plan.
 */
export function figuresOf(line: Line, shiftPermille: number | null): LineFigures {
  if (line.plannedOfGrant === 0 && line.spentOfGrant === 0)
    return { planned: line.planned, spent: line.spent, limit: null }
  return {
    planned: line.plannedOfGrant,
    spent: line.spentOfGrant,
    limit: grantLimit(line.plannedOfGrant, shiftPermille),
  }
}

import type { Entry } from './entries.ts'
import type { SettlementInput } from './schema.ts'

type Costs = { readonly input: SettlementInput; readonly reported: readonly Entry[] }

/**
 * What of a task its grant plans and pays: the costs a simplified report shows (art. 19a ust. 7c pkt 2). A line, and an action,
 * that the grant neither plans nor pays is left out; numbers stay those of the budget.
 */
export function grantPart({ input, reported }: Costs): Costs {
  const paid = reported.filter(({ source }) => source === 'grant')
  const lines = input.lines
    .map((line) => ({ ...line, amounts: line.amounts.filter(({ source }) => source === 'grant') }))
    .filter(
      ({ id, amounts }) =>
        amounts.some(({ planned }) => planned !== 0) || paid.some(({ budgetLineId }) => budgetLineId === id),
    )
  const actions = input.actions.filter(({ id }) => lines.some(({ actionId }) => actionId === id))
  return { input: { ...input, lines, actions }, reported: paid }
}

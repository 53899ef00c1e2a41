import { type Grosze, gr, minus } from '../kernel/money.ts'
import { lineCodes } from './codes.ts'
import type { Entry } from './entries.ts'
import type { LeftOut, LineBalance } from './result.ts'
import type { SettlementInput } from './schema.ts'

/** The most a grant may pay on a line: the plan and the allowed shift, rounded down to whole grosze; `null`: no limit. */
export function grantLimit(planned: Grosze, shiftPermille: number | null): Grosze | null {
  if (shiftPermille === null) return null
  return gr(Number((BigInt(planned) * BigInt(1000 + shiftPermille)) / 1000n))
}

type Totals = { planned: number; spent: number; unpaid: number; grantPlanned: number; grantSpent: number }

/**
 * What is left on each line of the budget, over all years of the task: the coordinator's daily number.
 * Source of the limit: frame contract § 5 and the call; the excess over it is grant taken in excess (reference F-06, F-07).
 */
export function lineBalances(
  input: SettlementInput,
  accepted: readonly Entry[],
  leftOut: readonly LeftOut[],
): LineBalance[] {
  const totals = new Map<number, Totals>(
    input.lines.map((line) => [line.id, { planned: 0, spent: 0, unpaid: 0, grantPlanned: 0, grantSpent: 0 }]),
  )
  for (const line of input.lines) {
    const own = totals.get(line.id)!
    for (const { source, planned } of line.amounts) {
      own.planned += planned
      if (source === 'grant') own.grantPlanned += planned
    }
  }
  for (const { budgetLineId, source, amount } of accepted) {
    const own = totals.get(budgetLineId)!
    own.spent += amount
    if (source === 'grant') own.grantSpent += amount
  }
  for (const { budgetLineId, amount, reason } of leftOut) {
    if (reason === 'unpaid') totals.get(budgetLineId)!.unpaid += amount
  }
  const codes = lineCodes(input.actions, input.lines)
  const actions = new Map(input.actions.map((action) => [action.id, action.position]))
  const order = (actionId: number | null): number =>
    actionId === null ? Number.MAX_SAFE_INTEGER : (actions.get(actionId) ?? Number.MAX_SAFE_INTEGER)
  return [...input.lines]
    .sort((a, b) => order(a.actionId) - order(b.actionId) || a.position - b.position || a.id - b.id)
    .map((line) => {
      const own = totals.get(line.id)!
      const planned = gr(own.planned)
      const grantPlanned = gr(own.grantPlanned)
      const limit = grantLimit(grantPlanned, input.grant.shiftPermille)
      return {
        budgetLineId: line.id,
        code: codes.get(line.id) ?? '',
        name: line.name,
        administrative: line.actionId === null,
        planned,
        spent: gr(own.spent),
        unpaid: gr(own.unpaid),
        left: minus(planned, gr(own.spent)),
        grantPlanned,
        grantSpent: gr(own.grantSpent),
        grantLimit: limit,
        grantExcess: gr(limit === null ? 0 : Math.max(0, own.grantSpent - limit)),
      }
    })
}

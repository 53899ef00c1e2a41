import { type Grosze, gr } from '../kernel/money.ts'
import { grantLimit } from './lineBalances.ts'
import type { LineBalance } from './result.ts'
import type { SettlementInput } from './schema.ts'

/** What an action (`null`: administrative costs) spent from the grant above the allowed shift, and its lines. */
export type ActionExcess = {
  readonly actionId: number | null
  readonly lines: readonly LineBalance[]
  readonly planned: Grosze
  readonly spent: Grosze
  readonly limit: Grosze
  readonly excess: Grosze
}

/** Actions over the allowed shift, for contracts that count it on each action as a whole (F-06, F-07); none without a limit. */
export function actionExcesses(input: SettlementInput, lines: readonly LineBalance[]): ActionExcess[] {
  const actionOf = new Map(input.lines.map((line) => [line.id, line.actionId]))
  const groups = Map.groupBy(lines, (line) => actionOf.get(line.budgetLineId) ?? null)
  return [...groups].flatMap(([actionId, own]): ActionExcess[] => {
    const planned = gr(own.reduce((total, line) => total + line.grantPlanned, 0))
    const spent = gr(own.reduce((total, line) => total + line.grantSpent, 0))
    const limit = grantLimit(planned, input.grant.shiftPermille)
    return limit === null || spent <= limit
      ? []
      : [{ actionId, lines: own, planned, spent, limit, excess: gr(spent - limit) }]
  })
}

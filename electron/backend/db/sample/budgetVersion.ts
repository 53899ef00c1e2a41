import type { Input, Output } from '#shared/contract/define.ts'
import type { CommandName, Contract } from '#shared/contract/index.ts'

type Ask = <N extends CommandName>(name: N, input: Input<Contract[N]>) => Promise<Output<Contract[N]>>

/** The budget of the offer, as it was agreed on when the contract was signed. */
export async function enterBudgetVersion(ask: Ask, grantId: number, effectiveFrom: string): Promise<void> {
  await ask('budgets.freezeVersion', {
    grantId,
    kind: 'offer',
    annexId: null,
    effectiveFrom,
    reason: 'Zestawienie kosztów z oferty, załącznik do umowy.',
  })
}

import { inKindSources, otherMoneySources, type Source } from '../grants/sources.ts'
import { gr } from '../kernel/money.ts'
import { actionExcesses } from '../settlements/actionExcess.ts'
import { sortAllocations } from '../settlements/entries.ts'
import type { LineBalance, Settlement } from '../settlements/result.ts'
import type { SettlementInput } from '../settlements/schema.ts'
import type { ReturnBasis } from './amounts.ts'

/** Spent from the grant above the allowed shift, counted on each line or on each action as the contract says (F-06, F-07). */
export function shiftExcess(
  input: SettlementInput,
  lines: readonly LineBalance[],
  scope: 'line' | 'action',
): ReturnBasis['shiftExcess'] {
  if (scope === 'line') return gr(lines.reduce((total, line) => total + line.grantExcess, 0))
  return gr(actionExcesses(input, lines).reduce((total, own) => total + own.excess, 0))
}

/** Reads from a settlement what the return is counted from. `incomeAccrued`: other income of the task, without bank interest. */
export function returnBasis(
  input: SettlementInput,
  settlement: Settlement,
  { shiftScope, incomeAccrued }: { readonly shiftScope: 'line' | 'action'; readonly incomeAccrued: number },
): ReturnBasis {
  const { accepted } = sortAllocations(input)
  const spentFrom = (members: readonly Source[]): number =>
    accepted.reduce((total, { source, amount }) => (members.includes(source) ? total + amount : total), 0)
  const plannedFrom = (members: readonly Source[]): number =>
    input.lines
      .flatMap((line) => line.amounts)
      .reduce((total, { source, planned }) => (members.includes(source) ? total + planned : total), 0)
  const ownOf = (members: readonly Source[]) => ({ planned: gr(plannedFrom(members)), actual: gr(spentFrom(members)) })
  const ineligible = input.documents
    .filter((document) => document.ineligibleReason !== null && document.paidOn !== null)
    .flatMap((document) => document.allocations)
    .reduce((total, { source, amount }) => (source === 'grant' ? total + amount : total), 0)
  // Each kind of income stands alone: what one is short of does not use up the other.
  const unused = (received: number, source: Source): number => Math.max(0, received - spentFrom([source]))
  return {
    received: settlement.grantReceived,
    accepted: settlement.grantAccepted,
    ineligible: gr(ineligible),
    shiftExcess: shiftExcess(input, settlement.lines, shiftScope),
    grantPlanned: gr(plannedFrom(['grant'])),
    own: [ownOf(otherMoneySources), ownOf(inKindSources)],
    unusedIncome: gr(unused(input.report.interestAccrued, 'interest') + unused(incomeAccrued, 'otherIncome')),
  }
}

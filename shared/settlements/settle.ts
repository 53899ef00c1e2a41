import { minus, sum } from '../kernel/money.ts'
import { costTables, reportYears, sumPairs } from './costTables.ts'
import { sortAllocations } from './entries.ts'
import { grantPart } from './grantPart.ts'
import { lineBalances } from './lineBalances.ts'
import type { Settlement } from './result.ts'
import type { SettlementInput } from './schema.ts'
import { sourceTable } from './sourceTable.ts'

/**
 * Calculates a report from the records: tables II.1 and II.2 in both columns, what is left on each line, what was left
 * out and why, and the unspent grant. Tables II.1 hold the costs the form asks for: all, or those the grant pays. Pure; the order of documents does not matter. Source: annex 5, part II; reference
 * F-01 to F-07. It never refuses: whatever is wrong comes from the checks.
 */
export function settle(input: SettlementInput): Settlement {
  const { reported, accepted, leftOut } = sortAllocations(input)
  const all = { input, reported }
  const costs = input.form?.costs === 'grant' ? grantPart(all) : all
  const years = costTables(costs.input, costs.reported)
  const grantAccepted = sum(accepted.filter((entry) => entry.source === 'grant').map((entry) => entry.amount))
  return {
    years,
    total: sumPairs(years.map((table) => table.total)),
    ...sourceTable(input, reported, reportYears(input, reported)),
    lines: lineBalances(input, accepted, leftOut),
    leftOut: [...leftOut],
    grantReceived: input.grant.received,
    grantAccepted,
    grantUnspent: minus(input.grant.received, grantAccepted),
  }
}

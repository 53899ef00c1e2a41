import { type Source, sources } from '../grants/sources.ts'
import { type Grosze, gr, percent2, sum } from '../kernel/money.ts'
import type { Entry } from './entries.ts'
import type { Pair, ShareRow, SourceRow } from './result.ts'
import type { SettlementInput } from './schema.ts'

type Amounts = Record<Source, Grosze>
const amountsBySource = (parts: readonly { source: Source; amount: Grosze }[]): Amounts => {
  const totals = new Map<Source, number>()
  for (const { source, amount } of parts) totals.set(source, (totals.get(source) ?? 0) + amount)
  return Object.fromEntries(sources.map((source) => [source, gr(totals.get(source) ?? 0)])) as Amounts
}

const groups = {
  '1': ['grant', 'interest', 'otherIncome'],
  '1.1': ['grant'],
  '1.2': ['interest'],
  '1.3': ['otherIncome'],
  '2': ['ownMoney', 'fees', 'publicOther', 'otherMoney'],
  '2.1': ['ownMoney'],
  '2.2': ['fees'],
  '2.3': ['publicOther'],
  '2.4': ['otherMoney'],
  '3': ['personal', 'material'],
  '3.1': ['personal'],
  '3.2': ['material'],
} as const satisfies Record<string, readonly Source[]>
/** Rows that no contract plans; left empty unless the budget names an amount all the same. */
const unplanned: ReadonlySet<string> = new Set(['1.2', '1.3'])

/** Rows that a contract of `powierzenie` leaves out (footnote 2 of the form). */
const supportOnly = /^(2|3|5|6)/
/** Does the form leave this field out („nie dotyczy”)? `of` null: the contract has no such number. */
export const isLeftOut = (row: string, of: number | null, form: SettlementInput['grant']['form']): boolean =>
  of === null || (of === 0 && form === 'powierzenie' && supportOnly.test(row))

const share = (part: Grosze, base: Grosze): number | null => (base > 0 ? (percent2(part, base) ?? null) : null)

/** Rows 4–6 of one column. Rounded half up to hundredths at the end, from the exact values. */
const shares = (amounts: Record<keyof typeof groups, Grosze>, base: Grosze): (number | null)[] => [
  share(amounts['1.1'], sum([amounts['1'], amounts['2'], amounts['3']])),
  share(amounts['2'], base),
  share(amounts['3'], base),
]

export type SourceTable = {
  readonly sourceRows: SourceRow[]
  readonly shareRows: ShareRow[]
  readonly sourcesTotal: Pair
}

/**
 * Table II.2 for the given years. Row 4 is the grant (1.1) in the total cost; rows 5 and 6 are ratios to the grant,
 * so 4 + 5 + 6 is not 100. Source: annex 5, part II.2 and footnotes 6–8 (reference mark: from memory).
 */
export function sourceTable(input: SettlementInput, reported: readonly Entry[], years: readonly number[]): SourceTable {
  const planned = amountsBySource(
    input.lines
      .flatMap((line) => line.amounts)
      .filter((amount) => years.includes(amount.year))
      .map(({ source, planned: amount }) => ({ source, amount })),
  )
  const actual = amountsBySource(reported)
  const column = (amounts: Amounts) =>
    Object.fromEntries(
      Object.entries(groups).map(([row, members]) => [row, sum(members.map((member) => amounts[member]))]),
    ) as Record<keyof typeof groups, Grosze>
  const plan = column(planned)
  const real = column(actual)
  const rows = Object.keys(groups).sort() as (keyof typeof groups)[]
  const planShares = shares(plan, plan['1.1'])
  const realShares = shares(real, input.report.percentBase === 'received' ? input.grant.received : real['1.1'])
  return {
    sourceRows: rows.map((row) => ({
      row,
      planned: unplanned.has(row) && plan[row] === 0 ? null : plan[row],
      actual: real[row],
    })),
    shareRows: ['4', '5', '6'].map((row, index) => ({
      row,
      planned: planShares[index] ?? null,
      actual: realShares[index] ?? null,
    })),
    sourcesTotal: { planned: sum([plan['1'], plan['2'], plan['3']]), actual: sum([real['1'], real['2'], real['3']]) },
  }
}

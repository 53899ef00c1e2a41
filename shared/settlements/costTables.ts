import { yearOf } from '../kernel/dates.ts'
import { gr } from '../kernel/money.ts'
import { actionCode, lineCodes } from './codes.ts'
import type { Entry } from './entries.ts'
import type { ActionBlock, CostRow, Pair, YearTable } from './result.ts'
import type { SettlementInput, SettlementLine } from './schema.ts'

/** Adds up both columns. */
export function sumPairs(pairs: readonly Pair[]): Pair {
  let planned = 0
  let actual = 0
  for (const pair of pairs) {
    planned += pair.planned
    actual += pair.actual
  }
  return { planned: gr(planned), actual: gr(actual) }
}

const byPosition = <T extends { readonly position: number; readonly id: number }>(a: T, b: T): number =>
  a.position - b.position || a.id - b.id

/**
 * The budget years of the report: those of its period and of everything counted in it, in order.
 * Source: annex 5, part II.1 (one table „za rok …” for each budget year; reference mark: from memory).
 */
export function reportYears(input: SettlementInput, reported: readonly Entry[]): number[] {
  const years = new Set(reported.map((entry) => entry.year))
  for (let year = yearOf(input.report.periodFrom); year <= yearOf(input.report.periodTo); year++) years.add(year)
  return [...years].sort((a, b) => a - b)
}

/** What the binding budget plans for a line in one year, from all sources. */
const plannedIn = (line: SettlementLine, year: number): number =>
  line.amounts.reduce((total, amount) => (amount.year === year ? total + amount.planned : total), 0)

/**
 * Tables II.1, one a year. With one year all lines are shown, also those without money; with more years a table
 * leaves out the lines that have neither plan nor spending in it. Numbers stay those of the budget.
 */
export function costTables(input: SettlementInput, reported: readonly Entry[]): YearTable[] {
  const years = reportYears(input, reported)
  const codes = lineCodes(input.actions, input.lines)
  const spent = new Map<string, number>()
  for (const { year, budgetLineId, amount } of reported) {
    const key = `${year}/${budgetLineId}`
    spent.set(key, (spent.get(key) ?? 0) + amount)
  }
  const known = new Set(input.actions.map((action) => action.id))
  const lines = [...input.lines].sort(byPosition)
  const linesOf = (belongs: (line: SettlementLine) => boolean, year: number): CostRow[] =>
    lines.filter(belongs).flatMap((line) => {
      const actual = spent.get(`${year}/${line.id}`)
      const planned = plannedIn(line, year)
      if (years.length > 1 && planned === 0 && actual === undefined) return []
      const code = codes.get(line.id) ?? ''
      return [{ budgetLineId: line.id, code, name: line.name, planned: gr(planned), actual: gr(actual ?? 0) }]
    })
  return years.map((year) => {
    const actions = [...input.actions].sort(byPosition).flatMap((action): ActionBlock[] => {
      const rows = linesOf((line) => line.actionId === action.id, year)
      if (years.length > 1 && rows.length === 0) return []
      const code = actionCode(action.position)
      return [{ actionId: action.id, code, name: action.name, lines: rows, ...sumPairs(rows) }]
    })
    const administrative = linesOf((line) => line.actionId === null || !known.has(line.actionId), year)
    const actionsTotal = sumPairs(actions)
    const administrativeTotal = sumPairs(administrative)
    const total = sumPairs([actionsTotal, administrativeTotal])
    return { year, actions, actionsTotal, administrative, administrativeTotal, total }
  })
}

import { isInKind, type Source, sources } from '../grants/sources.ts'
import { type Grosze, gr, minus, sum } from '../kernel/money.ts'
import { actionCode, lineCodes } from '../settlements/codes.ts'
import { lineCost } from './lineCost.ts'
import { shares } from './shares.ts'
import { type BudgetSnapshot, inFormOrder, type SnapshotLine } from './snapshot.ts'

/** A sum over all years and in each year of the plan, in grosze. */
export type ByYear = { readonly total: Grosze; readonly years: readonly Grosze[] }
export type CostPlanLine = ByYear & {
  readonly lineId: number
  readonly code: string
  readonly name: string
  readonly measure: string
  readonly unitCost: Grosze | null
  readonly quantityHundredths: number | null
  /** Unit cost times number of units less the planned total; 0 when they agree; null: there is nothing to multiply. */
  readonly difference: number | null
}
export type CostPlanAction = ByYear & {
  readonly actionId: number
  readonly code: string
  readonly name: string
  readonly lines: readonly CostPlanLine[]
}
/** A row of table V.B; `share` in hundredths of a per cent, null in an empty budget. */
export type SourceRow = {
  readonly row: '1.' | '2.' | '3.' | '3.1.' | '3.2.' | '4.'
  readonly value: Grosze
  readonly share: number | null
}
/** Tables V.A and V.B of the offer (settlement.md 2.4, 2.5). */
export type CostPlan = {
  readonly years: readonly number[]
  readonly actions: readonly CostPlanAction[]
  readonly actionsTotal: ByYear
  readonly administrative: readonly CostPlanLine[]
  readonly administrativeTotal: ByYear
  readonly total: ByYear
  readonly sources: readonly SourceRow[]
  /** Each planned source with its sum by year; the offer joins them, the report needs them apart (settlement.md 2.5). */
  readonly bySource: readonly (ByYear & { readonly source: Source })[]
}

type Amount = SnapshotLine['amounts'][number]
const byYear = (amounts: readonly Amount[], years: readonly number[]): ByYear => ({
  total: sum(amounts.map((one) => one.planned)),
  years: years.map((year) => sum(amounts.filter((one) => one.year === year).map((one) => one.planned))),
})

/** Does unit cost times number of units give the planned sum? Less: the plan is higher. */
function differenceOf(line: SnapshotLine, total: Grosze): number | null {
  if (line.unitCost === null || line.quantityHundredths === null) return null
  const cost = lineCost(line.unitCost, line.quantityHundredths)
  return cost === undefined ? null : minus(cost, total)
}

/** Years in which something is planned, the first first, without gaps. */
function yearsOf(budget: BudgetSnapshot): number[] {
  const planned = budget.lines.flatMap((line) => line.amounts.map((one) => one.year))
  if (planned.length === 0) return []
  const [first, last] = [Math.min(...planned), Math.max(...planned)]
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

function sourceRows(amounts: readonly Amount[]): SourceRow[] {
  const of = (belongs: (source: Source) => boolean) =>
    sum(amounts.filter((one) => belongs(one.source)).map((one) => one.planned))
  const fees = of((source) => source === 'fees')
  const grant = of((source) => source === 'grant' || source === 'interest' || source === 'otherIncome')
  const ownMoney = of((source) => source === 'ownMoney' || source === 'publicOther' || source === 'otherMoney')
  const inKind = of(isInKind)
  const own = sum([ownMoney, inKind])
  const total = sum([grant, own, fees])
  const main = shares([grant, own, fees], total)
  const within = main && shares([ownMoney, inKind], total, main[1])
  return [
    { row: '1.', value: total, share: main && 100_00 },
    { row: '2.', value: grant, share: main?.[0] ?? null },
    { row: '3.', value: own, share: main?.[1] ?? null },
    { row: '3.1.', value: ownMoney, share: within?.[0] ?? null },
    { row: '3.2.', value: inKind, share: within?.[1] ?? null },
    { row: '4.', value: fees, share: main?.[2] ?? null },
  ]
}

/** A state of the budget as the two tables of the offer. Amounts are not changed, only added up. */
export function costPlan(budget: BudgetSnapshot): CostPlan {
  const years = yearsOf(budget)
  const codes = lineCodes(budget.actions, budget.lines)
  const ordered = inFormOrder(budget.actions, budget.lines)
  const known = new Set(budget.actions.map((action) => action.id))
  const planned = (line: SnapshotLine): CostPlanLine => {
    const sums = byYear(line.amounts, years)
    const { id: lineId, name, measure, unitCost, quantityHundredths } = line
    const calculated = { measure, unitCost, quantityHundredths, difference: differenceOf(line, sums.total) }
    return { lineId, code: codes.get(lineId) ?? '', name, ...calculated, ...sums }
  }
  const amountsOf = (lines: readonly SnapshotLine[]) => lines.flatMap((line) => line.amounts)
  const actions = [...budget.actions]
    .sort((a, b) => a.position - b.position)
    .map(({ id, position, name }): CostPlanAction => {
      const own = ordered.filter((line) => line.actionId === id)
      const sums = byYear(amountsOf(own), years)
      return { actionId: id, code: actionCode(position), name, lines: own.map(planned), ...sums }
    })
  // As everywhere, a line whose action is unknown counts as administrative, so that nothing is lost.
  const isOfAction = (line: SnapshotLine) => line.actionId !== null && known.has(line.actionId)
  const administrative = ordered.filter((line) => !isOfAction(line))
  const all = amountsOf(ordered)
  return {
    years,
    actions,
    actionsTotal: byYear(amountsOf(ordered.filter(isOfAction)), years),
    administrative: administrative.map(planned),
    administrativeTotal: byYear(amountsOf(administrative), years),
    total: byYear(all, years),
    sources: sourceRows(all),
    bySource: sources
      .map((source) => ({
        source,
        ...byYear(
          all.filter((one) => one.source === source),
          years,
        ),
      }))
      .filter((one) => one.total !== gr(0)),
  }
}

/** Rows of V.B as the form calls them; the note marks are the form's. */
export const sourceRowNames: Readonly<Record<SourceRow['row'], string>> = {
  '1.': 'Suma wszystkich kosztów realizacji zadania',
  '2.': 'Planowana dotacja w ramach niniejszej oferty',
  '3.': 'Wkład własny',
  '3.1.': 'Wkład własny finansowy',
  '3.2.': 'Wkład własny niefinansowy (osobowy i rzeczowy)',
  '4.': 'Świadczenia pieniężne od odbiorców zadania',
}

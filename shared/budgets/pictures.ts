import { z } from 'zod'
import { query } from '../contract/define.ts'
import { id } from '../contract/fields.ts'
import { source, sources } from '../grants/sources.ts'
import type { IsoDate } from '../kernel/dates.ts'
import { allocate, type Grosze, gr, minus, sum } from '../kernel/money.ts'
import type { BudgetSnapshot } from './snapshot.ts'

const amount = z.int().brand<'Grosze'>()
/** Planned, spent (paid and eligible, or given in kind), committed (entered, to be paid yet), and what is left of the plan after both. */
const standing = { planned: amount, spent: amount, committed: amount, left: amount }
const standingRow = z.object(standing)
export type Standing = z.infer<typeof standingRow>
export const budgetPictures = z.object({
  /** Years that can be looked at alone; the plan decides. */
  years: z.array(z.int()),
  lines: z.array(z.object({ lineId: id, code: z.string(), name: z.string(), ...standing })),
  sources: z.array(z.object({ source, ...standing })),
  /** Month by month, everything up to its end; `planned` spreads the plan of each year evenly over the months of the task in it. */
  months: z.array(z.object({ month: z.string(), spent: amount, plannedSoFar: amount, spentSoFar: amount })),
  total: standingRow,
})
export type BudgetPictures = z.infer<typeof budgetPictures>

export const picturesContract = {
  /** The budget for drawing: of one year, or of all years (`year` null), whose sums are those of `budgets.get`. */
  'budgets.pictures': query({
    input: z.strictObject({ grantId: id, year: z.int().min(1900).max(2199).nullable() }),
    output: budgetPictures,
    areas: ['budgets', 'expenses', 'grants'],
  }),
}

/** A part of a document or a contribution: on which day it counts as spent; null: somebody still has to pay it. */
export type Charge = {
  readonly lineId: number
  readonly source: (typeof sources)[number]
  readonly amount: Grosze
  readonly countedOn: IsoDate | null
  /** Year a part that nobody has paid yet is shown in: that of the document. */
  readonly issuedOn: IsoDate
}
type Task = { readonly taskFrom: IsoDate; readonly taskTo: IsoDate }
type Line = {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly amounts: BudgetSnapshot['lines'][number]['amounts']
}

const monthOf = (day: IsoDate): string => day.slice(0, 7)
/** Months from one to another, both included. */
function monthsFrom(first: string, last: string): string[] {
  const months: string[] = []
  for (let [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5))]; ; ) {
    const name = `${year}-${String(month).padStart(2, '0')}`
    if (name > last) return months
    months.push(name)
    ;[year, month] = month === 12 ? [year + 1, 1] : [year, month + 1]
  }
}

/** Plan of each month: that of each year in equal parts over the months of the task in it; a year outside the task, in its last month. */
function spread(amounts: Line['amounts'], taskMonths: readonly string[]): Map<string, Grosze> {
  const plan = new Map<string, Grosze>()
  for (const [year, own] of Map.groupBy(amounts, (one) => one.year)) {
    const months = taskMonths.filter((month) => month.startsWith(String(year)))
    const into = months.length > 0 ? months : [`${year}-12`]
    const parts = allocate(
      sum(own.map((one) => one.planned)),
      into.map(() => 1),
    )
    for (const [index, month] of into.entries()) plan.set(month, parts[index]!)
  }
  return plan
}

/** The figures behind the pictures. Nothing is lost: lines, sources and total come to the same sums. */
export function picturesOf(
  task: Task,
  lines: readonly Line[],
  charges: readonly Charge[],
  year: number | null,
): BudgetPictures {
  const inYear = (day: IsoDate) => year === null || day.startsWith(String(year))
  const amounts = (line: Line) => line.amounts.filter((one) => year === null || one.year === year)
  const counted = charges.filter((one) => inYear(one.countedOn ?? one.issuedOn))
  const standingOf = (planned: Grosze, own: readonly Charge[]): Standing => {
    const spent = sum(own.filter((one) => one.countedOn !== null).map((one) => one.amount))
    const committed = sum(own.filter((one) => one.countedOn === null).map((one) => one.amount))
    return { planned, spent, committed, left: minus(minus(planned, spent), committed) }
  }
  const all = lines.flatMap(amounts)
  const plannedOf = (some: readonly { readonly planned: Grosze }[]) => sum(some.map((one) => one.planned))
  const days = counted.flatMap((one) => (one.countedOn === null ? [] : [one.countedOn]))
  const taskMonths = monthsFrom(monthOf(task.taskFrom), monthOf(task.taskTo))
  const plan = spread(all, taskMonths)
  const shown = [...plan.keys(), ...days.map(monthOf)].sort()
  let [plannedSoFar, spentSoFar] = [gr(0), gr(0)]
  const months = (shown.length === 0 ? [] : monthsFrom(shown[0]!, shown.at(-1)!)).map((month) => {
    const spent = sum(
      counted.filter((one) => one.countedOn !== null && monthOf(one.countedOn) === month).map((one) => one.amount),
    )
    plannedSoFar = sum([plannedSoFar, plan.get(month) ?? gr(0)])
    spentSoFar = sum([spentSoFar, spent])
    return { month, spent, plannedSoFar, spentSoFar }
  })
  return {
    years: [...new Set(lines.flatMap((line) => line.amounts.map((one) => one.year)))].sort((a, b) => a - b),
    lines: lines.map((line) => ({
      lineId: line.id,
      code: line.code,
      name: line.name,
      ...standingOf(
        plannedOf(amounts(line)),
        counted.filter((one) => one.lineId === line.id),
      ),
    })),
    sources: sources
      .map((of) => ({
        source: of,
        ...standingOf(
          plannedOf(all.filter((one) => one.source === of)),
          counted.filter((one) => one.source === of),
        ),
      }))
      .filter((one) => one.planned !== 0 || one.spent !== 0 || one.committed !== 0),
    months,
    total: standingOf(plannedOf(all), counted),
  }
}

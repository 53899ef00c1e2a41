import { addDays, addMonths, type IsoDate, weekday } from '../kernel/dates.ts'

export const agendaViews = ['month', 'week', 'list'] as const
export type AgendaView = (typeof agendaViews)[number]
export type Span = { readonly from: IsoDate; readonly to: IsoDate }

/** The Monday of the week of a day. */
export const mondayOf = (day: IsoDate): IsoDate => addDays(day, 1 - weekday(day))
/** The seven days of the week of a day, from Monday. */
export const weekOf = (day: IsoDate): IsoDate[] =>
  Array.from({ length: 7 }, (_, index) => addDays(mondayOf(day), index))

/** First and last day of the month of a day. */
export function monthOf(day: IsoDate): Span {
  const from = `${day.slice(0, 7)}-01`
  return { from, to: addDays(addMonths(from, 1), -1) }
}
/** Whole weeks that hold the month of a day: from four (a February that begins on a Monday) to six. */
export function weeksOfMonth(day: IsoDate): IsoDate[][] {
  const { from, to } = monthOf(day)
  const weeks: IsoDate[][] = []
  for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7)) weeks.push(weekOf(monday))
  return weeks
}

/** The days a view shows around a day. */
export function spanOf(view: AgendaView, day: IsoDate): Span {
  if (view === 'list') return monthOf(day)
  const weeks = view === 'week' ? [weekOf(day)] : weeksOfMonth(day)
  return { from: weeks[0]![0]!, to: weeks.at(-1)![6]! }
}
/** The day a view goes to by its arrows: the same day of the next month (its last, if it is shorter), or a week on. */
export const stepped = (view: AgendaView, day: IsoDate, step: 1 | -1): IsoDate =>
  view === 'week' ? addDays(day, 7 * step) : addMonths(day, step)

type Timed = { readonly startsAt: number; readonly endsAt: number }
/** Where a meeting stands among those at the same time: its column and how many columns share the width. */
export type Lane<T> = { readonly item: T; readonly column: number; readonly columns: number }

/** Meetings of a day side by side where they overlap; those that only touch stand under one another. */
export function lanesOf<T extends Timed>(items: readonly T[]): Lane<T>[] {
  const sorted = items.toSorted((a, b) => a.startsAt - b.startsAt || b.endsAt - a.endsAt)
  const lanes: Lane<T>[] = []
  let ends: number[] = []
  let cluster: { item: T; column: number }[] = []
  const close = () => {
    lanes.push(...cluster.map((one) => ({ ...one, columns: ends.length })))
    ends = []
    cluster = []
  }
  for (const item of sorted) {
    if (ends.every((end) => end <= item.startsAt)) close()
    const free = ends.findIndex((end) => end <= item.startsAt)
    const column = free === -1 ? ends.length : free
    ends[column] = item.endsAt
    cluster.push({ item, column })
  }
  close()
  return lanes
}

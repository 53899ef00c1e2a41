import { type AgendaKind, agendaKindNames } from '../agenda/kinds.ts'
import type { AgendaItem } from '../agenda/schema.ts'
import { byNearness, type Nearness } from '../agenda/state.ts'
import type { IsoDate } from '../kernel/dates.ts'
import type { TodayEntry, TodayLine } from './schema.ts'

/** The parts of the first screen, nearest first. */
export const todayParts = ['overdue', 'week', 'month'] as const satisfies readonly Nearness[]
export type TodayPart = (typeof todayParts)[number]

/** So many entries of a line are told one by one, and so many people of an entry by name. */
export const mostShown = 20

/** Meetings are one thing however many kinds of classes there are; what is overdue of them is their marks. */
const meetings: Readonly<Partial<Record<AgendaKind, string>>> = {
  session: 'Zajęcia bez zatwierdzonej obecności',
  individual: 'Spotkania indywidualne bez zatwierdzonej obecności',
}
const subjectOf = ({ kind, subject }: AgendaItem, part: TodayPart): string =>
  (part === 'overdue' ? meetings[kind] : meetings[kind] && agendaKindNames[kind]) ?? subject

/** How many things an entry stands for: each person it waits for is one. */
export const thingsIn = ({ waiting }: Pick<AgendaItem, 'waiting'>): number => Math.max(1, waiting.length)
const total = (items: readonly AgendaItem[]): number => items.reduce((sum, item) => sum + thingsIn(item), 0)

const entryOf = (item: AgendaItem): TodayEntry => ({
  id: item.id,
  day: item.day,
  startsAt: item.startsAt,
  // Of many people the names stand under it, and their number beside it.
  title: item.waiting.length > 0 ? item.subject : item.title,
  note: item.note,
  people: item.waiting.length === 0 ? item.people.slice(0, mostShown) : [],
  waiting: item.waiting.slice(0, mostShown),
  things: thingsIn(item),
  href: item.href,
})

function lineOf(items: readonly AgendaItem[], part: TodayPart): TodayLine {
  const [first] = items as [AgendaItem]
  return {
    id: `${part}-${first.id}`,
    kind: first.kind,
    title: subjectOf(first, part),
    things: total(items),
    from: first.day,
    to: items.at(-1)!.day,
    entries: items.slice(0, mostShown).map(entryOf),
    more: items.slice(mostShown).length,
  }
}

/**
 * What waits, by how near it is: the same thing of many people or on many days is one line, with what is behind it. Lines stand
 * in the order of their first day. `items` in order of days; what is done or lies beyond 30 days is left out.
 */
export function linesOf(items: readonly AgendaItem[], today: IsoDate): Record<TodayPart, TodayLine[]> {
  const parts = byNearness(items, today)
  const linesIn = (part: TodayPart): TodayLine[] =>
    [...Map.groupBy(parts[part], (item) => `${item.kind} ${subjectOf(item, part)}`).values()].map((own) =>
      lineOf(own, part),
    )
  return { overdue: linesIn('overdue'), week: linesIn('week'), month: linesIn('month') }
}

/** How many things are overdue: the number beside the first screen in the navigation. */
export const overdueIn = (lines: readonly TodayLine[]): number => lines.reduce((sum, { things }) => sum + things, 0)

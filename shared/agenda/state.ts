import { addDays, type IsoDate } from '../kernel/dates.ts'

/** `open`: ahead, or due today; `done`: done, or over where nobody had to act; `overdue`: its day has passed and it is not done. */
export const agendaStates = ['open', 'done', 'overdue'] as const
export type AgendaState = (typeof agendaStates)[number]

/** What an entry is on a day. One that nobody has to act on (`acts` false: an end, a day to know) is simply over afterwards. */
export const stateOn = (
  day: IsoDate,
  today: IsoDate,
  { done = false, acts = true }: { readonly done?: boolean; readonly acts?: boolean } = {},
): AgendaState => (done || (!acts && day < today) ? 'done' : day < today ? 'overdue' : 'open')

/** How near an entry is: `later` lies more than 30 days ahead, `past` is done. */
export const nearnesses = ['overdue', 'week', 'month', 'later', 'past'] as const
export type Nearness = (typeof nearnesses)[number]
type Dated = { readonly day: IsoDate; readonly state: AgendaState }

/** Overdue, within 7 days (today and the seventh day after it counted), within 30 days, later, or done. */
export function nearnessOf({ day, state }: Dated, today: IsoDate): Nearness {
  if (state !== 'open') return state === 'overdue' ? 'overdue' : 'past'
  if (day <= addDays(today, 7)) return 'week'
  return day <= addDays(today, 30) ? 'month' : 'later'
}

/** Entries by how near they are, each in the order it came; a nearness without entries has an empty list. */
export function byNearness<T extends Dated>(items: readonly T[], today: IsoDate): Record<Nearness, T[]> {
  const groups: Record<Nearness, T[]> = { overdue: [], week: [], month: [], later: [], past: [] }
  for (const item of items) groups[nearnessOf(item, today)].push(item)
  return groups
}

import { titleWithNames } from '#shared/agenda/entry.ts'
import { agendaKindNames } from '#shared/agenda/kinds.ts'
import type { AgendaItem } from '#shared/agenda/schema.ts'
import { stateNames } from '#shared/agenda/words.ts'
import type { CalendarEvent } from './calendarFile.ts'

/** What of the entries another calendar program is to know. */
type Wish = { readonly withNames: boolean; readonly reminders: boolean }

/** Entries as events of a calendar file, in their order. */
export const calendarEvents = (items: readonly AgendaItem[], { withNames, reminders }: Wish): CalendarEvent[] =>
  items.map((item) => ({
    key: item.id,
    day: item.day,
    startsAt: item.startsAt,
    endsAt: item.endsAt,
    summary: withNames ? titleWithNames(item) : item.title,
    description: [item.note, item.state === 'open' ? '' : stateNames[item.state]].filter(Boolean).join(' · '),
    category: agendaKindNames[item.kind],
    reminds: reminders && item.acts && item.state === 'open' && item.startsAt === null,
  }))

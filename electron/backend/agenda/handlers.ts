import type { agendaContract } from '#shared/agenda/contract.ts'
import { titleWithNames } from '#shared/agenda/entry.ts'
import { agendaKindNames } from '#shared/agenda/kinds.ts'
import type { AgendaItem } from '#shared/agenda/schema.ts'
import { stateNames } from '#shared/agenda/words.ts'
import { ok } from '#shared/kernel/result.ts'
import type { HandlersFor } from '../context.ts'
import { type CalendarEvent, calendarFile } from './calendarFile.ts'
import { agendaOf } from './queries.ts'

const eventOf = (item: AgendaItem, withNames: boolean, reminders: boolean): CalendarEvent => ({
  key: item.id,
  day: item.day,
  startsAt: item.startsAt,
  endsAt: item.endsAt,
  summary: withNames ? titleWithNames(item) : item.title,
  description: [item.note, item.state === 'open' ? '' : stateNames[item.state]].filter(Boolean).join(' · '),
  category: agendaKindNames[item.kind],
  reminds: reminders && item.acts && item.state === 'open' && item.startsAt === null,
})

export const agendaHandlers: HandlersFor<keyof typeof agendaContract> = {
  'agenda.dates': async ({ db, clock }, { from, to, kinds }) =>
    ok(await agendaOf(db, { from, to, today: clock.today() }, kinds)),
  'agenda.calendar': async ({ db, clock, press }, { from, to, kinds, withNames, reminders }) => {
    const items = await agendaOf(db, { from, to, today: clock.today() }, kinds)
    const text = calendarFile({
      name: 'Klubownik: kalendarz',
      stamp: new Date(clock.now()),
      events: items.map((item) => eventOf(item, withNames, reminders)),
    })
    const file = { bytes: new TextEncoder().encode(text), name: `kalendarz-${from}-${to}.ics`, mime: 'text/calendar' }
    return ok({ ...press.keep(file), entries: items.length })
  },
}

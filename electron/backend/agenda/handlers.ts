import type { agendaContract } from '#shared/agenda/contract.ts'
import { ok } from '#shared/kernel/result.ts'
import type { HandlersFor } from '../context.ts'
import { calendarEvents } from './calendarEvents.ts'
import { calendarFile } from './calendarFile.ts'
import { agendaOf } from './queries.ts'

export const agendaHandlers: HandlersFor<keyof typeof agendaContract> = {
  'agenda.dates': async ({ db, clock }, { from, to, kinds }) =>
    ok(await agendaOf(db, { from, to, today: clock.today() }, kinds)),
  'agenda.calendar': async ({ db, clock, press }, { from, to, kinds, withNames, reminders }) => {
    const items = await agendaOf(db, { from, to, today: clock.today() }, kinds)
    const text = calendarFile({
      name: 'Klubownik: kalendarz',
      stamp: new Date(clock.now()),
      events: calendarEvents(items, { withNames, reminders }),
    })
    const file = { bytes: new TextEncoder().encode(text), name: `kalendarz-${from}-${to}.ics`, mime: 'text/calendar' }
    return ok({ ...press.keep(file), entries: items.length })
  },
}

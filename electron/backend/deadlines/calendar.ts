import ical, { ICalAlarmType, ICalCalendarMethod } from 'ical-generator'
import type { Deadline } from '#shared/deadlines/deadlines.ts'

export type CalendarGrant = { readonly id: number; readonly title: string; readonly deadlines: readonly Deadline[] }

/** Reminders before a day on which something has to be done. */
const reminders = [30, 14, 7, 1]
const day = 86_400

/**
 * The days of grants as a calendar that any program reads: each an event of a whole day, with reminders where something
 * has to be done. `stamp` is the moment of making; the same data and moment give the same text.
 */
export function calendarOf(grants: readonly CalendarGrant[], stamp: Date): string {
  const calendar = ical({
    name: 'Klubownik: terminy dotacji',
    prodId: { company: 'Klubownik', product: 'terminy', language: 'PL' },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const { id, title, deadlines } of grants) {
    for (const { id: rule, name, date, explanation, source, acts } of deadlines) {
      const event = calendar.createEvent({
        id: `${rule}-${date.slice(0, 4)}-dotacja-${id}@klubownik`,
        stamp,
        start: new Date(`${date}T00:00:00Z`),
        allDay: true,
        timezone: 'UTC',
        summary: `${name}: ${title}`,
        description: `${explanation} Podstawa: ${source}.`,
      })
      if (!acts) continue
      for (const days of reminders)
        event.createAlarm({ type: ICalAlarmType.display, trigger: days * day, description: `${name}: ${title}` })
    }
  }
  return calendar.toString()
}

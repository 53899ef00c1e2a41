import ical, { ICalAlarmType, ICalCalendarMethod } from 'ical-generator'
import { type IsoDate, momentInPoland } from '#shared/kernel/dates.ts'

/** An event of a calendar file. */
export type CalendarEvent = {
  /** Stays the same in every file of the same database, so that a calendar program changes the event it has. */
  readonly key: string
  readonly day: IsoDate
  /** Minutes of the day on the clock of Poland; null: the whole day. */
  readonly startsAt: number | null
  readonly endsAt: number | null
  readonly summary: string
  readonly description: string
  readonly category: string
  /** Somebody has to act by then: reminders come before it. */
  readonly reminds: boolean
}
type Calendar = {
  readonly name: string
  readonly stamp: Date
  readonly events: readonly CalendarEvent[]
  /** How often a program that follows the calendar is to ask again; a file is asked for once. */
  readonly everyMinutes?: number
}

/** Days before a day on which something has to be done. */
const reminders = [30, 14, 7, 1]
const day = 86_400

/**
 * Events as a calendar that any program reads (RFC 5545). Hours are written as moments of universal time, so that no program
 * has to know our time zone or when its clocks change. `stamp` is the moment of making; the same events and moment give the
 * same text.
 */
export function calendarFile({ name, stamp, events, everyMinutes }: Calendar): string {
  const calendar = ical({
    name,
    prodId: { company: 'Klubownik', product: 'terminy', language: 'PL' },
    method: ICalCalendarMethod.PUBLISH,
    ...(everyMinutes === undefined ? {} : { ttl: everyMinutes * 60 }),
  })
  for (const { key, startsAt, endsAt, summary, description, category, reminds, ...on } of events) {
    const timed = startsAt !== null && endsAt !== null
    const event = calendar.createEvent({
      id: `${key}@klubownik`,
      stamp,
      ...(timed
        ? { start: new Date(momentInPoland(on.day, startsAt)), end: new Date(momentInPoland(on.day, endsAt)) }
        : { start: new Date(`${on.day}T00:00:00Z`), allDay: true, timezone: 'UTC' }),
      summary,
      description,
      categories: [{ name: category }],
    })
    if (!reminds) continue
    for (const days of reminders)
      event.createAlarm({ type: ICalAlarmType.display, trigger: days * day, description: summary })
  }
  return calendar.toString()
}

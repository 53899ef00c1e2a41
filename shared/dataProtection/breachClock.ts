import { Temporal } from 'temporal-polyfill'
import type { IsoDate } from '../kernel/dates.ts'

/** Hours to report a breach to the supervisory authority after it was noticed (art. 33 ust. 1). */
export const hoursToReport = 72

export type ReportDue = {
  /** Last day and minute of that day, on the clock of Poland. */
  readonly day: IsoDate
  readonly minute: number
  /** The same as a UTC moment. */
  readonly moment: string
}

/** The last moment to report a breach: 72 hours as they pass, so a night of a time change makes the clock say one more or less. */
export function reportDue(noticedOn: IsoDate, noticedAt: number): ReportDue {
  const due = Temporal.PlainDate.from(noticedOn)
    .toPlainDateTime()
    .add({ minutes: noticedAt })
    .toZonedDateTime('Europe/Warsaw')
    .add({ hours: hoursToReport })
  return {
    day: due.toPlainDate().toString(),
    minute: due.hour * 60 + due.minute,
    moment: due.toInstant().toString({ smallestUnit: 'second' }),
  }
}

/** How it stands with the report of a breach to the supervisory authority. */
export const breachStates = ['notOwed', 'due', 'late', 'reported', 'reportedLate'] as const
export type BreachState = (typeof breachStates)[number]
export const breachStateNames: Readonly<Record<BreachState, string>> = {
  notOwed: 'bez zgłoszenia do UODO',
  due: 'do zgłoszenia',
  late: 'zgłoszenie po terminie',
  reported: 'zgłoszone',
  reportedLate: 'zgłoszone po terminie',
}

type Breach = {
  readonly noticedOn: IsoDate
  readonly noticedAt: number
  readonly risk: 'unlikely' | 'likely' | 'high'
  readonly reportedOn: IsoDate | null
}
/**
 * A breach that is unlikely to harm anybody is only written down; any other is reported. `now`: a UTC moment. Of a report
 * only the day is known: on the last day it counts as in time.
 */
export function breachStateAt(breach: Breach, now: string): BreachState {
  const due = reportDue(breach.noticedOn, breach.noticedAt)
  if (breach.reportedOn !== null) return breach.reportedOn > due.day ? 'reportedLate' : 'reported'
  if (breach.risk === 'unlikely') return 'notOwed'
  return Temporal.Instant.compare(now, due.moment) > 0 ? 'late' : 'due'
}

/** Whole hours left until the last moment to report; 0 when less than one is left or it has passed. */
export const hoursLeft = (noticedOn: IsoDate, noticedAt: number, now: string): number =>
  Math.max(0, Math.floor(Temporal.Instant.from(now).until(reportDue(noticedOn, noticedAt).moment).total('hours')))

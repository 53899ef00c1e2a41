import { addDays, type IsoDate, weekday } from '../kernel/dates.ts'
import { holidayOn } from '../kernel/holidays.ts'

/** The most meetings planned at once: two a week for two years. */
export const mostOccurrences = 210

/** When meetings of a series take place. */
export type Repeating = {
  readonly firstOn: IsoDate
  /** Days of the week, 1 = Monday … 7 = Sunday; of the first week only those from `firstOn` on. */
  readonly weekdays: readonly number[]
  /** 1: every week, 2: every other week. */
  readonly everyWeeks: number
  /** Last day on which a meeting may be; null: counted by `times`. */
  readonly until: IsoDate | null
  /** How many meetings; null: until the last day. */
  readonly times: number | null
  readonly skipHolidays: boolean
}
export type Occurrences = {
  readonly days: readonly IsoDate[]
  /** Public holidays passed over; they do not count to `times`. */
  readonly skipped: readonly { readonly day: IsoDate; readonly name: string }[]
}

/** The days of a series in order, at most `mostOccurrences`; empty when nothing limits it or no day of the week is chosen. */
export function occurrences(rule: Repeating): Occurrences {
  const days: IsoDate[] = []
  const skipped: { day: IsoDate; name: string }[] = []
  const most = Math.min(rule.times ?? mostOccurrences, mostOccurrences)
  if ((rule.until === null && rule.times === null) || rule.weekdays.length === 0) return { days, skipped }
  const chosen = new Set(rule.weekdays)
  const monday = addDays(rule.firstOn, 1 - weekday(rule.firstOn))
  // Holidays cannot make it endless: ten years hold more weeks than a series may have meetings.
  for (let week = 0; week < 530 && days.length < most; week += rule.everyWeeks) {
    for (let place = 1; place <= 7 && days.length < most; place++) {
      const day = addDays(monday, week * 7 + place - 1)
      if (!chosen.has(place) || day < rule.firstOn) continue
      if (rule.until !== null && day > rule.until) return { days, skipped }
      const name = rule.skipHolidays ? holidayOn(day) : undefined
      if (name === undefined) days.push(day)
      else skipped.push({ day, name })
    }
  }
  return { days, skipped }
}

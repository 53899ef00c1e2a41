import { addDays, type IsoDate, weekday } from '../kernel/dates.ts'
import { type DatedValue, psuCodes, valueOn } from './parameters.ts'

/** Minutes of community work of one person on one day, wherever done. */
export type WorkedDay = { readonly day: IsoDate; readonly minutes: number }

/** A week or a month in which a person worked more than the limit allows. */
export type OverLimit = {
  readonly span: 'week' | 'month'
  /** First and last day of the week (Monday, Sunday) or of the calendar month. */
  readonly from: IsoDate
  readonly to: IsoDate
  readonly minutes: number
  readonly limit: number
  /** The day on which the limit was passed. */
  readonly passedOn: IsoDate
}

/** Monday of the week a day lies in. */
export const mondayOf = (day: IsoDate): IsoDate => addDays(day, 1 - weekday(day))

/** First day of the month a day lies in. */
export const monthStart = (day: IsoDate): IsoDate => `${day.slice(0, 7)}-01`

/** Last day of the month a day lies in. */
export const monthEnd = (day: IsoDate): IsoDate => {
  const last = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate()
  return `${day.slice(0, 7)}-${String(last).padStart(2, '0')}`
}

/** All days of a month, in order. */
export const daysOfMonth = (year: number, month: number): IsoDate[] => {
  const first = `${year}-${String(month).padStart(2, '0')}-01`
  const count = Number(monthEnd(first).slice(8))
  return Array.from({ length: count }, (_, index) => `${first.slice(0, 8)}${String(index + 1).padStart(2, '0')}`)
}

/** A day with the same minutes once, days in order. */
const together = (days: readonly WorkedDay[]): WorkedDay[] => {
  const minutes = new Map<IsoDate, number>()
  for (const one of days) minutes.set(one.day, (minutes.get(one.day) ?? 0) + one.minutes)
  return [...minutes].map(([day, sum]) => ({ day, minutes: sum })).sort((a, b) => (a.day < b.day ? -1 : 1))
}

function passing(days: readonly WorkedDay[], span: OverLimit['span'], values: readonly DatedValue[]): OverLimit[] {
  const start = span === 'week' ? mondayOf : monthStart
  const end = (first: IsoDate) => (span === 'week' ? addDays(first, 6) : monthEnd(first))
  const found: OverLimit[] = []
  for (const [first, inside] of Map.groupBy(days, (one) => start(one.day))) {
    let sum = 0
    let passed: { on: IsoDate; limit: number } | undefined
    for (const { day, minutes } of inside) {
      sum += minutes
      const limit = valueOn(values, psuCodes[span], day)
      // The limit in force on the day counts all that was worked in the week or month up to that day.
      if (limit !== undefined && sum > limit) passed = { on: passed?.on ?? day, limit }
    }
    if (passed)
      found.push({ span, from: first, to: end(first), minutes: sum, limit: passed.limit, passedOn: passed.on })
  }
  return found
}

/**
 * Weeks (Monday to Sunday) and calendar months in which one person worked more than the limits in force on those days
 * (kis.md 1.9: 10 hours a week, 40 a month; the limits are data). Weeks go over the ends of months and years.
 * In the order of days, a week before the month that begins on the same day.
 */
export function overLimits(days: readonly WorkedDay[], values: readonly DatedValue[]): OverLimit[] {
  const ordered = together(days)
  return [...passing(ordered, 'week', values), ...passing(ordered, 'month', values)].sort((a, b) =>
    a.from === b.from ? (a.span === 'week' ? -1 : 1) : a.from < b.from ? -1 : 1,
  )
}

/**
 * What is due for the work at the rates of the days, in grosze: minutes × rate summed exactly, divided by 60 and rounded
 * half up once at the end. `undefined`: no rate is known for one of the days.
 */
export function payFor(days: readonly WorkedDay[], values: readonly DatedValue[]): number | undefined {
  let minuteGrosze = 0
  for (const { day, minutes } of days) {
    const rate = valueOn(values, psuCodes.rate, day)
    if (rate === undefined) return undefined
    minuteGrosze += minutes * rate
  }
  return Math.floor((2 * minuteGrosze + 60) / 120)
}

import { formatHours, hoursOf } from '../editions/hours.ts'
import { formatDate } from '../kernel/dates.ts'
import type { OverLimit } from './limits.ts'

/** Minutes as hours of the clock: 630 → `10,5 godz.`; what is no round number of hours as `10 godz. 10 min`. */
export function clockHours(minutes: number): string {
  const rest = minutes % 60
  return rest === 0 || rest % 15 === 0
    ? `${formatHours(hoursOf(minutes, 60))}\u00a0godz.`
    : `${Math.trunc(minutes / 60)}\u00a0godz. ${rest}\u00a0min`
}

const months = [
  'styczeń',
  'luty',
  'marzec',
  'kwiecień',
  'maj',
  'czerwiec',
  'lipiec',
  'sierpień',
  'wrzesień',
  'październik',
  'listopad',
  'grudzień',
]
/** `2021-06-01` as `czerwiec 2021`. */
export const monthName = (day: string): string => `${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`

/** A finding as a sentence: `tydzień 07.06–13.06.2021: 12 godz. przy limicie 10 godz. (przekroczono 11.06.2021)`. */
export function overLimitSentence(one: OverLimit): string {
  const sameYear = one.from.slice(0, 4) === one.to.slice(0, 4)
  const from = sameYear ? formatDate(one.from).slice(0, 5) : formatDate(one.from)
  const span = one.span === 'week' ? `tydzień ${from}–${formatDate(one.to)}` : monthName(one.from)
  return `${span}: ${clockHours(one.minutes)} przy limicie ${clockHours(one.limit)} (przekroczono ${formatDate(one.passedOn)})`
}

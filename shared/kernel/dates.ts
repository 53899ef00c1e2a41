import { Temporal } from 'temporal-polyfill'

/** A day of the calendar as text, `YYYY-MM-DD`; compared as text. */
export type IsoDate = string

const shape = /^\d{4}-\d{2}-\d{2}$/
/** Is it a real day between 1800 and 2199, written `YYYY-MM-DD`? Plain arithmetic: it is asked for every date on a list. */
export function isIsoDate(text: string): boolean {
  if (!shape.test(text) || text < '1800' || text >= '2200') return false
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))]
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

const polish = /^(\d{1,2})([.\-/ ])(\d{1,2})\2(\d{4})(?:\s*r\.?)?$/
/** Reads `12.05.2021`, `1.5.2021`, `12-05-2021`, `12.05.2021 r.` or an ISO date; `undefined` when there is no such day. */
export function parsePolishDate(text: string): IsoDate | undefined {
  const match = polish.exec(text.trim())
  const iso = match ? `${match[4]}-${match[3]!.padStart(2, '0')}-${match[1]!.padStart(2, '0')}` : text.trim()
  return isIsoDate(iso) ? iso : undefined
}

/** `2021-05-12` as `12.05.2021`. */
export const formatDate = (date: IsoDate): string => `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`

const months =
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia'.split(' ')
/** `2021-05-12` as `12 maja 2021 r.` with non-breaking spaces. */
export const formatDateLong = (date: IsoDate): string =>
  `${Number(date.slice(8, 10))}\u00a0${months[Number(date.slice(5, 7)) - 1]}\u00a0${date.slice(0, 4)}\u00a0r.`

/** The calendar year of a day. */
export const yearOf = (date: IsoDate): number => Number(date.slice(0, 4))

const shortMonths: readonly number[] = [4, 6, 9, 11]
function daysOfMonth(year: number, month: number): number {
  if (month !== 2) return shortMonths.includes(month) ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

/** Months since the beginning of the year nought: the one arithmetic of months. */
const monthCount = (date: IsoDate): number => yearOf(date) * 12 + Number(date.slice(5, 7)) - 1
const daysIn = (count: number): number => daysOfMonth(Math.floor(count / 12), (count % 12) + 1)
const twoSigns = (number: number): string => (number < 10 ? `0${number}` : `${number}`)
const dayOf = (count: number, day: number): IsoDate =>
  `${Math.floor(count / 12)}-${twoSigns((count % 12) + 1)}-${twoSigns(day)}`

/** The day `days` later (earlier when negative). Month by month: lists ask for thousands of days, most of them near. */
export function addDays(date: IsoDate, days: number): IsoDate {
  let month = monthCount(date)
  let day = Number(date.slice(8)) + days
  while (day < 1) {
    month -= 1
    day += daysIn(month)
  }
  while (day > 28 && day > daysIn(month)) {
    day -= daysIn(month)
    month += 1
  }
  return dayOf(month, day)
}

/** The day `months` later; of a month that is shorter its last day: a month after 31 January is the end of February. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const month = monthCount(date) + months
  return dayOf(month, Math.min(Number(date.slice(8)), daysIn(month)))
}

/** Days from one day to another; 0 for the same day, negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days

/** Whole years lived on the given day. */
export const ageOn = (born: IsoDate, on: IsoDate): number =>
  Temporal.PlainDate.from(born).until(Temporal.PlainDate.from(on), { largestUnit: 'year' }).years

/** Day of the week, 1 = Monday … 7 = Sunday. */
export const weekday = (date: IsoDate): number => ((new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7) + 1

/** The day of a moment (UTC ISO text) on the clock of Poland. */
export const dayInPoland = (moment: string): IsoDate =>
  Temporal.Instant.from(moment).toZonedDateTimeISO('Europe/Warsaw').toPlainDate().toString()

/** The time on the clock of Poland of a UTC moment: `14:05`. */
export const timeInPoland = (moment: string): string =>
  Temporal.Instant.from(moment).toZonedDateTimeISO('Europe/Warsaw').toPlainTime().toString().slice(0, 5)

/** The moment (UTC ISO text, whole seconds) the clock of Poland shows so many minutes after midnight of a day; 1440 is the next midnight. */
export const momentInPoland = (date: IsoDate, minutes: number): string =>
  Temporal.PlainDate.from(date)
    .toPlainDateTime()
    .add({ minutes })
    .toZonedDateTime('Europe/Warsaw')
    .toInstant()
    .toString({ smallestUnit: 'second' })

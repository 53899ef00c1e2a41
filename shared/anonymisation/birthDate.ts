import { addDays, type IsoDate } from '../kernel/dates.ts'

/**
 * A day of the same year that stands for a birth date: the age on each of the given days is what it was, and of the rest of the
 * date nothing is left. It is the first day of the year, or the day after the last given day (month and day) before the birthday.
 */
export function blurredBirthDate(birthDate: IsoDate, days: readonly IsoDate[]): IsoDate {
  const year = birthDate.slice(0, 4)
  const before = days
    .map((day) => day.slice(5))
    .filter((day) => day < birthDate.slice(5))
    .sort()
    .at(-1)
  return before === undefined ? `${year}-01-01` : dayAfter(year, before)
}

/** The next day of the year; after 29 February comes 1 March also where the year has no such day. */
function dayAfter(year: string, day: string): IsoDate {
  return day === '02-29' ? `${year}-03-01` : addDays(`${year}-${day}`, 1)
}

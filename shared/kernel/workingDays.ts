import { addDays, type IsoDate, weekday } from './dates.ts'
import { holidayOn } from './holidays.ts'

/** Why nobody works on a day: `sobota`, `niedziela` or the name of the holiday; `undefined`: it is a working day. */
export const freeDayName = (date: IsoDate): string | undefined =>
  holidayOn(date) ?? (weekday(date) === 6 ? 'sobota' : weekday(date) === 7 ? 'niedziela' : undefined)

/** The day itself when it is a working day, otherwise the next one (art. 115 KC, art. 57 § 4 KPA). */
export function onWorkingDay(date: IsoDate): IsoDate {
  let day = date
  while (freeDayName(day) !== undefined) day = addDays(day, 1)
  return day
}

/** The day that is so many working days after another; 0 is the day itself. */
export function addWorkingDays(date: IsoDate, days: number): IsoDate {
  let day = date
  for (let left = days; left > 0; left -= 1) day = onWorkingDay(addDays(day, 1))
  return day
}

/** The same day some years later; 29 February becomes 28 February where there is none. */
export function addYears(date: IsoDate, years: number): IsoDate {
  const year = Number(date.slice(0, 4)) + years
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const rest = date.slice(4)
  return `${year}${rest === '-02-29' && !isLeap ? '-02-28' : rest}`
}

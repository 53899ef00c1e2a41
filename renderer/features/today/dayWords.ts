import { dayInWords } from '#shared/agenda/words.ts'
import { daysBetween, formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import type { TodayPart } from '#shared/today/lines.ts'

const days = (n: number): string => counted(n, 'dzień', 'dni', 'dni')

/** How far a day is: `dziś`, `jutro`, `za 5 dni`, `wczoraj`, `5 dni temu`. */
export function distance(day: IsoDate, today: IsoDate): string {
  const n = daysBetween(today, day)
  if (n === 0) return 'dziś'
  if (n === 1) return 'jutro'
  if (n === -1) return 'wczoraj'
  return n > 0 ? `za ${days(n)}` : `${days(-n)} temu`
}

/** The days of a line beside its title: `środa 12.01.2022, za 2 dni`; of several `od 12.01.2022 do 31.01.2022`. */
export function daysOfLine({ from, to }: { from: IsoDate; to: IsoDate }, today: IsoDate, part: TodayPart): string {
  if (from !== to)
    return part === 'overdue' ? `najdawniej ${formatDate(from)}` : `${formatDate(from)} – ${formatDate(to)}`
  const weekday = part === 'week' ? `${dayInWords(from).split(',')[0]} ` : ''
  // Of a day long past nobody counts the days any more.
  const far = daysBetween(from, today) > 60 ? '' : `, ${distance(from, today)}`
  return `${weekday}${formatDate(from)}${far}`
}

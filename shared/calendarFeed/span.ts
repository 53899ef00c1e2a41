import type { IsoDate } from '../kernel/dates.ts'
import { addYears } from '../kernel/workingDays.ts'

/** Days a followed calendar holds on a day: a year back, two years ahead. It moves on by itself. */
export const feedSpan = (today: IsoDate): { readonly from: IsoDate; readonly to: IsoDate } => ({
  from: addYears(today, -1),
  to: addYears(today, 2),
})

/** How often a calendar program is told to ask again. Minutes. */
export const feedMinutes = 15

import { type IsoDate, weekday } from '../kernel/dates.ts'
import type { AgendaState } from './state.ts'

/** Days of the week from Monday. */
export const weekdayNames = ['poniedziałek', 'wtorek', 'środa', 'czwartek', 'piątek', 'sobota', 'niedziela'] as const
const genitives =
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia'.split(' ')
const months = 'styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień'.split(
  ' ',
)

/** `środa, 12 maja 2021`. */
export const dayInWords = (day: IsoDate): string =>
  `${weekdayNames[weekday(day) - 1]}, ${Number(day.slice(8))} ${genitives[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`
/** `maj 2021`. */
export const monthInWords = (day: IsoDate): string => `${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`

/** What each state is called beside its mark. */
export const stateNames: Readonly<Record<AgendaState, string>> = {
  open: 'przed nami',
  done: 'załatwione',
  overdue: 'po terminie',
}

import { formatHours, hoursOf } from '#shared/editions/hours.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { formatPercent2 } from '#shared/kernel/money.ts'
import type { Assignment, Member } from '#shared/staff/schema.ts'

/** `12,5`: minutes as hours of the clock. */
export const clockHours = (minutes: number): string => formatHours(hoursOf(minutes, 60))

/** `0,75`: hundredths of a post. */
export const partOfPost = (hundredths: number): string => formatPercent2(hundredths).replace(/,?0{1,2}$/, '')

/** `0,5 etatu`, `20 godz. w miesiącu`, or nothing. */
export function agreedTime({
  fteHundredths,
  monthMinutes,
}: Pick<Assignment, 'fteHundredths' | 'monthMinutes'>): string {
  if (fteHundredths !== null) return `${partOfPost(fteHundredths)}\u00a0etatu`
  return monthMinutes === null ? '' : `${clockHours(monthMinutes)}\u00a0godz. w\u00a0miesiącu`
}

/** `od 01.05.2021 do 31.12.2021`. */
export const termOf = ({ validFrom, validTo }: Pick<Assignment, 'validFrom' | 'validTo'>): string =>
  `od ${formatDate(validFrom)}${validTo === null ? '' : ` do ${formatDate(validTo)}`}`

/** What assignments add up to where it is more than one post, as a sentence. */
export const overloadSentence = ({ from, to, fteHundredths }: Member['overloads'][number]): string =>
  `Zaangażowania dają razem ${partOfPost(fteHundredths)}\u00a0etatu od ${formatDate(from)}${to === null ? '' : ` do ${formatDate(to)}`}.`

export const monthNames =
  'styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień'.split(' ')

import { hoursWithUnit } from '../classes/hoursSums.ts'
import { formatHours, hoursOf } from '../editions/hours.ts'
import { formatDate, type IsoDate } from '../kernel/dates.ts'

/** `12,5 godz. (45 min)`: hours always name their length. */
export const hoursText = (minutes: number, hourMinutes: 45 | 60): string => hoursWithUnit({ minutes, hourMinutes })

/** `12,5`: for a column whose heading names the unit. */
export const hoursFigure = (minutes: number, hourMinutes: 45 | 60): string => formatHours(hoursOf(minutes, hourMinutes))

/** `10.05–31.12.2021` in full dates; an open side is left out; empty when both are. */
export function spanText(from: IsoDate | null, to: IsoDate | null): string {
  if (from !== null && to !== null) return from === to ? formatDate(from) : `${formatDate(from)} – ${formatDate(to)}`
  if (from !== null) return `od ${formatDate(from)}`
  return to === null ? '' : `do ${formatDate(to)}`
}

export const formLabels = { group: 'grupowa', individual: 'indywidualna' } as const
export const responsibleLabels = { staff: 'kadra klubu', partner: 'partner', participant: 'uczestnik' } as const
export const accompanyingLabels = {
  withTravel: 'dojazd lub zwrot jego kosztów',
  withChildcare: 'opieka nad dziećmi lub osobą zależną',
  withMeal: 'posiłek',
} as const

/** `66,67 %`; a dash where nothing counts. Takes hundredths of a per cent. */
export const shareText = (share: number | null): string =>
  share === null
    ? '–'
    : `${Math.floor(share / 100)}${share % 100 === 0 ? '' : `,${String(share % 100).padStart(2, '0')}`}\u00a0%`

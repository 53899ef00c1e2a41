import { formatHours, type HourMinutes } from '../editions/hours.ts'
import { formatPercent2 } from '../kernel/money.ts'
import type { Standing } from './achieved.ts'

/** A quantity of a result without idle zeros: 1250 → `12,5`. */
export const quantityWords = (hundredths: number | null): string => {
  if (hundredths === null) return '–'
  const whole = Math.trunc(hundredths / 100)
  const grouped = new Intl.NumberFormat('pl-PL', { useGrouping: 'always' }).format(whole)
  const rest = formatHours(hundredths).split(',')[1]
  return rest === undefined ? grouped : `${grouped},${rest}`
}
/** The unit of a result; hours say how long they are: `godz. (45 min)`. */
export const unitWords = (unit: string, inHours: boolean, hourMinutes: HourMinutes): string =>
  inHours ? `${unit} (po ${hourMinutes} min)`.trim() : unit
/** `83,33 %`; a dash where there is nothing to compare. */
export const rateWords = (rate: number | null): string => (rate === null ? '–' : `${formatPercent2(rate)}\u00a0%`)

/** How each standing is called. */
export const standingWords: Readonly<Record<Standing, string>> = {
  open: 'brak danych',
  ok: 'osiągnięty',
  partial: 'częściowo',
  below: 'nieosiągnięty',
}

import { formatHours, type HourMinutes, hoursOf } from '../editions/hours.ts'
import { formatPercent2, formatZloty, gr } from '../kernel/money.ts'
import type { Unit } from './figure.ts'

const whole = new Intl.NumberFormat('pl-PL', { useGrouping: 'always' })

/** A figure as it is read and printed, without its unit; a dash where there is nothing to say. */
export function valueWords(value: number | null, unit: Unit, hourMinutes: HourMinutes = 60): string {
  if (value === null) return '–'
  if (unit === 'hours') return formatHours(hoursOf(value, hourMinutes))
  if (unit === 'grosze') return formatZloty(gr(value))
  if (unit === 'percent') return `${formatPercent2(value)}\u00a0%`
  if (unit === 'score' || unit === 'posts') return formatPercent2(value)
  return whole.format(value)
}

/** `7,92 % (19 z 240)`: a rate never stands without its numerator and denominator (kis.md 9.6: 6). */
export const rateWords = (rate: number | null, numerator: number, denominator: number): string =>
  `${valueWords(rate, 'percent')} (${whole.format(numerator)} z\u00a0${whole.format(denominator)})`

/** `12 345` of a reference figure with its decimals: `52,70`. */
export function decimalWords(value: number, decimals: number): string {
  const digits = String(Math.abs(value)).padStart(decimals + 1, '0')
  const sign = value < 0 ? '−' : ''
  const integer = whole.format(Number(decimals === 0 ? digits : digits.slice(0, -decimals)))
  return decimals === 0 ? `${sign}${integer}` : `${sign}${integer},${digits.slice(-decimals)}`
}

import { toCardinal } from 'n2words/pl-PL'
import type { Grosze } from './money.ts'
import { plural } from './text.ts'

/**
 * An amount in words, as bills and contracts carry it after „słownie”:
 * `119 412,00` → `sto dziewiętnaście tysięcy czterysta dwanaście złotych 00/100`; a negative one begins with `minus`.
 */
export function amountInWords(amount: Grosze): string {
  const absolute = Math.abs(amount)
  const zlote = Math.floor(absolute / 100)
  const words = `${toCardinal(zlote)} ${plural(zlote, 'złoty', 'złote', 'złotych')}`
  return `${amount < 0 ? 'minus ' : ''}${words} ${String(absolute % 100).padStart(2, '0')}/100`
}

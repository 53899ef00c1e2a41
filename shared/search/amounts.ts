import { type Grosze, gr, maxGrosze } from '../kernel/money.ts'

/** Amounts from one to another, both included. `exact`: the amount typed, not one that begins like it. */
export type AmountRange = { readonly from: Grosze; readonly to: Grosze; readonly exact: boolean }

const space = '[ \\u00a0\\u202f]'
/** `1 234,56`, `1234.5`, `1.234,56`, `1 23` (still being typed), `12 zł`. */
const spaced = new RegExp(
  `^([-−–])?\\s*(\\d{1,10}|\\d{1,3}(?:${space}\\d{3})*(?:${space}\\d{1,3}))(?:([.,])(\\d{0,2}))?\\s*(zł|pln)?\\.?$`,
  'i',
)
const dotted = /^([-−–])?\s*(\d{1,3}(?:\.\d{3})+)(,)(\d{0,2})\s*(zł|pln)?\.?$/i
/** Fewer digits begin too many amounts to say anything. */
const telling = 3

/**
 * The amounts that what was typed may stand for, the likeliest first: the amount itself, then those that are written with
 * the same digits at the beginning (`1234`: 1 234,00, then 1 234,56, then 12 345,00). Typed without a sign it is looked
 * for with both. Empty: it is no amount.
 */
export function amountRanges(typed: string): AmountRange[] {
  const match = spaced.exec(typed.trim()) ?? dotted.exec(typed.trim())
  if (!match) return []
  const [, minus, wholeText = '', comma, decimals = '', unit] = match
  const digits = wholeText.replace(/\D/g, '')
  const whole = Number(digits)
  const found: AmountRange[] = []
  const add = (from: number, to: number, exact: boolean) => {
    if (from > maxGrosze) return
    if (!minus) found.push({ from: gr(from), to: gr(to), exact })
    if (minus || to > 0) found.push({ from: gr(-to), to: gr(-from), exact })
  }
  const first = whole * 100 + Number(decimals.padEnd(2, '0'))
  add(first, first, true)
  if (unit || decimals.length === 2) return found
  add(first, first + (decimals.length === 1 ? 9 : 99), false)
  if (comma || digits.startsWith('0') || digits.length < telling) return found
  for (let times = 10; whole * times * 100 <= maxGrosze; times *= 10)
    add(whole * times * 100, (whole + 1) * times * 100 - 1, false)
  return found
}

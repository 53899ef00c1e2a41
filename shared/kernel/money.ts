import type { z } from 'zod'

/** A whole number of grosze (1 zł = 100 gr). A bare `number` does not fit where money is wanted. May be negative (corrections). */
export type Grosze = number & z.core.$brand<'Grosze'>

/** The largest amount the program keeps, in grosze: one milliard złotych. */
export const maxGrosze = 100_000_000_000

/** Takes a whole number for an amount in grosze. Throws on anything that is not a safe whole number: that is a bug, not bad input. */
export function gr(value: number): Grosze {
  if (!Number.isSafeInteger(value)) throw new RangeError('money must be a whole number of grosze')
  return (value === 0 ? 0 : value) as Grosze
}

/** Sum in grosze; 0 for no amounts. */
export const sum = (amounts: Iterable<Grosze>): Grosze => {
  let total = 0
  for (const amount of amounts) total += amount
  return gr(total)
}

/** One amount less another. */
export const minus = (a: Grosze, b: Grosze): Grosze => gr(a - b)

const spaced = /^([-−–])?\s*(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:[.,](\d{1,2}))?$/
const dotted = /^([-−–])?\s*(\d{1,3}(?:\.\d{3})+),(\d{1,2})$/

/**
 * Reads an amount as a Pole types it: `1 234,56`, `1234,5`, `1.234,56`, `1234.56`, `12 zł`.
 * Gives grosze, or `undefined` when the text is not an amount with at most two decimals.
 * `1.234` is refused: it is a thousand to one reader and one and a quarter to another.
 */
export function parseZloty(text: string): Grosze | undefined {
  const bare = text
    .trim()
    .replace(/(zł|PLN)\.?$/i, '')
    .trim()
  const match = spaced.exec(bare) ?? dotted.exec(bare)
  if (!match) return undefined
  const value = Number(match[2]!.replace(/\D/g, '')) * 100 + Number((match[3] ?? '').padEnd(2, '0'))
  return value <= maxGrosze ? gr(match[1] ? -value : value) : undefined
}

/** `119412,00 zł` as `119 412,00`: groups of three with a non-breaking space, always two decimals, minus sign for negatives. */
export function formatZloty(amount: Grosze): string {
  const digits = String(Math.abs(amount)).padStart(3, '0')
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, '\u00a0')
  return `${amount < 0 ? '−' : ''}${whole},${digits.slice(-2)}`
}

/**
 * Splits an amount in proportion to whole, non-negative weights. The parts add up to the amount;
 * the odd grosze go to the parts with the largest remainders, earlier parts first.
 * A weight of zero gets nothing. All weights zero: everything goes to the last part. No weights: no parts.
 * Throws on a weight that is negative or not a safe whole number: that is a bug.
 */
export function allocate(amount: Grosze, weights: readonly number[]): Grosze[] {
  if (weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0))
    throw new RangeError('weights must be whole and not negative')
  if (weights.length === 0) return []
  const whole = weights.reduce((total, weight) => total + BigInt(weight), 0n)
  if (whole === 0n) return weights.map((_, i) => gr(i === weights.length - 1 ? amount : 0))
  const sign = amount < 0 ? -1n : 1n
  const total = BigInt(Math.abs(amount))
  const exact = weights.map((weight) => total * BigInt(weight))
  const parts = exact.map((value) => value / whole)
  let odd = total - parts.reduce((a, b) => a + b, 0n)
  const byRemainder = exact
    .map((value, index) => ({ index, rest: value % whole }))
    .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
  for (const { index } of byRemainder) {
    if (odd === 0n) break
    parts[index] = parts[index]! + 1n
    odd -= 1n
  }
  return parts.map((part) => gr(Number(sign * part)))
}

/** Hundredths of a per cent (`2345` = 23,45 %), rounded half up from the exact value; `undefined` when the base is zero. */
export function percent2(part: Grosze, base: Grosze): number | undefined {
  if (base === 0) return undefined
  const numerator = BigInt(part) * 10_000n * 2n + BigInt(base)
  const denominator = BigInt(base) * 2n
  const floor =
    numerator / denominator - (numerator % denominator !== 0n && numerator < 0n !== denominator < 0n ? 1n : 0n)
  return Number(floor)
}

/** `2345` as `23,45`. */
export const formatPercent2 = (value: number): string => formatZloty(gr(value))

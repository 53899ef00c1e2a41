import { type Grosze, percent2 } from '../kernel/money.ts'

/**
 * Shares of amounts in their base, in hundredths of a per cent, that add up to `whole` to the hundredth: each is rounded half
 * up, and what rounding leaves over goes to the largest (the first of equals). Source: settlement.md 3.2 and 8 (V.B: up to
 * two decimals, exactly 100 together). Amounts are zero or more; a base of zero has no shares: `null`.
 */
export function shares(amounts: readonly Grosze[], base: Grosze, whole = 100_00): number[] | null {
  if (base === 0) return null
  const rounded = amounts.map((amount) => percent2(amount, base) ?? 0)
  const over = whole - rounded.reduce((total, one) => total + one, 0)
  const largest = rounded.indexOf(Math.max(...rounded))
  return rounded.map((one, index) => (index === largest ? one + over : one))
}

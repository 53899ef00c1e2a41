import { type DatedValue, valueOn } from '../communityWork/parameters.ts'
import { addDays, type IsoDate } from '../kernel/dates.ts'
import { type Grosze, gr } from '../kernel/money.ts'

/** Code of the dated rate of interest on tax arrears, in hundredths of a per cent a year. */
export const interestCode = 'tax.interest'

/**
 * Interest as on tax arrears from the first day of lateness to the day of payment, both counted: amount × rate × days / 365,
 * each day at the rate of that day, rounded half up to whole złote at the very end (art. 56 and 63 of the Tax Ordinance).
 * `undefined`: some day has no rate in the table, so nothing can be said.
 */
export function lateInterest(
  amount: Grosze,
  from: IsoDate,
  to: IsoDate,
  rates: readonly DatedValue[],
): Grosze | undefined {
  if (amount <= 0 || to < from) return gr(0)
  let ratedDays = 0n
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const rate = valueOn(rates, interestCode, day)
    if (rate === undefined) return undefined
    ratedDays += BigInt(rate)
  }
  // Grosze × hundredths of a per cent × days; 100 grosze to a złoty.
  const numerator = BigInt(amount) * ratedDays
  const denominator = 365n * 10_000n * 100n
  return gr(Number((numerator * 2n + denominator) / (denominator * 2n)) * 100)
}

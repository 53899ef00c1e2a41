/** A share of people: how many of how many, in hundredths of a per cent rounded half up; null when there is nobody to count among. */
export type Rate = { readonly numerator: number; readonly denominator: number; readonly percent: number | null }

/** How many of how many; both are printed with the rate (kis.md 9.6). Throws when more are counted than there are: a bug. */
export function rateOf(numerator: number, denominator: number): Rate {
  if (numerator < 0 || numerator > denominator) throw new RangeError('a rate counts some of its base')
  const percent = denominator === 0 ? null : Math.floor((numerator * 20_000 + denominator) / (2 * denominator))
  return { numerator, denominator, percent }
}

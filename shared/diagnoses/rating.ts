/** Who a rating that counts comes from: agreed, of the specialist, of the participant. */
export type RatingSource = 'agreed' | 'specialist' | 'self'
/** Three ratings of one area, each 1–10; null: not rated, which is not the same as the lowest. */
export type Ratings = {
  readonly self: number | null
  readonly specialist: number | null
  readonly agreed: number | null
}
export type Effective = { readonly value: number; readonly source: RatingSource }

/** The order of precedence, as printed under every table of ratings. */
export const ratingRule =
  'Do zestawień bierze się ocenę uzgodnioną, a gdy jej nie ma – ocenę specjalisty, a gdy i jej nie ma – samoocenę.'

/** The rating that counts: the agreed one, else the specialist's, else the participant's own; null: none (kis.md 2.4). */
export function effectiveRating({ self, specialist, agreed }: Ratings): Effective | null {
  if (agreed !== null) return { value: agreed, source: 'agreed' }
  if (specialist !== null) return { value: specialist, source: 'specialist' }
  return self === null ? null : { value: self, source: 'self' }
}

/** Mean of whole numbers in hundredths, rounded half away from zero; null of nothing. */
export function meanHundredths(values: readonly number[]): number | null {
  const n = values.length
  if (n === 0) return null
  const sum = values.reduce((all, value) => all + value, 0)
  const size = Math.floor((Math.abs(sum) * 200 + n) / (2 * n))
  return sum < 0 ? -size : size
}

/** Marks of one item of the survey: how many people gave each mark from 1 to 5. */
export type ScoreCounts = readonly [number, number, number, number, number]

/** Answers and their mean; `mean` in hundredths (412 = 4,12), rounded half up; null without answers. */
export type ItemSummary = { readonly n: number; readonly mean: number | null; readonly counts: ScoreCounts }

/** Fewer answers than this are not shown in a public version (kis.md 1.8: small numbers point at people). */
export const publicLeast = 5

/** Counts and mean of the marks given for one item. Throws on a mark outside 1–5: a bug. */
export function summaryOf(scores: readonly number[]): ItemSummary {
  const counts: [number, number, number, number, number] = [0, 0, 0, 0, 0]
  let sum = 0
  for (const score of scores) {
    if (!Number.isInteger(score) || score < 1 || score > 5) throw new RangeError('a mark is 1 to 5')
    counts[score - 1]! += 1
    sum += score
  }
  const n = scores.length
  return { n, counts, mean: n === 0 ? null : Math.floor((sum * 200 + n) / (2 * n)) }
}

/**
 * What may be shown of an item outside the club: nothing with fewer than five answers; the split into marks only when
 * no mark was given by one to four people.
 */
export function publicSummary(
  item: ItemSummary,
): { n: number; mean: number | null; counts: ScoreCounts | null } | null {
  if (item.n < publicLeast) return null
  const small = item.counts.some((count) => count > 0 && count < publicLeast)
  return { n: item.n, mean: item.mean, counts: small ? null : item.counts }
}

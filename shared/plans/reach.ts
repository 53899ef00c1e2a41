/** What a status of the code list `plan_status` means: does a goal in it count, and is it reached? */
export type StatusMeaning = {
  readonly code: string
  readonly label: string
  readonly counts: boolean
  readonly reached: boolean
}

/** Goals reached out of those that count, and the share in hundredths of a per cent; null when nothing counts. */
export type Reach = { readonly reached: number; readonly counted: number; readonly share: number | null }

/**
 * Share of goals reached: done / (all − dropped) (kis.md 3.3), rounded half up at the end. A status that is not on the list
 * any more counts as not reached: a goal never disappears from the sum.
 */
export function reachOf(statuses: readonly string[], meanings: readonly StatusMeaning[]): Reach {
  const byCode = new Map(meanings.map((meaning) => [meaning.code, meaning]))
  const counting = statuses.filter((status) => byCode.get(status)?.counts ?? true)
  const reached = counting.filter((status) => byCode.get(status)?.reached ?? false).length
  return { reached, counted: counting.length, share: shareOf(reached, counting.length) }
}

/** A part in hundredths of a per cent of the whole, rounded half up, 0–10000; null when the whole is nothing. */
export const shareOf = (part: number, whole: number): number | null =>
  whole <= 0 ? null : Math.min(10_000, Math.max(0, Math.floor((20_000 * part + whole) / (2 * whole))))

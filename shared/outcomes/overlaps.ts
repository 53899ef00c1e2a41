import type { IsoDate } from '../kernel/dates.ts'

/** Supports that take the days of a person: being in two at once has to be looked at (kis.md 4.5, 9.6). */
export const supportKinds = ['internship', 'job', 'course', 'communityWork'] as const
export type SupportKind = (typeof supportKinds)[number]

/** One support of one person. `to` null: not ended, it goes on. */
export type SupportTime = {
  readonly kind: SupportKind
  readonly id: number
  readonly personId: number
  readonly from: IsoDate
  readonly to: IsoDate | null
}
/** Two supports of one person and the days they share; `to` null: both go on. */
export type Overlap<S extends SupportTime> = {
  readonly first: S
  readonly second: S
  readonly from: IsoDate
  readonly to: IsoDate | null
}

const earlier = (a: IsoDate | null, b: IsoDate | null): IsoDate | null =>
  a === null ? b : b === null ? a : a < b ? a : b

/**
 * May the two not be had at once? Different kinds, or two internships. Two courses, two part-time jobs (or one job written
 * down again at the next measuring) and two places of community work are no conflict.
 */
const excludeEachOther = (a: SupportKind, b: SupportKind): boolean => a !== b || a === 'internship'

/**
 * Pairs of supports of the same person that share at least one day, the day of an end included. Each pair once, in order of
 * the first shared day, the earlier support first.
 */
export function overlaps<S extends SupportTime>(supports: readonly S[]): Overlap<S>[] {
  const found: Overlap<S>[] = []
  for (const own of Map.groupBy(supports, (one) => one.personId).values()) {
    const ordered = own.toSorted(
      (a, b) => compare(a.from, b.from) || supportKinds.indexOf(a.kind) - supportKinds.indexOf(b.kind) || a.id - b.id,
    )
    for (const [index, first] of ordered.entries())
      for (const second of ordered.slice(index + 1)) {
        // Sorted by their beginnings: nothing further on begins before this one ends.
        if (first.to !== null && second.from > first.to) break
        const to = earlier(first.to, second.to)
        if (excludeEachOther(first.kind, second.kind) && (to === null || to >= second.from))
          found.push({ first, second, from: second.from, to })
      }
  }
  return found.sort((a, b) => compare(a.from, b.from) || a.first.personId - b.first.personId)
}
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

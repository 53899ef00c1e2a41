import type { Hit } from '#shared/search/contract.ts'

/** Something found: `rank` 0 is what was typed itself; the higher, the farther. */
export type Ranked = Hit & { readonly rank: number }

/** Those that are nearest, in the order given where they are equally near, each once. */
export function nearest(found: readonly Ranked[]): Ranked[] {
  const best = new Map<number, Ranked>()
  for (const one of found) {
    const before = best.get(one.id)
    if (!before || one.rank < before.rank) best.set(one.id, one)
  }
  return [...best.values()].sort((a, b) => a.rank - b.rank)
}

/** What is known of a record, with dots between; what is empty is left out. */
export const noted = (...parts: readonly (string | null | false)[]): string => parts.filter(Boolean).join(' · ')

import type { AreaResult } from './editionResult.ts'

/** A group smaller than this is not shown in what leaves the club: its people could be recognised. */
export const smallestGroup = 5

/** May a count out of `all` be shown? Neither those counted nor the rest may be a small group, unless there is nobody. */
export const mayShowCount = (count: number, all: number): boolean =>
  [count, all - count].every((part) => part === 0 || part >= smallestGroup)

export type PublicArea = {
  readonly n: number
  readonly means: { readonly initial: number; readonly final: number; readonly change: number } | null
  /** Null: one of the three groups is a small one; all are hidden, or it could be reckoned from the others. */
  readonly classes: { readonly growth: number; readonly same: number; readonly fall: number } | null
}

/** What of an area may leave the club. */
export function publicArea({ n, meanInitial, meanFinal, meanChange, growth, same, fall }: AreaResult): PublicArea {
  const large = n >= smallestGroup && meanInitial !== null && meanFinal !== null && meanChange !== null
  const classes = [growth, same, fall].every((part) => part === 0 || part >= smallestGroup)
  return {
    n,
    means: large ? { initial: meanInitial, final: meanFinal, change: meanChange } : null,
    classes: large && classes ? { growth, same, fall } : null,
  }
}

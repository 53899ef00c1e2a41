/** Three ratings of one area in one measurement, 1–10; null: not rated, which is not 0 (kis.md 2.4). */
export type Ratings = {
  readonly selfRating: number | null
  readonly specialistRating: number | null
  readonly agreedRating: number | null
}

/** The rating that counts: the agreed one, else the specialist's, else the participant's own (kis.md 2.4). */
export const effectiveRating = (ratings: Ratings): number | null =>
  ratings.agreedRating ?? ratings.specialistRating ?? ratings.selfRating

type Area = { readonly id: number; readonly initial: number | null }
type Answered = {
  /** Areas of the goals that still count; a goal that was dropped answers nothing. */
  readonly goalAreas: readonly (number | null)[]
  readonly reasons: readonly { readonly areaId: number; readonly reason: string }[]
}

/** Areas rated below the edition's threshold at the start: each asks for a goal, or for a reason why there is none. */
export const weakAreas = <A extends Area>(areas: readonly A[], threshold: number): A[] =>
  areas.filter(({ initial }) => initial !== null && initial < threshold)

/** Weak areas that have neither a goal nor a written reason yet. */
export function areasAsking<A extends Area>(areas: readonly A[], threshold: number, answered: Answered): A[] {
  const settled = new Set<number | null>([
    ...answered.goalAreas,
    ...answered.reasons.filter(({ reason }) => reason.trim() !== '').map(({ areaId }) => areaId),
  ])
  return weakAreas(areas, threshold).filter(({ id }) => !settled.has(id))
}

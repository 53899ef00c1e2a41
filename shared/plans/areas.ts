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

/** The list with one number a place earlier (-1) or later (1); the same list where there is no such place. */
export function moved(ids: readonly number[], id: number, step: -1 | 1): number[] {
  const from = ids.indexOf(id)
  const to = from + step
  if (from < 0 || to < 0 || to >= ids.length) return [...ids]
  const order = ids.filter((other) => other !== id)
  order.splice(to, 0, id)
  return order
}

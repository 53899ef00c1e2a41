type Goal = { readonly id: number | null; readonly originId: number | null }
type Action = { readonly id: number | null; readonly originId: number | null }

/** What a record is known by in all versions: the number of its first record. Null: it is not saved yet. */
export const identityOf = (record: { id: number | null; originId: number | null }): number | null =>
  record.originId ?? record.id

/** Goals with their actions for the next version: new records that keep the identity of those they continue. */
export const carriedOver = <A extends Action, G extends Goal & { readonly actions: readonly A[] }>(
  goals: readonly G[],
): (Omit<G, 'actions'> & { actions: A[] })[] =>
  goals.map((goal) => ({
    ...goal,
    id: null,
    originId: identityOf(goal),
    actions: goal.actions.map((action) => ({ ...action, id: null, originId: identityOf(action) })),
  }))

type Dated = { readonly dueOn: string | null; readonly status: string }
type Planned = Action & { readonly validFrom: string | null; readonly validTo: string | null; readonly status: string }
/**
 * Goals of another participant's plan as a start of a new one: of no identity, all planned anew. Dates stay only where both
 * are in the same edition. Areas of another diagnosis template are left out.
 */
export const borrowed = <A extends Planned, G extends Goal & Dated & { areaId: number | null; actions: readonly A[] }>(
  goals: readonly G[],
  firstStatus: string,
  options: { readonly sameEdition: boolean; readonly areaIds: ReadonlySet<number> },
): (Omit<G, 'actions'> & { actions: A[] })[] => {
  const dated = (day: string | null) => (options.sameEdition ? day : null)
  return goals.map((goal) => ({
    ...goal,
    id: null,
    originId: null,
    areaId: goal.areaId !== null && options.areaIds.has(goal.areaId) ? goal.areaId : null,
    dueOn: dated(goal.dueOn),
    status: firstStatus,
    actions: goal.actions.map((action) => ({
      ...action,
      id: null,
      originId: null,
      validFrom: dated(action.validFrom),
      validTo: dated(action.validTo),
      status: firstStatus,
    })),
  }))
}

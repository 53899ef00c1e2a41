import type { z } from 'zod'
import type { heldReview } from '#shared/plans/reviewSchema.ts'
import type { Tx } from '../../db/open.ts'

type Saved = { id: number; revision: number } | undefined

/** Adds reviews to a plan on these days. */
export async function insertReviews(db: Tx, planId: number, days: readonly string[]): Promise<number[]> {
  if (days.length === 0) return []
  const rows = await db
    .insertInto('plan_review')
    .values(days.map((planned_on) => ({ plan_id: planId, planned_on, held_on: null, decision: null })))
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

/** Moves a review that was not held yet to another day; `undefined` when it was saved, held or removed in between. */
export const moveReview = (db: Tx, id: number, plannedOn: string, revision: number): Promise<Saved> =>
  db
    .updateTable('plan_review')
    .set({ planned_on: plannedOn, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('held_on', 'is', null)
    .returning(['id', 'revision'])
    .executeTakeFirst()

/** Writes what a review found; `undefined` when it was saved or removed in between. */
export async function holdReview(db: Tx, review: z.output<typeof heldReview>): Promise<Saved> {
  const saved = await db
    .updateTable('plan_review')
    .set({
      held_on: review.heldOn,
      present_people: review.presentPeople,
      progress: review.progress,
      decision: review.decision,
      revision: review.revision + 1,
    })
    .where('id', '=', review.id)
    .where('revision', '=', review.revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()
  if (!saved) return undefined
  const present = await db.selectFrom('plan_review_goal').where('review_id', '=', review.id).selectAll().execute()
  const byGoal = new Map(present.map((row) => [row.goal_id, row]))
  for (const { goalId, status, note } of review.goals) {
    const row = byGoal.get(goalId)
    if (!row)
      await db.insertInto('plan_review_goal').values({ review_id: review.id, goal_id: goalId, status, note }).execute()
    else if (row.status !== status || row.note !== note)
      await db.updateTable('plan_review_goal').set({ status, note }).where('id', '=', row.id).execute()
    byGoal.delete(goalId)
  }
  for (const row of byGoal.values()) await db.deleteFrom('plan_review_goal').where('id', '=', row.id).execute()
  return saved
}

/** Reviews of a participation that were not held yet go on under its new version. */
export async function carryReviews(db: Tx, participationId: number, planId: number): Promise<void> {
  await db
    .updateTable('plan_review')
    .set((eb) => ({ plan_id: planId, revision: eb('revision', '+', 1) }))
    .where('held_on', 'is', null)
    .where('plan_id', '!=', planId)
    .where('plan_id', 'in', (eb) =>
      eb.selectFrom('plan').where('participation_id', '=', participationId).select('plan.id'),
    )
    .execute()
}

/** Takes a review away; `false` when it was gone. */
export const removeReview = async (db: Tx, id: number): Promise<boolean> =>
  (await db.deleteFrom('plan_review').where('id', '=', id).returning('id').executeTakeFirst()) !== undefined

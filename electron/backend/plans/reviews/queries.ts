import { isOverdue } from '#shared/plans/reviewDates.ts'
import type { PlanReview } from '#shared/plans/reviewSchema.ts'
import type { Reader } from '../../db/open.ts'

/** Reviews of all versions of the plan of a participation, by day. */
export async function reviewsOf(db: Reader, participationId: number, today: string): Promise<PlanReview[]> {
  const rows = await db
    .selectFrom('plan_review as r')
    .innerJoin('plan as p', 'p.id', 'r.plan_id')
    .innerJoin('participation as x', 'x.id', 'p.participation_id')
    .where('p.participation_id', '=', participationId)
    .orderBy((eb) => eb.fn.coalesce('r.held_on', 'r.planned_on'))
    .orderBy('r.id')
    .select([
      'r.id',
      'p.id as planId',
      'p.version as planVersion',
      'r.planned_on as plannedOn',
      'r.held_on as heldOn',
      'r.present_people as presentPeople',
      'r.progress',
      'r.decision',
      'r.revision',
      'x.ended_on as endedOn',
    ])
    .execute()
  if (rows.length === 0) return []
  const goals = await db
    .selectFrom('plan_goal as g')
    .leftJoin('diagnosis_area as a', 'a.id', 'g.area_id')
    .where('g.plan_id', 'in', [...new Set(rows.map((row) => row.planId))])
    .orderBy('g.position')
    .orderBy('g.id')
    .select(['g.id', 'g.plan_id', 'g.text', 'g.status', 'a.name as area'])
    .execute()
  const found = await db
    .selectFrom('plan_review_goal')
    .where(
      'review_id',
      'in',
      rows.map((row) => row.id),
    )
    .select(['review_id', 'goal_id', 'status', 'note'])
    .execute()
  const foundOf = new Map(found.map((row) => [`${row.review_id}/${row.goal_id}`, row]))
  const goalsOf = Map.groupBy(goals, (goal) => goal.plan_id)
  return rows.map(({ endedOn, ...review }) => ({
    ...review,
    overdue: isOverdue(review, today, endedOn),
    goals: (goalsOf.get(review.planId) ?? []).map((goal) => ({
      goalId: goal.id,
      text: goal.text,
      area: goal.area ?? '',
      status: foundOf.get(`${review.id}/${goal.id}`)?.status ?? goal.status,
      note: foundOf.get(`${review.id}/${goal.id}`)?.note ?? '',
    })),
  }))
}

/** Whose review it is; `undefined`: no such review. */
export const reviewPlace = (db: Reader, id: number) =>
  db
    .selectFrom('plan_review as r')
    .innerJoin('plan as p', 'p.id', 'r.plan_id')
    .where('r.id', '=', id)
    .select(['r.id', 'p.id as planId', 'p.participation_id as participationId', 'r.held_on as heldOn'])
    .executeTakeFirst()

import type { z } from 'zod'
import { areasAsking } from '#shared/plans/areas.ts'
import type { planRow } from '#shared/plans/contract.ts'
import { hoursByType, total } from '#shared/plans/hours.ts'
import { reachOf } from '#shared/plans/reach.ts'
import { isOverdue } from '#shared/plans/reviewDates.ts'
import type { Reader } from '../db/open.ts'
import { deliveredOf } from './delivered.ts'
import { statusesOf } from './lists.ts'
import { goalsOf } from './queries.ts'
import { ratingsOf } from './ratings.ts'
import { allDelivered, plannedActions } from './realisationOf.ts'

/**
 * The participants of an edition with their plans, in alphabetical order. Of several versions the signed one is shown, and
 * a draft only while nothing is signed.
 */
export async function editionRows(db: Reader, editionId: number, today: string): Promise<z.infer<typeof planRow>[]> {
  const people = await db
    .selectFrom('participation as x')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .innerJoin('edition as e', 'e.id', 'x.edition_id')
    .where('x.edition_id', '=', editionId)
    .where('x.started_on', 'is not', null)
    .orderBy('p.sort_key')
    .orderBy('p.id')
    .select([
      'x.id',
      'p.last_name as lastName',
      'p.first_name as firstName',
      'x.ended_on as endedOn',
      'e.plan_threshold as threshold',
    ])
    .execute()
  const ids = people.map((row) => row.id)
  if (ids.length === 0) return []
  const versions = await db
    .selectFrom('plan')
    .where('participation_id', 'in', ids)
    .orderBy('version')
    .select(['id', 'participation_id', 'number', 'version', 'state', 'signed_on', 'summarised_on'])
    .execute()
  const shown = new Map(
    [...Map.groupBy(versions, (row) => row.participation_id)].map(([of, rows]) => [
      of,
      rows.findLast((row) => row.state === 'signed') ?? rows.at(-1)!,
    ]),
  )
  const planIds = [...shown.values()].map((row) => row.id)
  const goals = await goalsOf(db, planIds)
  const reasons = Map.groupBy(
    planIds.length === 0
      ? []
      : await db
          .selectFrom('plan_area_reason')
          .where('plan_id', 'in', planIds)
          .select(['plan_id', 'area_id as areaId', 'reason'])
          .execute(),
    (row) => row.plan_id,
  )
  const reviews = Map.groupBy(
    await db
      .selectFrom('plan_review as r')
      .innerJoin('plan as p', 'p.id', 'r.plan_id')
      .where('p.participation_id', 'in', ids)
      .where('r.held_on', 'is', null)
      .orderBy('r.planned_on')
      .select(['p.participation_id as of', 'r.planned_on as plannedOn', 'r.held_on as heldOn'])
      .execute(),
    (row) => row.of,
  )
  const ratings = await ratingsOf(db, ids)
  const had = await deliveredOf(db, ids)
  const statuses = await statusesOf(db)
  const counts = (code: string): boolean => statuses.find((status) => status.code === code)?.counts ?? true
  return people.map(({ threshold, ...person }) => {
    const plan = shown.get(person.id)
    const own = plan ? (goals.get(plan.id) ?? []) : []
    const actions = plannedActions(own, statuses)
    const kinds = hoursByType(actions, allDelivered(had.get(person.id), actions))
    const reach = reachOf(
      own.map((goal) => goal.status),
      statuses,
    )
    const rated = ratings.get(person.id)
    const open = reviews.get(person.id) ?? []
    return {
      ...person,
      planId: plan?.id ?? null,
      number: plan?.number ?? null,
      version: plan?.version ?? null,
      state: plan?.state ?? null,
      signedOn: plan?.signed_on ?? null,
      openAreas:
        rated === undefined || rated.measuredOn === null
          ? null
          : areasAsking(rated.areas, threshold, {
              goalAreas: own.filter((goal) => counts(goal.status)).map((goal) => goal.areaId),
              reasons: plan ? (reasons.get(plan.id) ?? []) : [],
            }).length,
      goals: reach.counted,
      reached: reach.reached,
      share: reach.share,
      plannedMinutes: total(kinds.map((kind) => kind.plannedMinutes)),
      doneMinutes: total(kinds.map((kind) => kind.doneMinutes)),
      nextReviewOn: open[0]?.plannedOn ?? null,
      overdueReviews: open.filter((review) => isOverdue(review, today, person.endedOn)).length,
      summarisedOn: plan?.summarised_on ?? null,
    }
  })
}

import { courseDeliveries, type Delivered, type PlannedAction } from '#shared/plans/hours.ts'
import type { StatusMeaning } from '#shared/plans/reach.ts'
import type { Realisation } from '#shared/plans/realisation.ts'
import { realise } from '#shared/plans/realise.ts'
import type { Plan } from '#shared/plans/schema.ts'
import type { Reader } from '../db/open.ts'
import { participationFacts } from './caseOf.ts'
import { deliveredOf, type HadSupport, unconfirmedSessions } from './delivered.ts'
import { labelsOf, statusesOf } from './lists.ts'
import { planOf } from './queries.ts'
import { ratingsOf } from './ratings.ts'

/** Actions of a plan as the rule of hours takes them. */
export const plannedActions = (goals: Plan['goals'], statuses: readonly StatusMeaning[]): PlannedAction[] => {
  const counts = (code: string): boolean => statuses.find((status) => status.code === code)?.counts ?? true
  return goals.flatMap((goal) =>
    goal.actions.map((action) => ({
      supportType: action.supportType,
      plannedMinutes: action.plannedMinutes,
      hourMinutes: action.hourMinutes,
      from: action.validFrom,
      to: action.validTo,
      counts: counts(action.status) && counts(goal.status),
    })),
  )
}

/** All deliveries of a participant for a plan, each under one kind of support only. */
export const allDelivered = (had: HadSupport | undefined, actions: readonly PlannedAction[]): Delivered[] =>
  had === undefined ? [] : [...had.attended, ...courseDeliveries(had.courses, actions, had.attended), ...had.beside]

/** A version of a plan beside what became of it, from the records as they are now; `undefined`: no such plan. */
export async function realisationOf(db: Reader, planId: number, today: string): Promise<Realisation | undefined> {
  const plan = await planOf(db, planId)
  if (!plan) return undefined
  const facts = (await participationFacts(db, plan.participationId))!
  const statuses = await statusesOf(db)
  const actions = plannedActions(plan.goals, statuses)
  const had = (await deliveredOf(db, [plan.participationId])).get(plan.participationId)
  return realise({
    plan,
    areas: (await ratingsOf(db, [plan.participationId])).get(plan.participationId)!.areas,
    threshold: facts.threshold,
    statuses,
    delivered: allDelivered(had, actions),
    supportLabel: await labelsOf(db, 'support_type'),
    notCounted: await unconfirmedSessions(
      db,
      plan.participationId,
      [...new Set(actions.map((action) => action.supportType))],
      today,
    ),
  })
}

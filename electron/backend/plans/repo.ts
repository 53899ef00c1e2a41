import type { z } from 'zod'
import type { PlanPaper } from '#shared/plans/paper.ts'
import type { Plan, PlanAction, PlanGoal, planInput } from '#shared/plans/schema.ts'
import type { Tx } from '../db/open.ts'

type PlanData = z.output<typeof planInput>
type Fields = Omit<PlanData, 'id' | 'revision' | 'goals' | 'reasons'>
type Saved = { id: number; revision: number } | undefined

const columns = (plan: Fields) => ({
  drawn_on: plan.drawnOn,
  valid_from: plan.validFrom,
  valid_to: plan.validTo,
  adviser_id: plan.adviserId,
  social_worker_id: plan.socialWorkerId,
  psychologist_id: plan.psychologistId,
  starting_point: plan.startingPoint,
  main_goal: plan.mainGoal,
  course_name: plan.courseName,
  course_provider: plan.courseProvider,
  course_on: plan.courseOn,
  course_certificate: plan.courseCertificate,
  participant_duties: plan.participantDuties,
  club_duties: plan.clubDuties,
  with_travel: plan.withTravel ? 1 : 0,
  with_childcare: plan.withChildcare ? 1 : 0,
  with_meal: plan.withMeal ? 1 : 0,
  annex_reason: plan.annexReason,
})

type NewPlan = Fields & {
  readonly participationId: number
  readonly number: string
  readonly version: number
  readonly goals: readonly PlanGoal[]
  readonly reasons: Plan['reasons']
}
/** Begins a version of a plan, a draft. */
export async function insertPlan(db: Tx, plan: NewPlan): Promise<{ id: number; revision: number }> {
  const saved = await db
    .insertInto('plan')
    .values({
      ...columns(plan),
      participation_id: plan.participationId,
      number: plan.number,
      version: plan.version,
      state: 'draft',
      signed_on: null,
      summarised_on: null,
      data: null,
      revision: 1,
    })
    .returning(['id', 'revision'])
    .executeTakeFirstOrThrow()
  await saveGoals(db, saved.id, plan.goals)
  await saveReasons(db, saved.id, plan.reasons)
  return saved
}

/** Saves a draft as a whole; `undefined` when somebody saved, signed or removed it in between. */
export async function savePlan(db: Tx, data: PlanData): Promise<Saved> {
  const saved = await db
    .updateTable('plan')
    .set({ ...columns(data), revision: data.revision + 1 })
    .where('id', '=', data.id)
    .where('revision', '=', data.revision)
    .where('state', '=', 'draft')
    .returning(['id', 'revision'])
    .executeTakeFirst()
  if (!saved) return undefined
  await saveGoals(db, saved.id, data.goals.map(ownBeginning))
  await saveReasons(db, saved.id, data.reasons)
  return saved
}

/** What is added to a draft begins in it: only a new version carries identities over, and no caller can claim one. */
const ownBeginning = (goal: PlanGoal): PlanGoal => ({
  ...goal,
  originId: null,
  actions: goal.actions.map((action) => ({ ...action, originId: null })),
})

/** Keeps goals and actions by their id, so that the record shows only what changed; those left out go. */
async function saveGoals(db: Tx, planId: number, goals: readonly PlanGoal[]): Promise<void> {
  const goalIds = await idsIn(db, 'plan_goal', planId)
  const actionIds = await idsIn(db, 'plan_action', planId)
  const kept = new Set<number>()
  const goalRows: { id: number; actions: readonly PlanAction[] }[] = []
  for (const [index, goal] of goals.entries()) {
    const values = {
      plan_id: planId,
      position: index + 1,
      area_id: goal.areaId,
      text: goal.text,
      measure: goal.measure,
      target: goal.target,
      due_on: goal.dueOn,
      status: goal.status,
    }
    const present = goal.id !== null && goalIds.has(goal.id) ? goal.id : undefined
    if (present !== undefined) await db.updateTable('plan_goal').set(values).where('id', '=', present).execute()
    const id =
      present ??
      (
        await db
          .insertInto('plan_goal')
          .values({ ...values, origin_id: goal.originId })
          .returning('id')
          .executeTakeFirstOrThrow()
      ).id
    goalIds.delete(id)
    goalRows.push({ id, actions: goal.actions })
  }
  for (const goal of goalRows) {
    for (const [index, action] of goal.actions.entries()) {
      const values = actionColumns(planId, goal.id, index + 1, action)
      if (action.id !== null && actionIds.has(action.id) && !kept.has(action.id)) {
        kept.add(action.id)
        await db.updateTable('plan_action').set(values).where('id', '=', action.id).execute()
      } else
        await db
          .insertInto('plan_action')
          .values({ ...values, origin_id: action.originId })
          .execute()
    }
  }
  // Actions first: one moved to another goal must not go with the goal it was in.
  for (const id of actionIds) if (!kept.has(id)) await db.deleteFrom('plan_action').where('id', '=', id).execute()
  for (const id of goalIds) await db.deleteFrom('plan_goal').where('id', '=', id).execute()
}

const actionColumns = (planId: number, goalId: number, position: number, action: PlanAction) => ({
  plan_id: planId,
  goal_id: goalId,
  position,
  support_type: action.supportType,
  form: action.form,
  description: action.description,
  planned_minutes: action.plannedMinutes,
  hour_minutes: action.hourMinutes,
  valid_from: action.validFrom,
  valid_to: action.validTo,
  responsible: action.responsible,
  staff_id: action.responsible === 'staff' ? action.staffId : null,
  responsible_name: action.responsibleName,
  status: action.status,
})

const idsIn = async (db: Tx, table: 'plan_goal' | 'plan_action', planId: number): Promise<Set<number>> =>
  new Set((await db.selectFrom(table).where('plan_id', '=', planId).select('id').execute()).map((row) => row.id))

async function saveReasons(db: Tx, planId: number, reasons: Plan['reasons']): Promise<void> {
  const wanted = new Map(reasons.map(({ areaId, reason }) => [areaId, reason]))
  const present = await db.selectFrom('plan_area_reason').where('plan_id', '=', planId).selectAll().execute()
  for (const row of present) {
    const reason = wanted.get(row.area_id)
    if (reason === undefined) await db.deleteFrom('plan_area_reason').where('id', '=', row.id).execute()
    else if (reason !== row.reason)
      await db.updateTable('plan_area_reason').set({ reason }).where('id', '=', row.id).execute()
    wanted.delete(row.area_id)
  }
  for (const [area_id, reason] of wanted)
    await db.insertInto('plan_area_reason').values({ plan_id: planId, area_id, reason }).execute()
}

type Signing = { id: number; signedOn: string; signedPlace: string; revision: number }
/** Signs a draft and freezes what it says; `undefined` when somebody changed it in between. */
export async function signPlan(
  db: Tx,
  { id, signedOn, signedPlace, revision }: Signing,
  paper: PlanPaper,
): Promise<Saved> {
  const saved = await db
    .updateTable('plan')
    .set({
      state: 'signed',
      signed_on: signedOn,
      signed_place: signedPlace,
      data: JSON.stringify(paper),
      revision: revision + 1,
    })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('state', '=', 'draft')
    .returning(['id', 'revision', 'participation_id'])
    .executeTakeFirst()
  if (!saved) return undefined
  await db
    .updateTable('plan')
    .set((eb) => ({ state: 'superseded', revision: eb('revision', '+', 1) }))
    .where('participation_id', '=', saved.participation_id)
    .where('id', '!=', id)
    .where('state', '=', 'signed')
    .execute()
  return { id, revision: saved.revision }
}

/** Takes a draft away with all that is in it; its number and version, or `undefined` when there is no such draft. */
export const removeDraft = (db: Tx, id: number): Promise<{ number: string; version: number } | undefined> =>
  db
    .deleteFrom('plan')
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .returning(['number', 'version'])
    .executeTakeFirst()

/** Counts a save of a plan whose parts were changed; `undefined` when it was saved in between. */
export const touchPlan = (db: Tx, id: number, revision: number): Promise<Saved> =>
  db
    .updateTable('plan')
    .set({ revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()

/** Writes the final summary; `undefined` when the plan was saved in between or is no signed one. */
export const summarisePlan = (
  db: Tx,
  summary: { id: number; finalOpinion: string; nextSteps: string; summarisedOn: string; revision: number },
): Promise<Saved> =>
  db
    .updateTable('plan')
    .set({
      final_opinion: summary.finalOpinion,
      next_steps: summary.nextSteps,
      summarised_on: summary.summarisedOn,
      revision: summary.revision + 1,
    })
    .where('id', '=', summary.id)
    .where('revision', '=', summary.revision)
    .where('state', '=', 'signed')
    .returning(['id', 'revision'])
    .executeTakeFirst()

type Statuses = {
  readonly goals: readonly { readonly goalId: number; readonly status: string }[]
  readonly actions: readonly { readonly actionId: number; readonly status: string }[]
}
/**
 * Sets how far goals and actions of a plan have come, in it and in later versions that continue it: the same goal has one
 * state. Later versions that change count a save, so that an older copy of a draft on a screen cannot put the state back.
 */
export async function setStatuses(db: Tx, plan: Plan, { goals, actions }: Statuses): Promise<void> {
  const versions = await db
    .selectFrom('plan')
    .where('participation_id', '=', plan.participationId)
    .where('version', '>', plan.version)
    .select('id')
    .execute()
  const later = versions.map((row) => row.id)
  const goalOf = new Map(plan.goals.map((goal) => [goal.id, goal]))
  const actionOf = new Map(plan.goals.flatMap((goal) => goal.actions.map((action) => [action.id, action])))
  const changed = new Set<number>()
  for (const { goalId, status } of goals) {
    const goal = goalOf.get(goalId)
    if (!goal || goal.status === status) continue
    await db.updateTable('plan_goal').set({ status }).where('id', '=', goalId).execute()
    const same = await db
      .updateTable('plan_goal')
      .set({ status })
      .where('plan_id', 'in', later)
      .where('origin_id', '=', goal.originId ?? goalId)
      .returning('plan_id')
      .execute()
    for (const row of same) changed.add(row.plan_id)
  }
  for (const { actionId, status } of actions) {
    const action = actionOf.get(actionId)
    if (!action || action.status === status) continue
    await db.updateTable('plan_action').set({ status }).where('id', '=', actionId).execute()
    const same = await db
      .updateTable('plan_action')
      .set({ status })
      .where('plan_id', 'in', later)
      .where('origin_id', '=', action.originId ?? actionId)
      .returning('plan_id')
      .execute()
    for (const row of same) changed.add(row.plan_id)
  }
  await db
    .updateTable('plan')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('id', 'in', [...changed])
    .execute()
}

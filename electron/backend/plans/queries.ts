import type { Plan } from '#shared/plans/schema.ts'
import type { Reader } from '../db/open.ts'

type Goals = Map<number, Plan['goals']>
/** Goals with their actions of these plans, in their order. */
export async function goalsOf(db: Reader, planIds: readonly number[]): Promise<Goals> {
  if (planIds.length === 0) return new Map()
  const goals = await db
    .selectFrom('plan_goal')
    .where('plan_id', 'in', planIds)
    .orderBy('plan_id')
    .orderBy('position')
    .orderBy('id')
    .selectAll()
    .execute()
  const actions = await db
    .selectFrom('plan_action')
    .where('plan_id', 'in', planIds)
    .orderBy('position')
    .orderBy('id')
    .selectAll()
    .execute()
  const ofGoal = Map.groupBy(actions, (action) => action.goal_id)
  const all = goals.map((goal) => ({
    planId: goal.plan_id,
    goal: {
      id: goal.id,
      originId: goal.origin_id,
      areaId: goal.area_id,
      text: goal.text,
      measure: goal.measure,
      target: goal.target,
      dueOn: goal.due_on,
      status: goal.status,
      actions: (ofGoal.get(goal.id) ?? []).map((action) => ({
        id: action.id,
        originId: action.origin_id,
        supportType: action.support_type,
        form: action.form,
        description: action.description,
        plannedMinutes: action.planned_minutes,
        hourMinutes: action.hour_minutes,
        validFrom: action.valid_from,
        validTo: action.valid_to,
        responsible: action.responsible,
        staffId: action.staff_id,
        responsibleName: action.responsible_name,
        status: action.status,
      })),
    },
  }))
  return new Map(
    [...Map.groupBy(all, (one) => one.planId)].map(([planId, rows]) => [planId, rows.map((row) => row.goal)]),
  )
}

/** One version of a plan with its goals, actions and reasons; `undefined`: no such plan. */
export async function planOf(db: Reader, id: number): Promise<Plan | undefined> {
  const row = await db.selectFrom('plan').where('id', '=', id).selectAll().executeTakeFirst()
  if (!row) return undefined
  const goals = await goalsOf(db, [id])
  const reasons = await db
    .selectFrom('plan_area_reason')
    .where('plan_id', '=', id)
    .orderBy('id')
    .select(['area_id as areaId', 'reason'])
    .execute()
  return {
    id,
    participationId: row.participation_id,
    number: row.number,
    version: row.version,
    state: row.state,
    drawnOn: row.drawn_on,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    adviserId: row.adviser_id,
    socialWorkerId: row.social_worker_id,
    psychologistId: row.psychologist_id,
    startingPoint: row.starting_point,
    mainGoal: row.main_goal,
    courseName: row.course_name,
    courseProvider: row.course_provider,
    courseOn: row.course_on,
    courseCertificate: row.course_certificate,
    participantDuties: row.participant_duties,
    clubDuties: row.club_duties,
    withTravel: row.with_travel === 1,
    withChildcare: row.with_childcare === 1,
    withMeal: row.with_meal === 1,
    annexReason: row.annex_reason,
    goals: goals.get(id) ?? [],
    reasons,
    signedOn: row.signed_on,
    signedPlace: row.signed_place,
    finalOpinion: row.final_opinion,
    nextSteps: row.next_steps,
    summarisedOn: row.summarised_on,
    revision: row.revision,
  }
}

/** All versions of the plan of a participation, the first one first. */
export const versionsOf = (db: Reader, participationId: number) =>
  db
    .selectFrom('plan')
    .where('participation_id', '=', participationId)
    .orderBy('version')
    .select([
      'id',
      'number',
      'version',
      'state',
      'drawn_on as drawnOn',
      'signed_on as signedOn',
      'annex_reason as annexReason',
    ])
    .execute()

/** Plans with goals of others, the newest version of each, those of the same edition first. */
export async function modelsFor(db: Reader, participationId: number) {
  const own = await db
    .selectFrom('participation')
    .where('id', '=', participationId)
    .select('edition_id as editionId')
    .executeTakeFirst()
  const rows = await db
    .selectFrom('plan as p')
    .innerJoin('participation as x', 'x.id', 'p.participation_id')
    .innerJoin('person as o', 'o.id', 'x.person_id')
    .innerJoin('edition as e', 'e.id', 'x.edition_id')
    .where('x.id', '!=', participationId)
    .where('p.version', '=', (eb) =>
      eb
        .selectFrom('plan as l')
        .whereRef('l.participation_id', '=', 'p.participation_id')
        .select((inner) => inner.fn.max('l.version').as('last')),
    )
    .select((eb) => [
      'p.id',
      'p.number',
      'o.last_name',
      'o.first_name',
      'e.name as edition',
      eb
        .selectFrom('plan_goal as g')
        .whereRef('g.plan_id', '=', 'p.id')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .as('goals'),
    ])
    .orderBy((eb) => eb('x.edition_id', '=', own?.editionId ?? 0), 'desc')
    .orderBy('e.starts_on', 'desc')
    .orderBy('o.sort_key')
    .limit(200)
    .execute()
  return rows
    .map(({ last_name, first_name, goals, ...row }) => ({
      ...row,
      person: `${last_name} ${first_name}`,
      goals: goals ?? 0,
    }))
    .filter((row) => row.goals > 0)
}

import { areasAsking, weakAreas } from '#shared/plans/areas.ts'
import { identityOf } from '#shared/plans/newVersion.ts'
import { type PlanPaper, planPaper } from '#shared/plans/paper.ts'
import type { Plan } from '#shared/plans/schema.ts'
import { accompanyingLabels, responsibleLabels } from '#shared/plans/wording.ts'
import { clubOf } from '../club/queries.ts'
import type { Reader } from '../db/open.ts'
import { labelsOf, statusesOf } from './lists.ts'
import { planOf, versionsOf } from './queries.ts'
import { ratingsOf } from './ratings.ts'

/** What a version says on paper: a signed one as it was frozen, a draft from the records of now; `undefined`: no such plan. */
export async function paperOf(db: Reader, planId: number): Promise<PlanPaper | undefined> {
  const frozen = await db.selectFrom('plan').where('id', '=', planId).select('data').executeTakeFirst()
  if (!frozen) return undefined
  if (frozen.data !== null) return planPaper.parse(JSON.parse(frozen.data))
  const plan = await planOf(db, planId)
  return plan && drawPaper(db, plan)
}

/** Who issues plans of a participation and for whom; the heads of all papers of a plan. */
export async function paperHead(db: Reader, participationId: number) {
  const { organisation, kis } = await clubOf(db)
  const row = await db
    .selectFrom('participation as x')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .innerJoin('edition as e', 'e.id', 'x.edition_id')
    .where('x.id', '=', participationId)
    .select([
      'p.first_name',
      'p.last_name',
      'p.sex',
      'e.name as editionName',
      'e.project_title as projectTitle',
      'e.funding_line as fundingLine',
      'e.plan_threshold as threshold',
    ])
    .executeTakeFirst()
  return (
    row && {
      organisation: organisation.name,
      club: kis.name,
      coordinator: kis.coordinator,
      person: { name: `${row.first_name} ${row.last_name}`, sex: row.sex },
      editionName: row.editionName,
      projectTitle: row.projectTitle,
      fundingLine: row.fundingLine,
      threshold: row.threshold,
    }
  )
}

/** Puts the paper of a version together from the records. */
export async function drawPaper(db: Reader, plan: Plan): Promise<PlanPaper> {
  const head = (await paperHead(db, plan.participationId))!
  const { areas } = (await ratingsOf(db, [plan.participationId])).get(plan.participationId)!
  const names = await areaNames(db)
  const support = await labelsOf(db, 'support_type')
  const person = await staffNames(db)
  const statuses = await statusesOf(db)
  const counts = (code: string): boolean => statuses.find((status) => status.code === code)?.counts ?? true
  const earlier = (await versionsOf(db, plan.participationId)).filter((one) => one.version < plan.version).at(-1)
  const reviews = await db
    .selectFrom('plan_review as r')
    .innerJoin('plan as p', 'p.id', 'r.plan_id')
    .where('p.participation_id', '=', plan.participationId)
    .where('r.held_on', 'is', null)
    .orderBy('r.planned_on')
    .select('r.planned_on as day')
    .execute()
  const answered = {
    goalAreas: plan.goals.filter((goal) => counts(goal.status)).map((goal) => goal.areaId),
    reasons: [],
  }
  const withoutGoal = new Set(areasAsking(areas, head.threshold, answered).map((area) => area.id))
  return {
    ...head,
    number: plan.number,
    version: plan.version,
    drawnOn: plan.drawnOn,
    from: plan.validFrom,
    to: plan.validTo,
    annexReason: plan.annexReason,
    amendsSignedOn: earlier?.signedOn ?? null,
    adviser: person(plan.adviserId),
    socialWorker: person(plan.socialWorkerId),
    psychologist: person(plan.psychologistId),
    startingPoint: plan.startingPoint,
    weakAreas: weakAreas(areas, head.threshold).map((area) => ({
      name: area.name,
      rating: area.initial!,
      hasGoal: !withoutGoal.has(area.id),
      reason: plan.reasons.find((one) => one.areaId === area.id)?.reason ?? '',
    })),
    mainGoal: plan.mainGoal,
    goals: plan.goals.map((goal) => ({
      identity: identityOf(goal)!,
      area: names(goal.areaId),
      text: goal.text,
      measure: goal.measure,
      target: goal.target,
      dueOn: goal.dueOn,
      actions: goal.actions.map((action) => ({
        identity: identityOf(action)!,
        support: support(action.supportType),
        form: action.form,
        description: action.description,
        plannedMinutes: action.plannedMinutes,
        hourMinutes: action.hourMinutes,
        from: action.validFrom,
        to: action.validTo,
        responsible:
          (action.responsible === 'staff' ? person(action.staffId) : action.responsibleName) ||
          responsibleLabels[action.responsible],
      })),
    })),
    course: {
      name: plan.courseName,
      provider: plan.courseProvider,
      on: plan.courseOn,
      certificate: plan.courseCertificate,
    },
    participantDuties: plan.participantDuties,
    clubDuties: plan.clubDuties,
    accompanying: [
      ...(plan.withTravel ? [accompanyingLabels.withTravel] : []),
      ...(plan.withChildcare ? [accompanyingLabels.withChildcare] : []),
      ...(plan.withMeal ? [accompanyingLabels.withMeal] : []),
    ],
    reviews: reviews.map((review) => review.day),
    signedOn: plan.signedOn,
    signedPlace: plan.signedPlace,
  }
}

async function areaNames(db: Reader): Promise<(id: number | null) => string> {
  const rows = await db.selectFrom('diagnosis_area').select(['id', 'name']).execute()
  const names = new Map<number | null, string>(rows.map((row) => [row.id, row.name]))
  return (id) => names.get(id) ?? ''
}

/** Names of the staff with their titles: `mgr Anna Nowak`. */
export async function staffNames(db: Reader): Promise<(id: number | null) => string> {
  const rows = await db.selectFrom('staff_member').select(['id', 'title', 'first_name', 'last_name']).execute()
  const names = new Map<number | null, string>(
    rows.map((row) => [row.id, [row.title, row.first_name, row.last_name].filter(Boolean).join(' ')]),
  )
  return (id) => names.get(id) ?? ''
}

import { sql } from 'kysely'
import { endClassOf } from '#shared/participations/endClass.ts'
import type { Stage } from '#shared/participations/schema.ts'
import type { ApplicationRow } from '#shared/recruitment/schema.ts'
import type { Reader } from '../db/open.ts'

const empty = '{}'
const ended = (attributes: string | null): boolean => {
  const end = endClassOf(JSON.parse(attributes ?? empty) as Record<string, unknown>)
  return end === 'droppedOut' || end === 'neutral'
}

/** Benefits that the act does not let go with the club, by participation; those it does (`kisAllowed`) are left out. */
async function exclusionsOf(db: Reader, editionId: number): Promise<Map<number, string[]>> {
  const rows = await db
    .selectFrom('participation_exclusion as w')
    .innerJoin('participation as x', 'x.id', 'w.participation_id')
    .innerJoin('code_list_item as c', (join) => join.on('c.list', '=', 'exclusion').onRef('c.code', '=', 'w.code'))
    .where('x.edition_id', '=', editionId)
    .where(sql<boolean>`coalesce(c.attributes ->> '$.kisAllowed', 0) = 0`)
    .orderBy('c.position')
    .select(['w.participation_id as id', 'c.label'])
    .execute()
  return new Map([...Map.groupBy(rows, ({ id }) => id)].map(([id, of]) => [id, of.map(({ label }) => label)]))
}

/** Everybody who applied for an edition or takes part in it: by the day of application, then by name. */
export async function applicationsOf(db: Reader, editionId: number): Promise<ApplicationRow[]> {
  const rows = await db
    .selectFrom('participation as x')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .leftJoin('code_list_item as r', (join) => join.on('r.list', '=', 'referral').onRef('r.code', '=', 'x.referral'))
    .leftJoin('code_list_item as g', (join) =>
      join.on('g.list', '=', 'target_group').onRef('g.code', '=', 'x.main_group'),
    )
    .leftJoin('code_list_item as e', (join) =>
      join.on('e.list', '=', 'end_reason').onRef('e.code', '=', 'x.end_reason'),
    )
    .where('x.edition_id', '=', editionId)
    .orderBy(sql`coalesce(x.applied_on, x.started_on)`)
    .orderBy('p.sort_key')
    .orderBy('x.id')
    .select([
      'x.id',
      'p.id as personId',
      'p.last_name as lastName',
      'p.first_name as firstName',
      'p.sex',
      'p.birth_date as birthDate',
      'p.gmina',
      'p.phone',
      'x.stage',
      'x.applied_on as appliedOn',
      'x.decided_on as decidedOn',
      'x.decision_note as decisionNote',
      'x.reserve_position as reservePosition',
      'x.referral',
      'r.label as referralLabel',
      'x.referred_by as referredBy',
      'x.main_group as mainGroup',
      'g.label as mainGroupLabel',
      'x.started_on as startedOn',
      'x.ended_on as endedOn',
      'e.attributes',
      'x.note',
      'x.revision',
    ])
    .execute()
  const excluded = await exclusionsOf(db, editionId)
  return rows.map(({ attributes, ...row }) => ({
    ...row,
    exclusions: excluded.get(row.id) ?? [],
    freesPlace: row.endedOn !== null && ended(attributes),
  }))
}

/** The limit of places of an edition; `undefined`: no such edition. */
export async function placesOf(db: Reader, editionId: number): Promise<number | null | undefined> {
  const row = await db.selectFrom('edition').where('id', '=', editionId).select('places').executeTakeFirst()
  return row?.places
}

/** Tables of what only a participant has. */
const caseWork = [
  'certificate',
  'attendance',
  'class_group_member',
  'diagnosis',
  'test_score',
  'plan',
  'course_participant',
  'internship',
  'community_work',
  'benefit',
  'event_participant',
  'outcome',
  'final_survey',
] as const
const hasCaseWork = () =>
  sql<number>`(${sql.join(
    caseWork.map((table) => sql`exists (select 1 from ${sql.table(table)} as c where c.participation_id = x.id)`),
    sql` or `,
  )})`

/** What decides whether a stage may change. */
export type StageFacts = {
  readonly id: number
  readonly editionId: number
  readonly stage: Stage
  readonly appliedOn: string | null
  readonly startedOn: string | null
  readonly endedOn: string | null
  /** Number of the agreement, empty when none was prepared. */
  readonly agreementNumber: string
  /** A certificate, a mark in the attendance, a place in a group, a diagnosis, a plan, a course: what only a participant has. */
  readonly hasCaseWork: boolean
}
/** The participations asked for; fewer than asked when some are gone. */
export async function stageFactsOf(db: Reader, ids: readonly number[]): Promise<StageFacts[]> {
  const rows = await db
    .selectFrom('participation as x')
    .where('x.id', 'in', [...ids])
    .select([
      'x.id',
      'x.edition_id as editionId',
      'x.stage',
      'x.applied_on as appliedOn',
      'x.started_on as startedOn',
      'x.ended_on as endedOn',
      'x.agreement_number as agreementNumber',
      hasCaseWork().as('hasCaseWork'),
    ])
    .execute()
  return rows.map((row) => ({ ...row, hasCaseWork: row.hasCaseWork === 1 }))
}

/** Numbers of the participations on the reserve list of an edition, in its order. */
export async function reserveOf(db: Reader, editionId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('participation')
    .where('edition_id', '=', editionId)
    .where('stage', '=', 'reserve')
    .orderBy(sql`reserve_position is null`)
    .orderBy('reserve_position')
    .orderBy('id')
    .select('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Is the person already on the list of the edition, at whatever stage? */
export async function isOnList(db: Reader, editionId: number, personId: number): Promise<boolean> {
  const found = await db
    .selectFrom('participation')
    .where('edition_id', '=', editionId)
    .where('person_id', '=', personId)
    .select('id')
    .executeTakeFirst()
  return found !== undefined
}

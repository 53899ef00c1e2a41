import type { SectionCode } from '#shared/diagnoses/sections.ts'
import { startingPoint } from '#shared/plans/proposals.ts'
import type { PlanCase } from '#shared/plans/schema.ts'
import type { Reader } from '../db/open.ts'
import { labelsOf, statusesOf, supportTypesOf } from './lists.ts'
import { versionsOf } from './queries.ts'
import { ratingsOf } from './ratings.ts'

/** Whose plan it is and what the edition says about plans; `undefined`: no such participation. */
export const participationFacts = (db: Reader, id: number) =>
  db
    .selectFrom('participation as x')
    .innerJoin('edition as e', 'e.id', 'x.edition_id')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .where('x.id', '=', id)
    .select((eb) => [
      'p.first_name',
      'p.last_name',
      'x.id',
      'x.edition_id as editionId',
      'x.started_on as startedOn',
      eb.fn.coalesce('x.ended_on', 'x.planned_end_on', 'e.ends_on').as('endsOn'),
      'e.name as editionName',
      'e.place',
      'e.plan_threshold as threshold',
      'e.review_months as reviewMonths',
      'e.plan_pattern as pattern',
    ])
    .executeTakeFirst()

/** What the plan of a participation is drawn up from; `undefined`: no such participation. */
export async function planCaseOf(db: Reader, participationId: number): Promise<PlanCase | undefined> {
  const facts = await participationFacts(db, participationId)
  if (!facts) return undefined
  const { editionId, startedOn, endsOn, threshold } = facts
  const { measuredOn, areas } = (await ratingsOf(db, [participationId])).get(participationId)!
  return {
    editionId,
    place: facts.place,
    personName: `${facts.first_name} ${facts.last_name}`,
    startedOn,
    endsOn,
    threshold,
    measuredOn,
    areas: [...areas],
    startingPoint: await startingPointOf(db, participationId, threshold),
    versions: await versionsOf(db, participationId),
    staff: await staffOf(db, editionId),
    supportTypes: await supportTypesOf(db),
    statuses: await statusesOf(db),
  }
}

/** The starting point drafted from the initial diagnosis; empty without one. Restricted notes are not read. */
export async function startingPointOf(db: Reader, participationId: number, threshold: number): Promise<string> {
  const { measuredOn, areas } = (await ratingsOf(db, [participationId])).get(participationId)!
  const initial = await db
    .selectFrom('diagnosis')
    .where('participation_id', '=', participationId)
    .where('kind', '=', 'initial')
    .select(['id', 'market_distance as marketDistance'])
    .executeTakeFirst()
  const parts = await db
    .selectFrom('diagnosis_part')
    .where('diagnosis_id', '=', initial?.id ?? 0)
    .orderBy('id')
    .select(['section', 'text'])
    .execute()
  const part = (section: SectionCode): string =>
    parts
      .filter((one) => one.section === section)
      .map((one) => one.text)
      .join(' ')
  return startingPoint({
    measuredOn,
    areas,
    threshold,
    marketDistance: initial?.marketDistance ?? null,
    resources: part('RESOURCES'),
    barriers: part('BARRIERS'),
    expectations: part('EXPECTATIONS'),
  })
}

/** People of the staff who may be chosen, in alphabetical order, with their roles in the edition. */
export async function staffOf(db: Reader, editionId: number): Promise<PlanCase['staff']> {
  const label = await labelsOf(db, 'staff_role')
  const people = await db
    .selectFrom('staff_member')
    .orderBy('sort_key')
    .orderBy('id')
    .select(['id', 'first_name', 'last_name', 'active'])
    .execute()
  const roles = await db
    .selectFrom('staff_assignment')
    .where('edition_id', '=', editionId)
    .orderBy('id')
    .select(['staff_id', 'role'])
    .execute()
  const ofStaff = Map.groupBy(roles, (row) => row.staff_id)
  return people.map(({ id, first_name, last_name, active }) => ({
    id,
    name: `${last_name} ${first_name}${active === 1 ? '' : ' (już nie pracuje)'}`,
    spoken: `${first_name} ${last_name}`,
    roles: [...new Set((ofStaff.get(id) ?? []).map((row) => label(row.role)))],
  }))
}

/** The one person who has a role in an edition; null when there is none, or several to choose from. */
export async function onlyInRole(db: Reader, editionId: number, role: string): Promise<number | null> {
  const found = await db
    .selectFrom('staff_assignment')
    .where('edition_id', '=', editionId)
    .where('role', '=', role)
    .select('staff_id')
    .distinct()
    .execute()
  return found.length === 1 ? found[0]!.staff_id : null
}

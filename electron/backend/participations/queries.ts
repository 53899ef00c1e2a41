import { sql } from 'kysely'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { type EndClass, endClassOf } from '#shared/participations/endClass.ts'
import { countByPath, type PathCounts } from '#shared/participations/pathCounts.ts'
import type { CaseHead, CaseRecord } from '#shared/participations/schema.ts'
import { participationWarnings } from '#shared/participations/warnings.ts'
import { attributesOf } from '../club/queries.ts'
import type { Reader } from '../db/open.ts'
import { factsOf } from './facts.ts'

/** The class of an end from the attributes of its reason; null: no reason, so it has not ended. */
export const endClassIn = (endReason: string | null, attributes: string | null): EndClass | null =>
  endReason === null ? null : endClassOf(attributes === null ? {} : attributesOf(attributes))

/** Whose participation it is, how it stands, and its neighbours in the edition; `undefined`: no such participation. */
export async function caseHeadOf(db: Reader, id: number, today: IsoDate): Promise<CaseHead | undefined> {
  const row = await db
    .selectFrom('participation as x')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .innerJoin('edition as e', 'e.id', 'x.edition_id')
    .leftJoin('code_list_item as r', (join) =>
      join.on('r.list', '=', 'end_reason').onRef('r.code', '=', 'x.end_reason'),
    )
    .leftJoin('code_list_item as g', (join) =>
      join.on('g.list', '=', 'target_group').onRef('g.code', '=', 'x.main_group'),
    )
    .where('x.id', '=', id)
    .select([
      'x.id',
      'p.id as personId',
      'e.id as editionId',
      'p.first_name as firstName',
      'p.last_name as lastName',
      'p.sex',
      'e.name as editionName',
      'x.stage',
      'x.started_on as startedOn',
      'x.planned_end_on as plannedEndOn',
      'x.ended_on as endedOn',
      'x.end_reason as endReason',
      'r.label as endReasonLabel',
      'r.attributes',
      'g.label as mainGroupLabel',
    ])
    .executeTakeFirst()
  if (!row) return undefined
  const { endReason, attributes, ...head } = row
  const facts = (await factsOf(db, { id })).get(id)
  return {
    ...head,
    endClass: endClassIn(endReason, attributes),
    warnings: facts ? participationWarnings(facts, today).length : 0,
    ...(await neighboursOf(db, id, head.editionId, head.startedOn !== null)),
  }
}

/** Who stands before and after in the edition, by name; participants among participants, the others among themselves. */
async function neighboursOf(
  db: Reader,
  id: number,
  editionId: number,
  began: boolean,
): Promise<Pick<CaseHead, 'previousId' | 'nextId' | 'place' | 'of'>> {
  const rows = await db
    .selectFrom('participation as x')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .where('x.edition_id', '=', editionId)
    .where('x.started_on', began ? 'is not' : 'is', null)
    .orderBy('p.sort_key')
    .orderBy('p.id')
    .select('x.id')
    .execute()
  const place = rows.findIndex((row) => row.id === id)
  return {
    previousId: rows[place - 1]?.id ?? null,
    nextId: rows[place + 1]?.id ?? null,
    place: place + 1,
    of: rows.length,
  }
}

const yesNo = (value: number | null): boolean | null => (value === null ? null : value === 1)

/** Everything of a participation that is typed on its sheet; `undefined`: no such participation. */
export async function caseOf(db: Reader, id: number): Promise<CaseRecord | undefined> {
  const row = await db
    .selectFrom('participation as x')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .innerJoin('edition as e', 'e.id', 'x.edition_id')
    .leftJoin('certificate as c', (join) =>
      join.onRef('c.participation_id', '=', 'x.id').on('c.annulled_on', 'is', null).on('c.kind', '=', 'ZK'),
    )
    .where('x.id', '=', id)
    .selectAll('x')
    .select([
      'p.sex',
      'p.pesel',
      'p.birth_date',
      'p.disability',
      'p.disability_until',
      'e.starts_on',
      'e.ends_on',
      'c.number as certificateNumber',
    ])
    .executeTakeFirst()
  if (!row) return undefined
  const codes = (table: 'participation_group' | 'participation_exclusion') =>
    db.selectFrom(table).where('participation_id', '=', id).orderBy('code').select('code').execute()
  const paths = await db
    .selectFrom('participation_path as m')
    .innerJoin('edition_path as w', 'w.id', 'm.path_id')
    .where('m.participation_id', '=', id)
    .orderBy('w.position')
    .orderBy('w.id')
    .select(['m.path_id as pathId', 'm.valid_from as validFrom', 'm.valid_to as validTo', 'm.completed'])
    .execute()
  return {
    id: row.id,
    stage: row.stage,
    startedOn: row.started_on,
    plannedEndOn: row.planned_end_on,
    endedOn: row.ended_on,
    endReason: row.end_reason,
    endNote: row.end_note,
    mainGroup: row.main_group,
    groups: (await codes('participation_group')).map(({ code }) => code),
    exclusions: (await codes('participation_exclusion')).map(({ code }) => code),
    entitlementStatementOn: row.entitlement_statement_on,
    referral: row.referral,
    referredBy: row.referred_by,
    labourStatus: row.labour_status,
    labourDetail: row.labour_detail,
    occupation: row.occupation,
    pupRegisteredOn: row.pup_registered_on,
    pupMonths: row.pup_months,
    longtermNational: yesNo(row.longterm_national),
    longtermEu: yesNo(row.longterm_eu),
    foreignOrigin: row.foreign_origin,
    thirdCountry: row.third_country,
    minority: row.minority,
    homeless: row.homeless,
    paths: paths.map((one) => ({ ...one, completed: yesNo(one.completed) })),
    note: row.note,
    revision: row.revision,
    person: {
      id: row.person_id,
      sex: row.sex,
      pesel: row.pesel ?? '',
      birthDate: row.birth_date,
      disability: row.disability,
      disabilityUntil: row.disability_until,
    },
    edition: { id: row.edition_id, startsOn: row.starts_on, endsOn: row.ends_on },
    certificateNumber: row.certificateNumber,
  }
}

/** Surname and first name of whose participation it is, for the sentence of a step; empty when it is gone. */
export async function nameOf(db: Reader, id: number): Promise<string> {
  const row = await db
    .selectFrom('participation as x')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .where('x.id', '=', id)
    .select(['p.last_name', 'p.first_name'])
    .executeTakeFirst()
  return row ? `${row.last_name} ${row.first_name}` : ''
}

/** People of an edition counted in total and by path. */
export async function pathCountsOf(db: Reader, editionId: number): Promise<PathCounts> {
  const paths = await db
    .selectFrom('edition_path')
    .where('edition_id', '=', editionId)
    .orderBy('position')
    .orderBy('id')
    .select(['id', 'name'])
    .execute()
  const rows = await db
    .selectFrom('participation as x')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .leftJoin('code_list_item as r', (join) =>
      join.on('r.list', '=', 'end_reason').onRef('r.code', '=', 'x.end_reason'),
    )
    .where('x.edition_id', '=', editionId)
    .where('x.started_on', 'is not', null)
    .select(['x.id', 'p.id as personId', 'p.sex', 'x.end_reason as endReason', 'r.attributes'])
    .execute()
  const memberships = await db
    .selectFrom('participation_path as m')
    .innerJoin('participation as x', 'x.id', 'm.participation_id')
    .where('x.edition_id', '=', editionId)
    .select(['x.id', 'm.path_id as pathId', 'm.completed'])
    .execute()
  const pathsOf = Map.groupBy(memberships, (one) => one.id)
  return countByPath(
    paths,
    rows.map(({ id, personId, sex, endReason, attributes }) => ({
      personId,
      sex,
      endClass: endClassIn(endReason, attributes),
      paths: (pathsOf.get(id) ?? []).map((one) => ({ pathId: one.pathId, completed: yesNo(one.completed) })),
    })),
  )
}

/** The edition of each of these participations, and whether it is in the path already. */
export const joiningOf = (
  db: Reader,
  ids: readonly number[],
  pathId: number,
): Promise<{ id: number; editionId: number; isIn: number }[]> =>
  db
    .selectFrom('participation as x')
    .where('x.id', 'in', [...ids])
    .select([
      'x.id',
      'x.edition_id as editionId',
      sql<number>`exists (select 1 from participation_path m where m.participation_id = x.id and m.path_id = ${pathId})`.as(
        'isIn',
      ),
    ])
    .execute()

const kept = {
  diagnosis: 'diagnoza',
  test_score: 'wynik testu',
  plan: 'plan działania',
  class_group_member: 'grupa zajęć',
  attendance: 'obecność',
  course_participant: 'kurs',
  internship: 'staż',
  community_work: 'prace społecznie użyteczne',
  benefit: 'świadczenie',
  event_participant: 'wydarzenie',
  outcome: 'efekt',
  follow_up: 'kontakt po zakończeniu',
  final_survey: 'ankieta końcowa',
} as const
/** What of a participation other parts of the program keep, in words; it has to go before the participation can. */
export async function recordsKeptFor(db: Reader, id: number): Promise<string[]> {
  const found: string[] = []
  for (const [table, name] of Object.entries(kept) as [keyof typeof kept, string][]) {
    const row = await db
      .selectFrom(table)
      .where('participation_id', '=', id)
      .select('participation_id')
      .executeTakeFirst()
    if (row) found.push(name)
  }
  return found
}

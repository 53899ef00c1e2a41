import { type NotNull, sql } from 'kysely'
import type { z } from 'zod'
import type { Edition, EditionRow, ParticipantRow, Path, participation } from '#shared/editions/schema.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { participationWarnings } from '#shared/participations/warnings.ts'
import type { Reader } from '../db/open.ts'
import { factsOf } from '../participations/facts.ts'
import { endClassIn } from '../participations/queries.ts'

/** All editions, the latest first, with how many people take part. */
export async function listEditions(db: Reader): Promise<EditionRow[]> {
  return db
    .selectFrom('edition as e')
    .orderBy('e.starts_on', 'desc')
    .orderBy('e.id', 'desc')
    .select([
      'e.id',
      'e.name',
      'e.starts_on as startsOn',
      'e.ends_on as endsOn',
      'e.closed_on as closedOn',
      'e.places',
      sql<number>`(select count(*) from participation p where p.edition_id = e.id and p.started_on is not null)`.as(
        'participants',
      ),
      sql<number>`(select count(*) from participation p where p.edition_id = e.id and p.ended_on is not null)`.as(
        'ended',
      ),
      sql<number>`(select count(*) from participation p join certificate c on c.participation_id = p.id where p.edition_id = e.id and c.kind = 'ZK' and c.annulled_on is null)`.as(
        'certificates',
      ),
    ])
    .execute()
}

/** An edition with its activities; `undefined`: no such edition. */
export async function editionOf(db: Reader, id: number): Promise<Edition | undefined> {
  const row = await db
    .selectFrom('edition as e')
    .leftJoin('grant_agreement as g', 'g.id', 'e.grant_id')
    .where('e.id', '=', id)
    .selectAll('e')
    .select('g.title as grantTitle')
    .executeTakeFirst()
  if (!row) return undefined
  const activities = await db
    .selectFrom('edition_activity')
    .where('edition_id', '=', id)
    .orderBy('position')
    .select(['name', 'minutes'])
    .execute()
  return {
    id: row.id,
    name: row.name,
    projectTitle: row.project_title,
    programme: row.programme,
    place: row.place,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    grantId: row.grant_id,
    grantTitle: row.grantTitle,
    places: row.places,
    hourMinutes: row.hour_minutes,
    fundingLine: row.funding_line,
    activities,
    excusedInDue: row.excused_in_due === 1,
    sickInDue: row.sick_in_due === 1,
    thresholdPercent: row.threshold_percent,
    warningPercent: row.warning_percent,
    absenceStreak: row.absence_streak,
    planThreshold: row.plan_threshold,
    reviewMonths: row.review_months,
    growthPoints: row.growth_points,
    improvedAreas: row.improved_areas,
    agreementPattern: row.agreement_pattern,
    planPattern: row.plan_pattern,
    diagnosisTemplateId: row.diagnosis_template_id,
    closedOn: row.closed_on,
    revision: row.revision,
  }
}

/** Who takes part in an edition, in alphabetical order, with what does not fit on the day. */
export async function participantsOf(db: Reader, editionId: number, today: IsoDate): Promise<ParticipantRow[]> {
  const rows = await db
    .selectFrom('participation as x')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .leftJoin('code_list_item as r', (join) =>
      join.on('r.list', '=', 'end_reason').onRef('r.code', '=', 'x.end_reason'),
    )
    .leftJoin('code_list_item as g', (join) =>
      join.on('g.list', '=', 'target_group').onRef('g.code', '=', 'x.main_group'),
    )
    .leftJoin('certificate as c', (join) =>
      join.onRef('c.participation_id', '=', 'x.id').on('c.annulled_on', 'is', null).on('c.kind', '=', 'ZK'),
    )
    .where('x.edition_id', '=', editionId)
    .where('x.started_on', 'is not', null)
    .orderBy('p.sort_key')
    .orderBy('p.id')
    .select([
      'x.id',
      'p.id as personId',
      'p.last_name as lastName',
      'p.first_name as firstName',
      'p.sex',
      'p.birth_date as birthDate',
      'p.gmina',
      'x.started_on as startedOn',
      'x.ended_on as endedOn',
      'x.end_reason as endReason',
      'r.label as endReasonLabel',
      'r.attributes',
      'x.main_group as mainGroup',
      'g.label as mainGroupLabel',
      'c.id as certificateId',
      'c.number as certificateNumber',
      'x.revision',
    ])
    .$narrowType<{ startedOn: NotNull }>()
    .execute()
  const facts = await factsOf(db, { editionId })
  const memberships = await db
    .selectFrom('participation_path as m')
    .innerJoin('participation as x', 'x.id', 'm.participation_id')
    .where('x.edition_id', '=', editionId)
    .select(['x.id', 'm.path_id as pathId'])
    .execute()
  const pathsOf = Map.groupBy(memberships, (one) => one.id)
  return rows.map(({ attributes, ...row }) => {
    const own = facts.get(row.id)
    return {
      ...row,
      endClass: endClassIn(row.endReason, attributes),
      groups: own?.groups.map((one) => one.code) ?? [],
      pathIds: (pathsOf.get(row.id) ?? []).map((one) => one.pathId),
      warnings: own ? participationWarnings(own, today).length : 0,
    }
  })
}

/** Paths of an edition in their order, each with how many people who began belong to it. */
export const pathsOfEdition = (db: Reader, editionId: number): Promise<Path[]> =>
  db
    .selectFrom('edition_path as w')
    .where('w.edition_id', '=', editionId)
    .orderBy('w.position')
    .orderBy('w.id')
    .select([
      'w.id',
      'w.name',
      'w.note',
      'w.revision',
      sql<number>`(select count(*) from participation_path m join participation x on x.id = m.participation_id where m.path_id = w.id and x.started_on is not null)`.as(
        'people',
      ),
    ])
    .execute()

/** What belongs to a path, in words; it has to go before the path can. */
export async function recordsOfPath(db: Reader, id: number): Promise<string[]> {
  const kept = { participation_path: 'osoby', class_group: 'grupy zajęć', course: 'kursy' } as const
  const found: string[] = []
  for (const [table, name] of Object.entries(kept) as [keyof typeof kept, string][]) {
    const row = await db.selectFrom(table).where('path_id', '=', id).select('path_id').executeTakeFirst()
    if (row) found.push(name)
  }
  return found
}

/** What belongs to an edition beside its own rows, in words; it has to go before the edition can. */
export async function recordsOfEdition(db: Reader, id: number): Promise<string[]> {
  const kept = {
    participation: 'uczestnicy albo zgłoszenia',
    class_group: 'grupy zajęć',
    class_session: 'spotkania',
    course: 'kursy',
    event: 'wydarzenia',
    staff_assignment: 'osoby z kadry',
  } as const
  const found: string[] = []
  for (const [table, name] of Object.entries(kept) as [keyof typeof kept, string][]) {
    const row = await db.selectFrom(table).where('edition_id', '=', id).select('edition_id').executeTakeFirst()
    if (row) found.push(name)
  }
  return found
}

/** One participation; `undefined`: no such record. */
export async function participationOf(db: Reader, id: number): Promise<z.output<typeof participation> | undefined> {
  return db
    .selectFrom('participation')
    .where('id', '=', id)
    .where('started_on', 'is not', null)
    .select([
      'id',
      'edition_id as editionId',
      'person_id as personId',
      'started_on as startedOn',
      'ended_on as endedOn',
      'end_reason as endReason',
      'note',
      'revision',
    ])
    .$narrowType<{ startedOn: NotNull }>()
    .executeTakeFirst()
}

/** Number of the participation of a person in an edition, if there is one. */
export async function participationBetween(
  db: Reader,
  editionId: number,
  personId: number,
): Promise<number | undefined> {
  const row = await db
    .selectFrom('participation')
    .where('edition_id', '=', editionId)
    .where('person_id', '=', personId)
    .select('id')
    .executeTakeFirst()
  return row?.id
}

/** How many of these participations have begun, the latest start among them, and how many have a valid certificate. */
export async function startsOf(
  db: Reader,
  ids: readonly number[],
): Promise<{ found: number; latestStart: string | null; withCertificate: number }> {
  return db
    .selectFrom('participation as x')
    .leftJoin('certificate as c', (join) =>
      join.onRef('c.participation_id', '=', 'x.id').on('c.annulled_on', 'is', null).on('c.kind', '=', 'ZK'),
    )
    .where('x.id', 'in', [...ids])
    .where('x.started_on', 'is not', null)
    .select((eb) => [
      eb.fn.countAll<number>().as('found'),
      eb.fn.max('x.started_on').as('latestStart'),
      eb.fn.count<number>('c.id').as('withCertificate'),
    ])
    .executeTakeFirstOrThrow()
}

/** Was a certificate ever issued for this participation, be it annulled by now? */
export async function hasCertificates(db: Reader, participationId: number): Promise<boolean> {
  const found = await db
    .selectFrom('certificate')
    .where('participation_id', '=', participationId)
    .select('id')
    .executeTakeFirst()
  return found !== undefined
}

/** Was a number of a participation agreement given to it? Numbers are given once and never to anybody else. */
export async function hasAgreementNumber(db: Reader, participationId: number): Promise<boolean> {
  const found = await db
    .selectFrom('participation')
    .where('id', '=', participationId)
    .where('agreement_number', '!=', '')
    .select('id')
    .executeTakeFirst()
  return found !== undefined
}

import { type NotNull, sql } from 'kysely'
import type { z } from 'zod'
import type { Edition, EditionRow, ParticipantRow, participation } from '#shared/editions/schema.ts'
import type { Reader } from '../db/open.ts'

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
    revision: row.revision,
  }
}

/** Who takes part in an edition, in alphabetical order. */
export async function participantsOf(db: Reader, editionId: number): Promise<ParticipantRow[]> {
  return db
    .selectFrom('participation as x')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .leftJoin('code_list_item as r', (join) =>
      join.on('r.list', '=', 'end_reason').onRef('r.code', '=', 'x.end_reason'),
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
      'c.id as certificateId',
      'c.number as certificateNumber',
      'x.revision',
    ])
    .$narrowType<{ startedOn: NotNull }>()
    .execute()
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

/** How many of these participations exist, the latest start among them, and how many have a valid certificate. */
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

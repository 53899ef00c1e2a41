import { sql } from 'kysely'
import type { ClubEvent, EventRow } from '#shared/events/schema.ts'
import type { Reader } from '../db/open.ts'

type Whose = { editionId: number | null; participationId: number | null }
const fields = [
  'v.id',
  'v.edition_id as editionId',
  'v.support_type as supportType',
  'v.title',
  'v.held_on as heldOn',
  'v.ends_on as endsOn',
  'v.place',
  'v.partners',
  'v.family_count as familyCount',
  'v.guest_count as guestCount',
  'v.volunteer_count as volunteerCount',
  'v.count_source as countSource',
  'v.description',
  'v.revision',
] as const
const came = sql<number>`(select count(*) from event_participant a where a.event_id = v.id)`

/** Events of an edition, of those one participant came to, or all; the latest first. */
export const listEvents = (db: Reader, { editionId, participationId }: Whose): Promise<EventRow[]> =>
  db
    .selectFrom('event as v')
    .leftJoin('code_list_item as k', (join) =>
      join.on('k.list', '=', 'support_type').onRef('k.code', '=', 'v.support_type'),
    )
    .$if(editionId !== null, (q) => q.where('v.edition_id', '=', editionId!))
    .$if(participationId !== null, (q) =>
      q.where((eb) =>
        eb(
          'v.id',
          'in',
          eb.selectFrom('event_participant').where('participation_id', '=', participationId!).select('event_id'),
        ),
      ),
    )
    .orderBy('v.held_on', 'desc')
    .orderBy('v.id', 'desc')
    .select(fields)
    .select([
      sql<string>`coalesce(k.label, v.support_type)`.as('typeLabel'),
      came.as('participants'),
      sql<number>`v.family_count + v.guest_count + v.volunteer_count + ${came}`.as('total'),
    ])
    .execute()

/** An event with the participants who came, in alphabetical order; `undefined`: no such event. */
export async function eventOf(db: Reader, id: number): Promise<ClubEvent | undefined> {
  const row = await db.selectFrom('event as v').where('v.id', '=', id).select(fields).executeTakeFirst()
  if (!row) return undefined
  const participants = await db
    .selectFrom('event_participant as a')
    .innerJoin('participation as x', 'x.id', 'a.participation_id')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .where('a.event_id', '=', id)
    .orderBy('p.sort_key')
    .orderBy('x.id')
    .select(['x.id', 'p.last_name as lastName', 'p.first_name as firstName'])
    .execute()
  return { ...row, participants }
}

/** Types of support that an event may be, of those in use. */
export const eventTypes = (db: Reader): Promise<{ code: string; label: string }[]> =>
  db
    .selectFrom('code_list_item')
    .where('list', '=', 'support_type')
    .where('active', '=', 1)
    .where(sql<boolean>`exists (select 1 from json_each(attributes, '$.forms') as form where form.value = 'event')`)
    .orderBy('position')
    .select(['code', 'label'])
    .execute()

import type { z } from 'zod'
import type { eventInput } from '#shared/events/schema.ts'
import type { Tx } from '../db/open.ts'

/** Adds or changes an event with the participants who came; `undefined` when somebody saved or removed it in between. */
export async function saveEvent(
  db: Tx,
  data: z.output<typeof eventInput>,
): Promise<{ id: number; revision: number } | undefined> {
  const values = {
    edition_id: data.editionId,
    support_type: data.supportType,
    title: data.title,
    held_on: data.heldOn,
    ends_on: data.endsOn,
    place: data.place,
    partners: data.partners,
    family_count: data.familyCount,
    guest_count: data.guestCount,
    volunteer_count: data.volunteerCount,
    count_source: data.countSource,
    description: data.description,
  }
  const saved =
    data.id === null
      ? await db
          .insertInto('event')
          .values({ ...values, revision: 1 })
          .returning(['id', 'revision'])
          .executeTakeFirst()
      : await db
          .updateTable('event')
          .set({ ...values, revision: data.revision + 1 })
          .where('id', '=', data.id)
          .where('revision', '=', data.revision)
          .returning(['id', 'revision'])
          .executeTakeFirst()
  if (saved) await setParticipants(db, saved.id, new Set(data.participationIds))
  return saved
}

async function setParticipants(db: Tx, eventId: number, wanted: ReadonlySet<number>): Promise<void> {
  const before = await db
    .selectFrom('event_participant')
    .where('event_id', '=', eventId)
    .select(['id', 'participation_id as participationId'])
    .execute()
  const gone = before.filter((one) => !wanted.has(one.participationId)).map((one) => one.id)
  if (gone.length > 0) await db.deleteFrom('event_participant').where('id', 'in', gone).execute()
  const known = new Set(before.map((one) => one.participationId))
  const fresh = [...wanted].filter((id) => !known.has(id))
  if (fresh.length > 0)
    await db
      .insertInto('event_participant')
      .values(fresh.map((id) => ({ event_id: eventId, participation_id: id })))
      .execute()
}

/** Takes an event away with who came; its title, or `undefined` when it was gone. */
export async function removeEvent(db: Tx, id: number): Promise<string | undefined> {
  await db.deleteFrom('event_participant').where('event_id', '=', id).execute()
  return (await db.deleteFrom('event').where('id', '=', id).returning('title').executeTakeFirst())?.title
}

import type { z } from 'zod'
import type { editionInput, participationInput } from '#shared/editions/schema.ts'
import type { Tx } from '../db/open.ts'

type EditionData = z.output<typeof editionInput>
type ParticipationData = z.output<typeof participationInput>
type Saved = { id: number; revision: number } | undefined

/** Adds or changes an edition with its activities; `undefined` when somebody saved or removed it in between. */
export async function saveEdition(db: Tx, data: EditionData): Promise<Saved> {
  const values = {
    name: data.name,
    project_title: data.projectTitle,
    programme: data.programme,
    place: data.place,
    starts_on: data.startsOn,
    ends_on: data.endsOn,
    grant_id: data.grantId,
    places: data.places,
    hour_minutes: data.hourMinutes,
    funding_line: data.fundingLine,
  }
  const saved =
    data.id === null
      ? await db
          .insertInto('edition')
          .values({ ...values, revision: 1 })
          .returning(['id', 'revision'])
          .executeTakeFirst()
      : await db
          .updateTable('edition')
          .set({ ...values, revision: data.revision + 1 })
          .where('id', '=', data.id)
          .where('revision', '=', data.revision)
          .returning(['id', 'revision'])
          .executeTakeFirst()
  if (saved) await saveActivities(db, saved.id, data.activities)
  return saved
}

/** Keeps rows by their place in the list, so that the record shows only what changed. */
async function saveActivities(db: Tx, editionId: number, activities: EditionData['activities']): Promise<void> {
  const present = await db
    .selectFrom('edition_activity')
    .where('edition_id', '=', editionId)
    .orderBy('position')
    .select('id')
    .execute()
  for (const [index, activity] of activities.entries()) {
    const values = { edition_id: editionId, position: index + 1, name: activity.name, minutes: activity.minutes }
    const row = present[index]
    if (row) await db.updateTable('edition_activity').set(values).where('id', '=', row.id).execute()
    else await db.insertInto('edition_activity').values(values).execute()
  }
  for (const row of present.slice(activities.length))
    await db.deleteFrom('edition_activity').where('id', '=', row.id).execute()
}

/** Takes an edition away with its activities; the name, or `undefined` when it was gone. */
export async function removeEdition(db: Tx, id: number): Promise<string | undefined> {
  const gone = await db.deleteFrom('edition').where('id', '=', id).returning('name').executeTakeFirst()
  return gone?.name
}

/** Adds or changes a participation; `undefined` when somebody saved or removed it in between. */
export async function saveParticipation(db: Tx, data: ParticipationData): Promise<Saved> {
  const values = {
    person_id: data.personId,
    edition_id: data.editionId,
    started_on: data.startedOn,
    ended_on: data.endedOn,
    end_reason: data.endReason,
    note: data.note,
  }
  if (data.id === null)
    return db
      .insertInto('participation')
      .values({ ...values, revision: 1 })
      .returning(['id', 'revision'])
      .executeTakeFirst()
  return db
    .updateTable('participation')
    .set({ ...values, revision: data.revision + 1 })
    .where('id', '=', data.id)
    .where('revision', '=', data.revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()
}

/** Ends participations on a day for a reason; how many were changed. */
export async function endParticipations(
  db: Tx,
  ids: readonly number[],
  endedOn: string,
  endReason: string,
): Promise<number> {
  const changed = await db
    .updateTable('participation')
    .set((eb) => ({ ended_on: endedOn, end_reason: endReason, revision: eb('revision', '+', 1) }))
    .where('id', 'in', [...ids])
    .returning('id')
    .execute()
  return changed.length
}

/** Takes a person out of an edition; `false` when it was gone. Fails on a reference when a certificate was issued. */
export async function removeParticipation(db: Tx, id: number): Promise<boolean> {
  return (await db.deleteFrom('participation').where('id', '=', id).returning('id').executeTakeFirst()) !== undefined
}

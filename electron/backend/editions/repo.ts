import type { z } from 'zod'
import type { editionInput } from '#shared/editions/schema.ts'
import type { Tx } from '../db/open.ts'

type EditionData = z.output<typeof editionInput>
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

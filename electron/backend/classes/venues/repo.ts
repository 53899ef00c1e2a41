import type { z } from 'zod'
import type { venueInput } from '#shared/classes/groupSchema.ts'
import type { Tx } from '../../db/open.ts'

/** Adds or changes a place; `undefined` when somebody saved or removed it in between. */
export async function saveVenue(
  db: Tx,
  data: z.output<typeof venueInput>,
): Promise<{ id: number; revision: number } | undefined> {
  const values = {
    name: data.name,
    address: data.address,
    accessible: data.accessible ? 1 : 0,
    active: data.active ? 1 : 0,
    note: data.note,
  }
  if (data.id === null)
    return db.insertInto('venue').values(values).returning(['id', 'revision']).executeTakeFirstOrThrow()
  return db
    .updateTable('venue')
    .set({ ...values, revision: data.revision + 1 })
    .where('id', '=', data.id)
    .where('revision', '=', data.revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()
}

/** Takes a place away; its name, or `undefined` when it was gone. */
export async function removeVenue(db: Tx, id: number): Promise<string | undefined> {
  return (await db.deleteFrom('venue').where('id', '=', id).returning('name').executeTakeFirst())?.name
}

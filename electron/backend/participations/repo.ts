import type { z } from 'zod'
import type { participationInput } from '#shared/editions/schema.ts'
import type { Tx } from '../db/open.ts'

type TimeData = z.output<typeof participationInput>
type Saved = { id: number; revision: number } | undefined

/** Adds a participant or changes their time in an edition; `undefined` when somebody saved or removed it in between. */
export async function saveTime(db: Tx, data: TimeData): Promise<Saved> {
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

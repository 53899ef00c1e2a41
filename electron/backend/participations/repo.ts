import type { z } from 'zod'
import type { participationInput } from '#shared/editions/schema.ts'
import type { Stage } from '#shared/participations/schema.ts'
import type { applicationChange } from '#shared/recruitment/schema.ts'
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

type ApplicationData = z.output<typeof applicationChange>
const applicationColumns = (data: Omit<ApplicationData, 'id' | 'revision'>) => ({
  applied_on: data.appliedOn,
  referral: data.referral,
  referred_by: data.referredBy,
  main_group: data.mainGroup,
  note: data.note,
})

/** Enters an application of a person for an edition; its number. */
export async function insertApplication(
  db: Tx,
  data: Omit<ApplicationData, 'id' | 'revision'> & { readonly editionId: number; readonly personId: number },
): Promise<number> {
  const { id } = await db
    .insertInto('participation')
    .values({
      ...applicationColumns(data),
      person_id: data.personId,
      edition_id: data.editionId,
      stage: 'applied',
      revision: 1,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Changes what an application says; `undefined` when somebody saved or removed it in between. */
export const saveApplication = (db: Tx, data: ApplicationData): Promise<Saved> =>
  db
    .updateTable('participation')
    .set({ ...applicationColumns(data), revision: data.revision + 1 })
    .where('id', '=', data.id)
    .where('revision', '=', data.revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()

type StageChange = {
  readonly stage: Stage
  readonly decidedOn: string | null
  readonly note: string
  /** Given for the stage `participant` only. */
  readonly startedOn: string | null
}
/** Puts applications on a stage; nobody of them is on the reserve list afterwards. How many were changed. */
export async function setStage(db: Tx, ids: readonly number[], change: StageChange): Promise<number> {
  const changed = await db
    .updateTable('participation')
    .set((eb) => ({
      stage: change.stage,
      decided_on: change.decidedOn,
      decision_note: change.note,
      started_on: change.startedOn,
      reserve_position: null,
      revision: eb('revision', '+', 1),
    }))
    .where('id', 'in', [...ids])
    .returning('id')
    .execute()
  return changed.length
}

/** Numbers the reserve list of an edition in the order given, from 1; writes only what changes. */
export async function numberReserve(db: Tx, order: readonly number[]): Promise<void> {
  for (const [index, id] of order.entries())
    await db
      .updateTable('participation')
      .set((eb) => ({ reserve_position: index + 1, revision: eb('revision', '+', 1) }))
      .where('id', '=', id)
      .where((eb) => eb('reserve_position', 'is not', index + 1))
      .execute()
}

/** Gives a participation the number of its agreement. */
export async function numberAgreement(db: Tx, id: number, number: string): Promise<void> {
  await db
    .updateTable('participation')
    .set((eb) => ({ agreement_number: number, revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Writes down the day agreements were signed, or takes it off with `null`; how many were changed. */
export async function signAgreements(db: Tx, ids: readonly number[], signedOn: string | null): Promise<number> {
  const changed = await db
    .updateTable('participation')
    .set((eb) => ({ agreement_signed_on: signedOn, revision: eb('revision', '+', 1) }))
    .where('id', 'in', [...ids])
    .returning('id')
    .execute()
  return changed.length
}

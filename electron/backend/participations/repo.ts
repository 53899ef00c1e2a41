import type { z } from 'zod'
import type { participationInput } from '#shared/editions/schema.ts'
import type { caseInput, Stage } from '#shared/participations/schema.ts'
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

type CaseData = z.output<typeof caseInput>
const flag = (value: boolean | null): 0 | 1 | null => (value === null ? null : value ? 1 : 0)

/** Writes the sheet of a participation with groups, exclusions and paths; `undefined` when somebody saved it in between. */
export async function saveCase(db: Tx, data: CaseData): Promise<Saved> {
  const saved = await db
    .updateTable('participation')
    .set({
      started_on: data.startedOn,
      planned_end_on: data.plannedEndOn,
      ended_on: data.endedOn,
      end_reason: data.endReason,
      end_note: data.endNote,
      main_group: data.mainGroup,
      entitlement_statement_on: data.entitlementStatementOn,
      referral: data.referral,
      referred_by: data.referredBy,
      labour_status: data.labourStatus,
      labour_detail: data.labourDetail,
      occupation: data.occupation,
      pup_registered_on: data.pupRegisteredOn,
      pup_months: data.pupMonths,
      longterm_national: flag(data.longtermNational),
      longterm_eu: flag(data.longtermEu),
      foreign_origin: data.foreignOrigin,
      third_country: data.thirdCountry,
      minority: data.minority,
      homeless: data.homeless,
      note: data.note,
      revision: data.revision + 1,
    })
    .where('id', '=', data.id)
    .where('revision', '=', data.revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()
  if (!saved) return undefined
  await saveCodes(
    db,
    'participation_group',
    data.id,
    data.groups.filter((code) => code !== data.mainGroup),
  )
  await saveCodes(db, 'participation_exclusion', data.id, data.exclusions)
  await saveMemberships(db, data.id, data.paths)
  return saved
}

/** Writes only what changed, so that the history shows no more. */
async function saveCodes(
  db: Tx,
  table: 'participation_group' | 'participation_exclusion',
  id: number,
  codes: readonly string[],
): Promise<void> {
  const present = await db.selectFrom(table).where('participation_id', '=', id).select(['id', 'code']).execute()
  const added = new Set(codes).difference(new Set(present.map((row) => row.code)))
  const gone = present.filter((row) => !codes.includes(row.code)).map((row) => row.id)
  // The names of tables stand in full: a check reads which file writes which table.
  for (const code of added)
    await (table === 'participation_group'
      ? db.insertInto('participation_group')
      : db.insertInto('participation_exclusion')
    )
      .values({ participation_id: id, code })
      .execute()
  for (const row of gone)
    await (table === 'participation_group'
      ? db.deleteFrom('participation_group')
      : db.deleteFrom('participation_exclusion')
    )
      .where('id', '=', row)
      .execute()
}

async function saveMemberships(db: Tx, id: number, paths: CaseData['paths']): Promise<void> {
  const present = await db
    .selectFrom('participation_path')
    .where('participation_id', '=', id)
    .select(['id', 'path_id'])
    .execute()
  for (const { pathId, validFrom, validTo, completed } of paths) {
    const values = { valid_from: validFrom, valid_to: validTo, completed: flag(completed) }
    const row = present.find((one) => one.path_id === pathId)
    if (row) await db.updateTable('participation_path').set(values).where('id', '=', row.id).execute()
    else
      await db
        .insertInto('participation_path')
        .values({ ...values, participation_id: id, path_id: pathId })
        .execute()
  }
  for (const row of present)
    if (!paths.some((one) => one.pathId === row.path_id))
      await db.deleteFrom('participation_path').where('id', '=', row.id).execute()
}

/** Puts a participation into a path from a day. */
export async function joinPath(db: Tx, id: number, pathId: number, validFrom: string | null): Promise<void> {
  await db
    .insertInto('participation_path')
    .values({ participation_id: id, path_id: pathId, valid_from: validFrom, valid_to: null, completed: null })
    .execute()
}

import { sql } from 'kysely'
import type { z } from 'zod'
import type {
  areaInput,
  measurementInput,
  restrictedNoteInput,
  scoreInput,
  templateInput,
} from '#shared/diagnoses/schema.ts'
import type { Tx } from '../db/open.ts'

type Saved = { id: number; revision: number } | undefined
const bit = (value: boolean): number => (value ? 1 : 0)
const maybeBit = (value: boolean | null): number | null => (value === null ? null : bit(value))

/** Adds or changes a card; `undefined` when somebody saved or removed it in between. */
export async function saveTemplate(db: Tx, data: z.output<typeof templateInput>): Promise<Saved> {
  const values = { name: data.name, active: bit(data.active), note: data.note }
  if (data.id === null)
    return db.insertInto('diagnosis_template').values(values).returning(['id', 'revision']).executeTakeFirst()
  return db
    .updateTable('diagnosis_template')
    .set({ ...values, revision: data.revision + 1 })
    .where('id', '=', data.id)
    .where('revision', '=', data.revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()
}

/** A new card with copies of the areas of another, which must be there. */
export async function copyTemplate(db: Tx, id: number, name: string): Promise<{ id: number; revision: number }> {
  const copy = await db
    .insertInto('diagnosis_template')
    .values({ name })
    .returning(['id', 'revision'])
    .executeTakeFirstOrThrow()
  const areas = await db
    .selectFrom('diagnosis_area')
    .where('template_id', '=', id)
    .orderBy('position')
    .selectAll()
    .execute()
  for (const { id: _, revision: __, ...area } of areas)
    await db
      .insertInto('diagnosis_area')
      .values({ ...area, template_id: copy.id })
      .execute()
  return copy
}

/** Takes a card away with its areas; the name, or `undefined` when it was gone. Fails on a reference when it was used. */
export async function removeTemplate(db: Tx, id: number): Promise<string | undefined> {
  const gone = await db.deleteFrom('diagnosis_template').where('id', '=', id).returning('name').executeTakeFirst()
  return gone?.name
}

/** Adds an area at the end of its card or changes one; `undefined` when somebody saved or removed it in between. */
export async function saveArea(db: Tx, data: z.output<typeof areaInput>): Promise<Saved> {
  const values = {
    code: data.code,
    name: data.name,
    description: data.description,
    anchor1: data.anchor1,
    anchor4: data.anchor4,
    anchor7: data.anchor7,
    anchor10: data.anchor10,
    role: data.role,
    sensitive: bit(data.sensitive),
    social: bit(data.social),
    active: bit(data.active),
  }
  if (data.id !== null)
    return db
      .updateTable('diagnosis_area')
      .set({ ...values, revision: data.revision + 1 })
      .where('id', '=', data.id)
      .where('template_id', '=', data.templateId)
      .where('revision', '=', data.revision)
      .returning(['id', 'revision'])
      .executeTakeFirst()
  const { last } = await db
    .selectFrom('diagnosis_area')
    .where('template_id', '=', data.templateId)
    .select((eb) => eb.fn.max('position').as('last'))
    .executeTakeFirstOrThrow()
  return db
    .insertInto('diagnosis_area')
    .values({ ...values, template_id: data.templateId, position: (last ?? 0) + 1 })
    .returning(['id', 'revision'])
    .executeTakeFirst()
}

/** Puts an area at a place of its card. */
export async function placeArea(db: Tx, id: number, position: number): Promise<void> {
  await db.updateTable('diagnosis_area').set({ position }).where('id', '=', id).execute()
}

/** Takes an area away; the name, or `undefined` when it was gone. Fails on a reference when it was rated or planned for. */
export async function removeArea(db: Tx, id: number): Promise<string | undefined> {
  const gone = await db.deleteFrom('diagnosis_area').where('id', '=', id).returning('name').executeTakeFirst()
  return gone?.name
}

type MeasurementData = z.output<typeof measurementInput>
/** Adds a card (with this number among those of its kind) or changes one, with its ratings and parts; `undefined` when somebody saved or removed it in between. */
export async function saveMeasurement(db: Tx, data: MeasurementData, sequence: number): Promise<Saved> {
  const values = {
    participation_id: data.participationId,
    template_id: data.templateId,
    kind: data.kind,
    sequence,
    measured_on: data.measuredOn,
    market_distance: data.marketDistance,
    improvement_confirmed: maybeBit(data.improvementConfirmed),
    confirmed_on: data.confirmedOn,
    confirmed_by_id: data.confirmedById,
    summary_consent: maybeBit(data.summaryConsent),
    summary_consent_on: data.summaryConsentOn,
    completed_on: data.completedOn,
  }
  const saved =
    data.id === null
      ? await db.insertInto('diagnosis').values(values).returning(['id', 'revision']).executeTakeFirst()
      : await db
          .updateTable('diagnosis')
          .set({ ...values, revision: data.revision + 1 })
          .where('id', '=', data.id)
          .where('participation_id', '=', data.participationId)
          .where('revision', '=', data.revision)
          .returning(['id', 'revision'])
          .executeTakeFirst()
  if (!saved) return undefined
  await saveRatings(db, saved.id, data.ratings)
  await saveParts(db, saved.id, data.parts)
  return saved
}

/** Writes only what differs, so that the record shows which areas were rated anew; an area with nothing said has no row. */
async function saveRatings(db: Tx, diagnosisId: number, ratings: MeasurementData['ratings']): Promise<void> {
  const present = await db.selectFrom('diagnosis_rating').where('diagnosis_id', '=', diagnosisId).selectAll().execute()
  const rowOf = new Map(present.map((row) => [row.area_id, row]))
  for (const { areaId, self, specialist, agreed, staffId, note } of ratings) {
    const said = self !== null || specialist !== null || agreed !== null || note !== ''
    if (!said) continue
    const row = rowOf.get(areaId)
    rowOf.delete(areaId)
    const values = {
      self_rating: self,
      specialist_rating: specialist,
      agreed_rating: agreed,
      staff_id: staffId,
      note,
    }
    if (row) await db.updateTable('diagnosis_rating').set(values).where('id', '=', row.id).execute()
    else
      await db
        .insertInto('diagnosis_rating')
        .values({ diagnosis_id: diagnosisId, area_id: areaId, ...values })
        .execute()
  }
  for (const row of rowOf.values()) await db.deleteFrom('diagnosis_rating').where('id', '=', row.id).execute()
}

async function saveParts(db: Tx, diagnosisId: number, parts: MeasurementData['parts']): Promise<void> {
  const present = await db.selectFrom('diagnosis_part').where('diagnosis_id', '=', diagnosisId).select('id').execute()
  const gone = new Set(present.map((row) => row.id))
  for (const { id, section, staffId, writtenOn, text } of parts) {
    const values = { section, staff_id: staffId, written_on: writtenOn, text }
    if (id !== null && gone.delete(id))
      await db.updateTable('diagnosis_part').set(values).where('id', '=', id).execute()
    else
      await db
        .insertInto('diagnosis_part')
        .values({ diagnosis_id: diagnosisId, ...values })
        .execute()
  }
  for (const id of gone) await db.deleteFrom('diagnosis_part').where('id', '=', id).execute()
}

/** Takes a card away with its ratings, parts and notes; its kind, or `undefined` when it was gone. */
export async function removeMeasurement(db: Tx, id: number) {
  return db.deleteFrom('diagnosis').where('id', '=', id).returning(['kind', 'sequence']).executeTakeFirst()
}

/** Adds or changes the result of a test; `undefined` when somebody saved or removed it in between. */
export async function saveScore(db: Tx, data: z.output<typeof scoreInput>): Promise<Saved> {
  const values = {
    participation_id: data.participationId,
    tool: data.tool,
    taken_on: data.takenOn,
    kind: data.kind,
    score_hundredths: data.score,
    max_hundredths: data.max,
    interpretation: data.interpretation,
    staff_id: data.staffId,
  }
  if (data.id === null)
    return db.insertInto('test_score').values(values).returning(['id', 'revision']).executeTakeFirst()
  return db
    .updateTable('test_score')
    .set({ ...values, revision: data.revision + 1 })
    .where('id', '=', data.id)
    .where('revision', '=', data.revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()
}

/** Takes the result of a test away; the tool, or `undefined` when it was gone. */
export async function removeScore(db: Tx, id: number): Promise<string | undefined> {
  const gone = await db.deleteFrom('test_score').where('id', '=', id).returning('tool').executeTakeFirst()
  return gone?.tool
}

/** Seals the words of the note with this number. */
type SealAs = (id: number, text: string) => string
/** The number the next restricted note gets; the transaction writes alone, so it stays free. */
async function nextNote(db: Tx): Promise<number> {
  const { rows } = await sql<{ seq: number }>`select seq from sqlite_sequence where name = 'restricted_note'`.execute(
    db,
  )
  return (rows[0]?.seq ?? 0) + 1
}

/** Adds or changes a restricted note, sealed when the notes have a passphrase; `undefined` when somebody saved or removed it in between. */
export async function saveRestrictedNote(
  db: Tx,
  data: z.output<typeof restrictedNoteInput>,
  sealAs: SealAs | undefined,
): Promise<Saved> {
  // What a note is sealed as begins with its number, so that is known before it is written.
  const id = data.id ?? (await nextNote(db))
  const values = {
    diagnosis_id: data.diagnosisId,
    staff_id: data.staffId,
    written_on: data.writtenOn,
    restricted_text: sealAs ? sealAs(id, data.text) : data.text,
    sealed: bit(sealAs !== undefined),
  }
  if (data.id === null)
    return db
      .insertInto('restricted_note')
      .values({ id, ...values })
      .returning(['id', 'revision'])
      .executeTakeFirst()
  return db
    .updateTable('restricted_note')
    .set({ ...values, revision: data.revision + 1 })
    .where('id', '=', data.id)
    .where('revision', '=', data.revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()
}

/** Takes a restricted note away; `false` when it was gone. */
export async function removeRestrictedNote(db: Tx, id: number): Promise<boolean> {
  const gone = await db.deleteFrom('restricted_note').where('id', '=', id).returning('id').executeTakeFirst()
  return gone !== undefined
}

/** Writes the words of notes as they are kept from now on: all sealed, or all readable. */
export async function rewriteRestrictedNotes(
  db: Tx,
  notes: readonly { readonly id: number; readonly text: string }[],
  sealed: boolean,
): Promise<void> {
  for (const { id, text } of notes)
    await db
      .updateTable('restricted_note')
      .set((eb) => ({ restricted_text: text, sealed: bit(sealed), revision: eb('revision', '+', 1) }))
      .where('id', '=', id)
      .execute()
}

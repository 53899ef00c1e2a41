import type { RestrictedNote } from '#shared/diagnoses/schema.ts'
import type { Reader } from '../db/open.ts'
import { unsealNote } from './notesLock/cipher.ts'
import type { OpenNotes } from './notesLock/openNotes.ts'

/*
 * The one place that reads the psychologist's notes. Whoever wants them comes through here: the operation
 * `diagnoses.restrictedNotes`, the full card when it is asked for with them, the copy of a person's data while they are open.
 */

/**
 * The psychologist's notes of these measurements, the oldest first. Ask `closedNotes` before: notes under a passphrase that are
 * not open throw, for nobody may come that far.
 */
export async function restrictedNotesOf(
  db: Reader,
  open: OpenNotes,
  diagnosisIds: readonly number[],
): Promise<RestrictedNote[]> {
  const rows = await db
    .selectFrom('restricted_note as n')
    .leftJoin('staff_member as s', 's.id', 'n.staff_id')
    .where('n.diagnosis_id', 'in', [...diagnosisIds])
    .orderBy('n.written_on')
    .orderBy('n.id')
    .select([
      'n.id',
      'n.diagnosis_id as diagnosisId',
      'n.staff_id as staffId',
      'n.written_on as writtenOn',
      'n.restricted_text as text',
      'n.sealed',
      'n.revision',
      's.first_name',
      's.last_name',
    ])
    .execute()
  return rows.map(({ first_name, last_name, sealed, text, ...note }) => ({
    ...note,
    text: sealed === 1 ? opened(open, note.id, text) : text,
    staffName: [first_name, last_name].filter(Boolean).join(' '),
  }))
}

function opened(open: OpenNotes, id: number, text: string): string {
  const key = open.key()
  if (!key) throw new Error('restricted notes are read while they are closed')
  return unsealNote(key, id, text)
}

/** All notes as the file keeps them, sealed or not: for writing them anew. */
export const storedNotes = (db: Reader): Promise<{ id: number; text: string }[]> =>
  db.selectFrom('restricted_note').orderBy('id').select(['id', 'restricted_text as text']).execute()

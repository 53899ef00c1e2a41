import type { RestrictedNote } from '#shared/diagnoses/schema.ts'
import type { Reader } from '../db/open.ts'

/*
 * The one place that reads the psychologist's notes. Whoever wants them comes through here: the operation
 * `diagnoses.restrictedNotes` and the full card when it is asked for with them. A lock of their own belongs here.
 */

/** The psychologist's notes of these measurements, the oldest first. */
export const restrictedNotesOf = async (db: Reader, diagnosisIds: readonly number[]): Promise<RestrictedNote[]> => {
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
      'n.revision',
      's.first_name',
      's.last_name',
    ])
    .execute()
  return rows.map(({ first_name, last_name, ...note }) => ({
    ...note,
    staffName: [first_name, last_name].filter(Boolean).join(' '),
  }))
}

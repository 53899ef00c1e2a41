import type { CallError } from '#shared/contract/errors.ts'
import { ruleError } from '#shared/contract/errors.ts'
import type { NotesLockStatus } from '#shared/diagnoses/notesLock.ts'
import type { Reader } from '../../db/open.ts'
import type { OpenNotes } from './openNotes.ts'
import type { Way, Wrap } from './repo.ts'

/** When the second passphrase was set; `undefined`: there is none. */
export const lockOf = (db: Reader): Promise<{ setAt: string } | undefined> =>
  db.selectFrom('notes_lock').select('set_at as setAt').executeTakeFirst()

/** The data key under the passphrase or under the code. */
export const wrapOf = (db: Reader, way: Way): Promise<Wrap | undefined> =>
  db.selectFrom('notes_key').where('way', '=', way).select(['salt', 'wrapped']).executeTakeFirst()

/** Why the notes cannot be read or written now; `undefined`: they can. */
export const closedNotes = async (db: Reader, notes: OpenNotes): Promise<CallError | undefined> =>
  notes.isOpen() || !(await lockOf(db))
    ? undefined
    : ruleError(
        'diagnoses.notesClosed',
        'Notatki zastrzeżone są zamknięte. Nic nie zmieniono. Otwórz je drugim hasłem w diagnozie osoby albo w „Ochronie danych”.',
      )

/** How the lock of the notes stands. */
export async function notesLockOf(db: Reader, notes: OpenNotes): Promise<NotesLockStatus> {
  const lock = await lockOf(db)
  const { count } = await db
    .selectFrom('restricted_note')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return {
    isSet: lock !== undefined,
    isOpen: lock === undefined || notes.isOpen(),
    closesInSeconds: lock === undefined ? 0 : notes.closesInSeconds(),
    waitSeconds: notes.attempts.waitSeconds(),
    setAt: lock?.setAt ?? null,
    notes: count,
  }
}

/** Changes of the history that hold words of notes, and the steps they belong to. */
export const noteChanges = async (db: Reader, before: number): Promise<number[]> => {
  const rows = await db
    .selectFrom('change_log')
    .where('table_name', '=', 'restricted_note')
    .where('command_id', '<', before)
    .select('id')
    .execute()
  return rows.map(({ id }) => id)
}

import { sql } from 'kysely'
import { type CallError, ruleError } from '#shared/contract/errors.ts'
import type { Db } from '../db/open.ts'
import { storageCodeOf } from '../db/storageError.ts'
import { noteCleaned } from './repo.ts'

const notNow = ruleError(
  'anonymisation.notCleaned',
  'Pliku na dysku nie zapisano teraz na nowo, bo używa go ktoś jeszcze albo brakuje miejsca. Dane są bezpieczne, a zanonimizowanych danych program już nie pokaże. Zamknij inne okna programu i spróbuj ponownie.',
)

/**
 * Writes the file on the disk anew and empties its write-ahead log, so that no free page, no free part of a page and no page of the
 * log holds what was taken out (SQLite: `secure_delete` overwrites freed cells, not what moving them left behind). Outside every
 * transaction. Takes as much memory as the file is large, since nothing of it may be written to a temporary file in the clear.
 * Answers why it could not be done; then nothing is noted, and it can be done later.
 */
export async function cleanDisk(db: Db, now: string): Promise<CallError | undefined> {
  try {
    await sql`vacuum`.execute(db)
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db)
    if (rows[0]?.busy !== 0) return notNow
    await noteCleaned(db, now)
    return undefined
  } catch (error) {
    if (storageCodeOf(error) === undefined) throw error
    return notNow
  }
}

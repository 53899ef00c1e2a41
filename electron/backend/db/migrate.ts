import type { Database } from 'better-sqlite3'
import { copyBeforeMigration } from '../copies/copyBefore.ts'
import { sealOldSteps } from '../history/chain/sealOld.ts'
import { makeParentIndexes } from '../history/parentIndexes.ts'
import { type FileKey, openKey } from '../vault/fileKey.ts'
import { makeChangeTriggers, recordedTables } from './changeTriggers.ts'
import { migrations } from './migrations/index.ts'

/** The schema that brought the chain of the history: an older file is sealed once, when it gets there. */
const chained = 5

/** The schema this program writes. */
export const schemaVersion = migrations.length

const versionOf = (raw: Database): number => raw.pragma('user_version', { simple: true }) as number

/**
 * Runs all pending steps in one transaction; a failure leaves the file as it was. A file that already holds data is copied
 * first (encrypted with the same key), and nothing begins before that copy is verified. References are checked before the commit.
 */
export function migrate(raw: Database, path: string, steps = migrations, key: FileKey = openKey()): void {
  const from = versionOf(raw)
  const pending = steps.filter((step) => step.version > from)
  if (pending.length === 0) return
  if (from > 0) copyBeforeMigration(path, key, from)
  // Rebuilding a table with references on would delete its children; the pragma is ignored inside a transaction.
  raw.pragma('foreign_keys = OFF')
  try {
    raw.exec('begin immediate')
    // Another program may have been at it while this one waited for its turn.
    if (versionOf(raw) !== from) {
      raw.exec('rollback')
      migrate(raw, path, steps, key)
      return
    }
    for (const table of recordedTables(raw))
      for (const suffix of ['ai', 'au', 'ad']) raw.exec(`drop trigger if exists record_${table}_${suffix}`)
    for (const step of pending) step.up(raw)
    makeChangeTriggers(raw)
    makeParentIndexes(raw)
    if (from > 0 && from < chained) sealOldSteps(raw)
    const broken = raw.pragma('foreign_key_check') as unknown[]
    if (broken.length > 0) throw new Error('a migration broke a reference')
    raw.pragma(`user_version = ${steps.at(-1)!.version}`)
    raw.exec('commit')
  } catch (error) {
    if (raw.inTransaction) raw.exec('rollback')
    throw error
  } finally {
    raw.pragma('foreign_keys = ON')
  }
}

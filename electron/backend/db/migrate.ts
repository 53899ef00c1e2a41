import { mkdirSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { makeParentIndexes } from '../history/parentIndexes.ts'
import { makeChangeTriggers, recordedTables } from './changeTriggers.ts'
import { migrations } from './migrations/index.ts'

/** The schema this program writes. */
export const schemaVersion = migrations.length

/** Where the copy made before a migration goes: `kopie/` beside the file. */
export const copyBefore = (path: string, version: number, moment: Date): string =>
  join(
    dirname(path),
    'kopie',
    `${basename(path, extname(path))}-wersja-${version}-${moment.toISOString().replace(/[:.]/g, '-')}${extname(path)}`,
  )

const versionOf = (raw: Database): number => raw.pragma('user_version', { simple: true }) as number

/**
 * Runs all pending steps in one transaction; a failure leaves the file as it was. A file that already holds data is copied
 * first (`VACUUM INTO`: encrypted with the same key). References are checked before the commit.
 */
export function migrate(raw: Database, path: string, steps = migrations): void {
  const from = versionOf(raw)
  const pending = steps.filter((step) => step.version > from)
  if (pending.length === 0) return
  if (from > 0) {
    const copy = copyBefore(path, from, new Date())
    mkdirSync(dirname(copy), { recursive: true })
    raw.prepare('vacuum into ?').run(copy)
  }
  // Rebuilding a table with references on would delete its children; the pragma is ignored inside a transaction.
  raw.pragma('foreign_keys = OFF')
  try {
    raw.exec('begin immediate')
    // Another program may have been at it while this one waited for its turn.
    if (versionOf(raw) !== from) {
      raw.exec('rollback')
      migrate(raw, path, steps)
      return
    }
    for (const table of recordedTables(raw))
      for (const suffix of ['ai', 'au', 'ad']) raw.exec(`drop trigger if exists record_${table}_${suffix}`)
    for (const step of pending) step.up(raw)
    makeChangeTriggers(raw)
    makeParentIndexes(raw)
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

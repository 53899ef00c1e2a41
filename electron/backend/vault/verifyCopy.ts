import Database from 'better-sqlite3'
import { applicationId, applyKey } from '../db/applyKey.ts'
import { quotedName } from '../db/quotedName.ts'
import { StorageTrouble } from '../db/storageError.ts'
import type { FileKey } from './fileKey.ts'

/** Rows of each table, by which two states of a file are compared. */
export type RowCounts = Readonly<Record<string, number>>

/** Counts the rows of every table. */
export function rowCounts(raw: Database.Database): RowCounts {
  const names = raw
    .prepare(
      `select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\' order by name`,
    )
    .pluck()
    .all() as string[]
  return Object.fromEntries(
    names.map((name) => [
      name,
      raw
        .prepare(`select count(*) from ${quotedName(name)}`)
        .pluck()
        .get() as number,
    ]),
  )
}

/** Opens a file under a key for reading only. Throws what the driver throws when the key does not open it. */
export function openReadOnly(path: string, key: FileKey): Database.Database {
  const raw = new Database(path, { readonly: true, fileMustExist: true, timeout: 2000 })
  try {
    applyKey(raw, key)
    if (raw.pragma('application_id', { simple: true }) !== applicationId) throw new StorageTrouble('notOurs')
    return raw
  } catch (error) {
    raw.close()
    throw error
  }
}

/** Whether this key opens the file. */
export function opensWith(path: string, key: FileKey): boolean {
  try {
    openReadOnly(path, key).close()
    return true
  } catch {
    return false
  }
}

/**
 * Opens a copy under its key and reads it whole: every page and its seal, every reference, and as many rows in every table as
 * expected. Throws `damaged` when anything is amiss; what was read.
 */
export function verifyCopy(path: string, key: FileKey, expected?: RowCounts): RowCounts {
  const raw = openReadOnly(path, key)
  try {
    const found = rowCounts(raw)
    const whole = raw.pragma('integrity_check', { simple: true }) === 'ok'
    const broken = raw.pragma('foreign_key_check') as unknown[]
    const same = expected === undefined || JSON.stringify(found) === JSON.stringify(expected)
    if (!whole || broken.length > 0 || !same) throw new StorageTrouble('damaged')
    return found
  } finally {
    raw.close()
  }
}

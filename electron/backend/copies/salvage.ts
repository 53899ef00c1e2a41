import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { SalvagedTable } from '#shared/copies/schema.ts'
import { applicationId, applyKey } from '../db/applyKey.ts'
import { migrate, schemaVersion } from '../db/migrate.ts'
import { migrations } from '../db/migrations/index.ts'
import { openFile } from '../db/open.ts'
import { quotedName } from '../db/quotedName.ts'
import { removeFile } from '../db/removeFile.ts'
import { StorageTrouble } from '../db/storageError.ts'
import type { FileKey } from '../vault/fileKey.ts'
import { openReadOnly } from '../vault/verifyCopy.ts'
import { ownTablesOf } from './facts.ts'
import { type Row, readableRows } from './readableRows.ts'
import { rename, settle, unfinished } from './safeFile.ts'
import { verifyFile } from './verifyFile.ts'

/** Never copied: the marker of a command that was running. */
const passing = new Set(['current_command'])

/**
 * Reads a damaged file table by table, row by row, into a new file of the same schema under the same key and salt, keeps the rows
 * whose references hold, brings it up to the present schema and verifies it. What was and was not saved, by table. Throws
 * `damaged` when not even the list of tables can be read. The damaged file is only read.
 */
export function salvage(path: string, key: FileKey, salt: Buffer, target: string): SalvagedTable[] {
  if (existsSync(target)) throw new StorageTrouble('unverified')
  const written = unfinished(target)
  const discard = () => removeFile(written)
  const from = openReadOnly(path, key)
  try {
    discard()
    const version = from.pragma('user_version', { simple: true }) as number
    if (version > schemaVersion) throw new StorageTrouble('newer')
    const to = emptyFile(written, version, key, salt)
    let report: SalvagedTable[]
    try {
      report = fill(from, to)
    } finally {
      to.close()
    }
    openFile(written, key).raw.close()
    verifyFile(written, key)
    settle(written)
    rename(written, target)
    return report
  } finally {
    from.close()
    discard()
  }
}

/** A file of that version with nothing of ours in it. */
function emptyFile(path: string, version: number, key: FileKey, salt: Buffer): Database.Database {
  const raw = new Database(path)
  applyKey(raw, key, salt)
  raw.pragma(`application_id = ${applicationId}`)
  raw.pragma('journal_mode = DELETE')
  migrate(
    raw,
    path,
    migrations.filter((step) => step.version <= version),
    key,
  )
  return raw
}

function fill(from: Database.Database, to: Database.Database): SalvagedTable[] {
  const triggers = to
    .prepare(
      "select name, sql from sqlite_schema where type = 'trigger' and tbl_name not like 'sqlite\\_%' escape '\\'",
    )
    .all() as { name: string; sql: string }[]
  // The index of the search is filled by its triggers; all others would record or refuse what is only put back.
  const resting = triggers.filter(({ sql }) => !/_search\b/.test(sql))
  to.pragma('foreign_keys = OFF')
  to.exec('begin')
  for (const { name } of resting) to.exec(`drop trigger ${quotedName(name)}`)
  const tables = ownTablesOf(to).filter((table) => !passing.has(table))
  const report = tables.map((table) => refill(from, to, table))
  const dropped = dropUnreferenced(to)
  for (const { sql } of resting) to.exec(sql)
  to.exec('commit')
  return report.map((one) => ({
    ...one,
    saved: one.saved - (dropped.get(one.table) ?? 0),
    withoutParent: dropped.get(one.table) ?? 0,
  }))
}

/** Brings over the rows of one table; what a new file begins with gives way to them. */
function refill(from: Database.Database, to: Database.Database, table: string): Omit<SalvagedTable, 'withoutParent'> {
  const columns = to.prepare('select name from pragma_table_xinfo(?) where hidden = 0').pluck().all(table) as string[]
  const insert = to.prepare(
    `insert into ${quotedName(table)} (${columns.map(quotedName).join(', ')}) values (${columns.map(() => '?').join(', ')})`,
  )
  let [saved, refused] = [0, 0]
  let isFirst = true
  const isWhole = readableRows(from, table, (row: Row) => {
    if (isFirst) to.exec(`delete from ${quotedName(table)}`)
    isFirst = false
    try {
      insert.run(columns.map((column) => row[column] ?? null))
      saved += 1
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')))
        throw error
      refused += 1
    }
  })
  return { table, saved, refused, isWhole }
}

/** Takes away rows that lead to one that was lost, until every reference holds; how many of each table. */
function dropUnreferenced(to: Database.Database): Map<string, number> {
  const dropped = new Map<string, number>()
  for (;;) {
    const broken = to.pragma('foreign_key_check') as { table: string; rowid: number }[]
    if (broken.length === 0) return dropped
    for (const { table, rowid } of broken) {
      const { changes } = to.prepare(`delete from ${quotedName(table)} where rowid = ?`).run(rowid)
      dropped.set(table, (dropped.get(table) ?? 0) + changes)
    }
  }
}

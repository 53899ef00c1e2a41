import { accessSync, closeSync, constants, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { Kysely, type Transaction } from 'kysely'
import { type FileKey, newSalt, openKey, saltLength } from '../vault/fileKey.ts'
import { applicationId, applyKey } from './applyKey.ts'
import { type CommitCounter, openCommitCounter } from './commitCounter.ts'
import { FileDialect } from './dialect.ts'
import { migrate, schemaVersion } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { preparedOnce } from './preparedOnce.ts'
import type { Tables } from './schema.ts'
import { StorageTrouble, storageCodeOf } from './storageError.ts'

export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>
/** Anything a read can be asked of. */
export type Reader = Db | Tx

const plainHeader = 'SQLite format 3'

/** An open file: the query builder, the connection under it, the counter beside it, and its name. */
export type OpenFile = {
  readonly db: Db
  readonly raw: Database.Database
  readonly counter: CommitCounter
  readonly path: string
  /** Its first 16 bytes, read before it was opened; see `saltOf`. */
  readonly salt: Buffer
  /** Throws `replaced` when another file, or none, is now where this one was opened: what is written would be lost with it. */
  assertInPlace(): void
  close(): Promise<void>
}

/**
 * The first 16 bytes of a file: the salt of its key. Never of the file that is open: where locks are POSIX ones, closing any
 * handle of a file gives up every lock this process has on it, SQLite's among them. An open file carries its salt.
 */
export function saltOf(path: string): Buffer {
  const header = Buffer.alloc(saltLength)
  const handle = openSync(path, 'r')
  try {
    readSync(handle, header, 0, saltLength, 0)
  } finally {
    closeSync(handle)
  }
  return header
}

/** Looks at the file before SQLite does, because SQLite takes an empty file for a new database. Its salt; `undefined`: there is none yet. */
function lookAt(path: string): Buffer | undefined {
  if (!existsSync(path)) {
    if (!existsSync(dirname(path))) throw new StorageTrouble('missingFolder')
    return undefined
  }
  const stat = statSync(path)
  if (!stat.isFile()) throw new StorageTrouble('notOurs')
  if (stat.size === 0) throw new StorageTrouble('empty')
  const salt = saltOf(path)
  if (salt.toString('latin1').startsWith(plainHeader) || stat.size < 512) throw new StorageTrouble('notOurs')
  try {
    accessSync(path, constants.W_OK)
    accessSync(dirname(path), constants.W_OK)
  } catch {
    throw new StorageTrouble('readOnly')
  }
  return salt
}

/** Settings every connection needs: durable writes, references checked, what is deleted overwritten. */
function applySettings(raw: Database.Database): void {
  raw.pragma('journal_mode = WAL')
  raw.pragma('synchronous = FULL')
  raw.pragma('foreign_keys = ON')
  raw.pragma('secure_delete = ON')
}

/** Reads what the file says of itself, changing nothing, and refuses what is not ours or newer than the program. */
function recognise(raw: Database.Database): void {
  const id = raw.pragma('application_id', { simple: true })
  if (id !== applicationId) throw new StorageTrouble('notOurs')
  if ((raw.pragma('user_version', { simple: true }) as number) > schemaVersion) throw new StorageTrouble('newer')
}

/** An empty file left behind by a failed start would be refused at every start that follows. */
function removeIfEmpty(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.size === 0) rmSync(path)
}

/** A connection to the file with its schema up to date. `salt`: of a file that is being made. */
function connect(path: string, key: FileKey, salt?: Buffer): Database.Database {
  // Made for this user alone, as its copies are; what SQLite puts beside it takes its rights over.
  if (salt) closeSync(openSync(path, 'a', 0o600))
  const raw = new Database(path, { timeout: 2000 })
  try {
    applyKey(raw, key, salt)
    if (salt) raw.pragma(`application_id = ${applicationId}`)
    else recognise(raw)
    applySettings(raw)
    migrate(raw, path, migrations, key)
    return raw
  } catch (error) {
    raw.close()
    if (salt) removeIfEmpty(path)
    throw storageCodeOf(error) ? error : new Error('the file could not be opened', { cause: error })
  }
}

/**
 * Opens the file, making it when missing, and brings its schema up to date (with a copy of the file made first).
 * Throws `StorageTrouble`, or an SQLite error that `storageCodeOf` understands; the file is then as it was.
 */
export function openFile(path: string, key: FileKey = openKey()): OpenFile {
  // Under an older Node the driver ends the process instead of throwing.
  if (Number(process.versions.napi) < 10) throw new Error('Node 22.14 or newer is needed')
  const found = lookAt(path)
  if (!found) connect(path, key, newSalt()).close()
  // Another program may have made it at the same time, with another salt: the one in the file counts.
  const salt = found ?? saltOf(path)
  const raw = connect(path, key)
  const db = new Kysely<Tables>({ dialect: new FileDialect(preparedOnce(raw)) })
  const counter = openCommitCounter(raw, path, found === undefined)
  const opened = statSync(path, { bigint: true })
  const assertInPlace = () => {
    const now = statSync(path, { bigint: true, throwIfNoEntry: false })
    if (now?.ino !== opened.ino || now.dev !== opened.dev) throw new StorageTrouble('replaced')
  }
  const close = async () => {
    counter.close()
    await db.destroy()
    // A builder that was never asked anything has not taken the connection over, and leaves it open.
    raw.close()
  }
  return { db, raw, path, salt, counter, assertInPlace, close }
}

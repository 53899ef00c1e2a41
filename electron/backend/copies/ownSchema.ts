import Database from 'better-sqlite3'
import { migrate, schemaVersion } from '../db/migrate.ts'
import { migrations } from '../db/migrations/index.ts'
import { StorageTrouble } from '../db/storageError.ts'

/** One row of `sqlite_schema`: a table, an index, a trigger or a view, with the words it was made by. */
export type SchemaPart = {
  readonly type: string
  readonly name: string
  readonly tbl_name: string
  readonly sql: string | null
}

const partsOf = (raw: Database.Database): SchemaPart[] =>
  raw.prepare('select type, name, tbl_name, sql from sqlite_schema').all() as SchemaPart[]

/** The same words without comments and the way lines are broken; what stands in quotes stays as it is. */
const wordsOf = (sql: string): string =>
  sql
    .replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|(?:--[^\n]*|\/\*[\s\S]*?\*\/|\s)+/g, (piece) =>
      /^['"]/.test(piece) ? piece : ' ',
    )
    .trim()

const said = ({ type, name, tbl_name, sql }: SchemaPart): string =>
  JSON.stringify([type, name, tbl_name, typeof sql === 'string' ? wordsOf(sql) : sql])

/** What SQLite makes by itself: numbers given out, what it counted for its plans, and the indexes behind `unique`. */
const ofSqlite = new Set([
  'CREATE TABLE sqlite_sequence(name,seq)',
  'CREATE TABLE sqlite_stat1(tbl,idx,stat)',
  'CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)',
])
const isOfSqlite = ({ type, name, sql }: SchemaPart): boolean =>
  type === 'table' ? ofSqlite.has(sql ?? '') && name.startsWith('sqlite_') : false

/** Index of the history of one kind of rows: a program with the same schema may know of more kinds, or of fewer. */
const historyIndex =
  /^CREATE INDEX change_log_(\w+)_(\w+) on change_log \(\(coalesce\(after, before\) ->> '(\w+)'\), row_id\) where table_name = '(\w+)'$/
function isHistoryIndex({ type, name, tbl_name, sql }: SchemaPart): boolean {
  const found = type === 'index' && tbl_name === 'change_log' ? historyIndex.exec(sql ?? '') : null
  return found !== null && name === `change_log_${found[4]}_${found[3]}` && sql!.includes(` ${name} `)
}

/** What records changes. It is dropped and made anew when a file of an older schema is brought up to date. */
const isRecording = ({ type, name }: SchemaPart): boolean => type === 'trigger' && name.startsWith('record_')

const known = new Map<number, readonly SchemaPart[]>()
/** What a new file of that version holds. Making one takes its time, so it is made once. */
function schemaOfNewFile(version: number): readonly SchemaPart[] {
  const found = known.get(version) ?? newSchema(version)
  known.set(version, found)
  return found
}
function newSchema(version: number): SchemaPart[] {
  const raw = new Database(':memory:')
  try {
    migrate(raw, ':memory:', migrations.slice(0, version))
    return partsOf(raw)
  } finally {
    raw.close()
  }
}

/**
 * What of a file's schema a new file of this program had not when its schema was this version, and the other way round, by name:
 * tables, columns, defaults, checks, generated columns, indexes, triggers, views. Of an older version the triggers of the history
 * may be worded otherwise, by the program of then; none may be under another name.
 */
export function foreignParts(parts: readonly SchemaPart[], version: number): string[] {
  const ours = schemaOfNewFile(version)
  const knownWords = new Set(ours.map(said))
  const knownNames = new Set(ours.map(({ name }) => name))
  const found = new Set(parts.map(said))
  const foundNames = new Set(parts.map(({ name }) => name))
  const mayDiffer = (part: SchemaPart) => version < schemaVersion && isRecording(part)
  const added = parts.filter(
    (part) =>
      !knownWords.has(said(part)) &&
      !isOfSqlite(part) &&
      !isHistoryIndex(part) &&
      !(mayDiffer(part) && knownNames.has(part.name)),
  )
  const missing = ours.filter(
    (part) => !found.has(said(part)) && !foundNames.has(part.name) && !isHistoryIndex(part) && !mayDiffer(part),
  )
  return [...added, ...missing].map(({ name }) => name)
}

/**
 * A file that came from outside may carry work of its own that SQLite would do at our every read or write. Throws `notOurs` when its
 * schema is not the one our migrations make for the version it claims, `newer` when this program does not know that version.
 * Reads nothing but the schema.
 */
export function assertOwnSchema(raw: Database.Database): void {
  const version = raw.pragma('user_version', { simple: true }) as number
  if (version > schemaVersion) throw new StorageTrouble('newer')
  if (version < 1 || foreignParts(partsOf(raw), version).length > 0) throw new StorageTrouble('notOurs')
}

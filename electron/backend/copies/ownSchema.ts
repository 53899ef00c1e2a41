import Database from 'better-sqlite3'
import { migrate, schemaVersion } from '../db/migrate.ts'
import { migrations } from '../db/migrations/index.ts'
import { StorageTrouble } from '../db/storageError.ts'

/** What acts by itself when a row is read or written. */
type Acting = { readonly name: string; readonly sql: string }

const actingIn = (raw: Database.Database): Acting[] =>
  raw.prepare("select name, sql from sqlite_schema where type in ('trigger', 'view')").all() as Acting[]

/** What a new file of this program had when its schema was this one, by name. */
function ofNewFile(version: number): ReadonlyMap<string, string> {
  const raw = new Database(':memory:')
  try {
    migrate(raw, ':memory:', migrations.slice(0, version))
    return new Map(actingIn(raw).map(({ name, sql }) => [name, sql]))
  } finally {
    raw.close()
  }
}

/**
 * A file that came from outside may carry work of its own that SQLite would do at our every write: throws `notOurs` at a trigger
 * or a view that a new file of the same schema has not, or has in other words. The triggers of the history of an older schema are
 * let pass: they were worded by the program of then and are made anew when the file is brought up to date.
 */
export function assertOwnSchema(raw: Database.Database): void {
  const version = raw.pragma('user_version', { simple: true }) as number
  const known = ofNewFile(version)
  const mayDiffer = (name: string) => version < schemaVersion && name.startsWith('record_')
  if (actingIn(raw).some(({ name, sql }) => known.get(name) !== sql && !mayDiffer(name)))
    throw new StorageTrouble('notOurs')
}

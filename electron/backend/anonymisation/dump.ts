import { sql } from 'kysely'
import type { Reader } from '../db/open.ts'

/** A text of the file and where it stands. */
export type Place = { readonly table: string; readonly id: number; readonly column: string; readonly text: string }

/** Rows read at once: a file with years of history does not fit into memory as text. */
const atOnce = 2000

/**
 * Every text of the file: all tables with all their text columns, the history and half-filled forms included, but for `except`.
 * Bytes (scans, pictures, seals) are left out: they are no texts.
 */
export async function* textsOf(db: Reader, except: ReadonlySet<string> = new Set()): AsyncGenerator<readonly Place[]> {
  const tables = await sql<{ name: string }>`select name from pragma_table_list where schema = 'main' and type = 'table'
    and name not like 'sqlite_%'`.execute(db)
  for (const { name } of tables.rows) if (!except.has(name)) yield* textsOfTable(db, name)
}

/** Every text of one table, many at a time: waiting for each of millions would take longer than looking at them. */
export async function* textsOfTable(db: Reader, table: string): AsyncGenerator<readonly Place[]> {
  const found = await sql<{
    name: string
  }>`select name from pragma_table_xinfo(${table}) where type = 'TEXT'`.execute(db)
  const columns = found.rows.map(({ name }) => name)
  if (columns.length === 0) return
  const list = sql.join(columns.map((column) => sql.ref(column)))
  let after = -1
  for (;;) {
    const { rows } = await sql<Record<string, unknown>>`select rowid as _rowid, ${list} from ${sql.table(table)}
      where rowid > ${after} order by rowid limit ${atOnce}`.execute(db)
    const places: Place[] = []
    for (const row of rows) {
      const id = Number(row._rowid)
      for (const column of columns) {
        const text = row[column]
        if (typeof text === 'string' && text !== '') places.push({ table, id, column, text })
      }
      after = id
    }
    yield places
    if (rows.length < atOnce) return
  }
}

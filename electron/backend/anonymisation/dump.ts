import { sql } from 'kysely'
import type { Reader } from '../db/open.ts'

/** A text of the file and where it stands. */
export type Place = { readonly table: string; readonly id: number; readonly column: string; readonly text: string }

/**
 * Every text of the whole file: all tables with all their text columns, the history, half-filled forms and words of the search
 * indexes. Bytes (scans, pictures, seals) are left out: they are no texts.
 */
export async function* textsOf(db: Reader): AsyncGenerator<Place> {
  const tables = await sql<{ name: string }>`select name from pragma_table_list where schema = 'main' and type = 'table'
    and name not like 'sqlite_%'`.execute(db)
  for (const { name } of tables.rows) {
    const columns = await sql<{
      name: string
    }>`select name from pragma_table_xinfo(${name}) where type = 'TEXT'`.execute(db)
    if (columns.rows.length === 0) continue
    const list = sql.join(columns.rows.map((column) => sql.ref(column.name)))
    const { rows } = await sql<
      Record<string, unknown>
    >`select rowid as _rowid, ${list} from ${sql.table(name)}`.execute(db)
    for (const row of rows)
      for (const column of columns.rows) {
        const text = row[column.name]
        if (typeof text === 'string' && text !== '')
          yield { table: name, id: Number(row._rowid), column: column.name, text }
      }
  }
}

import { sql } from 'kysely'
import type { Reader } from '../db/open.ts'
import { shortestNeedle } from './needles.ts'
import { type ColumnsOf, changesOfRows, type Rows } from './ownedRows.ts'

type Row = Record<string, unknown>

/** Every value that is about to go, as it stands in the file and as it ever stood in the history. Texts of three signs or more. */
export async function removedValues(db: Reader, rows: Rows, columnsOf: ColumnsOf): Promise<Set<string>> {
  const values = new Set<string>()
  const keep = (table: string, row: Row) => {
    const columns = columnsOf(table)
    for (const column of columns) {
      const value = row[column]
      if (typeof value === 'string' && value.trim().length >= shortestNeedle) values.add(value)
    }
    if (table !== 'person' || !columns.includes('last_name')) return
    if (typeof row.first_name !== 'string' || typeof row.last_name !== 'string') return
    values.add(`${row.first_name} ${row.last_name}`)
    values.add(`${row.last_name} ${row.first_name}`)
  }
  for (const [table, ids] of rows) {
    if (columnsOf(table).length === 0) continue
    const now = await sql<Row>`select * from ${sql.table(table)}
      where id in (select value from json_each(${JSON.stringify([...ids])}))`.execute(db)
    for (const row of now.rows) keep(table, row)
  }
  const changes = await changesOfRows(db, rows)
  const was = await sql<{ table_name: string; before: string | null; after: string | null }>`
    select table_name, before, after from change_log
    where id in (select value from json_each(${JSON.stringify(changes)}))`.execute(db)
  for (const { table_name, before, after } of was.rows)
    for (const json of [before, after]) if (json !== null) keep(table_name, JSON.parse(json) as Row)
  return values
}

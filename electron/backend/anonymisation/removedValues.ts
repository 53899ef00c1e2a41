import { sql } from 'kysely'
import { erasedOfPerson } from '#shared/anonymisation/ownedTables.ts'
import type { Reader } from '../db/open.ts'
import { changesOfRows, erasedColumns, type Rows } from './ownedRows.ts'

type Row = Record<string, unknown>

/** Texts shorter than this say nothing of anybody and are found everywhere. */
const shortest = 3
/** Values of a person's row that are replaced rather than erased. */
const replaced = ['first_name', 'last_name', 'birth_date'] as const

/** Every value that is about to go, as it stands in the file and as it ever stood in the history. Texts of three signs or more. */
export async function removedValues(db: Reader, rows: Rows): Promise<Set<string>> {
  const values = new Set<string>()
  const keep = (table: string, row: Row) => {
    for (const column of [...erasedColumns(table, erasedOfPerson), ...(table === 'person' ? replaced : [])]) {
      const value = row[column]
      if (typeof value === 'string' && value.trim().length >= shortest) values.add(value)
    }
    if (table !== 'person' || typeof row.first_name !== 'string' || typeof row.last_name !== 'string') return
    values.add(`${row.first_name} ${row.last_name}`)
    values.add(`${row.last_name} ${row.first_name}`)
  }
  for (const [table, ids] of rows) {
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

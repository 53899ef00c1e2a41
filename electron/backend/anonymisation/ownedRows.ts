import { sql } from 'kysely'
import { erasedOfPerson, type Owned, ownedTables } from '#shared/anonymisation/ownedTables.ts'
import type { Reader } from '../db/open.ts'
import { everOfParents } from '../history/parentIndexes.ts'

export type Rows = ReadonlyMap<string, ReadonlySet<number>>
/** Which columns of a table lose their content. */
export type ColumnsOf = (table: string) => readonly string[]

const inJson = (ids: Iterable<number>) => JSON.stringify([...ids])

/**
 * Numbers of all rows that belong to people, table by table: those that stand in the file and those the history still knows of
 * (removed since, moved to somebody else since).
 */
export async function ownedRows(db: Reader, personIds: readonly number[]): Promise<Rows> {
  const found = new Map<string, Set<number>>([['person', new Set(personIds)]])
  for (const { table, parent, of } of ownedTables) {
    const parents = inJson(found.get(of) ?? [])
    const { rows } = await sql<{ id: number }>`
      select id from ${sql.table(table)} where ${sql.ref(parent)} in (select value from json_each(${parents}))
      union
      ${everOfParents(table, parent, parents)}`.execute(db)
    found.set(table, new Set(rows.map(({ id }) => id)))
  }
  return found
}

/** Values of a person's row that are replaced rather than emptied. */
export const replacedOfPerson = ['first_name', 'last_name', 'birth_date'] as const

/** What of each table goes with a person who is taken out. */
export const wholeColumns: ColumnsOf = (table) =>
  table === 'person'
    ? [...replacedOfPerson, ...erasedOfPerson]
    : (ownedTables.find((one: Owned) => one.table === table)?.erase ?? [])

/** Numbers of the recorded changes of these rows. */
export async function changesOfRows(db: Reader, rows: Rows): Promise<number[]> {
  const all: number[] = []
  for (const [table, ids] of rows) {
    if (ids.size === 0) continue
    const found = await sql<{ id: number }>`select id from change_log where table_name = ${table}
      and row_id in (select value from json_each(${inJson(ids)}))`.execute(db)
    for (const { id } of found.rows) all.push(id)
  }
  return all
}

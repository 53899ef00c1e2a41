import type { Database } from 'better-sqlite3'
import { type RawBuilder, sql } from 'kysely'
import { parentColumns } from './recordKinds.ts'

/** The number of the record a recorded row belongs to, as the row stood last. The index and the question have to say it in the same words. */
const parentOf = (column: string): string => `(coalesce(after, before) ->> '${column}')`

/**
 * Makes an index for each kind of row that belongs to a record, over the record of changes, so that the history of one record
 * never reads all changes of its table. Called after each run of migrations.
 */
export function makeParentIndexes(db: Database): void {
  for (const { table, parent } of parentColumns)
    db.exec(
      `create index if not exists change_log_${table}_${parent} on change_log (${parentOf(parent)}, row_id) where table_name = '${table}'`,
    )
}

/**
 * Changes of rows that belong or once belonged to a record, as a condition on `change_log`: rows that belonged to it after some
 * change, and of their changes those in which they did before or after. The table stands in it as a literal, because a partial
 * index answers nothing else. `kind`: of rows that lie with records of several kinds, those of this kind; a row never changes it.
 */
export const ofParent = (table: string, parent: string, id: number, kind?: string): RawBuilder<boolean> =>
  sql<boolean>`table_name = ${sql.lit(table)}
    and row_id in (select row_id from change_log where table_name = ${sql.lit(table)} and ${sql.raw(parentOf(parent))} = ${id})
    and ${id} in (before ->> ${parent}, after ->> ${parent})
    and ${kind === undefined ? sql`1` : sql`coalesce(after, before) ->> 'record_kind' = ${kind}`}`

const isIndexed: ReadonlySet<string> = new Set(parentColumns.map(({ table, parent }) => `${table} ${parent}`))
/**
 * Numbers of rows that ever belonged to any of some records, as a statement. Every way a row ever stood was left by some change, so
 * none is missed. Where there is an index it goes from the records to their changes (`cross join` holds that order), or the planner
 * would read all changes of the table; where there is none, all of them are read once. `ids`: a JSON list of numbers.
 */
export const everOfParents = (table: string, parent: string, ids: string): RawBuilder<{ id: number }> =>
  isIndexed.has(`${table} ${parent}`)
    ? sql`select change_log.row_id as id from json_each(${ids}) as w cross join change_log
        where table_name = ${sql.lit(table)} and ${sql.raw(parentOf(parent))} = w.value`
    : sql`select row_id as id from change_log
        where table_name = ${table} and ${sql.raw(parentOf(parent))} in (select value from json_each(${ids}))`

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

/**
 * Changes after which a row belonged to any of some records, or by which it went from them, as a condition on `change_log`. Every way
 * a row ever stood was left by some change, so their rows are all rows that ever belonged there. `ids`: a JSON list of numbers.
 */
export const everOfParents = (table: string, parent: string, ids: string): RawBuilder<boolean> =>
  sql<boolean>`table_name = ${sql.lit(table)}
    and ${sql.raw(parentOf(parent))} in (select value from json_each(${ids}))`

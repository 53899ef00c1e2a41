import type { Database } from 'better-sqlite3'
import type { FileFacts } from '#shared/copies/schema.ts'
import { quotedName } from '../db/quotedName.ts'

/** Tables that hold rows of ours, by name. */
export const tablesOf = (raw: Database): string[] =>
  raw
    .prepare(
      "select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\' order by name",
    )
    .pluck()
    .all() as string[]

/** Tables whose rows somebody entered: without the indexes of the search, which are made from them. */
export const ownTablesOf = (raw: Database): string[] =>
  raw
    .prepare(
      "select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite\\_%' escape '\\' order by name",
    )
    .pluck()
    .all() as string[]

/** The number of the last step of the history and its moment; a file without a history has none. */
export function lastStepOf(raw: Database): { steps: number; lastStepAt: string | null } {
  const last = tablesOf(raw).includes('command_log')
    ? (raw.prepare('select id, at from command_log order by id desc limit 1').get() as
        | { id: number; at: string }
        | undefined)
    : undefined
  return { steps: last?.id ?? 0, lastStepAt: last?.at ?? null }
}

/** What a file holds, in numbers. Reads every table; a moment of its own only inside a transaction. */
export function factsOf(raw: Database): FileFacts {
  const rows = tablesOf(raw).map((name) => [
    name,
    raw
      .prepare(`select count(*) from ${quotedName(name)}`)
      .pluck()
      .get() as number,
  ])
  return {
    schemaVersion: raw.pragma('user_version', { simple: true }) as number,
    ...lastStepOf(raw),
    rows: Object.fromEntries(rows),
  }
}

/** Whether two files hold the same, by their numbers. */
export const sameFacts = (a: FileFacts, b: FileFacts): boolean =>
  a.schemaVersion === b.schemaVersion &&
  a.steps === b.steps &&
  a.lastStepAt === b.lastStepAt &&
  Object.keys(a.rows).length === Object.keys(b.rows).length &&
  Object.entries(a.rows).every(([table, count]) => b.rows[table] === count)

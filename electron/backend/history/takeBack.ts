import { type RawBuilder, sql } from 'kysely'
import type { CallError } from '#shared/contract/errors.ts'
import { ruleError } from '#shared/contract/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Tx } from '../db/open.ts'

type Row = Record<string, string | number | null>
type Change = { table: string; rowId: number; before: Row | null; after: Row | null; contentRemoved: boolean }

const refused = (code: string, message: string) => err(ruleError(code, message))

/** Why a step whose content is gone cannot be taken back. */
export const contentIsGone =
  'Nie cofnięto: treść tego kroku usunięto z historii na trwałe, więc nie ma do czego wrócić. Nic nie zmieniono.'

/**
 * Puts back what a command changed, row by row from the last to the first, if every row still looks as the command left it
 * (its `revision` apart). It is the one place beside the repositories that writes tables, and goes through the same triggers,
 * so that taking back is itself recorded. Refused: a row was changed since, or a restored row would stand in the way of another.
 * A reference that leads nowhere afterwards is refused at the commit.
 */
export const takeBack = async (db: Tx, commandId: number): Promise<Result<true, CallError>> =>
  takeBackRows(db, await changesOf(db, commandId))

/**
 * Brings back the rows a removal took away. Neighbours that moved up into their places were moved on by later steps, perhaps;
 * so they are not put back to what they were but make room.
 */
export async function bringBack(db: Tx, removalId: number): Promise<Result<true, CallError>> {
  const gone = (await changesOf(db, removalId)).filter((change) => change.after === null)
  const brought = await takeBackRows(db, gone)
  if (brought.ok) await makeRoom(db, removalId)
  return brought
}

async function takeBackRows(db: Tx, changes: readonly Change[]): Promise<Result<true, CallError>> {
  if (changes.some(({ contentRemoved }) => contentRemoved)) return refused('history.contentRemoved', contentIsGone)
  // Rows come back in the reverse order, children before parents at times; references are checked at the commit.
  await sql`pragma defer_foreign_keys = on`.execute(db)
  for (const change of changes) {
    const now = await rowNow(db, change)
    if (!sameRow(now, change.after)) {
      return refused(
        'history.changedSince',
        'Nie cofnięto: te dane zmieniono później inną drogą. Nic nie zmieniono. Popraw je ręcznie albo zajrzyj do historii.',
      )
    }
    try {
      await putBack(db, change, now)
    } catch (error) {
      if (!isConstraint(error)) throw error
      return refused(
        'history.inTheWay',
        'Nie cofnięto: w pliku jest już inny zapis z tym samym numerem albo powiązany zapis usunięto. Nic nie zmieniono. Usuń przeszkodę i spróbuj ponownie.',
      )
    }
  }
  await countAsSaves(db, changes)
  return ok(true)
}

/** Numbers actions and lines 1, 2, 3 … again; what a removal took away stands before what has taken its place. */
async function makeRoom(db: Tx, removalId: number): Promise<void> {
  for (const [table, group] of [
    ['budget_action', 'grant_id'],
    ['budget_line', 'grant_id, action_id'],
  ] as const) {
    const brought = sql`select row_id from change_log where command_id = ${removalId} and table_name = ${table}`
    const places = sql`select id as row, row_number() over
      (partition by ${sql.raw(group)} order by position, id not in (${brought} and after is null), id) as place
      from ${sql.table(table)}`
    await sql`with places as (${places}) update ${sql.table(table)} set position = place
      from places where row = id and position <> place`.execute(db)
  }
}

async function changesOf(db: Tx, commandId: number): Promise<Change[]> {
  const rows = await db
    .selectFrom('change_log')
    .where('command_id', '=', commandId)
    .orderBy('id', 'desc')
    .select(['table_name', 'row_id', 'before', 'after', 'salt', 'digest'])
    .execute()
  const read = (text: string | null) => (text === null ? null : (JSON.parse(text) as Row))
  return rows.map((row) => ({
    table: row.table_name,
    rowId: row.row_id,
    before: read(row.before),
    after: read(row.after),
    contentRemoved: row.digest !== null && row.salt === null,
  }))
}

async function rowNow(db: Tx, change: Change): Promise<Row | null> {
  const { rows } = await sql<Row>`select * from ${sql.table(change.table)} where id = ${change.rowId}`.execute(db)
  return rows[0] ?? null
}

/** Same content: numbers of saves (`revision`) do not count, nor what the file computes itself, which was not recorded. */
function sameRow(now: Row | null, then: Row | null): boolean {
  if (now === null || then === null) return now === then
  return Object.keys(then).every((name) => name === 'revision' || now[name] === then[name])
}

async function putBack(db: Tx, change: Change, now: Row | null): Promise<void> {
  const table = sql.table(change.table)
  if (change.before === null) {
    await sql`delete from ${table} where id = ${change.rowId}`.execute(db)
    return
  }
  const revision = Math.max(Number(now?.revision ?? 0), Number(change.before.revision ?? 0)) + 1
  const values: Row = 'revision' in change.before ? { ...change.before, revision } : change.before
  const names = Object.keys(values)
  const list = (parts: RawBuilder<unknown>[]) => sql.join(parts)
  if (now === null) {
    await sql`insert into ${table} (${list(names.map((n) => sql.ref(n)))}) values (${list(names.map((n) => sql`${values[n]}`))})`.execute(
      db,
    )
  } else {
    await sql`update ${table} set ${list(names.map((n) => sql`${sql.ref(n)} = ${values[n]}`))} where id = ${change.rowId}`.execute(
      db,
    )
  }
}

type Whole = { readonly table: string; readonly parent: string; readonly column: string }

/** The records that rows of these tables are parts of, and by which column: what takes them along when it goes, and counts its saves. */
async function wholesOf(db: Tx, tables: ReadonlySet<string>): Promise<readonly Whole[]> {
  const { rows } = await sql<Whole>`
    select t.value as "table", f."table" as parent, f."from" as column
    from json_each(${JSON.stringify([...tables])}) as t join pragma_foreign_key_list(t.value) as f
    where f.on_delete = 'CASCADE'`.execute(db)
  const counting = new Set<string>()
  for (const parent of new Set(rows.map((row) => row.parent))) {
    const columns = await sql<{ name: string }>`select name from pragma_table_info(${parent})`.execute(db)
    if (columns.rows.some(({ name }) => name === 'revision')) counting.add(parent)
  }
  return rows.filter((row) => counting.has(row.parent))
}

/**
 * A part put back is a save of the record it belongs to, whose own row may not have changed: its `revision` goes on, so that
 * open forms take the change in and what was typed over the old parts is refused as stale.
 */
async function countAsSaves(db: Tx, changes: readonly Change[]): Promise<void> {
  for (const { table, parent, column } of await wholesOf(db, new Set(changes.map((change) => change.table)))) {
    const ids = changes.flatMap((change) =>
      change.table === table ? ((change.before ?? change.after)?.[column] ?? []) : [],
    )
    await sql`update ${sql.table(parent)} set revision = revision + 1
      where id in (select value from json_each(${JSON.stringify([...new Set(ids)])}))`.execute(db)
  }
}

const isConstraint = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')

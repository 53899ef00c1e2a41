import type { Database } from 'better-sqlite3'
import { quotedName } from '../db/quotedName.ts'
import { storageCodeOf } from '../db/storageError.ts'

export type Row = Readonly<Record<string, unknown>>

/** Numbers of rows beyond the last one seen that are tried when the end of a table cannot be read. */
const beyond = 10_000

/** Trouble with a page; anything else is a fault of ours. */
const isTrouble = (error: unknown): boolean => ['damaged', 'locked', 'io'].includes(storageCodeOf(error) ?? '')

/** Gives rows one by one until the end or the first page that cannot be read; whether it came to the end. */
function readUntilTrouble(rows: () => Iterable<Row>, take: (row: Row) => void): boolean {
  try {
    for (const row of rows()) take(row)
    return true
  } catch (error) {
    if (!isTrouble(error)) throw error
    return false
  }
}

/**
 * Gives every row of a table that can be read: from the beginning, from the end, and between the two by halving what is left, so
 * that one bad page costs the rows on it and not those behind it. Returns whether the whole table was read.
 */
export function readableRows(raw: Database, table: string, take: (row: Row) => void): boolean {
  const all =
    (sql: string, ...values: number[]) =>
    () =>
      raw
        .prepare(`select rowid as "rowid of the row", * from ${quotedName(table)} ${sql}`)
        .iterate(...values) as Iterable<Row>
  const seen = new Set<number>()
  const once = (row: Row) => {
    const { 'rowid of the row': id, ...own } = row
    if (seen.has(id as number)) return
    seen.add(id as number)
    take(own)
  }
  if (readUntilTrouble(all('order by rowid'), once)) return true
  const first = Math.max(0, ...seen)
  const before = seen.size
  readUntilTrouble(all('order by rowid desc'), once)
  const last = seen.size > before ? Math.min(...[...seen].filter((id) => id > first)) : lastOf(raw, table, first) + 1
  const between = (from: number, to: number): void => {
    if (from > to || readUntilTrouble(all('where rowid between ? and ?', from, to), once) || from === to) return
    const middle = Math.floor((from + to) / 2)
    between(from, middle)
    between(middle + 1, to)
  }
  between(first + 1, last - 1)
  return false
}

/** The last number a table has given, as far as that can be read. */
function lastOf(raw: Database, table: string, atLeast: number): number {
  try {
    const given = raw.prepare('select seq from sqlite_sequence where name = ?').pluck().get(table) as number | undefined
    return Math.max(given ?? 0, atLeast + (given === undefined ? beyond : 0))
  } catch (error) {
    if (!isTrouble(error)) throw error
    return atLeast + beyond
  }
}

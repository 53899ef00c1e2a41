import { sql } from 'kysely'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import type { Reader } from '../db/open.ts'

type Tie = {
  readonly tables: readonly string[]
  readonly column: string
  readonly field: string
  readonly of: string
  /** Its day and its words; empty: it has none. */
  readonly day: string
  readonly words: string
}

/** Records a row of a person is only tied to (the meeting of a mark of attendance): without them the row would say little. */
const ties: readonly Tie[] = [
  {
    ...{ tables: ['attendance', 'related_attendance'], column: 'session_id', field: 'spotkanie' },
    ...{ of: 'class_session', day: 'held_on', words: 'topic' },
  },
  {
    tables: ['event_participant'],
    column: 'event_id',
    field: 'wydarzenie',
    of: 'event',
    day: 'held_on',
    words: 'title',
  },
  { tables: ['course_participant'], column: 'course_id', field: 'kurs', of: 'course', day: 'starts_on', words: 'name' },
  { tables: ['class_group_member'], column: 'group_id', field: 'grupa', of: 'class_group', day: '', words: 'name' },
  {
    ...{ tables: ['diagnosis_rating', 'diagnosis_part', 'restricted_note'], column: 'diagnosis_id', field: 'pomiar' },
    ...{ of: 'diagnosis', day: 'measured_on', words: '' },
  },
]

type Row = { readonly id: number } & Record<string, string | number | null>
export type TiedTo = (table: string, row: Row) => { readonly name: string; readonly value: string } | undefined

/** Reads what the rows are tied to, each in words: „12.05.2021, Pisanie CV”. */
export async function tiedTo(db: Reader, rows: readonly (readonly [table: string, row: Row])[]): Promise<TiedTo> {
  const named = new Map<string, string>()
  for (const { tables, column, of, day, words } of ties) {
    const ids = rows.flatMap(([table, row]) => (tables.includes(table) ? [row[column]] : []))
    const found = await sql<{ id: number; day: IsoDate | null; words: string }>`
      select id, ${day === '' ? sql`null` : sql.ref(day)} as day, ${words === '' ? sql`''` : sql.ref(words)} as words
      from ${sql.table(of)} where id in (select value from json_each(${JSON.stringify(ids)}))`.execute(db)
    for (const one of found.rows)
      named.set(`${of} ${one.id}`, [one.day && formatDate(one.day), one.words].filter(Boolean).join(', '))
  }
  return (table, row) => {
    const tie = ties.find(({ tables }) => tables.includes(table))
    const value = tie && named.get(`${tie.of} ${row[tie.column]}`)
    return value ? { name: tie.field, value } : undefined
  }
}

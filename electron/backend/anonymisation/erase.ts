import { sql } from 'kysely'
import { blurredBirthDate } from '#shared/anonymisation/birthDate.ts'
import { erasedOfPerson, ownedTables } from '#shared/anonymisation/ownedTables.ts'
import { polishSortKey } from '#shared/kernel/text.ts'
import type { Tx } from '../db/open.ts'
import type { ColumnsOf, Rows } from './ownedRows.ts'

/** What somebody is called from now on: a number that leads to nobody. */
export const anonymousName = (personId: number) => ({ last: 'Uczestnik', first: String(personId) })

/** Empties the columns of rows that go: to nothing where they may be empty, else to the empty text. */
async function emptyColumns(
  db: Tx,
  table: string,
  ids: ReadonlySet<number>,
  columns: readonly string[],
): Promise<void> {
  if (columns.length === 0 || ids.size === 0) return
  const { rows } = await sql<{
    name: string
    notnull: number
  }>`select name, "notnull" from pragma_table_xinfo(${table})`.execute(db)
  const isNeeded = new Map(rows.map((column) => [column.name, column.notnull === 1]))
  const set = sql.join(columns.map((name) => sql`${sql.ref(name)} = ${isNeeded.get(name) ? '' : null}`))
  await sql`update ${sql.table(table)} set ${set}
    where id in (select value from json_each(${JSON.stringify([...ids])}))`.execute(db)
}

/**
 * Writes over everything of the people that goes. It is the one place beside the repositories and the undo that writes tables of
 * other slices, by a list that a test compares with the schema; it goes through the same triggers.
 */
export async function erasePeople(db: Tx, rows: Rows, today: string): Promise<void> {
  for (const { table, erase } of ownedTables) await emptyColumns(db, table, rows.get(table) ?? new Set(), erase)
  for (const id of rows.get('person') ?? []) await erasePerson(db, id, today)
}

/** Empties some columns of these rows and leaves the rest as it is. */
export async function eraseColumns(db: Tx, rows: Rows, columnsOf: ColumnsOf): Promise<void> {
  for (const [table, ids] of rows) await emptyColumns(db, table, ids, columnsOf(table))
}

async function erasePerson(db: Tx, id: number, today: string): Promise<void> {
  const { birth_date } = await db
    .selectFrom('person')
    .where('id', '=', id)
    .select('birth_date')
    .executeTakeFirstOrThrow()
  const stays = await db.selectFrom('participation').where('person_id', '=', id).select('started_on').execute()
  // The sums of an edition tell minors from adults by the day of a meeting: only the year of coming of age can matter.
  const grownUp = String(Number(birth_date.slice(0, 4)) + 18)
  const meetings = await db
    .selectFrom('attendance as a')
    .innerJoin('class_session as s', 's.id', 'a.session_id')
    .innerJoin('participation as u', 'u.id', 'a.participation_id')
    .where('u.person_id', '=', id)
    .where('s.held_on', 'like', `${grownUp}-%`)
    .select('s.held_on')
    .execute()
  const days = [...stays.flatMap(({ started_on }) => started_on ?? []), ...meetings.map(({ held_on }) => held_on)]
  const birthDate = blurredBirthDate(birth_date, days)
  const { first, last } = anonymousName(id)
  await emptyColumns(
    db,
    'person',
    new Set([id]),
    erasedOfPerson.filter((column) => column !== 'other_identifier'),
  )
  await db
    .updateTable('person')
    .set({ first_name: first, last_name: last, sort_key: polishSortKey(`${last} ${first}`), birth_date: birthDate })
    .set({ other_identifier: `${last} ${first}`, anonymised_on: today })
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
  await sql`update certificate set data = json_set(data, '$.person.firstName', ${first}, '$.person.lastName', ${last},
      '$.person.birthDate', ${birthDate}, '$.person.birthPlace', '')
    where data ->> '$.person' is not null
      and participation_id in (select id from participation where person_id = ${id})`.execute(db)
  await sql`update certificate set annulled_reason = 'powód usunięto' where annulled_reason is not null
    and participation_id in (select id from participation where person_id = ${id})`.execute(db)
}

import { sql } from 'kysely'
import type { Reader } from '../db/open.ts'
import type { Rows } from './ownedRows.ts'

/** A meeting some of the people were at (or their close ones), with its edition, and whether anybody else is on its papers. */
export type TheirSession = { readonly editionId: number | null; readonly hasOthers: boolean }

const inJson = (ids: Iterable<number>) => JSON.stringify([...ids])

/**
 * Meetings with marks of the people, also those the history still knows of, by number. `hasOthers`: somebody who is neither among
 * them nor anonymised has a mark there, or a close one of somebody such.
 */
export async function sessionsOf(
  db: Reader,
  rows: Rows,
  personIds: readonly number[],
): Promise<ReadonlyMap<number, TheirSession>> {
  const marks = inJson(rows.get('attendance') ?? [])
  const related = inJson(rows.get('related_attendance') ?? [])
  const theirs = await sql<{ id: number; edition_id: number | null }>`
    select distinct w.id, s.edition_id from (
      select session_id as id from attendance where id in (select value from json_each(${marks}))
      union select session_id from related_attendance where id in (select value from json_each(${related}))
      union select coalesce(after ->> 'session_id', before ->> 'session_id') from change_log
        where (table_name = 'attendance' and row_id in (select value from json_each(${marks})))
          or (table_name = 'related_attendance' and row_id in (select value from json_each(${related})))
    ) as w left join class_session s on s.id = w.id where w.id is not null`.execute(db)
  const ids = inJson(theirs.rows.map(({ id }) => id))
  const people = inJson(personIds)
  const shared = await sql<{ id: number }>`
    select a.session_id as id from attendance a
      join participation u on u.id = a.participation_id join person p on p.id = u.person_id
      where a.session_id in (select value from json_each(${ids})) and p.anonymised_on is null
        and p.id not in (select value from json_each(${people}))
    union
    select r.session_id from related_attendance r
      join related_person c on c.id = r.related_id join person p on p.id = c.person_id
      where r.session_id in (select value from json_each(${ids})) and p.anonymised_on is null
        and p.id not in (select value from json_each(${people}))`.execute(db)
  const withOthers = new Set(shared.rows.map(({ id }) => id))
  return new Map(
    theirs.rows.map(({ id, edition_id }) => [id, { editionId: edition_id, hasOthers: withOthers.has(id) }]),
  )
}

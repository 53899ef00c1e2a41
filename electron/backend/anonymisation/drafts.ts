import { sql } from 'kysely'
import type { Tx } from '../db/open.ts'
import type { Rows } from './ownedRows.ts'

type Draft = { readonly place: string; readonly data: string }

/** Is a half-filled form one of these people: by the screen it stands on, or by whom or whose stay it names? */
function isOfPeople({ place, data }: Draft, rows: Rows): boolean {
  const screen = /^\/uczestnicy\/(udzial\/)?(\d+)(?:[/#]|$)/.exec(place)
  if (screen && rows.get(screen[1] ? 'participation' : 'person')?.has(Number(screen[2]))) return true
  const values: unknown = JSON.parse(data)
  if (values === null || typeof values !== 'object') return false
  const names = (key: string, table: string) => {
    const id: unknown = (values as Record<string, unknown>)[key]
    return typeof id === 'number' && rows.get(table)?.has(id) === true
  }
  return names('personId', 'person') || names('participationId', 'participation')
}

/** Drops half-filled forms of the people and those with anything that went; nobody will finish them. */
export async function forgetDrafts(db: Tx, rows: Rows, isTheirs: (text: string) => boolean): Promise<void> {
  const drafts = await db.selectFrom('form_draft').select(['id', 'data', 'place']).execute()
  const theirs = drafts.filter((draft) => isTheirs(draft.data) || isTheirs(draft.place) || isOfPeople(draft, rows))
  const ids = JSON.stringify(theirs.map(({ id }) => id))
  await sql`delete from form_draft where id in (select value from json_each(${ids}))`.execute(db)
}

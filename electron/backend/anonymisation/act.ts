import { sql } from 'kysely'
import type { ProtocolData } from '#shared/anonymisation/schema.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Tx } from '../db/open.ts'
import { redact } from '../history/chain/redact.ts'
import { tableLabels } from '../history/columnLabels.ts'
import { anonymousName, eraseRows } from './erase.ts'
import { needlesOf } from './needles.ts'
import { changesOfRows, ownedRows, type Rows } from './ownedRows.ts'
import { remains } from './remains.ts'
import { removedValues } from './removedValues.ts'
import { leftovers, type Renaming, renameInTexts, sharedValues, stillInHistory } from './sweep.ts'

type Act = {
  readonly commandId: number
  readonly personIds: readonly number[]
  readonly today: IsoDate
  /** What the history says of the removal; nothing personal. */
  readonly reason: string
  /** Keeps the protocol, once everything is counted. */
  readonly keep: (data: ProtocolData) => Promise<void>
}

/** Rows by the kind of their record, in words. */
export const countsOf = (rows: Rows): ProtocolData['records'] =>
  [...rows].flatMap(([table, ids]) => (ids.size === 0 ? [] : [{ record: tableLabels[table] ?? table, rows: ids.size }]))

/** Every way the people are written together, with what stands there from now on; longest first. */
async function renamingOf(db: Tx, personIds: readonly number[]): Promise<Renaming> {
  const people = await db
    .selectFrom('person')
    .where('id', 'in', [...personIds])
    .select(['id', 'first_name', 'last_name'])
    .execute()
  return people
    .flatMap(({ id, first_name, last_name }) => {
      const { last, first } = anonymousName(id)
      return [`${first_name} ${last_name}`, `${last_name} ${first_name}`].map(
        (name) => [name, `${last} ${first}`] as const,
      )
    })
    .sort((a, b) => b[0].length - a[0].length)
}

/**
 * Takes people out of the file: their rows, their names in texts of others, half-filled forms, the search index, and all of it in
 * the history. In the end the whole file is searched for every value that only they had; what was found is answered, and the
 * caller then refuses the whole act.
 */
export async function anonymise(db: Tx, act: Act): Promise<{ protocol: ProtocolData; left: readonly string[] }> {
  const rows = await ownedRows(db, act.personIds)
  const values = await removedValues(db, rows)
  const renaming = await renamingOf(db, act.personIds)
  await eraseIndividualMeetings(db, rows)
  await eraseRows(db, rows, act.today)
  const renamedRows = await renameInTexts(db, renaming)
  const shared = await sharedValues(db, values)
  const needles = needlesOf([...values].filter((value) => !shared.has(value)))
  await forgetDrafts(db, (text) => needles.in(text) !== undefined)

  const own = [...(await changesOfRows(db, rows)), ...(await changesOfRows(db, renamedRows))]
  const still = await stillInHistory(db, needles, renaming)
  const earlier = await earlierThan(db, act.commandId, new Set([...own, ...still.changes]))
  const protocol: ProtocolData = {
    people: act.personIds.map((id) => Object.values(anonymousName(id)).join(' ')),
    records: countsOf(rows),
    historyChanges: earlier.length,
    historySentences: still.sentences.length,
    valuesSearched: needles.size,
    valuesShared: shared.size,
    remains: [...remains],
  }
  await act.keep(protocol)
  await redact(db, {
    ...{ commandId: act.commandId, reason: act.reason },
    ...{ changes: earlier, sentences: still.sentences },
  })
  // The index keeps words of rows that are gone until it is put together anew.
  await sql`insert into person_search (person_search) values ('optimize')`.execute(db)
  return { protocol, left: await leftovers(db, needles) }
}

/** What was written of a meeting with one participant is written of that participant. */
async function eraseIndividualMeetings(db: Tx, rows: Rows): Promise<void> {
  const marks = JSON.stringify([...(rows.get('attendance') ?? [])])
  await sql`update class_session set topic = '', note = '' where form = 'individual'
    and id in (select session_id from attendance where id in (select value from json_each(${marks})))`.execute(db)
}

/** Half-filled forms with anything of the people; nobody will finish them. */
async function forgetDrafts(db: Tx, isTheirs: (text: string) => boolean): Promise<void> {
  const drafts = await db.selectFrom('form_draft').select(['id', 'data', 'place']).execute()
  const theirs = drafts.filter(({ data }) => isTheirs(data)).map(({ id }) => id)
  await sql`delete from form_draft where id in (select value from json_each(${JSON.stringify(theirs)}))`.execute(db)
}

async function earlierThan(db: Tx, commandId: number, changes: ReadonlySet<number>): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select c.id from json_each(${JSON.stringify([...changes])}) as w
    join change_log as c on c.id = w.value where c.command_id < ${commandId} order by c.id`.execute(db)
  return rows.map(({ id }) => id)
}

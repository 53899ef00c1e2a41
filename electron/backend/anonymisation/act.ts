import { sql } from 'kysely'
import type { ProtocolData } from '#shared/anonymisation/schema.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Tx } from '../db/open.ts'
import { redact } from '../history/chain/redact.ts'
import { countsOf } from './counts.ts'
import { forgetDrafts } from './drafts.ts'
import { anonymousName, eraseColumns, erasePeople } from './erase.ts'
import { needlesOf } from './needles.ts'
import { type ColumnsOf, changesOfRows, ownedRows, type Rows, wholeColumns } from './ownedRows.ts'
import { remains, remainsOfPart } from './remains.ts'
import { removedValues } from './removedValues.ts'
import { bytesLeft, removeScans, type ScanRemoval } from './removeScans.ts'
import { scanFatesOf } from './scanFates.ts'
import { type Renaming, renameInTexts, searchAll, sharedValues, stillInHistory } from './sweep.ts'

type Act = {
  readonly commandId: number
  readonly personIds: readonly number[]
  readonly today: IsoDate
  /** What the history says of the removal; nothing personal. */
  readonly reason: string
  /** Columns that go when only a part does; `null`: the people are taken out. */
  readonly part: ReadonlyMap<string, readonly string[]> | null
  /** Scans somebody has looked at and chosen. */
  readonly scanIds: readonly number[]
}
/** What an act did: its share of the protocol, and what is left all the same; then the caller refuses the whole act. */
export type Done = {
  readonly counted: Pick<
    ProtocolData,
    | 'people'
    | 'records'
    | 'historyChanges'
    | 'historySentences'
    | 'valuesSearched'
    | 'valuesShared'
    | 'remains'
    | 'tablesSearched'
    | 'textsSearched'
    | 'scans'
  >
  readonly left: readonly string[]
  /** Is anything that went in this text? For what is written after the search. */
  readonly isTheirs: (text: string) => boolean
}

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

const noScans: ScanRemoval = {
  ...{ names: [], linkIds: new Set(), stay: [], checksums: new Set() },
  release: async () => ({ released: 0, bytes: 0 }),
}

/** Rows of the tables of which a part goes. */
const rowsOfPart = (rows: Rows, part: ReadonlyMap<string, readonly string[]>): Rows =>
  new Map([...rows].filter(([table]) => part.has(table)))

/**
 * Takes people out of the file: their rows, their names in texts of others, their scans, half-filled forms, the search index, and
 * all of it in the history. Or only some columns of their rows, with every trace of what stood there. In the end the whole file is
 * searched for every value that only they had; what was found is answered, and the caller then refuses the whole act.
 */
export async function anonymise(db: Tx, act: Act): Promise<Done> {
  const owned = await ownedRows(db, act.personIds)
  const rows = act.part === null ? owned : rowsOfPart(owned, act.part)
  const columnsOf: ColumnsOf = act.part === null ? wholeColumns : (table) => act.part?.get(table) ?? []
  const values = await removedValues(db, rows, columnsOf)
  const records = await countsOf(db, rows, columnsOf)
  const renaming = act.part === null ? await renamingOf(db, act.personIds) : []
  const scans = act.part === null ? await takeScans(db, act, rows) : noScans
  for (const name of scans.names) values.add(name)
  if (act.part === null) {
    await eraseIndividualMeetings(db, rows)
    await erasePeople(db, rows, act.today)
  } else await eraseColumns(db, rows, columnsOf)
  const renamedRows = act.part === null ? await renameInTexts(db, renaming) : new Map<string, Set<number>>()
  const shared = await sharedValues(db, values)
  const needles = needlesOf([...values].filter((value) => !shared.has(value)))
  await forgetDrafts(db, act.part === null ? rows : new Map(), needles.isIn)

  const touched: Rows = new Map([
    ...renamedRows,
    ['scan_link', new Set([...scans.linkIds, ...(renamedRows.get('scan_link') ?? [])])],
  ])
  // Of a part the rest of a row stays in the history; of people every change of their rows goes.
  const own = act.part === null ? await changesOfRows(db, rows) : []
  const still = await stillInHistory(db, needles, renaming)
  const changes = await earlierThan(
    db,
    act.commandId,
    new Set([...own, ...(await changesOfRows(db, touched)), ...still.changes]),
  )
  await redact(db, {
    ...{ commandId: act.commandId, reason: act.reason, changes, sentences: still.sentences },
  })
  const { released, bytes } = await scans.release()
  // The index keeps words of rows that are gone until it is put together anew.
  await sql`insert into person_search (person_search) values ('optimize')`.execute(db)
  const searched = await searchAll(db, needles)
  return {
    counted: {
      people: act.part === null ? act.personIds.map((id) => Object.values(anonymousName(id)).join(' ')) : [],
      records,
      ...{ historyChanges: changes.length, historySentences: still.sentences.length },
      ...{ valuesSearched: needles.size, valuesShared: shared.size },
      ...{ tablesSearched: searched.tables, textsSearched: searched.texts },
      remains: [...(act.part === null ? remains : remainsOfPart)],
      scans: { gone: released, bytes, stay: [...scans.stay] },
    },
    left: [...searched.left, ...((await bytesLeft(db, scans.checksums)) ? ['scan'] : [])],
    isTheirs: needles.isIn,
  }
}

async function takeScans(db: Tx, act: Act, rows: Rows): Promise<ScanRemoval> {
  const { personIds, today: on } = act
  return removeScans(db, await scanFatesOf(db, { rows, personIds, on, chosen: new Set(act.scanIds) }))
}

/** What was written of a meeting with one participant is written of that participant. */
async function eraseIndividualMeetings(db: Tx, rows: Rows): Promise<void> {
  const marks = JSON.stringify([...(rows.get('attendance') ?? [])])
  await sql`update class_session set topic = '', note = '' where form = 'individual'
    and id in (select session_id from attendance where id in (select value from json_each(${marks})))`.execute(db)
}

async function earlierThan(db: Tx, commandId: number, changes: ReadonlySet<number>): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select c.id from json_each(${JSON.stringify([...changes])}) as w
    join change_log as c on c.id = w.value where c.command_id < ${commandId} order by c.id`.execute(db)
  return rows.map(({ id }) => id)
}

import { type Preview, type Protocol, protocolData } from '#shared/anonymisation/schema.ts'
import { passedTerm } from '#shared/anonymisation/terms.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Step } from '../copies/copiesBefore.ts'
import type { Reader } from '../db/open.ts'
import { blocksOf } from './blocks.ts'
import { countsOf } from './counts.ts'
import { anonymousName } from './erase.ts'
import { changesOfRows, ownedRows, wholeColumns } from './ownedRows.ts'
import { remains } from './remains.ts'
import { scanFatesOf } from './scanFates.ts'
import { termsOf } from './terms.ts'

/** Protocols, the latest first; or one of them. */
export async function protocols(db: Reader, id?: number): Promise<Protocol[]> {
  const rows = await db
    .selectFrom('anonymisation as a')
    .leftJoin('disk_cleaning as c', 'c.protocol_id', 'a.id')
    .$if(id !== undefined, (q) => q.where('a.id', '=', id!))
    .selectAll('a')
    .select('c.done_at')
    .orderBy('a.id', 'desc')
    .execute()
  const removals = await db.selectFrom('copy_removal').orderBy('id').selectAll().execute()
  /** What went since a protocol was made, once nothing was left behind. */
  const removalsAfter = (protocolId: number) => {
    const since = removals.filter((one) => one.protocol_id >= protocolId)
    const last = since.at(-1)
    const count = since.reduce((sum, one) => sum + one.beside_file + one.second_place + one.kept_aside, 0)
    return last?.left_behind === 0 ? { on: last.removed_on, count } : null
  }
  return rows.map((row) => ({
    ...{ id: row.id, number: `${row.number}/${row.year}`, madeOn: row.made_on, basis: row.basis, scope: row.scope },
    ...{ reason: row.reason, requestId: row.request_id, cleanedAt: row.done_at },
    copiesRemoved: removalsAfter(row.id),
    ...protocolData.parse(JSON.parse(row.data)),
  }))
}

/** The latest protocol, with the step of the history that made it. */
export async function latestProtocol(db: Reader): Promise<{ id: number; number: string; step: Step } | undefined> {
  const row = await db
    .selectFrom('anonymisation as a')
    .innerJoin('change_log as l', (join) =>
      join.on('l.table_name', '=', 'anonymisation').onRef('l.row_id', '=', 'a.id'),
    )
    .innerJoin('command_log as c', 'c.id', 'l.command_id')
    .orderBy('a.id', 'desc')
    .orderBy('c.id')
    .limit(1)
    .select(['a.id', 'a.number', 'a.year', 'c.id as stepId', 'c.at'])
    .executeTakeFirst()
  return row && { id: row.id, number: `${row.number}/${row.year}`, step: { id: row.stepId, at: row.at } }
}

/** What anonymising these people on a day would touch, counted from the very rows it would touch; unknown numbers are left out. */
export async function previewOf(
  db: Reader,
  personIds: readonly number[],
  on: IsoDate,
): Promise<Omit<Preview, 'copies'>> {
  const people = await db
    .selectFrom('person')
    .where('id', 'in', [...personIds])
    .select(['id', 'first_name', 'last_name'])
    .orderBy('sort_key')
    .execute()
  const ids = people.map(({ id }) => id)
  const blocks = await blocksOf(db, ids)
  const terms = await termsOf(db, ids)
  const rows = await ownedRows(db, ids)
  const cases = await scanFatesOf(db, { rows, personIds: ids, on, chosen: new Set() })
  return {
    people: people.map(({ id, first_name, last_name }) => ({
      ...{ id, name: `${last_name} ${first_name}` },
      becomes: `${anonymousName(id).last} ${anonymousName(id).first}`,
      blocked: blocks.get(id) ?? null,
      grounds: [...new Set((terms.get(id) ?? []).filter(({ until }) => until < on).map(passedTerm))],
    })),
    records: await countsOf(db, rows, wholeColumns),
    historyChanges: (await changesOfRows(db, rows)).length,
    scans: cases.map(({ id, name, record, fate, goes, until }) => ({ id, name, record, fate, goes, until })),
    remains: [...remains],
  }
}

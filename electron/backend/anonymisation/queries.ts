import { type Preview, type Protocol, protocolData } from '#shared/anonymisation/schema.ts'
import { passedTerm } from '#shared/anonymisation/terms.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
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
  return rows.map((row) => ({
    ...{ id: row.id, number: `${row.number}/${row.year}`, madeOn: row.made_on, basis: row.basis, scope: row.scope },
    ...{ reason: row.reason, requestId: row.request_id, cleanedAt: row.done_at },
    ...protocolData.parse(JSON.parse(row.data)),
  }))
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

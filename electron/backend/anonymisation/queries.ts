import { type Protocol, protocolData } from '#shared/anonymisation/schema.ts'
import type { Reader } from '../db/open.ts'
import { countsOf } from './act.ts'
import { blocksOf } from './blocks.ts'
import { anonymousName } from './erase.ts'
import { changesOfRows, ownedRows } from './ownedRows.ts'
import { remains } from './remains.ts'

/** Protocols, the latest first. */
export async function protocols(db: Reader): Promise<Protocol[]> {
  const rows = await db.selectFrom('anonymisation').selectAll().orderBy('id', 'desc').execute()
  return rows.map(({ id, number, year, made_on, basis, reason, data }) => ({
    ...{ id, number: `${number}/${year}`, madeOn: made_on, basis, reason },
    ...protocolData.parse(JSON.parse(data)),
  }))
}

/** What anonymising these people would touch, counted from the very rows it would touch; unknown numbers are left out. */
export async function previewOf(db: Reader, personIds: readonly number[]) {
  const people = await db
    .selectFrom('person')
    .where('id', 'in', [...personIds])
    .select(['id', 'first_name', 'last_name'])
    .orderBy('sort_key')
    .execute()
  const ids = people.map(({ id }) => id)
  const blocks = await blocksOf(db, ids)
  const rows = await ownedRows(db, ids)
  return {
    people: people.map(({ id, first_name, last_name }) => ({
      ...{ id, name: `${last_name} ${first_name}` },
      becomes: `${anonymousName(id).last} ${anonymousName(id).first}`,
      blocked: blocks.get(id) ?? null,
    })),
    records: countsOf(rows),
    historyChanges: (await changesOfRows(db, rows)).length,
    remains: [...remains],
  }
}

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backendOver } from '#backend/app.ts'
import { ownTablesOf } from '#backend/copies/facts.ts'
import { applyKey } from '#backend/db/applyKey.ts'
import { openFile } from '#backend/db/open.ts'
import { createKeeper } from '#backend/vault/keeper.ts'
import { openTestBackend, type TestBackend, tempFolder } from '../support/backend.ts'
import { aPerson } from '../support/records.ts'

const people = 60
let folder: ReturnType<typeof tempFolder>
let path: string
let b: TestBackend
beforeEach(async () => {
  folder = tempFolder()
  path = join(folder.path, 'klub.klub')
  b = await openTestBackend(path)
  for (let n = 0; n < people; n += 1)
    await b.ask('people.save', aPerson({ lastName: `Łoś${n}`, otherIdentifier: `p${n}`, note: 'x'.repeat(900) }))
  await b.close()
})
afterEach(() => folder.remove())

/** Pages of a table or an index, as the file itself says, leaves last. */
function pagesOf(name: string): number[] {
  const raw = new Database(path)
  applyKey(raw)
  const pages = raw.prepare('select pageno from dbstat where name = ? order by pageno').pluck().all(name) as number[]
  raw.close()
  return pages
}
const spoil = (...pages: number[]): Buffer => {
  const bytes = readFileSync(path)
  for (const page of pages) bytes.fill(0x5a, (page - 1) * 4096 + 200, (page - 1) * 4096 + 300)
  writeFileSync(path, bytes)
  return bytes
}
/** A back end that knows the file as damaged, as the check after the start leaves it. */
const refusedBackend = () => {
  const backend = backendOver(
    createKeeper(path, () => {}, { kind: 'refused', code: 'damaged' }),
    { file: path },
  )
  return async (name: string, input: unknown) => {
    const answer = await backend.call(name, input)
    await backend.close()
    return answer
  }
}
type Report = { name: string; tables: { table: string; saved: number; withoutParent: number; isWhole: boolean }[] }
async function salvaged(): Promise<Report> {
  const answer = await refusedBackend()('copies.salvage', { job: 'a', secret: null })
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value as Report
}
const tableOf = ({ tables }: Report, table: string) => tables.find((one) => one.table === table)!

describe('of a damaged file is saved', () => {
  it('everything but the rows on the bad page of a table, and the damaged file is left as it is', async () => {
    const leaves = pagesOf('person')
    const bytes = spoil(leaves[Math.floor(leaves.length / 2)]!)
    const report = await salvaged()
    const { saved, isWhole } = tableOf(report, 'person')
    expect(isWhole).toBe(false)
    expect(saved).toBeGreaterThan(people - 12)
    expect(saved).toBeLessThan(people)
    expect(readFileSync(path)).toEqual(bytes)
    const file = openFile(join(folder.path, report.name))
    expect(file.raw.prepare('select count(*) from person').pluck().get()).toBe(saved)
    expect(file.raw.prepare('select count(*) from command_log').pluck().get()).toBe(people)
    expect(file.raw.pragma('foreign_key_check')).toEqual([])
    expect(report.tables.map(({ table }) => table)).toEqual(
      ownTablesOf(file.raw).filter((table) => table !== 'current_command'),
    )
    expect(report.tables.filter((one) => !one.isWhole).map(({ table }) => table)).toEqual(['person'])
    await file.close()
    const again = await openTestBackend(join(folder.path, report.name))
    expect((await again.ask('people.list', {})).total).toBe(saved)
    // The index of the search is made anew with the rows.
    expect((await again.ask('people.list', { search: 'los0' })).total).toBe(1)
    expect(await again.ask('people.save', aPerson({ otherIdentifier: 'nowa' }))).toBeTruthy()
    await again.close()
  })

  it('every row where only an index is bad', async () => {
    const indexes = new Database(path)
    applyKey(indexes)
    const [index] = indexes
      .prepare("select name from sqlite_schema where type = 'index' and tbl_name = 'person' and rootpage > 0")
      .pluck()
      .all() as string[]
    indexes.close()
    spoil(...pagesOf(index!))
    const report = await salvaged()
    expect(tableOf(report, 'person')).toMatchObject({ saved: people, isWhole: true })
  })

  it('no row that leads to a lost one: it is left out and counted', async () => {
    spoil(...pagesOf('command_log'))
    const report = await salvaged()
    const file = openFile(join(folder.path, report.name))
    expect(file.raw.pragma('foreign_key_check')).toEqual([])
    expect(file.raw.prepare('select count(*) from person').pluck().get()).toBe(people)
    const log = tableOf(report, 'change_log')
    expect(log.saved + log.withoutParent).toBe(people)
    expect(tableOf(report, 'command_log')).toMatchObject({ saved: 0, isWhole: false })
    await file.close()
  })

  it('nothing where the first page is bad: it says so, and leaves nothing behind', async () => {
    spoil(1)
    const answer = await refusedBackend()('copies.salvage', { job: 'a', secret: null })
    expect(answer).toMatchObject({ ok: false, error: { kind: 'rule' } })
    expect(readdirSync(folder.path).filter((name) => /uratowany|w-trakcie/.test(name))).toEqual([])
  })
})

it('what was saved can be looked into and put in the place of the damaged file, which is kept aside', async () => {
  spoil(pagesOf('person').at(-1)!)
  const report = await salvaged()
  const call = backendOver(
    createKeeper(path, () => {}, { kind: 'refused', code: 'damaged' }),
    { file: path },
  )
  const restored = await call.call('copies.restore', { source: { where: 'aside', name: report.name }, secret: null })
  expect(restored).toMatchObject({ ok: true })
  expect(await call.call('people.list', {})).toMatchObject({
    ok: true,
    value: { total: tableOf(report, 'person').saved },
  })
  expect(await call.call('copies.salvage', { job: 'a', secret: null })).toMatchObject({
    ok: false,
    error: { code: 'copies.isOpen' },
  })
  await call.close()
})

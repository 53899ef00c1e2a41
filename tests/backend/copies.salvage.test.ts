import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backendOver } from '#backend/app.ts'
import { ownTablesOf } from '#backend/copies/facts.ts'
import { applicationId, applyKey } from '#backend/db/applyKey.ts'
import { migrate } from '#backend/db/migrate.ts'
import { migrations } from '#backend/db/migrations/index.ts'
import { openFile } from '#backend/db/open.ts'
import { createKeeper, keeperOf } from '#backend/vault/keeper.ts'
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
function pagesOf(name: string, withLog = true): number[] {
  const bare = withLog ? path : join(folder.path, 'bez-dziennika')
  if (!withLog) copyFileSync(path, bare)
  const raw = new Database(bare)
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

/** Flips bytes of the log from a share of its length on. */
function spoilLog(share: number): Buffer {
  const bytes = readFileSync(`${path}-wal`)
  bytes.fill(0x5a, Math.floor(bytes.length * share), Math.floor(bytes.length * share) + 100)
  writeFileSync(`${path}-wal`, bytes)
  return bytes
}
/** Saves people while the log is never emptied into the file, and puts the file with its log in place as a power cut leaves them. */
async function leaveLog(more: number): Promise<void> {
  const kept = join(folder.path, 'po-odcieciu')
  const other = openFile(path)
  other.raw.pragma('wal_autocheckpoint = 0')
  const raw = backendOver(keeperOf(other), { file: path })
  for (let n = 0; n < more; n += 1) {
    const saved = await raw.call(
      'people.save',
      aPerson({ lastName: `Ryś${n}`, otherIdentifier: `r${n}`, note: 'y'.repeat(900) }),
    )
    if (!saved.ok) throw new Error(saved.error.code)
  }
  copyFileSync(path, kept)
  copyFileSync(`${path}-wal`, `${kept}-wal`)
  await raw.close()
  for (const suffix of ['', '-wal']) copyFileSync(kept + suffix, path + suffix)
  for (const suffix of ['-shm', '.licznik']) rmSync(path + suffix, { force: true })
}

describe('of a damaged file with a log beside it is saved', () => {
  it('what stands in the log, where only the file is damaged', async () => {
    await leaveLog(20)
    const leaves = pagesOf('person', false)
    spoil(leaves[Math.floor(leaves.length / 4)]!)
    const { saved } = tableOf(await salvaged(), 'person')
    expect(saved).toBeGreaterThan(people + 20 - 25)
  })

  it.each([0.3, 0.6, 0.9])(
    'as much of the log as is whole, where the log is damaged at %s of its length too',
    async (share) => {
      await leaveLog(20)
      const log = spoilLog(share)
      const leaves = pagesOf('person', false)
      const bytes = spoil(leaves[Math.floor(leaves.length / 4)]!)
      const report = await salvaged()
      const { saved } = tableOf(report, 'person')
      expect(saved).toBeGreaterThanOrEqual(people - 25)
      expect(saved).toBeLessThanOrEqual(people + 20)
      expect(readFileSync(path)).toEqual(bytes)
      expect(readFileSync(`${path}-wal`)).toEqual(log)
      const again = await openTestBackend(join(folder.path, report.name))
      expect((await again.ask('people.list', {})).total).toBe(saved)
      await again.close()
    },
  )

  it('the file as it was before the log, where the log is damaged from its first byte', async () => {
    await leaveLog(20)
    spoilLog(0)
    const { saved } = tableOf(await salvaged(), 'person')
    expect(saved).toBe(people)
  })
})

describe('of a damaged file of an older program is saved', () => {
  /** A file as the program wrote it at a step of the schema, with people in it. */
  function olderFile(version: number): void {
    for (const suffix of ['', '-wal', '-shm', '.licznik']) rmSync(path + suffix, { force: true })
    const raw = new Database(path)
    applyKey(raw)
    raw.pragma(`application_id = ${applicationId}`)
    raw.pragma('journal_mode = WAL')
    migrate(
      raw,
      path,
      migrations.filter((step) => step.version <= version),
    )
    raw.exec(
      "insert into command_log (call, sentence, at, operator_name, schema_version, undo_rule, removes) values ('people.save', 'dodano osobę', '2021-05-01T10:00:00.000Z', 'Koordynator', 1, 'undoable', 0)",
    )
    raw.exec('insert into current_command (command_id) values (1)')
    const columns = raw
      .prepare('select name from pragma_table_info(\'person\') where "notnull" = 1 and dflt_value is null and pk = 0')
      .pluck()
      .all() as string[]
    const own = [...new Set([...columns, 'other_identifier', 'birth_date', 'note'])]
    const add = raw.prepare(`insert into person (${own}) values (${own.map((name) => `@${name}`)})`)
    const empty = Object.fromEntries(own.map((name) => [name, '']))
    for (let n = 0; n < people; n += 1) {
      const names = { last_name: `Łoś${n}`, first_name: 'Żaneta', sort_key: `los${n}`, other_identifier: `p${n}` }
      add.run({ ...empty, ...names, sex: 'K', birth_date: '1984-03-12', note: 'x'.repeat(900) })
    }
    raw.exec('delete from current_command')
    raw.close()
  }

  it.each([1, 3, 4])('what it held at step %i, brought up to the present schema', async (version) => {
    olderFile(version)
    const leaves = pagesOf('person')
    const bytes = spoil(leaves[Math.floor(leaves.length / 2)]!)
    const report = await salvaged()
    const { saved, isWhole } = tableOf(report, 'person')
    expect(isWhole).toBe(false)
    expect(saved).toBeGreaterThan(people - 12)
    expect(saved).toBeLessThan(people)
    expect(readFileSync(path)).toEqual(bytes)
    const again = await openTestBackend(join(folder.path, report.name))
    expect((await again.ask('people.list', {})).total).toBe(saved)
    expect((await again.ask('people.list', { search: 'los0' })).total).toBe(1)
    expect(await again.ask('history.verify', {})).toMatchObject({ broken: null })
    expect(await again.ask('people.save', aPerson({ otherIdentifier: 'nowa' }))).toBeTruthy()
    await again.close()
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

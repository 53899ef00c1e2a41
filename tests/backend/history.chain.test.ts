import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { backendOver } from '#backend/app.ts'
import { type OpenFile, openFile } from '#backend/db/open.ts'
import { redact } from '#backend/history/chain/redact.ts'
import { beginCommand, finishCommand } from '#backend/history/repo.ts'
import { keeperOf } from '#backend/vault/keeper.ts'
import type { HistoryCheck } from '#shared/history/schema.ts'
import { freshBackend, tempFolder } from '../support/backend.ts'
import { forkedBackend } from '../support/forkedBackend.ts'
import { aGrant, anEdition, aParticipation, aPerson } from '../support/records.ts'

let folder: ReturnType<typeof tempFolder>
let path: string
let file: OpenFile
const open = () => {
  file = openFile(path)
  file.raw.pragma('synchronous = OFF')
  return backendOver(keeperOf(file), { file: path })
}
let backend: ReturnType<typeof open>
beforeEach(() => {
  folder = tempFolder()
  path = join(folder.path, 'klub.klub')
  backend = open()
})
afterEach(async () => {
  await backend.close()
  folder.remove()
})

const call = async (name: string, input: unknown) => {
  const answer = await backend.call(name, input)
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.value as never
}
const verify = async (noted = ''): Promise<HistoryCheck> => call('history.verify', { noted })
const broken = async () => (await verify()).broken
/** Past the program: no triggers, no references, the schema's own guards off. */
const behind = (sql: string, ...values: unknown[]) => {
  for (const name of file.raw.prepare("select name from sqlite_schema where type = 'trigger'").pluck().all())
    file.raw.exec(`drop trigger ${name as string}`)
  file.raw.pragma('foreign_keys = OFF')
  file.raw.pragma('ignore_check_constraints = ON')
  return file.raw.prepare(sql).run(...values)
}

/** A few steps of several kinds: added, changed, removed, taken back, done again. */
async function work(): Promise<void> {
  await call('people.save', aPerson({ lastName: 'Łoś', note: 'zażółć „gęślą”' }))
  await call('editions.save', anEdition({ name: '2021' }))
  await call('editions.saveParticipation', aParticipation({ personId: 1, editionId: 1 }))
  await call('grants.save', aGrant({ title: 'dotacja' }))
  await call('people.save', aPerson({ lastName: 'Żak' }))
  await call('people.remove', { id: 2 })
  await call('history.undo', {})
  await call('history.redo', {})
}
/** Takes changes and sentences out of the history, as the program does in a step of its own. */
const takeOut = (changes: number[], commands: number[]) =>
  file.db
    .transaction()
    .setAccessMode('read write')
    .execute(async (db) => {
      const step = { call: 'people.save', sentence: 'usunięto treść', at: '2022-01-11', removes: false }
      const commandId = await beginCommand(db, { ...step, undoRule: 'final' })
      const sentences = commands.map((id) => ({ commandId: id, sentence: 'treść usunięto' }))
      await redact(db, { commandId, reason: 'próba', changes, sentences })
      await finishCommand(db, commandId, step.sentence)
    })

it('each step is a link of one chain, through undo, redo, refusals, half-filled forms and restarts', async () => {
  await work()
  expect(await backend.call('people.remove', { id: 77 })).toMatchObject({ ok: false })
  await call('drafts.keep', { form: 'people:new', values: '{}', base: '' }).catch(() => undefined)
  await backend.close()
  backend = open()
  await call('people.save', aPerson({ lastName: 'Po przerwie' }))
  expect(await verify()).toMatchObject({ steps: 9, broken: null, removals: [], noted: null })
  expect(file.raw.prepare('select step from command_log order by id').pluck().all()).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9,
  ])
})

it('an empty history is whole and has no print', async () => {
  expect(await verify()).toMatchObject({ steps: 0, broken: null, fingerprint: null })
  expect(await call('history.fingerprint', {})).toEqual({ fingerprint: null })
})

it.each([
  ['update change_log set after = ? where id = 1', ['{}'], 'alteredChange'],
  ["update change_log set after = replace(after, 'Łoś', 'Ryś') where id = 1", [], 'alteredChange'],
  ["update change_log set table_name = 'edition' where id = 1", [], 'alteredStep'],
  ['update change_log set row_id = 9 where id = 1', [], 'alteredStep'],
  ['delete from change_log where id = 2', [], 'missingChange'],
  [
    "insert into change_log (command_id, table_name, row_id, before, after) values (1, 'person', 1, null, '{}')",
    [],
    'addedChange',
  ],
  ["update command_log set sentence = 'co innego' where id = 2", [], 'alteredStep'],
  ["update command_log set operator_name = 'Ktoś Inny' where id = 2", [], 'alteredStep'],
  ["update command_log set at = '1999-01-01' where id = 2", [], 'alteredStep'],
  ['delete from command_log where id = 3', [], 'missingStep'],
  ['delete from command_log where id = 1', [], 'missingStep'],
  [
    "insert into command_log (call, sentence, at, operator_name, schema_version, undo_rule, removes) values ('x', '', '', '', 1, 'undoable', 0)",
    [],
    'addedStep',
  ],
  ['update change_log set salt = null where id = 1', [], 'unexplained'],
  ["update command_log set salt = null, sentence = 'nic' where id = 1", [], 'unexplained'],
  ['update change_log set command_id = 4 where id = 2', [], 'missingChange'],
])('%s is found', async (sql, values, kind) => {
  await work()
  behind(sql, ...values)
  expect(await broken()).toMatchObject({ kind })
})

it('two steps that changed places are found', async () => {
  await work()
  behind('update command_log set id = 900 where id = 3')
  behind('update command_log set id = 3 where id = 4')
  behind('update command_log set id = 4 where id = 900')
  expect(await broken()).toMatchObject({ kind: 'missingStep', step: 4 })
})

it('any one value of the history altered behind the program is found, and any row taken out of its middle', async () => {
  await work()
  await takeOut([2, 3], [2])
  expect(await broken()).toBeNull()
  behind('select 1 where false')
  const tables = ['command_log', 'change_log', 'content_removal'] as const
  const columns = Object.fromEntries(
    tables.map((table) => [
      table,
      file.raw.prepare('select name from pragma_table_info(?)').pluck().all(table) as string[],
    ]),
  )
  const last = { command_log: 9, change_log: 0, content_removal: 0 }
  const alteration = fc.tuple(
    fc.constantFrom(...tables),
    fc.nat(1000),
    fc.nat(1000),
    fc.oneof(
      fc.constant(null),
      fc.constant('gone' as const),
      fc.string({ maxLength: 6 }),
      fc.integer({ min: -3, max: 99 }),
      fc.uint8Array({ minLength: 16, maxLength: 16 }),
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
    ),
  )
  await fc.assert(
    fc.asyncProperty(alteration, async ([table, row, col, value]) => {
      const ids = file.raw
        .prepare(`select id from ${table} where id <> ? order by id`)
        .pluck()
        .all(last[table]) as number[]
      const id = ids[row % ids.length]!
      const column = columns[table]![col % columns[table]!.length]!
      const before = file.raw.prepare(`select * from ${table} where id = ?`).get(id)
      file.raw.exec('savepoint one')
      try {
        if (value === 'gone') file.raw.prepare(`delete from ${table} where id = ?`).run(id)
        else file.raw.prepare(`update ${table} set "${column}" = ? where id = ?`).run(value, id)
      } catch {
        // What the columns themselves refuse (a text where a number stands) needs no chain.
        file.raw.exec('rollback to one; release one')
        return
      }
      file.raw.exec('release one')
      const now = file.raw.prepare(`select * from ${table} where id = ?`).get(id)
      const isSame = JSON.stringify(now) === JSON.stringify(before)
      const found = await broken()
      restore(table, id, before as Record<string, unknown>, value !== 'gone' && column === 'id' ? Number(value) : id)
      expect(found === null, `${table}.${column} of ${id}: ${JSON.stringify(value)}`).toBe(isSame)
    }),
    { numRuns: 400 },
  )
  expect(await broken()).toBeNull()
})
function restore(table: string, id: number, row: Record<string, unknown>, at: number): void {
  file.raw.prepare(`delete from ${table} where id in (?, ?)`).run(id, at)
  const names = Object.keys(row)
  file.raw
    .prepare(`insert into ${table} (${names.map((n) => `"${n}"`)}) values (${names.map(() => '?')})`)
    .run(...Object.values(row))
}

it('content taken out leaves the chain whole, says who took it out and why, and cannot be brought back', async () => {
  await work()
  const changes = file.raw.prepare('select id from change_log where command_id in (1, 6, 8)').pluck().all() as number[]
  await takeOut(changes, [1])
  const check = await verify()
  expect(check).toMatchObject({ broken: null, removals: [{ reason: 'próba', changes: changes.length, steps: 1 }] })
  expect(file.raw.prepare('select before, after, salt from change_log where id = 1').get()).toEqual({
    ...{ before: null, after: '{"id":1}', salt: null },
  })
  const history = (await call('history.ofRecord', { kind: 'person', id: 1 })) as { sentence: string }[]
  expect(history).toContainEqual(
    expect.objectContaining({ sentence: 'treść usunięto', contentRemoved: true, changes: [] }),
  )
  expect(((await call('history.bin', {})) as { rows: unknown[] }).rows).toEqual([])
  behind('update change_log set after = \'{"id":2}\' where id = 1')
  expect(await broken()).toMatchObject({ kind: 'alteredRemoval' })
})

it('a step whose content is gone is not taken back, and undo says why', async () => {
  await call('people.save', aPerson({ lastName: 'Łoś' }))
  await takeOut([1], [])
  // The step that took it out is final; without it the emptied one would be the next to be taken back.
  behind("update command_log set undo_rule = 'transparent' where id = 2")
  expect(await call('history.state', {})).toMatchObject({
    undo: null,
    blocked: expect.stringContaining('treść tego kroku usunięto'),
  })
})

it('a print written down shows that the end of the history was cut off or written anew', async () => {
  await work()
  const { fingerprint } = (await call('history.fingerprint', {})) as { fingerprint: string }
  expect(fingerprint).toMatch(/^8-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  await call('people.save', aPerson({ lastName: 'Nowy' }))
  expect(await verify(fingerprint.toLowerCase().replaceAll('-', ' '))).toMatchObject({ noted: 'same', broken: null })
  expect(await verify('8-0000-0000-0000')).toMatchObject({ noted: 'different' })
  expect(await verify('to nie odcisk')).toMatchObject({ noted: 'different' })
  behind('delete from change_log where command_id >= 8')
  behind('delete from command_log where id >= 8')
  expect(await verify(fingerprint)).toMatchObject({ broken: null, steps: 7, noted: 'shorter' })
})

it('the history of a file of the first release is sealed when the file gets there, and vouched for from then on', async () => {
  const old = join(folder.path, 'stary.klub')
  copyFileSync(join(import.meta.dirname, 'files/version-1.klub'), old)
  const opened = openFile(old)
  const answer = await backendOver(keeperOf(opened), { file: old }).call('history.verify', {})
  expect(answer).toMatchObject({ ok: true, value: { broken: null } })
  opened.raw.exec("update command_log set sentence = 'x' where id = 2")
  const again = await backendOver(keeperOf(opened), { file: old }).call('history.verify', {})
  expect(again).toMatchObject({ value: { broken: { kind: 'alteredStep', commandId: 2 } } })
  await opened.close()
})

it('a power cut in the middle of saving leaves the chain whole', async () => {
  const own = join(folder.path, 'inny.klub')
  const program = await forkedBackend(own)
  let saved = 0
  const enough = new Promise<void>((cut) => {
    for (let n = 0; n < 60; n += 1)
      void program.call('people.save', aPerson({ otherIdentifier: String(n) })).then(() => {
        saved += 1
        if (saved === 25) cut()
      })
  })
  await enough
  await program.kill()
  const opened = openFile(own)
  const answer = await backendOver(keeperOf(opened), { file: own }).call('history.verify', {})
  expect(answer).toMatchObject({ ok: true, value: { broken: null } })
  expect((answer as { value: HistoryCheck }).value.steps).toBeGreaterThanOrEqual(25)
  await opened.close()
})

it('the sample is one whole chain', async () => {
  const sample = await freshBackend({ demo: true })
  const check = await sample.ask('history.verify', {})
  expect(check.broken).toBeNull()
  expect(check.steps).toBeGreaterThan(100)
  await sample.close()
})

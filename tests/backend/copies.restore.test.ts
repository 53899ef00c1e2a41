import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { folderBeside } from '#backend/copies/folder.ts'
import { applyKey } from '#backend/db/applyKey.ts'
import { migrate } from '#backend/db/migrate.ts'
import { migrations } from '#backend/db/migrations/index.ts'
import { openFile } from '#backend/db/open.ts'
import type { CopySource } from '#shared/copies/contract.ts'
import { freshBackend, openTestBackend, type TestBackend, tempFolder } from '../support/backend.ts'
import { forkedBackend } from '../support/forkedBackend.ts'
import { aPerson } from '../support/records.ts'

let b: TestBackend
let outside: ReturnType<typeof tempFolder>
beforeEach(async () => {
  outside = tempFolder()
  b = await openTestBackend(join(outside.path, 'klub.klub'))
})
afterEach(async () => {
  await b.close()
  outside.remove()
})
const add = (name: string) => b.ask('people.save', aPerson({ lastName: name, otherIdentifier: name }))
const people = async () => (await b.ask('people.list', {})).total
const copy = async (): Promise<CopySource> => ({ where: 'here', name: (await b.ask('copies.make', { job: 'a' })).name })
const restore = (source: CopySource, secret: { passphrase: string } | null = null) =>
  b.ask('copies.restore', { source, secret })
const folderOf = () => join(b.path, '..')

describe('a restore', () => {
  it('shows what is inside and what would be lost, puts the copy in place, and is undone by the file kept aside', async () => {
    await add('Łoś')
    const source = await copy()
    await add('Gęś')
    await add('Żuk')
    const inside = await b.ask('copies.look', { source, secret: null })
    expect(inside).toMatchObject({
      counts: { people: 1 },
      isProtected: false,
      lastStep: { sentence: expect.stringContaining('Łoś') },
      present: { counts: { people: 3 }, after: { total: 2 } },
    })
    expect(inside.present?.after?.newest.map(({ sentence }) => sentence)).toEqual([
      ...[expect.stringContaining('Żuk'), expect.stringContaining('Gęś')],
    ])
    const { aside } = await restore(source)
    expect(await people()).toBe(1)
    expect(aside).toMatch(/^klub-odłożony-2022-01-10T10-00-00-\d{3}Z\.klub$/)
    expect(await b.ask('fileCheck.standing', {})).toEqual({ kind: 'agrees' })
    expect((await b.ask('copies.list', {})).copies.find(({ where }) => where === 'aside')?.name).toBe(aside)
    await restore({ where: 'aside', name: aside! })
    expect(await people()).toBe(3)
    expect(readdirSync(folderOf()).filter((name) => name.includes('w-trakcie'))).toEqual([])
  })

  it('says when a copy is of another history', async () => {
    const other = await openTestBackend(join(outside.path, 'obcy.klub'), {
      clock: { now: () => '2021-05-05T08:00:00.000Z', today: () => '2021-05-05' },
    })
    await other.ask('people.save', aPerson({ lastName: 'Obca' }))
    const { name } = await other.ask('copies.make', { job: 'a' })
    await other.close()
    await add('Łoś')
    await add('Gęś')
    const source: CopySource = { where: 'file', path: join(folderBeside(other.path).path, name) }
    const { present } = await b.ask('copies.look', { source, secret: null })
    expect(present).toMatchObject({ counts: { people: 2 }, after: null })
  })

  it('of a file copied from under a running program takes what waited in its log too', async () => {
    await add('Łoś')
    const path = join(outside.path, 'z eksploratora.klub')
    writeFileSync(path, readFileSync(b.path))
    writeFileSync(`${path}-wal`, readFileSync(`${b.path}-wal`))
    await b.close()
    mkdirSync(join(outside.path, 'inny'))
    b = await openTestBackend(join(outside.path, 'inny', 'klub.klub'))
    await restore({ where: 'file', path })
    expect(await people()).toBe(1)
    expect(existsSync(`${path}-wal`)).toBe(true)
  })

  it('asks for the passphrase of the day of the copy, and opens with it', async () => {
    await add('Łoś')
    const [first, second] = ['zielona łąka 17 żab', 'żółty płot 23 koty']
    await b.ask('vault.setPassphrase', { present: null, next: first })
    const kept = await copy()
    const path = join(outside.path, 'stara.klub')
    writeFileSync(path, readFileSync(join(folderBeside(b.path).path, (kept as { name: string }).name)))
    await b.ask('vault.setPassphrase', { present: { passphrase: first }, next: second })
    await add('Gęś')
    const source: CopySource = { where: 'file', path }
    expect(await b.refusal('copies.look', { source, secret: null })).toMatchObject({ code: 'copies.secretNeeded' })
    expect(await b.refusal('copies.restore', { source, secret: { passphrase: second } })).toMatchObject({
      code: 'vault.wrongPassphrase',
    })
    expect(await people()).toBe(2)
    await restore(source, { passphrase: first })
    expect(await people()).toBe(1)
    b = await b.restart()
    await b.ask('vault.unlock', { passphrase: first })
    expect(await people()).toBe(1)
  })

  it.each([
    ['nothing', { where: 'here', name: 'klub-kopia-2022-01-01T10-00-00-000Z.klub' }],
    ['a way out of the folder', { where: 'here', name: '../klub.klub' }],
    ['the file itself', { where: 'aside', name: 'klub.klub' }],
    ['a path that is not whole', { where: 'file', path: 'klub.klub' }],
  ] as const)('from %s is refused, and nothing is changed', async (_, source) => {
    await add('Łoś')
    expect(await b.refusal('copies.restore', { source, secret: null })).toMatchObject({ code: 'copies.noSuchFile' })
    expect(await people()).toBe(1)
  })

  it('from a damaged copy is refused; the present file is untouched and open', async () => {
    for (let n = 0; n < 30; n += 1) await add(`x${n}`)
    const source = (await copy()) as { where: 'here'; name: string }
    const path = join(folderBeside(b.path).path, source.name)
    const bytes = readFileSync(path)
    writeFileSync(path, bytes.fill(7, bytes.length - 4096 * 9 + 50, bytes.length - 4096 * 9 + 90))
    expect(await b.refusal('copies.restore', { source, secret: null })).toMatchObject({ code: 'copies.damaged' })
    expect(await people()).toBe(30)
    expect(readdirSync(folderOf()).filter((name) => name.includes('w-trakcie') || name.includes('odłożony'))).toEqual(
      [],
    )
  })

  it.each([
    ['a trigger', "create trigger quiet after insert on person begin update club set name = 'x'; end"],
    [
      'a trigger under a name of ours',
      'drop trigger search_person_ai; create trigger search_person_ai after insert on person begin delete from person; end',
    ],
    ['a view', 'create view quiet as select * from person'],
  ])('of a file that carries %s of somebody else is refused', async (_, planted) => {
    await add('Łoś')
    const path = join(outside.path, 'z pendrive.klub')
    await b
      .ask('copies.make', { job: 'a' })
      .then(({ name }) => writeFileSync(path, readFileSync(join(folderBeside(b.path).path, name))))
    const raw = new Database(path)
    applyKey(raw)
    raw.exec(planted)
    raw.close()
    expect(await b.refusal('copies.restore', { source: { where: 'file', path }, secret: null })).toMatchObject({
      code: 'copies.notOurs',
    })
    await add('Gęś')
    expect(await people()).toBe(2)
  })

  it.each([
    ['damaged', (path: string) => writeFileSync(path, readFileSync(path).fill(9, 0, 3000))],
    ['empty', (path: string) => writeFileSync(path, '')],
    ['missing', (path: string) => rmSync(path)],
  ])('works where the present file is %s, and keeps aside what was there', async (what, spoil) => {
    await add('Łoś')
    const source = await copy()
    await add('Gęś')
    await b.close()
    spoil(b.path)
    const before = existsSync(b.path) ? readFileSync(b.path) : undefined
    b = await openTestBackend(b.path)
    if (what !== 'missing') expect(await b.refusal('people.list', {})).toMatchObject({ kind: 'storage' })
    const { aside } = await restore(source)
    expect(await people()).toBe(1)
    if (before) expect(readFileSync(join(folderOf(), aside!))).toEqual(before)
  })

  it('works where the present file waits for a passphrase nobody remembers', async () => {
    await add('Łoś')
    const source = await copy()
    const kept = readFileSync(join(folderBeside(b.path).path, (source as { name: string }).name))
    await b.ask('vault.setPassphrase', { present: null, next: 'zapomniane 17 słów' })
    const path = join(outside.path, 'dawna.klub')
    writeFileSync(path, kept)
    b = await b.restart()
    expect((await b.ask('vault.status', {})).state).toBe('locked')
    await restore({ where: 'file', path })
    expect(await people()).toBe(1)
  })

  it.skipIf(process.platform === 'win32')('cut short at any moment leaves a whole file in the place', async () => {
    for (let n = 0; n < 20; n += 1) await add(`x${n}`)
    const source = await copy()
    await add('Gęś')
    await b.close()
    for (const wait of [40, 120, 250]) {
      const program = await forkedBackend(b.path)
      void program.call('copies.restore', { source, secret: null })
      void program.call('copies.make', { job: 'x' })
      await new Promise((later) => setTimeout(later, wait))
      await program.kill()
      b = await openTestBackend(b.path)
      expect([20, 21]).toContain(await people())
      expect(await b.ask('fileCheck.run', {})).toMatchObject({ flaws: [] })
      // What was left half written goes away with the next copy, and is never on the list.
      await b.ask('copies.make', { job: 'y' })
      const verified = (await b.ask('copies.list', {})).copies.filter(({ where }) => where === 'here')
      expect(verified.every(({ name }) => !name.includes('w-trakcie'))).toBe(true)
      await b.close()
    }
    expect(readdirSync(folderBeside(b.path).path).filter((name) => name.includes('w-trakcie'))).toEqual([])
    b = await openTestBackend(b.path)
  })

  it('waits for another program to close the file: until then nothing is changed', async () => {
    await add('Łoś')
    const source = await copy()
    await add('Gęś')
    const other = await forkedBackend(b.path)
    expect(await other.call('people.list', {})).toMatchObject({ ok: true })
    expect(await b.refusal('copies.restore', { source, secret: null })).toMatchObject({ code: 'copies.busy' })
    expect(await people()).toBe(2)
    expect(await other.call('people.save', aPerson({ otherIdentifier: 'drugi program' }))).toMatchObject({ ok: true })
    await other.close()
    await restore(source)
    expect(await people()).toBe(1)
    expect(await b.ask('fileCheck.run', {})).toMatchObject({ flaws: [] })
  })
})

describe('a file of a newer program', () => {
  it('is refused untouched; the way back is the copy made before its migration, as the guide says', async () => {
    await add('Łoś')
    await b.close()
    // The newer program: this one with one step more. It copies the file before it changes it.
    const newer = openFile(b.path)
    migrate(newer.raw, b.path, [
      ...migrations,
      {
        version: migrations.length + 1,
        name: 'next',
        up: (db) => db.exec('create table news (id integer primary key) strict'),
      },
    ])
    await newer.close()
    const before = readFileSync(b.path)
    b = await openTestBackend(b.path)
    expect((await b.ask('vault.status', {})).refusal).toMatchObject({ code: 'newer' })
    const { copies } = await b.ask('copies.list', {})
    expect(copies).toMatchObject([{ kind: 'beforeMigration', isVerified: true, isNewer: false, counts: { people: 1 } }])
    const source: CopySource = { where: 'here', name: copies[0]!.name }
    expect(await b.ask('copies.look', { source, secret: null })).toMatchObject({ counts: { people: 1 }, present: null })
    expect(readFileSync(b.path)).toEqual(before)
    const { aside } = await restore(source)
    expect(await people()).toBe(1)
    // The file of the newer program is kept; this program says of it that it is newer, and leaves it.
    expect(readFileSync(join(folderOf(), aside!))).toEqual(before)
    expect(await b.refusal('copies.restore', { source: { where: 'aside', name: aside! }, secret: null })).toMatchObject(
      {
        code: 'copies.newer',
      },
    )
    expect(await people()).toBe(1)
  })

  it('a program one version older opens the copy that was made before this version changed the file', async () => {
    await b.close()
    const path = join(outside.path, 'dawny.klub')
    const older = migrations.slice(0, -1)
    const raw = new Database(path)
    applyKey(raw)
    raw.pragma('application_id = 1263293762')
    raw.pragma('journal_mode = WAL')
    migrate(raw, path, older)
    raw.exec(
      "insert into command_log (call, sentence, at, operator_name, schema_version, undo_rule, removes) values ('people.save', 'x', '2022-01-10T10:00:00.000Z', '', 4, 'undoable', 0)",
    )
    raw.close()
    await openFile(path).close()
    const kopie = folderBeside(path)
    const [name] = readdirSync(kopie.path).filter((one) => one.endsWith('.klub'))
    expect(name).toContain(`-wersja-${older.length}-`)
    // What the older program does on opening: nothing is pending, and everything is there.
    const back = new Database(join(kopie.path, name!))
    applyKey(back)
    migrate(back, join(kopie.path, name!), older)
    expect(back.pragma('user_version', { simple: true })).toBe(older.length)
    expect(back.prepare('select sentence from command_log').pluck().all()).toEqual(['x'])
    expect(back.pragma('integrity_check', { simple: true })).toBe('ok')
    back.close()
    b = await freshBackend()
  })
})

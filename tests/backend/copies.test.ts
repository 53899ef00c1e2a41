import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Copies, type CopiesOptions, createCopies } from '#backend/copies/copies.ts'
import { diskCodeOf } from '#backend/copies/diskTrouble.ts'
import { folderBeside } from '#backend/copies/folder.ts'
import { doCopyJob } from '#backend/copies/job.ts'
import { copiesThere, readRegister } from '#backend/copies/register.ts'
import { type CopyRunner, createRunner } from '#backend/copies/runner.ts'
import { statusOf } from '#backend/copies/statusOf.ts'
import { applyKey } from '#backend/db/applyKey.ts'
import { openFile } from '#backend/db/open.ts'
import { openKey } from '#backend/vault/fileKey.ts'
import { createKeeper, type Keeper } from '#backend/vault/keeper.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { freshBackend, tempFolder } from '../support/backend.ts'
import { aPerson } from '../support/records.ts'

const inThread = createRunner()
/** The same jobs without a thread for each: what is looked at here is when they are done, and what of them stays. */
const run: CopyRunner = async (job) => {
  try {
    return ok((await doCopyJob({ ...job, key: Uint8Array.from(job.key) }, () => {})) as never)
  } catch (error) {
    return err(diskCodeOf(error))
  }
}
let folder: ReturnType<typeof tempFolder>
let path: string
let keeper: Keeper
let now: string
let logged: string[]
let pens: string[]
const open: Keeper[] = []
beforeEach(async () => {
  folder = tempFolder()
  path = join(folder.path, 'klub.klub')
  now = '2022-03-28T10:00:00.000Z'
  logged = []
  pens = []
  keeper = await keeping()
})
afterEach(async () => {
  for (const one of open.splice(0)) await one.alone((file) => file.close())
  folder.remove()
})

async function keeping(): Promise<Keeper> {
  const one = createKeeper(path, (line) => logged.push(line))
  await one.alone(async (file) => file.open(openKey()))
  open.push(one)
  return one
}
const copiesOf = (options: Partial<CopiesOptions> = {}): Copies =>
  createCopies({
    ...{ keeper, run, isAutomatic: true, demo: false, log: (line) => logged.push(line), drives: () => pens },
    clock: { now: () => now, today: () => now.slice(0, 10) },
    ...options,
  })
const kopie = () => folderBeside(path)
const files = () =>
  readdirSync(kopie().path)
    .filter((name) => name.endsWith('.klub'))
    .toSorted()
function rawOf() {
  const state = keeper.state()
  if (state.kind !== 'open') throw new Error(state.kind)
  return state.file.raw
}
/** A step of the history, as a command leaves it, with a person who is recorded under it. */
function step(name = 'Łoś'): void {
  rawOf().exec(
    `insert into command_log (call, sentence, at, operator_name, schema_version, undo_rule, removes)
     values ('people.save', 'dodano osobę „${name}”', '${now}', '', 5, 'undoable', 0)`,
  )
}
const light = (copies: Copies) => statusOf(copies, keeper.state(), now.slice(0, 10))

describe('a copy', () => {
  it('is a whole file under the same key, noted with what it holds, and only then called a copy', async () => {
    step()
    const made = await copiesOf().make('manual')
    expect(made).toMatchObject({ ok: true, value: { placed: 'none', record: { kind: 'manual', steps: 1 } } })
    const [name] = files()
    expect(name).toBe('klub-kopia-2022-03-28T10-00-00-000Z.klub')
    const copy = openFile(join(kopie().path, name!))
    expect(copy.raw.prepare('select sentence from command_log').pluck().all()).toEqual(['dodano osobę „Łoś”'])
    copy.raw.close()
    const written = readFileSync(kopie().register, 'utf8')
    expect(written).not.toContain('Łoś')
    expect(JSON.parse(written).copies[0].rows).toMatchObject({ command_log: 1, person: 0 })
    expect(readFileSync(join(kopie().path, 'README.txt'), 'utf8')).toContain('„klub.klub”')
    if (process.platform !== 'win32') expect(statSync(join(kopie().path, name!)).mode & 0o077).toBe(0)
  })

  it('can be made while commands go on, and holds one moment of the file', async () => {
    const b = await freshBackend()
    const saves = Array.from({ length: 60 }, (_, n) => b.call('people.save', aPerson({ otherIdentifier: `p${n}` })))
    const made = await Promise.all([b.ask('copies.make', { job: 'a' }), b.ask('copies.make', { job: 'b' })])
    expect((await Promise.all(saves)).every((answer) => answer.ok)).toBe(true)
    for (const { name } of made) {
      const copy = openFile(join(folderBeside(b.path).path, name))
      const count = (table: string) => copy.raw.prepare(`select count(*) from ${table}`).pluck().get()
      expect(count('person')).toBe(count('command_log'))
      copy.raw.close()
    }
    expect((await b.ask('copies.list', {})).copies.map(({ isVerified }) => isVerified)).toEqual([true, true])
    await b.close()
  })

  it('of a damaged file is not made: nothing of it stays, and the light says so', async () => {
    for (let n = 0; n < 400; n += 1) step('x'.repeat(500))
    await keeper.alone((file) => file.close())
    const bytes = readFileSync(path)
    bytes.fill(0x5a, bytes.length - 4096 * 20 + 100, bytes.length - 4096 * 20 + 200)
    writeFileSync(path, bytes)
    keeper = await keeping()
    const copies = copiesOf()
    expect(await copies.make('manual')).toEqual({ ok: false, error: 'damaged' })
    expect(files()).toEqual([])
    expect(light(copies)).toMatchObject({ tone: 'block' })
    expect(light(copies).sentence).toContain('uszkodzony')
    expect(logged).toContain('copy: damaged')
  })

  it('is stopped on request and leaves nothing half written', async () => {
    for (let n = 0; n < 600; n += 1) step('x'.repeat(4000))
    const copies = copiesOf({ run: inThread })
    const making = copies.make('manual')
    setImmediate(() => copies.stop())
    expect(await making).toEqual({ ok: false, error: 'cancelled' })
    await expect.poll(files, { timeout: 5000 }).toEqual([])
    expect(readRegister(kopie()).trouble).toBeNull()
    expect((await copies.make('manual')).ok).toBe(true)
  })

  it.skipIf(process.getuid?.() === 0)('in a folder that takes no writing is refused with what to do', async () => {
    mkdirSync(kopie().path)
    chmodSync(kopie().path, 0o500)
    expect(await copiesOf().make('manual')).toEqual({ ok: false, error: 'readOnly' })
  })

  it('where a file stands in the way of the folder is refused, and reading goes on', async () => {
    writeFileSync(kopie().path, 'nie folder')
    const b = await freshBackend()
    writeFileSync(folderBeside(b.path).path, 'nie folder')
    await b.ask('people.save', aPerson())
    expect(await b.refusal('copies.make', { job: 'a' })).toMatchObject({ kind: 'rule' })
    expect((await b.ask('people.list', {})).total).toBe(1)
    expect((await b.ask('copies.status', {})).tone).toBe('block')
    await b.close()
  })

  it.skipIf(process.platform === 'win32')('on a full disk leaves the file whole and no half copy', async () => {
    for (let n = 0; n < 200; n += 1) step('x'.repeat(2000))
    await keeper.alone((file) => file.close())
    const script = `import { openBackend } from '${join(import.meta.dirname, '../../electron/backend/app.ts')}'
      const backend = await openBackend({ file: '${path}' })
      const answers = [await backend.call('copies.make', { job: 'a' }), await backend.call('people.list', {})]
      await backend.close()
      process.stdout.write(JSON.stringify(answers))`
    const command = ['ulimit -f 500; exec "$0" "$@"', process.execPath, '--input-type=module', '-e', script]
    const [made, read] = JSON.parse(execFileSync('sh', ['-c', ...command], { encoding: 'utf8' }))
    expect(made).toMatchObject({ ok: false, error: { code: expect.stringMatching(/^copies\.(full|notWritten)$/) } })
    expect(read.ok).toBe(true)
    expect(files()).toEqual([])
    keeper = await keeping()
    expect(rawOf().pragma('integrity_check', { simple: true })).toBe('ok')
  })
})

describe('by the clock', () => {
  it('makes a copy a day when something changed, one a week when nothing did, and tries one out every month', async () => {
    const copies = copiesOf()
    const days = async (n: number, change: boolean) => {
      for (let day = 0; day < n; day += 1) {
        if (change) step()
        await copies.tick()
        await copies.tick()
        now = new Date(Date.parse(now) + 86_400_000).toISOString()
      }
    }
    await days(3, true)
    expect(files().map((name) => name.slice(11, 21))).toEqual(['2022-03-28', '2022-03-29', '2022-03-30'])
    expect(readRegister(kopie()).rehearsal).toMatchObject({ at: '2022-03-28T10:00:00.000Z', isGood: true })
    await days(8, false)
    expect(
      files()
        .map((name) => name.slice(11, 21))
        .slice(3),
    ).toEqual(['2022-04-06'])
    now = '2022-04-28T10:00:00.000Z'
    await copies.tick()
    expect(readRegister(kopie()).rehearsal?.at).toBe(now)
  })

  it('makes up at the start for what the end of the last work was too short for', async () => {
    await copiesOf().make('manual')
    step()
    const again = copiesOf()
    await again.tick()
    expect(files()).toHaveLength(2)
    step()
    await again.tick()
    expect(files()).toHaveLength(2)
  })

  it('at the end of work copies what has changed, and nothing when nothing has', async () => {
    const copies = copiesOf()
    await copies.atClosing()
    now = '2022-03-28T11:00:00.000Z'
    await copies.atClosing()
    expect(files()).toHaveLength(1)
    step()
    await copies.atClosing()
    expect(copiesThere(kopie()).map(({ kind }) => kind)).toEqual(['closing'])
    expect(files()).toHaveLength(1)
    await copiesOf({ isAutomatic: false }).atClosing()
  })

  it('does not begin at the end of work what would be felt', async () => {
    await copiesOf().make('manual')
    const slow = JSON.parse(readFileSync(kopie().register, 'utf8'))
    slow.copies[0].milliseconds = 60_000
    writeFileSync(kopie().register, JSON.stringify(slow))
    step()
    now = '2022-03-29T10:00:00.000Z'
    await copiesOf().atClosing()
    expect(files()).toHaveLength(1)
    expect(logged).toContain('copy: left for the next start')
  })

  it('takes away only what it made itself', async () => {
    const copies = copiesOf()
    const strange = [
      'notatki.txt',
      'klub-kopia-2019-01-01T10-00-00-000Z.klub',
      'inny-kopia-2019-01-01T10-00-00-000Z.klub',
    ]
    await copies.make('automatic')
    for (const name of strange) writeFileSync(join(kopie().path, name), 'x')
    // A file that somebody put in the place of a copy is not that copy.
    const [replaced] = copiesThere(kopie())
    writeFileSync(join(kopie().path, replaced!.name), 'cudzy')
    for (let n = 0; n < 3; n += 1) {
      now = new Date(Date.parse(now) + 3_600_000).toISOString()
      await copies.make('automatic')
    }
    expect(copiesThere(kopie())).toHaveLength(1)
    for (const name of [...strange, replaced!.name]) expect(existsSync(join(kopie().path, name)), name).toBe(true)
  })
})

describe('the second place', () => {
  let pen: string
  beforeEach(() => {
    pen = join(folder.path, 'pendrive')
    mkdirSync(pen)
  })
  const inPlace = (where = pen) => readdirSync(join(where, 'Klubownik-kopie')).filter((name) => name.endsWith('.klub'))

  it('gets the newest copy when it is chosen, when one is made and when it is plugged in again', async () => {
    const copies = copiesOf()
    await copies.make('manual')
    expect(await copies.choosePlace(pen)).toBeUndefined()
    expect(inPlace()).toEqual(files())
    rmSync(pen, { recursive: true })
    step()
    now = '2022-03-29T10:00:00.000Z'
    expect(await copies.make('manual')).toMatchObject({ value: { placed: 'away' } })
    // Under another letter, beside a stranger's pen drive with a folder of the same name.
    const [other, stranger] = [join(folder.path, 'inna-litera'), join(folder.path, 'cudzy')]
    for (const one of [other, stranger]) mkdirSync(join(one, 'Klubownik-kopie'), { recursive: true })
    const { place } = readRegister(kopie())
    writeFileSync(
      join(other, 'Klubownik-kopie', 'klub-spis-kopii.json'),
      JSON.stringify({ version: 1, id: place!.id, copies: [] }),
    )
    pens = [stranger, other]
    await copies.tick()
    expect(inPlace(other)).toEqual([files().at(-1)])
    expect(inPlace(stranger)).toEqual([])
    expect(readRegister(kopie()).place?.lastAt).toBe(now)
  })

  it('that is away is said in the light, and never in the way', async () => {
    const copies = copiesOf()
    await copies.make('manual')
    await copies.choosePlace(pen)
    rmSync(pen, { recursive: true })
    now = '2022-04-08T10:00:00.000Z'
    expect(await copies.make('manual')).toMatchObject({ ok: true, value: { placed: 'away' } })
    expect(light(copies)).toMatchObject({ tone: 'due', short: 'Kopia: dziś, jest uwaga' })
    expect(light(copies).sentence).toMatch(/od 11\sdni/)
    await copies.choosePlace(null)
    expect(light(copies).tone).toBe('good')
  })

  it('that takes no writing fails by itself: the copy beside the file stands', async () => {
    const copies = copiesOf()
    await copies.make('manual')
    await copies.choosePlace(pen)
    rmSync(join(pen, 'Klubownik-kopie', files()[0]!))
    mkdirSync(join(pen, 'Klubownik-kopie', 'klub-kopia-2022-03-29T10-00-00-000Z.klub'))
    now = '2022-03-29T10:00:00.000Z'
    expect(await copies.make('manual')).toMatchObject({ ok: true, value: { placed: 'failed' } })
    expect(copiesThere(kopie())).toHaveLength(2)
  })

  it('that does not exist is refused at its field', async () => {
    const b = await freshBackend()
    expect(await b.refusal('copies.choosePlace', { folder: join(folder.path, 'nie ma') })).toMatchObject({
      code: 'copies.missingFolder',
      fields: [{ path: 'folder' }],
    })
    expect((await b.ask('copies.list', {})).place).toBeNull()
    await b.close()
  })
})

describe('a rehearsal', () => {
  it('tells a copy that was altered from one that was not, and the light says so', async () => {
    const copies = copiesOf()
    expect(await copies.rehearse()).toEqual({ ok: false, error: 'none' })
    await copies.make('manual')
    expect(await copies.rehearse()).toMatchObject({ ok: true })
    const copy = join(kopie().path, files()[0]!)
    const bytes = readFileSync(copy)
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 100) ^ 1, bytes.length - 100)
    writeFileSync(copy, bytes)
    expect(await copies.rehearse()).toEqual({ ok: false, error: 'unverified' })
    expect(light(copies)).toMatchObject({ tone: 'block' })
    expect(readRegister(kopie()).rehearsal).toMatchObject({ isGood: false })
    now = '2022-03-28T12:00:00.000Z'
    await copies.make('manual')
    expect(await copies.rehearse()).toMatchObject({ ok: true })
    expect(light(copies).tone).toBe('good')
  })
})

it('a register nobody can read is no reason to remove anything, and the next copy begins a new one', async () => {
  const copies = copiesOf()
  await copies.make('manual')
  for (const spoilt of ['{', '[]', '{"version":2}', '{"version":1,"copies":[{"name":"../klub.klub"}]}']) {
    writeFileSync(kopie().register, spoilt)
    expect(copiesThere(kopie())).toEqual([])
    expect(light(copies).tone).not.toBe('good')
  }
  now = '2022-03-29T10:00:00.000Z'
  await copies.make('manual')
  expect(files()).toHaveLength(2)
  expect(copiesThere(kopie())).toHaveLength(1)
})

it('a copy kept under the key of its day opens with nothing else', async () => {
  await copiesOf().make('manual')
  const raw = new Database(join(kopie().path, files()[0]!))
  applyKey(raw, { ...openKey(), bytes: Buffer.alloc(32, 7) })
  expect(() => raw.pragma('user_version')).toThrow()
  raw.close()
})

it('a copy put under a new passphrase is noted anew: it can be tried out, and is said to have a passphrase', async () => {
  const b = await freshBackend()
  await b.ask('copies.make', { job: 'a' })
  const next = 'zielona łąka 17 żab'
  await b.ask('vault.setPassphrase', { present: null, next })
  expect((await b.ask('copies.list', {})).copies).toMatchObject([{ isVerified: true, isProtected: true }])
  await b.ask('copies.rehearse', { job: 'b' })
  await b.close()
})

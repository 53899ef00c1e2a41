import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { applicationId, applyKey } from '#backend/db/applyKey.ts'
import { openFile, saltOf } from '#backend/db/open.ts'
import { attemptsPlace } from '#backend/vault/attempts.ts'
import { deriveKey, isMarked, openKey } from '#backend/vault/fileKey.ts'
import { unfinishedOf } from '#backend/vault/rekey.ts'
import { opensWith, verifyCopy } from '#backend/vault/verifyCopy.ts'
import { rekeySteps } from '#shared/vault/contract.ts'
import { recoveryCodeOf } from '#shared/vault/recoveryCode.ts'
import { runBatch } from '../../electron/host/batch.ts'
import { openTestBackend, type TestBackend, tempFolder } from '../support/backend.ts'
import { forkedBackend } from '../support/forkedBackend.ts'
import { aPerson } from '../support/records.ts'
import { copyBeside, everythingIn, takenAway } from '../support/vault.ts'

// Each step works on whole files in processes of their own, which takes its time where others work too.
vi.setConfig({ testTimeout: 120_000 })
const first = 'zielona łąka 17 żab'
const second = 'czerwony rower pod lipą'
let folder: ReturnType<typeof tempFolder>
let path: string
let b: TestBackend
beforeEach(async () => {
  folder = tempFolder()
  path = join(folder.path, 'klub.klub')
  b = await openTestBackend(path)
  await b.ask('people.save', aPerson({ lastName: 'Gęślą' }))
})
afterEach(async () => {
  await b.close()
  folder.remove()
})
const reopen = async () => {
  await b.close()
  b = await openTestBackend(path)
}
const set = (present: string | null, next: string | null) =>
  b.ask('vault.setPassphrase', { present: present === null ? null : { passphrase: present }, next })
const keyIs = async (passphrase: string | null) =>
  opensWith(path, passphrase === null ? openKey() : await deriveKey(passphrase, saltOf(path)))
const people = async () => (await b.ask('people.list', {})).total

describe('a passphrase', () => {
  it('is set, changed and taken away, with the data there all the time and the salt of the file kept', async () => {
    const salt = saltOf(path)
    await set(null, first)
    expect([await people(), (await b.ask('vault.status', {})).isProtected]).toEqual([1, true])
    await reopen()
    expect((await b.ask('vault.status', {})).state).toBe('locked')
    await b.ask('vault.unlock', { passphrase: first })
    await set(first, second)
    expect([await people(), await keyIs(first), await keyIs(second)]).toEqual([1, false, true])
    await set(second, null)
    await reopen()
    expect([await people(), await keyIs(null), saltOf(path).equals(salt)]).toEqual([1, true, true])
    expect(everythingIn(folder.path).filter((name) => !name.startsWith('klub.klub'))).toEqual([])
    expect(b.logged.join()).not.toContain(first)
  })

  it('is changed only by who knows the present one or has its sheet; a wrong one counts as a try', async () => {
    await set(null, first)
    const before = readFileSync(path)
    expect(await b.refusal('vault.setPassphrase', { present: null, next: second })).toMatchObject({
      code: 'vault.presentNeeded',
    })
    for (let time = 0; time < 4; time++)
      expect(await b.refusal('vault.setPassphrase', { present: { passphrase: 'nie to' }, next: null })).toMatchObject({
        code: 'vault.wrongPassphrase',
      })
    expect(await b.refusal('vault.setPassphrase', { present: { passphrase: first }, next: second })).toMatchObject({
      code: 'vault.tooSoon',
    })
    expect(readFileSync(path)).toEqual(before)
    await reopen()
    const code = recoveryCodeOf((await deriveKey(first, saltOf(path))).bytes).join(' ')
    expect(await b.refusal('vault.unlock', { code })).toMatchObject({ code: 'vault.tooSoon' })
    // Some time later.
    rmSync(attemptsPlace(path, 'file'))
    await reopen()
    await b.ask('vault.unlock', { code })
    await b.ask('vault.setPassphrase', { present: { code }, next: second })
    expect([await people(), await keyIs(second)]).toEqual([1, true])
  })

  it('has eight characters at least, and nothing else is demanded; without one there is nothing to take away', async () => {
    const short = await b.refusal('vault.setPassphrase', { present: null, next: 'żółwie7' })
    expect(short).toMatchObject({
      kind: 'validation',
      fields: [{ path: 'next', message: expect.stringContaining('8') }],
    })
    expect(JSON.stringify(short)).not.toContain('żółwie7')
    await set(null, 'aaaaaaaa')
    await set('aaaaaaaa', null)
    expect(await b.refusal('vault.setPassphrase', { present: null, next: null })).toMatchObject({
      code: 'vault.nothingToRemove',
    })
  })

  it('refuses while another program has the file open, and everything is as it was', async () => {
    const other = openFile(path)
    other.raw.exec('create temp table held (a)')
    expect(other.raw.prepare('select count(*) from person').get()).toBeDefined()
    const refused = await b.call('vault.setPassphrase', { present: null, next: first })
    expect(refused).toMatchObject({ ok: false, error: { kind: 'storage', code: 'busy' } })
    await other.close()
    expect([await people(), await keyIs(null), everythingIn(folder.path)]).toEqual([
      1,
      true,
      expect.not.arrayContaining([expect.stringContaining('nowy-klucz')]),
    ])
  })

  it('puts the copies beside the file under it too, and tells of those it cannot open', async () => {
    await b.close()
    const copy = await copyBeside(folder.path, path, 'klub-stara.klub')
    const foreign = await copyBeside(folder.path, path, 'inny-klub.klub')
    const raw = new Database(foreign)
    applyKey(raw)
    raw.pragma(`rekey = "raw:${openKey().bytes.toString('hex')}${Buffer.from('KLUB\x01inny plik!!').toString('hex')}"`)
    raw.close()
    b = await openTestBackend(path)
    expect((await set(null, first)).copies).toEqual({ done: 1, left: [] })
    const key = await deriveKey(first, saltOf(path))
    expect([opensWith(copy, key), opensWith(copy, openKey()), opensWith(foreign, openKey())]).toEqual([
      true,
      false,
      true,
    ])
    expect(verifyCopy(copy, key)).toMatchObject({ person: 1 })
    writeFileSync(join(folder.path, 'kopie', 'klub-zepsuta.klub'), Buffer.concat([saltOf(path), Buffer.alloc(4096, 7)]))
    expect((await set(first, second)).copies).toEqual({ done: 1, left: ['klub-zepsuta.klub'] })
    await set(second, null)
    expect(opensWith(copy, openKey())).toBe(true)
  })

  it('leaves no copy that anybody can open when it was cut short after the file: the next opening ends it', async () => {
    await b.close()
    const copy = await copyBeside(folder.path, path, 'klub-stara.klub')
    const bare = readFileSync(copy)
    b = await openTestBackend(path)
    await set(null, first)
    await b.close()
    writeFileSync(copy, bare)
    writeFileSync(unfinishedOf(path), bare)
    b = await openTestBackend(path)
    await b.ask('vault.unlock', { passphrase: first })
    expect([opensWith(copy, openKey()), everythingIn(folder.path).some((name) => name.includes('nowy-klucz'))]).toEqual(
      [false, false],
    )
  })

  it('makes a file from before passphrases one that says whose it is', async () => {
    await b.close()
    const raw = new Database(path)
    applyKey(raw)
    raw.pragma('journal_mode = DELETE')
    raw.pragma(`rekey = "raw:${openKey().bytes.toString('hex')}${Buffer.alloc(16, 9).toString('hex')}"`)
    expect(raw.pragma('application_id', { simple: true })).toBe(applicationId)
    raw.close()
    b = await openTestBackend(path)
    expect((await b.ask('vault.status', {})).isMarked).toBe(false)
    await set(null, first)
    expect([isMarked(saltOf(path)), await people()]).toEqual([true, 1])
  })
})

it('the code of the sheet alone opens the file on another computer', async () => {
  await set(null, first)
  const code = recoveryCodeOf((await deriveKey(first, saltOf(path))).bytes)
  await b.close()
  b = await openTestBackend(takenAway(path, folder.path))
  const mistyped = code.map((line, index) =>
    index === 2 ? line.replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A')) : line,
  )
  expect(await b.refusal('vault.unlock', { code: mistyped.join('\n') })).toMatchObject({
    ...{ code: 'vault.malformedCode', fields: [{ path: 'code', message: expect.stringContaining('Wiersz 3') }] },
  })
  const foreign = recoveryCodeOf(new Uint8Array(32).fill(5)).join('\n')
  expect(await b.refusal('vault.unlock', { code: foreign })).toMatchObject({ code: 'vault.wrongCode' })
  await b.ask('vault.unlock', { code: code.join('\n').toLowerCase() })
  expect(await people()).toBe(1)
})

it('the command line opens the file by the first line of a batch: no argument carries the passphrase', async () => {
  await set(null, first)
  await reopen()
  async function* lines() {
    yield JSON.stringify({ call: 'vault.unlock', input: { passphrase: first } })
    yield JSON.stringify({ call: 'people.list', input: {} })
  }
  const said: unknown[] = []
  expect(await runBatch(b, lines(), (answer) => said.push(answer))).toBe(true)
  expect(said).toMatchObject([{ line: 1 }, { line: 2, value: { total: 1 } }])
})

describe.each(rekeySteps)('a power cut at the step „%s”', (step) => {
  it('leaves a whole file under the old or the new passphrase, and the next start takes the rest away', async () => {
    await set(null, first)
    await b.close()
    const forked = await forkedBackend(path)
    await forked.call('vault.unlock', { passphrase: first })
    const changed = forked.call('vault.setPassphrase', { present: { passphrase: first }, next: second })
    let told: unknown
    const over = changed.then(() => 'over' as const)
    do {
      told = await Promise.race([forked.call('vault.progress', {}), over])
    } while (told !== 'over' && (told as { value: { step: string } | null }).value?.step !== step)
    await forked.kill()
    const opening = (await keyIs(first)) ? first : second
    expect(await keyIs(opening)).toBe(true)
    b = await openTestBackend(path)
    await b.ask('vault.unlock', { passphrase: opening })
    expect([await people(), everythingIn(folder.path).some((name) => name.includes('nowy-klucz'))]).toEqual([1, false])
    expect(verifyCopy(path, await deriveKey(opening, saltOf(path)))).toMatchObject({ person: 1 })
  })
})

it('what a power cut left in the log beside the file goes under the new passphrase with it', async () => {
  await b.close()
  const forked = await forkedBackend(path)
  await forked.call('people.save', aPerson({ lastName: 'Łoś', otherIdentifier: 'drugi' }))
  await forked.kill()
  expect(everythingIn(folder.path)).toContain('klub.klub-wal')
  b = await openTestBackend(path)
  await set(null, first)
  await reopen()
  await b.ask('vault.unlock', { passphrase: first })
  expect(await people()).toBe(2)
})

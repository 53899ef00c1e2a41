import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type BackendOptions, backendOver, openBackend } from '#backend/app.ts'
import { applyKey } from '#backend/db/applyKey.ts'
import { openFile, saltOf } from '#backend/db/open.ts'
import { deriveKey, isMarked, newSalt, openKey, rawKey } from '#backend/vault/fileKey.ts'
import { createKeeper } from '#backend/vault/keeper.ts'
import { openTestBackend, type TestBackend, tempFolder } from '../support/backend.ts'
import { aPerson } from '../support/records.ts'

const words = 'zielona łąka 17 żab'
let folder: ReturnType<typeof tempFolder>
let path: string
let b: TestBackend
beforeEach(async () => {
  folder = tempFolder()
  path = join(folder.path, 'klub.klub')
})
afterEach(async () => {
  await b?.close()
  folder.remove()
})

/** A closed file under the passphrase, with one person in it. */
async function protectedFile(): Promise<void> {
  const backend = await openBackend({ file: path })
  await backend.call('people.save', aPerson({ lastName: 'Gęślą' }))
  await backend.close()
  const file = openFile(path)
  const key = await deriveKey(words, saltOf(path))
  file.raw.pragma(`rekey = "raw:${key.bytes.toString('hex')}"`)
  await file.close()
}
const reopen = async (options: Partial<BackendOptions> = {}) => {
  b = await openTestBackend(path, options)
}

describe('a file under a passphrase', () => {
  beforeEach(async () => {
    await protectedFile()
    await reopen()
  })

  it('waits locked: every call says so with a sentence, and the file is left as it was', async () => {
    const before = readFileSync(path)
    expect(await b.ask('vault.status', {})).toMatchObject({
      ...{ state: 'locked', isProtected: null, isMarked: true, waitSeconds: 0 },
      refusal: { code: 'locked' },
    })
    for (const name of ['app.status', 'people.list', 'people.save', 'history.undo'])
      expect(await b.refusal(name, {})).toMatchObject({ kind: 'storage', code: 'locked' })
    expect(await b.putFile(new Uint8Array([1]))).toMatchObject({ ok: false, error: { code: 'locked' } })
    expect(readFileSync(path)).toEqual(before)
  })

  it('opens with its passphrase, whichever way the letters were typed', async () => {
    await b.ask('vault.unlock', { passphrase: words.normalize('NFD') })
    expect(await b.ask('vault.status', {})).toMatchObject({ state: 'open', isProtected: true, refusal: null })
    expect((await b.ask('people.list', {})).total).toBe(1)
    expect(await b.call('vault.unlock', { passphrase: 'byle jakie' })).toMatchObject({ ok: true })
  })

  it('refuses a wrong one at its field, untouched, and after a few makes one wait', async () => {
    const before = readFileSync(path)
    for (const wrong of ['x', words.toUpperCase(), `${words} `]) {
      const { code, fields, message } = await b.refusal('vault.unlock', { passphrase: wrong })
      expect([code, fields[0]?.path]).toEqual(['vault.wrongPassphrase', 'passphrase'])
      expect(message).not.toContain(wrong === 'x' ? words : wrong)
    }
    expect((await b.refusal('vault.unlock', { passphrase: 'czwarte' })).message).toContain('2 s')
    expect((await b.ask('vault.status', {})).waitSeconds).toBeGreaterThan(0)
    expect(await b.refusal('vault.unlock', { passphrase: words })).toMatchObject({ code: 'vault.tooSoon' })
    expect(readFileSync(path)).toEqual(before)
  })

  it('locks again: what was printed and handed in is forgotten, the host is told, and calls under way are finished', async () => {
    await b.close()
    let told = 0
    await reopen({ onLocked: () => (told += 1) })
    await b.ask('vault.unlock', { passphrase: words })
    const put = await b.putFile(new Uint8Array([1, 2, 3]))
    const { fileId } = await b.ask('agenda.calendar', { from: '2022-01-01', to: '2022-12-31' })
    expect(put.ok && (await b.file(fileId)) !== undefined).toBe(true)
    const [saved] = await Promise.all([
      b.call('people.save', aPerson({ otherIdentifier: 'w trakcie' })),
      b.ask('vault.lock', {}),
    ])
    expect([saved.ok, told, await b.file(fileId)]).toEqual([true, 1, undefined])
    expect((await b.ask('vault.status', {})).state).toBe('locked')
    expect(await b.refusal('people.list', {})).toMatchObject({ code: 'locked' })
    await b.ask('vault.unlock', { passphrase: words })
    expect((await b.ask('people.list', {})).total).toBe(2)
  })

  it('keeps nothing that a call under way leaves behind: neither its print nor the thread that printed', async () => {
    await b.ask('vault.unlock', { passphrase: words })
    let threads = 0
    const count = () => {
      threads += 1
    }
    process.on('worker', count)
    const present = { passphrase: words }
    const [sheet] = await Promise.all([b.ask('vault.recoverySheet', { present }), b.ask('vault.lock', {})])
    expect(sheet.pages).toBe(1)
    expect(await b.file(sheet.fileId)).toBeUndefined()
    await b.ask('vault.unlock', { passphrase: words })
    expect((await b.ask('vault.recoverySheet', { present })).pages).toBe(1)
    process.off('worker', count)
    expect(threads).toBe(2)
  })

  it('takes nothing for open that was moved away meanwhile', async () => {
    rmSync(path)
    expect((await b.ask('vault.status', {})).isMarked).toBe(false)
    expect(await b.call('vault.unlock', { passphrase: words })).toMatchObject({ ok: false })
  })
})

it('a file that was busy opens on another try, and one found damaged does not', async () => {
  await (await openBackend({ file: path })).close()
  const other = new Database(path)
  applyKey(other)
  other.pragma('locking_mode = EXCLUSIVE')
  other.exec('begin exclusive')
  await reopen()
  expect(await b.refusal('vault.reopen', {})).toMatchObject({ kind: 'storage', code: 'busy' })
  other.exec('rollback')
  other.close()
  await b.ask('vault.reopen', {})
  expect((await b.ask('people.list', {})).total).toBe(0)
  await b.ask('vault.reopen', {})
  expect((await b.ask('vault.status', {})).state).toBe('open')
  const keeper = createKeeper(path, () => {}, { kind: 'refused', code: 'damaged' })
  const damaged = backendOver(keeper, { file: path })
  expect(await damaged.call('vault.reopen', {})).toMatchObject({ ok: false, error: { code: 'damaged' } })
  expect(keeper.state().kind).toBe('refused')
  await damaged.close()
})

it('a file without a passphrase has nothing to lock', async () => {
  await reopen()
  expect(await b.ask('vault.status', {})).toMatchObject({ state: 'open', isProtected: false })
  expect(await b.refusal('vault.lock', {})).toMatchObject({ code: 'vault.nothingToLock' })
  expect((await b.ask('people.list', {})).total).toBe(0)
})

it('a key depends on every bit of the salt and of the passphrase, and a wiped one is gone', async () => {
  const salt = newSalt()
  expect([isMarked(salt), isMarked(Buffer.alloc(16))]).toEqual([true, false])
  const key = await deriveKey(words, salt)
  const other = Buffer.from(salt)
  other.writeUInt8(other.readUInt8(15) ^ 1, 15)
  const keys = [key, await deriveKey(words, salt), await deriveKey(`${words}.`, salt), await deriveKey(words, other)]
  const [first, again, ...others] = keys.map(({ bytes }) => bytes.toString('hex'))
  expect(again).toBe(first)
  expect(new Set([first, ...others]).size).toBe(3)
  key.wipe()
  expect(key.bytes.every((byte) => byte === 0)).toBe(true)
})

it('whoever has the file alone has it alone: calls before are over, calls after wait', async () => {
  const keeper = createKeeper(path, () => {})
  const told: string[] = []
  const call = (name: string) =>
    keeper.share(async (state) => {
      told.push(`${name} begins, ${state.kind}`)
      await new Promise((resolve) => setImmediate(resolve))
      told.push(`${name} ends`)
    })
  const first = call('first')
  const alone = [
    keeper.alone(async (file) => void told.push(`opened ${file.open(openKey()).kind}`)),
    keeper.alone(async (file) => {
      const key = await file.release()
      told.push(`released ${key?.isProtected}`)
      if (key) file.open(key)
    }),
  ]
  const second = call('second')
  await Promise.all([first, ...alone, second])
  expect(told).toEqual([
    ...['first begins, locked', 'first ends', 'opened open', 'released false'],
    ...['second begins, open', 'second ends'],
  ])
  await expect(keeper.alone(async () => Promise.reject(new Error('x')))).rejects.toThrow('x')
  expect(await keeper.share(async (state) => state.kind)).toBe('open')
  await keeper.alone((file) => file.close())
  const wrong = rawKey(Buffer.alloc(32, 7))
  expect(await keeper.alone(async (file) => file.open(wrong).kind)).toBe('locked')
  expect(wrong.bytes.every((byte) => byte === 0)).toBe(true)
})

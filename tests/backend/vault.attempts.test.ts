import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { attemptsPlace, createAttempts } from '#backend/vault/attempts.ts'
import { freshBackend, openTestBackend, type TestBackend, tempFolder } from '../support/backend.ts'

const words = 'zielona łąka 17 żab'

describe('the count of wrong passphrases', () => {
  let folder: ReturnType<typeof tempFolder>
  let place: string
  let now: number
  beforeEach(() => {
    folder = tempFolder()
    place = join(folder.path, 'klub.klub.proby')
    now = 50_000
  })
  afterEach(() => folder.remove())
  const attempts = (at: string | undefined = place) => createAttempts(at, () => now)
  const wrong = (count: number, of = attempts()) => {
    for (let n = 0; n < count; n += 1) of.begin()
    return of
  }

  it.each([
    ['in memory', () => undefined],
    ['beside the file', () => place],
  ])('is measured by a clock that nobody sets back, %s', (_where, at) => {
    const mine = wrong(
      5,
      createAttempts(at(), () => now),
    )
    expect(mine.waitSeconds()).toBe(4)
    now += 3_001
    expect(mine.waitSeconds()).toBe(1)
    now += 999
    expect(mine.waitSeconds()).toBe(0)
    mine.begin()
    mine.succeeded()
    expect(mine.waitSeconds()).toBe(0)
  })

  it('goes on in the next start of the program and in others with the same file', () => {
    wrong(4)
    expect(attempts().waitSeconds()).toBe(2)
    now += 2_000
    wrong(1)
    expect(attempts().waitSeconds()).toBe(4)
    attempts().succeeded()
    expect([attempts().waitSeconds(), existsSync(place)]).toEqual([0, false])
  })

  it('does not begin anew, nor last for ever, when the computer is started again', () => {
    now = 9_000_000
    wrong(6)
    now = 1_000
    expect(attempts().waitSeconds()).toBe(8)
    now += 8_000
    expect(attempts().waitSeconds()).toBe(0)
    wrong(1)
    expect(attempts().waitSeconds()).toBe(16)
  })

  it('tells how many and until when and nothing else, to this user alone', () => {
    wrong(4)
    expect(readFileSync(place, 'latin1')).toMatch(/^klubownik-proby 1 4 \d+\n$/)
    if (process.platform !== 'win32') expect(statSync(place).mode & 0o777).toBe(0o600)
  })

  it('taken away or written over, is still known to the program that counted', () => {
    const mine = wrong(6)
    rmSync(place)
    expect(mine.waitSeconds()).toBe(8)
    writeFileSync(place, 'klubownik-proby 1 0 0\n')
    expect(mine.waitSeconds()).toBe(8)
    writeFileSync(place, 'co innego')
    expect([mine.waitSeconds(), attempts().waitSeconds()]).toEqual([8, 0])
  })

  it('is kept in memory where no file can be written', () => {
    expect(wrong(4, attempts(join(folder.path, 'nie ma', 'x'))).waitSeconds()).toBe(2)
  })

  it('is given back for a try that came to nothing by something else', () => {
    const mine = wrong(3)
    mine.begin()()
    expect(mine.waitSeconds()).toBe(0)
    mine.begin()
    expect(mine.waitSeconds()).toBe(2)
  })
})

describe('who guesses', () => {
  let b: TestBackend
  beforeEach(async () => {
    b = await freshBackend()
    await b.ask('vault.setPassphrase', { present: null, next: words })
  })
  afterEach(() => b.close())

  it('waits after a restart too, and in another program with the same file', async () => {
    await b.ask('vault.lock', {})
    for (let n = 0; n < 6; n += 1) createAttempts(attemptsPlace(b.path, 'file')).begin()
    b = await b.restart()
    expect((await b.ask('vault.status', {})).waitSeconds).toBeGreaterThan(6)
    expect(await b.refusal('vault.unlock', { passphrase: words })).toMatchObject({ code: 'vault.tooSoon' })
    const other = await openTestBackend(b.path)
    expect(await other.refusal('vault.unlock', { passphrase: words })).toMatchObject({ code: 'vault.tooSoon' })
    await other.close()
    expect((await b.ask('vault.status', {})).state).toBe('locked')
  })

  it('gains nothing by asking side by side, at any of the doors', async () => {
    const present = { passphrase: 'zgaduj zgadula' }
    const codes = async (calls: Promise<unknown>[]) =>
      ((await Promise.all(calls)) as { error?: { code: string } }[]).map((answer) => answer.error?.code)
    const sheets = await codes(Array.from({ length: 8 }, () => b.call('vault.recoverySheet', { present })))
    expect(sheets.filter((one) => one === 'vault.wrongPassphrase')).toHaveLength(4)
    expect(sheets.filter((one) => one === 'vault.tooSoon')).toHaveLength(4)
    // One count for all of them: what is refused here is refused there.
    expect(await b.refusal('vault.setPassphrase', { present, next: null })).toMatchObject({ code: 'vault.tooSoon' })
    expect(await b.keyFor({ passphrase: words })).toMatchObject({ ok: false, error: { code: 'vault.tooSoon' } })
    expect(await b.refusal('vault.recoverySheet', { present: { code: 'byle co' } })).toMatchObject({
      code: 'vault.tooSoon',
    })
  })

  it('at the restricted notes is counted apart, and over restarts as well', async () => {
    await b.ask('diagnoses.setNotesPassphrase', { passphrase: 'sowa w dziupli' })
    for (let n = 0; n < 6; n += 1) createAttempts(attemptsPlace(b.path, 'notes')).begin()
    b = await b.restart()
    await b.ask('vault.unlock', { passphrase: words })
    for (const [way, secret] of [
      ['passphrase', 'sowa w dziupli'],
      ['recovery', '000000000000000000000000000000'],
    ] as const)
      expect(await b.refusal('diagnoses.openNotes', { way, secret })).toMatchObject({ code: 'diagnoses.notesTooSoon' })
  })
})

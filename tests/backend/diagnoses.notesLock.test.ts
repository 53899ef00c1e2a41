import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { notesMinutes } from '#shared/diagnoses/notesLock.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { aDiagnosedCase, type DiagnosedCase } from '../support/diagnoses.ts'
import { plainDump } from '../support/plainDump.ts'
import { textOf } from '../support/printedPdf.ts'

const secret = 'Brzeczydlo77'
const passphrase = 'sowa w dziupli'
const byPassphrase = { way: 'passphrase', secret: passphrase } as const
const draft = { id: null, staffId: null, writtenOn: '2021-05-14', text: `Powiedziała: ${secret}.`, revision: 0 }

let b: TestBackend
let c: DiagnosedCase
let diagnosisId: number
beforeEach(async () => {
  b = await freshBackend()
  c = await aDiagnosedCase(b)
  diagnosisId = (await b.ask('diagnoses.save', c.card({ ratings: [c.rated('O01', 3)] }))).id
  await b.ask('diagnoses.saveRestrictedNote', { ...draft, diagnosisId })
})
afterEach(async () => {
  vi.useRealTimers()
  await b.close()
})
const set = () => b.ask('diagnoses.setNotesPassphrase', { passphrase })
const notes = () => b.ask('diagnoses.restrictedNotes', { diagnosisId })
const lock = () => b.ask('diagnoses.notesLock', {})
const read = (by: { way: 'passphrase' | 'recovery'; secret: string }) => b.call('diagnoses.openNotes', by)

describe('without a second passphrase', () => {
  it('notes are read as before, and the lock says so', async () => {
    expect(await lock()).toMatchObject({ isSet: false, isOpen: true, notes: 1 })
    expect((await notes())[0]!.text).toContain(secret)
    // The control of the test below: a dump would show them.
    expect(plainDump(b.path).includes(secret)).toBe(true)
  })
})

describe('with a second passphrase', () => {
  it('no byte of the file tells what was in a note: nor its history, the bin, pages let go', async () => {
    const [first] = await notes()
    await b.ask('diagnoses.saveRestrictedNote', { ...draft, ...idOf(first!), text: `${secret} raz jeszcze` })
    const second = await b.ask('diagnoses.saveRestrictedNote', { ...draft, diagnosisId, text: `${secret} do kosza` })
    await b.ask('diagnoses.removeRestrictedNote', { id: second.id })
    await set()
    await b.ask('diagnoses.saveRestrictedNote', { ...draft, diagnosisId, text: `${secret} po zamknięciu` })
    expect((await notes()).map(({ text }) => text)).toEqual([`${secret} raz jeszcze`, `${secret} po zamknięciu`])
    b = await b.restart()
    expect(plainDump(b.path).includes(secret)).toBe(false)
    expect(JSON.stringify(await b.ask('history.list', { offset: 0, limit: 500 }))).not.toContain(secret)
  })
  it('the history verifies all the same', async () => {
    await set()
    const check = await b.ask('history.verify', { noted: '', work: '' })
    expect(JSON.stringify(check)).toContain('"broken":null')
  })
  it('notes are closed after a restart; read, written, removed and printed only once they are opened', async () => {
    await set()
    b = await b.restart()
    expect(await lock()).toMatchObject({ isSet: true, isOpen: false, closesInSeconds: 0 })
    const card = { kind: 'diagnosisCard', participationId: c.participationId, withRestrictedNotes: true } as const
    for (const [name, input] of [
      ['diagnoses.restrictedNotes', { diagnosisId }],
      ['diagnoses.saveRestrictedNote', { ...draft, diagnosisId }],
      ['diagnoses.removeRestrictedNote', { id: 1 }],
      ['documents.render', { document: card }],
    ] as const)
      expect(await b.refusal(name, input), name).toMatchObject({ code: 'diagnoses.notesClosed' })
    await b.ask('diagnoses.openNotes', byPassphrase)
    expect((await notes())[0]!.text).toContain(secret)
    const { fileId } = await b.ask('documents.render', { document: card })
    expect(textOf((await b.file(fileId))!.bytes)).toContain(secret)
    await b.ask('diagnoses.closeNotes', {})
    expect(await b.refusal('diagnoses.restrictedNotes', { diagnosisId })).toMatchObject({
      code: 'diagnoses.notesClosed',
    })
  })
  it('each opening stands among the disclosures, and undo passes over it', async () => {
    await set()
    await b.ask('diagnoses.openNotes', byPassphrase)
    expect(await b.ask('dataProtection.disclosures', {})).toMatchObject([
      { kind: 'restrictedNotes', what: 'drugim hasłem' },
    ])
    expect((await b.ask('history.state', {})).blocked).toContain('ustawiono hasło')
  })
  it('a change of a sealed note is taken back and done again while nobody reads it', async () => {
    await set()
    const [note] = await notes()
    await b.ask('diagnoses.saveRestrictedNote', { ...draft, ...idOf(note!), text: 'inaczej' })
    await b.ask('history.undo', {})
    expect((await notes())[0]!.text).toContain(secret)
    await b.ask('history.redo', {})
    expect((await notes())[0]!.text).toBe('inaczej')
  })
  it('a wrong passphrase changes nothing and after a few the next has to wait', async () => {
    await set()
    b = await b.restart()
    const before = plainDump(b.path)
    const wrong = { way: 'passphrase', secret: 'puchacz na dębie' } as const
    for (let at = 0; at < 4; at += 1) expect((await read(wrong)).ok).toBe(false)
    expect((await lock()).waitSeconds).toBeGreaterThan(0)
    expect(await b.refusal('diagnoses.openNotes', byPassphrase)).toMatchObject({ code: 'diagnoses.notesTooSoon' })
    expect(plainDump(b.path).equals(before)).toBe(true)
    expect(JSON.stringify(b.logged)).not.toContain('puchacz')
  })
  it('close by themselves when nobody uses them, and not while somebody does', async () => {
    await set()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    await b.ask('diagnoses.keepNotesOpen', {})
    vi.advanceTimersByTime((notesMinutes - 1) * 60_000)
    await b.ask('diagnoses.keepNotesOpen', {})
    vi.advanceTimersByTime((notesMinutes - 1) * 60_000)
    expect((await lock()).isOpen).toBe(true)
    vi.advanceTimersByTime(2 * 60_000)
    expect((await lock()).isOpen).toBe(false)
  })
})

describe('who has lost the passphrase', () => {
  it('opens with the code of the sheet, however it is typed, and sets another', async () => {
    const { recoveryCode } = await set()
    expect(recoveryCode).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]{5}$/)
    b = await b.restart()
    const typed = recoveryCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')
    const current = { way: 'recovery', secret: typed } as const
    await b.ask('diagnoses.changeNotesPassphrase', { current, passphrase: 'lelek kozodój' })
    expect((await read(byPassphrase)).ok).toBe(false)
    expect((await read({ way: 'passphrase', secret: 'lelek kozodój' })).ok).toBe(true)
    expect((await notes())[0]!.text).toContain(secret)
  })
  it('gets a new code when the sheet was lost; the old one opens nothing', async () => {
    const { recoveryCode } = await set()
    const renewed = await b.ask('diagnoses.renewNotesCode', { current: byPassphrase })
    expect((await read({ way: 'recovery', secret: recoveryCode })).ok).toBe(false)
    expect((await read({ way: 'recovery', secret: renewed.recoveryCode })).ok).toBe(true)
  })
  it('is given the code on paper', async () => {
    const { recoveryCode } = await set()
    const { fileId, name } = await b.ask('documents.render', {
      document: { kind: 'notesRecoverySheet', code: recoveryCode },
    })
    expect(textOf((await b.file(fileId))!.bytes)).toContain(recoveryCode)
    expect(name).toBe('kod-odzyskiwania-notatek.pdf')
  })
})

describe('taking the passphrase off', () => {
  it('makes the notes readable again and needs the passphrase', async () => {
    await set()
    const current = { way: 'passphrase', secret: 'nie to hasło' } as const
    const refused = await b.refusal('diagnoses.removeNotesPassphrase', { current })
    expect(refused.fields).toMatchObject([{ path: 'current.secret' }])
    await b.ask('diagnoses.removeNotesPassphrase', { current: byPassphrase })
    b = await b.restart()
    expect(await lock()).toMatchObject({ isSet: false, isOpen: true })
    expect((await notes())[0]!.text).toContain(secret)
  })
  it('is no way round: a second lock is not put over the first, and a short passphrase is none', async () => {
    expect((await b.refusal('diagnoses.setNotesPassphrase', { passphrase: 'sowa' })).kind).toBe('validation')
    await set()
    expect(await b.refusal('diagnoses.setNotesPassphrase', { passphrase: 'inne hasło tu' })).toMatchObject({
      code: 'diagnoses.notesLocked',
    })
  })
})

const idOf = ({ id, revision }: { id: number; revision: number }) => ({ id, revision, diagnosisId, staffId: null })

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openFile } from '#backend/db/open.ts'
import { scannedKinds } from '#shared/scans/records.ts'
import { freshBackend, type TestBackend, testDay } from '../support/backend.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { anExpense } from '../support/records.ts'
import { aPdf, aPng, attachScan, putFile, shaOf } from '../support/scans.ts'

let b: TestBackend
let grantId: number
let documentId: number
beforeEach(async () => {
  b = await freshBackend()
  const { lineId, ...made } = await grantWithLine(b)
  grantId = made.grantId
  documentId = (await b.ask('expenses.save', anExpense(lineId))).id
})
afterEach(() => b.close())

const ofDocument = () => b.ask('scans.list', { recordKind: 'expenseDocument', recordId: documentId })
/** Works on the file behind the program's back, as damage does. */
async function behind<T>(act: (raw: ReturnType<typeof openFile>['raw']) => T): Promise<T> {
  const file = openFile(b.path)
  try {
    return act(file.raw)
  } finally {
    await file.close()
  }
}
const keptScans = () => behind((raw) => raw.prepare('select count(*) from scan').pluck().get())

describe('a scan', () => {
  it('is put beside a document under its checksum, and its bytes come back as they were', async () => {
    const bytes = aPdf('Faktura FV 1')
    const attached = await attachScan(b, bytes, { recordId: documentId, name: 'Łoś i ś-ka.html' })
    expect(attached).toMatchObject({ name: 'Łoś i ś-ka.pdf', mime: 'application/pdf', size: bytes.length, remarks: [] })
    expect(await ofDocument()).toMatchObject([{ sha256: shaOf(bytes), purpose: 'document', addedOn: testDay }])
    const opened = await b.ask('scans.open', { id: attached.id })
    expect(opened).toMatchObject({ name: 'Łoś i ś-ka.pdf', fileId: shaOf(bytes), bytes: bytes.length })
    expect(Buffer.from((await b.file(opened.fileId))!.bytes).equals(bytes)).toBe(true)
  })
  it('stays after a restart', async () => {
    const bytes = aPng()
    const { id } = await attachScan(b, bytes, { recordId: documentId })
    b = await b.restart()
    const { fileId } = await b.ask('scans.open', { id })
    expect(Buffer.from((await b.file(fileId))!.bytes).equals(bytes)).toBe(true)
  })
  it('put beside two records is kept once; beside the same record twice it is refused', async () => {
    const bytes = aPdf()
    await attachScan(b, bytes, { recordId: documentId })
    await attachScan(b, bytes, { recordKind: 'grant', recordId: grantId })
    await attachScan(b, bytes, { recordId: documentId, purpose: 'payment' })
    expect(await keptScans()).toBe(1)
    const again = { sha256: shaOf(bytes), recordKind: 'expenseDocument', recordId: documentId }
    expect(await b.refusal('scans.attach', again)).toMatchObject({ kind: 'rule', code: 'scans.already' })
  })
  it('is counted beside its record, proofs of payment apart; a document without one of its own can be found', async () => {
    const unscanned = async () => (await b.ask('expenses.list', { state: 'noScan' })).total
    await attachScan(b, aPdf('2'), { recordId: documentId, purpose: 'payment' })
    expect(await unscanned()).toBe(1)
    await attachScan(b, aPdf('1'), { recordId: documentId })
    expect(await unscanned()).toBe(0)
    expect(await b.ask('scans.counts', { recordKind: 'expenseDocument' })).toEqual([
      { recordId: documentId, count: 2, payments: 1 },
    ])
    expect(await b.ask('scans.counts', { recordKind: 'grant' })).toEqual([])
  })
  it('is called and sorted anew, with its ending kept; an old revision is stale', async () => {
    const { id, revision } = await attachScan(b, aPdf(), { recordId: documentId })
    const change = { id, revision, name: 'przelew 12/2021.exe', purpose: 'payment' as const }
    await b.ask('scans.change', change)
    expect(await ofDocument()).toMatchObject([{ name: '2021.pdf', purpose: 'payment', revision: revision + 1 }])
    expect(await b.refusal('scans.change', change)).toMatchObject({ kind: 'stale' })
  })
})

describe('refused, with nothing written,', () => {
  afterEach(async () => {
    expect(await ofDocument()).toEqual([])
    expect(await keptScans()).toBe(0)
  })
  const attach = async (bytes: Uint8Array, change = {}) => {
    const sha256 = await putFile(b, bytes)
    const input = { sha256, recordKind: 'expenseDocument', recordId: documentId, name: 'skan.png', ...change }
    return b.refusal('scans.attach', input)
  }
  it('is a page named as a picture', async () => {
    expect(await attach(Buffer.from('<html>'))).toMatchObject({ kind: 'rule', code: 'scans.notAScan' })
  })
  it('is a file nobody handed in', async () => {
    const input = { sha256: 'a'.repeat(64), recordKind: 'expenseDocument', recordId: documentId }
    expect(await b.refusal('scans.attach', input)).toMatchObject({ code: 'scans.notHandedIn' })
  })
  it('is a scan beside a record that is not there', async () => {
    for (const recordKind of scannedKinds)
      expect(await attach(aPdf(), { recordKind, recordId: 99 })).toMatchObject({ kind: 'notFound' })
  })
  it('is a purpose records of this kind do not have, an unknown kind, and a checksum that is none', async () => {
    expect(await attach(aPdf(), { purpose: 'report' })).toMatchObject({ code: 'scans.purpose' })
    expect(await attach(aPdf(), { recordKind: 'person' })).toMatchObject({ kind: 'validation' })
    expect(await attach(aPdf(), { sha256: '../x' })).toMatchObject({ kind: 'validation' })
  })
})

describe('a scan that was taken away', () => {
  it('comes back by undo, and goes again by redo, as long as its bytes are kept', async () => {
    const bytes = aPdf()
    const { id } = await attachScan(b, bytes, { recordId: documentId })
    await b.ask('scans.remove', { id })
    expect(await ofDocument()).toEqual([])
    await b.ask('history.undo', {})
    expect((await b.ask('scans.open', { id })).fileId).toBe(shaOf(bytes))
    await b.ask('history.redo', {})
    expect(await ofDocument()).toEqual([])
  })
  it('is restored from the bin with its name', async () => {
    const { id } = await attachScan(b, aPdf(), { recordId: documentId, name: 'FV 1.pdf' })
    await b.ask('scans.remove', { id })
    const bin = await b.ask('history.bin', {})
    expect(bin.rows[0]).toMatchObject({ sentence: 'usunięto skan „FV 1.pdf”' })
    await b.ask('history.restore', { commandId: bin.rows[0]!.commandId })
    expect(await ofDocument()).toMatchObject([{ id, name: 'FV 1.pdf' }])
  })
  it('with its document comes back with it', async () => {
    await attachScan(b, aPdf(), { recordId: documentId })
    await b.ask('expenses.remove', { id: documentId })
    expect((await b.ask('scans.verify', {})).problems).toEqual([])
    await b.ask('history.undo', {})
    expect(await ofDocument()).toHaveLength(1)
  })
})

describe('letting go', () => {
  it('frees only bytes that neither a record nor the bin needs', async () => {
    await attachScan(b, aPdf('undone'), { recordId: documentId })
    await b.ask('history.undo', {})
    await attachScan(b, aPdf('kept'), { recordId: documentId })
    const { id } = await attachScan(b, aPdf('in the bin'), { recordId: documentId })
    await b.ask('scans.remove', { id })
    expect(await b.ask('scans.release', {})).toEqual({ released: 1, bytes: aPdf('undone').length })
    expect(await keptScans()).toBe(2)
    await b.ask('history.undo', {})
    expect((await b.ask('scans.verify', {})).problems).toEqual([])
  })
  it('with a day also frees what was removed before it; restored afterwards, the scan is told to be missing', async () => {
    const { id } = await attachScan(b, aPdf(), { recordId: documentId })
    await b.ask('scans.remove', { id })
    expect(await b.ask('scans.release', { removedBefore: testDay })).toMatchObject({ released: 0 })
    expect(await b.ask('scans.release', { removedBefore: '2022-01-11' })).toMatchObject({ released: 1 })
    await b.ask('history.undo', {})
    expect((await b.ask('scans.verify', {})).problems).toMatchObject([{ problem: 'missing', linkId: id }])
    await attachScan(b, aPdf(), { recordId: documentId, purpose: 'payment' })
    expect((await b.ask('scans.verify', {})).problems).toEqual([])
  })
  it('is told beforehand: what nothing needs, and what only the bin needs since before today', async () => {
    const [undone, kept, inBin] = [aPdf('nothing'), aPdf('kept here'), aPdf('in the bin for long')]
    await attachScan(b, undone, { recordId: documentId })
    await b.ask('history.undo', {})
    await attachScan(b, kept, { recordId: documentId })
    await attachScan(b, kept, { recordKind: 'grant', recordId: grantId })
    const { id } = await attachScan(b, inBin, { recordId: documentId })
    await b.ask('scans.remove', { id })
    const all = { scans: 3, bytes: undone.length + kept.length + inBin.length }
    const free = { scans: 1, bytes: undone.length }
    expect(await b.ask('scans.sums', {})).toEqual({ kept: all, inBin: { scans: 0, bytes: 0 }, free })
    await behind((raw) => raw.prepare("update command_log set at = '2021-12-31T10:00:00.000Z'").run())
    expect(await b.ask('scans.sums', {})).toEqual({ kept: all, inBin: { scans: 1, bytes: inBin.length }, free })
    await b.ask('scans.release', { removedBefore: testDay })
    const left = { scans: 1, bytes: kept.length }
    const none = { scans: 0, bytes: 0 }
    expect(await b.ask('scans.sums', {})).toEqual({ kept: left, inBin: none, free: none })
  })
  it('leaves no step to be undone', async () => {
    await attachScan(b, aPdf(), { recordId: documentId })
    const { total } = await b.ask('history.list', {})
    await b.ask('scans.release', {})
    expect((await b.ask('history.list', {})).total).toBe(total)
  })
})

describe('looking through the scans', () => {
  it('finds nothing wrong where nothing is', async () => {
    await attachScan(b, aPdf('1'), { recordId: documentId })
    await attachScan(b, aPng(), { recordKind: 'grant', recordId: grantId })
    const bytes = aPdf('1').length + aPng().length
    expect(await b.ask('scans.verify', {})).toEqual({ scans: 2, bytes, problems: [] })
    expect(await b.ask('scans.verify', { grantId })).toEqual({ scans: 2, bytes, problems: [] })
    expect(await b.ask('scans.verify', { grantId: grantId + 1 })).toEqual({ scans: 0, bytes: 0, problems: [] })
  })
  it('tells the one that was altered in the file, with its document; it is not shown, and is put right by adding it again', async () => {
    const { id } = await attachScan(b, aPdf('whole'), { recordId: documentId, name: 'FV.pdf' })
    await attachScan(b, aPdf('other'), { recordId: documentId })
    await behind((raw) =>
      raw.prepare('update scan set content = ? where sha256 = ?').run(aPdf('forged'), shaOf(aPdf('whole'))),
    )
    for (const input of [{}, { grantId }])
      expect((await b.ask('scans.verify', input)).problems).toEqual([
        {
          problem: 'altered',
          linkId: id,
          recordKind: 'expenseDocument',
          recordId: documentId,
          grantId: null,
          participationId: null,
          record: 'dokument księgowy FV 1/2021',
          name: 'FV.pdf',
          text: expect.stringContaining('nie zgadza się suma kontrolna'),
        },
      ])
    expect(await b.refusal('scans.open', { id })).toMatchObject({ code: 'scans.altered' })
    await attachScan(b, aPdf('whole'), { recordId: documentId, purpose: 'payment' })
    expect((await b.ask('scans.verify', {})).problems).toEqual([])
  })
  it('tells the grant of a record that has no screen of its own', async () => {
    const annex = { id: null, grantId, number: '1', signedOn: '2021-05-01', effectiveFrom: '2021-05-01' }
    const { id } = await b.ask('grants.saveAnnex', { ...annex, description: '', revision: 0 })
    await attachScan(b, aPdf(), { recordKind: 'annex', recordId: id })
    await behind((raw) => raw.prepare('delete from scan').run())
    expect((await b.ask('scans.verify', {})).problems).toMatchObject([{ recordKind: 'annex', recordId: id, grantId }])
  })
  it('tells the one that is gone from the file', async () => {
    const { id } = await attachScan(b, aPdf(), { recordId: documentId, name: 'FV.pdf' })
    await behind((raw) => raw.prepare('delete from scan').run())
    expect((await b.ask('scans.verify', {})).problems).toMatchObject([
      { problem: 'missing', linkId: id, name: 'FV.pdf' },
    ])
    expect(await b.refusal('scans.open', { id })).toMatchObject({ code: 'scans.missing' })
    expect(await ofDocument()).toMatchObject([{ mime: null, size: 0 }])
  })
})

it('is told in the history of its own record, added, renamed and taken away, and not in that of another kind', async () => {
  const { id, revision } = await attachScan(b, aPdf(), { recordId: documentId, name: 'FV.pdf' })
  await attachScan(b, aPng(), { recordKind: 'grant', recordId: grantId, name: 'umowa.png' })
  expect(grantId).toBe(documentId)
  await b.ask('scans.change', { id, name: 'Faktura.pdf', purpose: 'payment', revision })
  await b.ask('scans.remove', { id })
  const told = async (kind: 'expenseDocument' | 'grant') => {
    const steps = await b.ask('history.ofRecord', { kind, id: documentId })
    return steps
      .filter(({ changes }) => changes.some(({ record }) => record === 'skan'))
      .map(({ sentence }) => sentence)
  }
  expect(await told('expenseDocument')).toEqual([
    'usunięto skan „Faktura.pdf”',
    'zmieniono opis skanu „Faktura.pdf”',
    'dodano skan „FV.pdf” (dokument księgowy)',
  ])
  expect(await told('grant')).toEqual(['dodano skan „umowa.png” (dotacja)'])
})

it('neither bytes nor names of scans get into the log', async () => {
  await b.refusal('scans.attach', {
    sha256: await putFile(b, Buffer.from('<html>tajne')),
    recordKind: 'expenseDocument',
    recordId: documentId,
    name: 'Kowalska Anna.pdf',
  })
  await attachScan(b, aPdf('tajne'), { recordId: documentId, name: 'Kowalska Anna.pdf' })
  expect(b.logged.join('\n')).not.toMatch(/Kowalska|tajne/)
})

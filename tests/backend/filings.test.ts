import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openFile } from '#backend/db/open.ts'
import { createPrinter } from '#backend/documents/printer.ts'
import { frozenOf } from '#backend/filings/queries.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { aFiling, filed, leaveBlocks } from '../support/filings.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { textOf } from '../support/printedPdf.ts'
import { anExpense, aReport } from '../support/records.ts'

let b: TestBackend
let grantId: number
let lineId: number
let id: number
let expense: number
let number = 0
const invoice = (change: Parameters<typeof anExpense>[1] = {}) =>
  anExpense(lineId, { number: `FV ${++number}/2021`, ...change })
// One file for all, so that the print worker starts once; each test has a grant and a report of its own.
beforeAll(async () => {
  b = await freshBackend()
})
afterAll(() => b.close())
beforeEach(async () => {
  ;({ grantId, lineId } = await grantWithLine(b))
  id = (await b.ask('settlements.save', aReport(grantId, { preparedOn: '2022-01-08' }))).id
  expense = (await b.ask('expenses.save', invoice())).id
})

const standing = () => b.ask('filings.standing', { reportId: id })
const changed = async (change: Parameters<typeof aReport>[1]) => ({
  ...(await b.ask('settlements.get', { id })).report,
  ...change,
})

describe('filing a report', () => {
  it('is refused while a blocking finding is open, and says which', async () => {
    const { findings } = await b.ask('settlements.get', { id })
    const open = findings.filter(({ severity }) => severity === 'blocks')
    const refused = await b.refusal('filings.file', await aFiling(b, id))
    expect(refused.code).toBe('filings.blocked')
    expect(refused.message).toContain(open[0]!.message)
    expect((await standing()).filing).toBeNull()
  })
  it('freezes the print that was shown, with the day, the way and the confirmation', async () => {
    await leaveBlocks(b, id)
    const input = await aFiling(b, id, { delivered: 'post', confirmation: 'R 00759007734' })
    const { id: filingId } = await b.ask('filings.file', input)
    expect((await standing()).filing).toMatchObject({
      id: filingId,
      filedOn: '2022-01-10',
      delivered: 'post',
      confirmation: 'R 00759007734',
      formVersion: 'annex5-2018',
      sha256: input.paper,
      withdrawnOn: null,
    })
  })
  it('gives back the very bytes, also after a restart and after the records have changed', async () => {
    const filingId = await filed(b, id)
    const sha = (await standing()).filing!.sha256
    await b.ask('expenses.save', invoice({ gross: 99_00 }))
    b = await b.restart()
    const printed = await b.ask('documents.render', { document: { kind: 'filedReport', filingId } })
    const { bytes } = (await b.file(printed.fileId))!
    expect(printed).toMatchObject({ fileId: sha, name: 'sprawozdanie-zlozone-2022-01-10.pdf' })
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha)
    expect(printed.pages).toBeGreaterThan(0)
    expect(textOf(bytes)).toContain('1 234,56')
    expect(textOf(bytes)).not.toContain('1 333,56')
  })
  it('keeps the data from which the same paper is set again, byte for byte', async () => {
    const filingId = await filed(b, id)
    const sha = (await standing()).filing!.sha256
    const { path } = b
    const other = openFile(path)
    const frozen = (await frozenOf(other.db, filingId))!
    await other.close()
    const printer = createPrinter({ log: () => undefined })
    const set = await printer.print(frozen.paper)
    await printer.close()
    expect(set.ok && createHash('sha256').update(set.value.bytes).digest('hex')).toBe(sha)
  })
  it('is refused when the records have changed since the print', async () => {
    await leaveBlocks(b, id)
    const input = await aFiling(b, id)
    await b.ask('settlements.save', await changed({ i1: 'Dopisano zdanie.' }))
    expect((await b.refusal('filings.file', input)).code).toBe('filings.paperChanged')
    expect((await b.refusal('filings.file', { ...input, paper: 'a'.repeat(64) })).code).toBe('filings.paperChanged')
  })
  it('is refused on a day that cannot be, beside the field', async () => {
    await leaveBlocks(b, id)
    for (const [filedOn, words] of [
      ['2022-01-11', /w przyszłości/],
      ['2021-04-30', /przed początkiem okresu/],
      ['2022-01-07', /przed datą przy podpisie/],
    ] as const) {
      const refused = await b.refusal('filings.file', await aFiling(b, id, { filedOn }))
      expect(refused.fields).toEqual([{ path: 'filedOn', message: expect.stringMatching(words) }])
    }
    expect((await b.refusal('filings.file', { ...(await aFiling(b, id)), delivered: 'gołębiem' })).kind).toBe(
      'validation',
    )
  })
  it('says whether it was on time', async () => {
    await filed(b, id)
    expect((await standing()).term).toMatchObject({ rule: 'D-01', date: '2022-01-31' })
  })
  it('cannot be undone, and undo says what can be done', async () => {
    await filed(b, id)
    expect((await b.refusal('history.undo', {})).message).toMatch(/złożono sprawozdanie końcowe.*można wycofać/s)
  })
  it('happens once', async () => {
    await filed(b, id)
    expect((await b.refusal('filings.file', await aFiling(b, id))).code).toBe('filings.already')
  })
  it('takes a confirmation that comes later, and that can be undone', async () => {
    const filingId = await filed(b, id, { confirmation: '' })
    await b.ask('filings.saveConfirmation', { id: filingId, confirmation: 'UPO-9' })
    expect((await standing()).filing?.confirmation).toBe('UPO-9')
    await b.ask('history.undo', {})
    expect((await standing()).filing?.confirmation).toBe('')
  })
})

describe('a filed report', () => {
  it('cannot be edited or removed; each refusal leads to a correction and nothing changes', async () => {
    await leaveBlocks(b, id)
    const reasons = (await b.ask('settlements.get', { id })).findings.flatMap(({ override }) => override ?? [])
    await filed(b, id)
    const before = await b.ask('settlements.get', { id })
    const saved = await b.refusal('settlements.save', await changed({ i1: 'Inne.' }))
    expect(saved).toMatchObject({ code: 'filings.frozen', message: expect.stringMatching(/korektę/) })
    const draft = { reportId: id, field: 'i1', text: 'Inne.', draft: '', revision: before.report.revision }
    expect((await b.refusal('narratives.save', draft)).code).toBe('filings.frozen')
    expect((await b.refusal('settlements.takeBackOverride', { id: reasons[0]!.id })).code).toBe('filings.frozen')
    const other = { reportId: id, check: 'C-01', recordKind: '', recordId: 0, message: 'x', reason: 'x' }
    expect((await b.refusal('settlements.overrideFinding', other)).code).toBe('filings.frozen')
    expect((await b.refusal('settlements.remove', { id })).code).toBe('filings.kept')
    expect(await b.ask('settlements.get', { id })).toEqual(before)
  })
  it('leaves documents free, and tells how many figures say something else since', async () => {
    await filed(b, id)
    expect((await standing()).changedSince).toBe(0)
    const { revision } = await b.ask('expenses.get', { id: expense })
    await b.ask('expenses.save', { ...invoice({ gross: 1000_00 }), id: expense, revision })
    // The line, its action, two sums, two rows of sources, two of the grant, and the document with its gross.
    expect((await standing()).changedSince).toBeGreaterThanOrEqual(6)
    await b.ask('history.undo', {})
    expect((await standing()).changedSince).toBe(0)
  })
})

describe('a filing entered by mistake', () => {
  it('is withdrawn with a reason, keeps its paper, and the report can be mended and filed again', async () => {
    const filingId = await filed(b, id)
    expect((await b.refusal('filings.withdraw', { id: filingId, reason: ' ' })).fields).toMatchObject([
      { path: 'reason' },
    ])
    await b.ask('filings.withdraw', { id: filingId, reason: 'Wpisano złożenie nie tego sprawozdania.' })
    expect(await standing()).toMatchObject({
      filing: null,
      withdrawn: [{ id: filingId, withdrawnOn: '2022-01-10', withdrawnReason: expect.stringMatching(/nie tego/) }],
    })
    await b.ask('documents.render', { document: { kind: 'filedReport', filingId } })
    await b.ask('settlements.save', await changed({ i1: 'Poprawiony opis.' }))
    expect((await b.refusal('settlements.remove', { id })).code).toBe('filings.kept')
    const again = await filed(b, id)
    expect((await standing()).filing?.id).toBe(again)
    const history = await b.ask('history.ofRecord', { kind: 'report', id })
    expect(JSON.stringify(history)).toContain('Wpisano złożenie nie tego sprawozdania.')
  })
  it('cannot be withdrawn twice, nor undone', async () => {
    const filingId = await filed(b, id)
    await b.ask('filings.withdraw', { id: filingId, reason: 'Pomyłka.' })
    expect((await b.refusal('filings.withdraw', { id: filingId, reason: 'Pomyłka.' })).kind).toBe('notFound')
    await b.refusal('history.undo', {})
  })
})

describe('a correction', () => {
  it('begins as a copy of a filed report, with the reasons, and says on paper what it corrects', async () => {
    await filed(b, id)
    const { id: correction } = await b.ask('filings.correct', { reportId: id })
    const state = await b.ask('settlements.get', { id: correction })
    expect(state.report).toMatchObject({ grantId, i1: 'Osiągnięto rezultaty.', preparedOn: null })
    expect(state.findings.some(({ override }) => override !== null)).toBe(true)
    expect((await b.ask('filings.standing', { reportId: correction })).correction).toEqual({
      number: 1,
      correctsId: id,
      correctedFiledOn: '2022-01-10',
    })
    expect((await standing()).correctedById).toBe(correction)
    const { fileId, name } = await b.ask('documents.render', {
      document: { kind: 'sprawozdanie', reportId: correction },
    })
    expect(name).toBe('sprawozdanie-koncowe-2021-12-31-korekta-1.pdf')
    expect(textOf((await b.file(fileId))!.bytes)).toContain('KOREKTA NR 1 sprawozdania złożonego 10.01.2022')
  })
  it('can be corrected in turn once filed; only the newest can', async () => {
    await filed(b, id)
    const { id: first } = await b.ask('filings.correct', { reportId: id })
    expect((await b.refusal('filings.correct', { reportId: first })).code).toBe('filings.notFiled')
    await filed(b, first)
    const { id: second } = await b.ask('filings.correct', { reportId: first })
    expect((await b.ask('filings.standing', { reportId: second })).correction?.number).toBe(2)
    expect((await b.refusal('filings.correct', { reportId: id })).code).toBe('filings.correctedAlready')
    const filingId = (await standing()).filing!.id
    expect((await b.refusal('filings.withdraw', { id: filingId, reason: 'x' })).code).toBe('filings.corrected')
  })
  it('is undone like any beginning, and wants a report that was filed', async () => {
    expect((await b.refusal('filings.correct', { reportId: id })).code).toBe('filings.notFiled')
    await filed(b, id)
    await b.ask('filings.correct', { reportId: id })
    await b.ask('history.undo', {})
    expect((await standing()).correctedById).toBeNull()
  })
})

import { afterEach, beforeEach, expect, it } from 'vitest'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { pagesOf, textOf } from '../support/printedPdf.ts'
import { anExpense } from '../support/records.ts'

let b: TestBackend
let grantId: number
let lineId: number
let first: number
let second: number
beforeEach(async () => {
  b = await freshBackend()
  ;({ grantId, lineId } = await grantWithLine(b))
  first = (await b.ask('expenses.save', anExpense(lineId))).id
  second = (await b.ask('expenses.save', anExpense(lineId, { number: 'FV 2/2021', issuedOn: '2021-07-01' }))).id
})
afterEach(() => b.close())

const signed = { checkedBy: 'Anna Nowak', checkedOn: '2021-06-02', formalBy: 'Jan Kos', formalOn: '2021-06-02' }
const whole = { statementGiven: true, bookkeeping: '402-1', ...signed, approvedBy: 'Ewa Lis', approvedOn: '2021-06-02' }
const get = (documentId: number) => b.ask('descriptions.get', { documentId })
const describe = async (documentId: number) =>
  b.ask('descriptions.save', { ...(await get(documentId)).description, ...whole })

it('a document is proposed a description, which counts only once it is saved', async () => {
  const before = await get(first)
  expect(before).toMatchObject({ proposed: true, description: { revision: 0 } })
  expect(before.description.substance).toContain('„Warsztaty”')
  expect(before.gaps.map(({ rule }) => rule)).toContain('O-05')
  await describe(first)
  expect(await get(first)).toMatchObject({ proposed: false, gaps: [] })
  const rows = await b.ask('descriptions.list', { grantId })
  expect(rows.map(({ number, begun, gaps }) => [number, begun, gaps.length === 0])).toEqual([
    ['FV 1/2021', true, true],
    ['FV 2/2021', false, false],
  ])
})
it('a description saved in between is not written over', async () => {
  const { description } = await get(first)
  await describe(first)
  expect((await b.refusal('descriptions.save', { ...description, substance: 'inaczej' })).kind).toBe('stale')
  const { description: now } = await get(first)
  expect(await b.ask('descriptions.save', { ...now, substance: 'inaczej' })).toEqual({ revision: 2 })
})
it('others are described like this one with a substance of their own, and one undo takes it back', async () => {
  await describe(first)
  const third = (await b.ask('expenses.save', anExpense(lineId, { number: 'FV 3/2021', description: 'Farby' }))).id
  await b.ask('descriptions.save', { ...(await get(second)).description, substance: 'własny opis' })
  const ids = [first, second, third]
  expect(await b.ask('descriptions.describeAlike', { documentId: first, documentIds: ids })).toEqual({ described: 1 })
  expect((await get(second)).description.substance).toBe('własny opis')
  expect((await get(third)).description).toMatchObject({ approvedBy: 'Ewa Lis', statementGiven: true })
  expect((await get(third)).description.substance).toContain('Farby')
  await b.ask('history.undo', {})
  expect((await get(third)).proposed).toBe(true)
})
it('nothing is described like a document without a description', async () => {
  const refused = await b.refusal('descriptions.describeAlike', { documentId: first, documentIds: [second] })
  expect(refused.code).toBe('descriptions.noPattern')
})
it('a document on no line cannot be described yet, and the sentence says what to do', async () => {
  const { id } = await b.ask('expenses.save', anExpense(lineId, { number: 'FV 9', allocations: [] }))
  expect((await b.refusal('descriptions.get', { documentId: id })).code).toBe('descriptions.notCharged')
})
it.each(['A4', 'A5'] as const)(
  'the sheets of a grant stand one a page in the order of the settlement, %s',
  async (size) => {
    await describe(first)
    const document = { kind: 'descriptionSheets' as const, grantId, size }
    const { fileId } = await b.ask('documents.render', { document })
    const { bytes } = (await b.file(fileId))!
    expect(pagesOf(bytes)).toHaveLength(2)
    expect(pagesOf(bytes)[0]).toContain('FV 1/2021')
    expect(pagesOf(bytes)[1]).toContain('FV 2/2021')
    const text = textOf(bytes).replaceAll('\u00a0', ' ')
    for (const part of [
      'umowa nr KIS/7/2021',
      'I.1.1. Materiały',
      'z dotacji: 1 234,56 zł',
      '402-1',
      'Ewa Lis, 02.06.2021',
    ])
      expect(text).toContain(part)
  },
)
it('one sheet is printed by itself', async () => {
  const document = { kind: 'descriptionSheets' as const, grantId, documentIds: [second] }
  const { fileId } = await b.ask('documents.render', { document })
  const pages = pagesOf((await b.file(fileId))!.bytes)
  expect(pages).toHaveLength(1)
  expect(pages[0]).toContain('FV 2/2021')
})
it('labels begin at the one that is left on the sheet and go on on the next sheet', async () => {
  const document = { kind: 'descriptionLabels' as const, grantId, grid: '2x5' as const, first: 10 }
  const { fileId } = await b.ask('documents.render', { document })
  const pages = pagesOf((await b.file(fileId))!.bytes)
  expect(pages).toHaveLength(2)
  expect(pages[0]).toContain('Opis dokumentu FV 1/2021')
  expect(pages[1]).toContain('Opis dokumentu FV 2/2021')
})
it('a label that the sheet does not have is refused beside its field', async () => {
  const document = { kind: 'descriptionLabels' as const, grantId, grid: '2x5' as const, first: 11 }
  const refused = await b.refusal('documents.render', { document })
  expect(JSON.stringify(refused)).toContain('Na tym arkuszu nie ma tylu naklejek.')
})

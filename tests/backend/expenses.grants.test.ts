import { afterEach, beforeEach, expect, it } from 'vitest'
import { openFile } from '#backend/db/open.ts'
import { chargedDocuments } from '#backend/expenses/doubleFinancing.ts'
import { doubleFinancing } from '#shared/expenses/doubleFinancing.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { aGrant, anExpense } from '../support/records.ts'

let b: TestBackend
let ids: Awaited<ReturnType<typeof grantWithLine>>
let other: { grantId: number; lineId: number }
beforeEach(async () => {
  b = await freshBackend()
  ids = await grantWithLine(b, 1_000_00)
  const { id: grantId } = await b.ask('grants.save', aGrant({ title: 'Drugie zadanie', contractNumber: 'B/2' }))
  const line = {
    id: null,
    grantId,
    actionId: null,
    name: 'Czynsz',
    measure: '',
    unitCost: null,
    quantityHundredths: null,
    amounts: [{ year: 2021, source: 'grant' as const, planned: 500_00 }],
    revision: 0,
  }
  other = { grantId, lineId: (await b.ask('budgets.saveLine', line)).id }
})
afterEach(() => b.close())

it('lines of other grants are offered for the days their money could pay', async () => {
  const offered = async (on: string | null) =>
    (await b.ask('expenses.otherLines', { grantId: ids.grantId, on })).map((line) => `${line.code} ${line.grantTitle}`)
  expect(await offered('2021-06-01')).toEqual(['II.1. Drugie zadanie'])
  expect(await offered('2021-12-31')).toEqual(['II.1. Drugie zadanie'])
  expect(await offered('2021-04-30')).toEqual([])
  expect(await offered('2022-01-01')).toEqual([])
  // Without a day of the document, today counts.
  expect((await b.refusal('expenses.otherLines', { grantId: ids.grantId, on: '2021-02-30' })).code).toBe('validation')
})

it('one bill entered for two grants is seen from each of them; an ineligible one and another amount are not', async () => {
  const bill = (change: object) => anExpense(ids.lineId, { gross: 100_00, ...change })
  const inOther = [{ lineId: other.lineId, source: 'grant' as const, amount: 100_00 }]
  await b.ask('expenses.save', bill({}))
  await b.ask('expenses.save', bill({ number: 'FV 2', allocations: inOther }))
  const found = async (grantId: number) => {
    const file = openFile(b.path)
    const documents = await chargedDocuments(file.db, grantId)
    await file.close()
    return doubleFinancing(documents)
  }
  expect(await found(ids.grantId)).toEqual([])
  const twin = bill({ number: 'fv 1 /2021', allocations: inOther, differentDocument: true })
  const { id } = await b.ask('expenses.save', twin)
  for (const grantId of [ids.grantId, other.grantId])
    expect(await found(grantId)).toMatchObject([{ documentIds: [1, id], charged: 200_00, saidDifferent: true }])
  const { allocations: _, ...stored } = await b.ask('expenses.get', { id })
  await b.ask('expenses.save', { ...stored, allocations: inOther, ineligibleReason: 'rozliczono w pierwszym zadaniu' })
  expect(await found(ids.grantId)).toEqual([])
})

it('the key of division kept with a document is proposed to its description', async () => {
  const key = { name: 'powierzchnia sali', unit: 'm²', whole: 120_00, part: 40_00 }
  const strange = { ...key, grantId: other.grantId, name: 'cudza sala' }
  const { id } = await b.ask(
    'expenses.save',
    anExpense(ids.lineId, { divisionKey: [{ ...key, grantId: ids.grantId }, strange] }),
  )
  const words = 'powierzchnia sali – 40 z 120 m² (33,33 %)'
  expect(await b.ask('descriptions.get', { documentId: id })).toMatchObject({
    keyWords: words,
    description: { divisionKey: words },
  })
})

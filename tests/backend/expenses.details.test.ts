import { afterEach, beforeEach, expect, it } from 'vitest'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { anExpense } from '../support/records.ts'
import { aMember } from '../support/staff.ts'

let b: TestBackend
let ids: Awaited<ReturnType<typeof grantWithLine>>
beforeEach(async () => {
  b = await freshBackend()
  ids = await grantWithLine(b, 1_000_00)
})
afterEach(() => b.close())

const ksefNumber = '5265877635-20250826-0100001AF629-AF'

it('everything a document says beside its amounts is kept, and a document that says none of it is empty there', async () => {
  const { id: staffId } = await b.ask('staff.save', aMember())
  const { id: correctsId } = await b.ask('expenses.save', anExpense(ids.lineId))
  const details = {
    net: 100_00,
    vat: 23_00,
    vatDeductible: true,
    ksefNumber,
    orderedOn: '2021-05-20',
    statementNumber: '6/2021',
    correctsId,
    otherBuyer: true,
    relatedSupplier: true,
    ineligibleCategory: 'fine',
    unitPrice: 61_50,
    promotion: true,
    promotionMarked: false,
    staffId,
    projectNamed: true,
    hoursRecorded: false,
    taxPaidOn: '2021-06-20',
    differentDocument: false,
    divisionKey: [
      { grantId: ids.grantId, name: 'sala', unit: 'm²', whole: 120_00, part: 40_00 },
      { grantId: null, name: 'osoby', unit: '', whole: 12_00, part: 12_00 },
    ],
  }
  const { id } = await b.ask('expenses.save', anExpense(ids.lineId, { number: 'K 1', gross: 123_00, ...details }))
  const kept = await b.ask('expenses.get', { id })
  expect(kept).toMatchObject(details)
  const { allocations, ...rest } = kept
  const again = allocations.map(({ lineId, source, amount }) => ({ lineId, source, amount }))
  await b.ask('expenses.save', { ...rest, allocations: again, divisionKey: details.divisionKey.slice(1), vat: null })
  expect(await b.ask('expenses.get', { id })).toMatchObject({ vat: null, divisionKey: [{ name: 'osoby' }] })
  expect(await b.ask('expenses.get', { id: correctsId })).toMatchObject({
    net: null,
    ksefNumber: '',
    correctsId: null,
    promotionMarked: null,
    staffId: null,
    taxPaidOn: null,
    divisionKey: [],
  })
})

it('a document is found by its number in the state register', async () => {
  await b.ask('expenses.save', anExpense(ids.lineId, { ksefNumber }))
  await b.ask('expenses.save', anExpense(ids.lineId, { number: 'FV 2' }))
  expect((await b.ask('expenses.list', { search: '0100001AF629' })).rows.map((row) => row.number)).toEqual([
    'FV 1/2021',
  ])
})

it('a second document with the number of another is saved once the user says it is another one, and stays so', async () => {
  const first = await b.ask('expenses.save', anExpense(ids.lineId, { number: 'FV 1 / 2021' }))
  const twin = anExpense(ids.lineId, { number: 'fv 1/2021' })
  const refused = await b.refusal('expenses.save', twin)
  expect(refused.code).toBe('expenses.twice')
  expect(refused.fields.map((field) => field.path)).toEqual(['number'])
  expect(refused.message.replaceAll('\u00a0', ' ')).toContain('„FV 1 / 2021” z 01.06.2021 na 1 234,56 zł')
  const second = await b.ask('expenses.save', { ...twin, differentDocument: true })
  const asked = { number: 'FV 1/2021', supplier: { name: '', nip: '1234563218' } }
  expect((await b.ask('expenses.alike', asked)).map((one) => one.id)).toEqual([second.id, first.id])
  expect((await b.ask('expenses.alike', { ...asked, id: second.id })).map((one) => one.id)).toEqual([first.id])
  // Neither is held up by the other when it is changed later.
  for (const { id } of [first, second]) {
    const { allocations, ...rest } = await b.ask('expenses.get', { id })
    const parts = allocations.map(({ lineId, source, amount }) => ({ lineId, source, amount }))
    await b.ask('expenses.save', { ...rest, note: 'sprawdzono', allocations: parts })
  }
  expect((await b.refusal('expenses.save', twin)).code).toBe('expenses.twice')
})

it('a supplier without NIP is told by name; the same number of another supplier is nothing strange', async () => {
  const supplier = { name: 'Jan Łąka', nip: '', address: '' }
  await b.ask('expenses.save', anExpense(ids.lineId, { supplier }))
  expect((await b.refusal('expenses.save', anExpense(ids.lineId, { supplier }))).code).toBe('expenses.twice')
  await b.ask('expenses.save', anExpense(ids.lineId, { supplier: { ...supplier, name: 'Anna Łąka' } }))
})

it('a correction knows its document, which cannot go while the correction stands', async () => {
  const { id } = await b.ask('expenses.save', anExpense(ids.lineId))
  const correction = anExpense(ids.lineId, { number: 'K 1', kind: 'correction', gross: -34_56, correctsId: id })
  const { id: correctionId } = await b.ask('expenses.save', correction)
  expect(await b.ask('expenses.corrections', { id })).toMatchObject({
    corrects: null,
    correctedBy: [{ id: correctionId, number: 'K 1', gross: -34_56 }],
  })
  expect(await b.ask('expenses.corrections', { id: correctionId })).toMatchObject({ corrects: { id }, correctedBy: [] })
  const refused = await b.refusal('expenses.remove', { id })
  expect(refused).toMatchObject({ code: 'expenses.corrected' })
  expect(refused.message).toContain('„K 1”')
  await b.ask('expenses.remove', { id: correctionId })
  await b.ask('expenses.remove', { id })
})

it.each([
  ['a number that is none of the register', { ksefNumber: '123' }, 'validation', 'ksefNumber'],
  ['a cost of no known kind', { ineligibleCategory: 'luxury' }, 'expenses.unknownCategory', 'ineligibleCategory'],
  ['a person who is not on the list', { staffId: 999 }, 'expenses.unknownPerson', 'staffId'],
  ['a correction of a document that is not there', { correctsId: 999 }, 'expenses.unknownDocument', 'correctsId'],
  ['a price below nothing', { unitPrice: -1 }, 'validation', 'unitPrice'],
  [
    'more of a key than there is',
    { divisionKey: [{ name: 'sala', unit: 'm²', whole: 1_00, part: 1_01 }] },
    'validation',
    'divisionKey.0.part',
  ],
  [
    'a key of a grant that is not there',
    { divisionKey: [{ grantId: 999, name: 'sala', unit: 'm²', whole: 1_00, part: 1 }] },
    'expenses.unknownGrant',
    'divisionKey.0.grantId',
  ],
  [
    'a key of nothing',
    { divisionKey: [{ name: 'sala', unit: 'm²', whole: 0, part: 0 }] },
    'validation',
    'divisionKey.0.whole',
  ],
  ['a text without end', { statementNumber: 'x'.repeat(100_000) }, 'validation', 'statementNumber'],
])('refuses %s, points at the field and writes nothing', async (_, change, code, path) => {
  const steps = (await b.ask('history.list', {})).total
  const refused = await b.refusal('expenses.save', { ...anExpense(ids.lineId), ...change })
  expect(refused.code).toBe(code)
  expect(refused.fields.map((field) => field.path)).toContain(path)
  expect((await b.ask('history.list', {})).total).toBe(steps)
})

it('a document does not correct itself', async () => {
  const { id } = await b.ask('expenses.save', anExpense(ids.lineId))
  const { allocations, ...rest } = await b.ask('expenses.get', { id })
  const refused = await b.refusal('expenses.save', {
    ...rest,
    allocations: allocations.map(({ lineId, source, amount }) => ({ lineId, source, amount })),
    correctsId: id,
  })
  expect(refused.code).toBe('expenses.correctsItself')
})

it('the history tells the details and the rows of the key in words', async () => {
  const { id } = await b.ask('expenses.save', anExpense(ids.lineId))
  const { allocations, ...rest } = await b.ask('expenses.get', { id })
  await b.ask('expenses.save', {
    ...rest,
    allocations: allocations.map(({ lineId, source, amount }) => ({ lineId, source, amount })),
    ineligibleCategory: 'alcohol',
    divisionKey: [{ grantId: ids.grantId, name: 'sala', unit: 'm²', whole: 120_00, part: 40_00 }],
  })
  const told = JSON.stringify(await b.ask('history.ofRecord', { kind: 'expenseDocument', id }))
  for (const words of ['rodzaj kosztu niekwalifikowalnego', 'alkohol', 'wiersz klucza podziału', 'Od KIS-u do PES-u'])
    expect(told).toContain(words)
})

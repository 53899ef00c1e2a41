import { expect, it } from 'vitest'
import { type ChargedDocument, doubleFinancing, outsideSplit } from '#shared/expenses/doubleFinancing.ts'
import { isKsefNumber, isKsefSumRight, ksefNumberIn } from '#shared/expenses/ksefNumber.ts'
import { gr } from '#shared/kernel/money.ts'

const document = (change: Partial<ChargedDocument> = {}): ChargedDocument => ({
  id: 1,
  number: 'FV 1/2021',
  supplier: '1234563218',
  gross: gr(100_00),
  differentDocument: false,
  parts: [{ grantId: 1, amount: gr(100_00) }],
  ...change,
})
const inGrant = (grantId: number, amount: number) => ({ grantId, amount: gr(amount) })

it('a document shared by two grants up to its worth is nothing strange', () => {
  const shared = document({ parts: [inGrant(1, 60_00), inGrant(2, 40_00)] })
  expect(doubleFinancing([shared])).toEqual([])
  expect(outsideSplit(shared)).toBe(0)
  expect(outsideSplit(document({ parts: [inGrant(1, 60_00)] }))).toBe(40_00)
})

it('a document charged beyond its worth is found, a correction too', () => {
  const over = document({ parts: [inGrant(1, 60_00), inGrant(2, 40_01)] })
  expect(doubleFinancing([over])).toEqual([
    { documentIds: [1], number: 'FV 1/2021', gross: 100_00, charged: 100_01, grantIds: [1, 2], saidDifferent: false },
  ])
  expect(outsideSplit(over)).toBe(-1)
  expect(doubleFinancing([document({ gross: gr(-1_00), parts: [inGrant(1, -60), inGrant(2, -41)] })])).toHaveLength(1)
})

it('one bill entered twice, each time for another grant, is found whatever its spaces and letters', () => {
  const twin = document({ id: 2, number: 'fv 1 / 2021', parts: [inGrant(2, 100_00)] })
  expect(doubleFinancing([document(), twin])).toMatchObject([
    { documentIds: [1, 2], charged: 200_00, grantIds: [1, 2], saidDifferent: false },
  ])
  expect(doubleFinancing([document(), { ...twin, differentDocument: true }])).toMatchObject([{ saidDifferent: true }])
})

it('two halves of one bill entered apart, another amount, supplier or number are no double financing', () => {
  const half = (id: number, grantId: number) => document({ id, parts: [inGrant(grantId, 50_00)] })
  expect(doubleFinancing([half(1, 1), half(2, 2)])).toEqual([])
  const others = [{ gross: gr(200_00) }, { supplier: 'Jan Łąka' }, { number: 'FV 2' }]
  for (const other of others)
    expect(doubleFinancing([document(), document({ id: 2, parts: [inGrant(2, 100_00)], ...other })])).toEqual([])
})

it('a number of the state register is told by its shape; a slip of the hand by its sum', () => {
  const right = '5265877635-20250826-0100001AF629-AF'
  expect([isKsefNumber(right), isKsefSumRight(right)]).toEqual([true, true])
  expect(isKsefSumRight('5265877635-20250826-0100001AF628-AF')).toBe(false)
  for (const wrong of ['', '123', right.toLowerCase(), `${right}0`, '5265877635-20251326-0100001AF629-AF'])
    expect(isKsefNumber(wrong), wrong).toBe(false)
  expect(ksefNumberIn(`faktura_${right.toLowerCase()}.xml`)).toBe(right)
  expect(ksefNumberIn('faktura.xml')).toBeUndefined()
  expect(ksefNumberIn('0'.repeat(1_000_000))).toBeUndefined()
})

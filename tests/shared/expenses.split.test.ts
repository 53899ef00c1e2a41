import fc from 'fast-check'
import { expect, it } from 'vitest'
import { amountsByPercent, missingAmount, percentOf, scaledTo, taxDifference } from '#shared/expenses/split.ts'
import { gr, sum } from '#shared/kernel/money.ts'

const amount = fc.integer({ min: -100_000_000_000, max: 100_000_000_000 }).map(gr)
/** Shares in hundredths of a per cent that make 100 % together. */
const shares = fc
  .array(fc.integer({ min: 0, max: 10_000 }), { maxLength: 20 })
  .map((cuts) => [0, ...cuts.toSorted((a, b) => a - b), 10_000])
  .map((cuts) => cuts.slice(1).map((cut, index) => cut - cuts[index]!))

it('a per cent of an amount is rounded half up, away from zero', () => {
  expect(percentOf(gr(100_00), 3333)).toBe(33_33)
  expect(percentOf(gr(5), 5000)).toBe(3)
  expect(percentOf(gr(-5), 5000)).toBe(-3)
  expect([percentOf(gr(99), 0), percentOf(gr(99), 10_000)]).toEqual([0, 99])
})

it('the last row takes the odd grosz', () => {
  expect(amountsByPercent(gr(100_00), [3333, 3333, 3334])).toEqual([33_33, 33_33, 33_34])
  expect(amountsByPercent(gr(10_01), [5000, 5000])).toEqual([5_01, 5_00])
  expect(amountsByPercent(gr(1234_57), [3300, 3300, 3400])).toEqual([407_41, 407_41, 419_75])
})

it('rows that do not make the whole are each counted alone', () => {
  expect(amountsByPercent(gr(200_00), [2500, 1250])).toEqual([50_00, 25_00])
  expect(amountsByPercent(gr(200_00), [9000, 2000])).toEqual([180_00, 40_00])
  expect(amountsByPercent(gr(200_00), [])).toEqual([])
})

it('a few grosze over many rows turn no sign', () => {
  expect(amountsByPercent(gr(2), [2500, 2500, 2500, 2500])).toEqual([1, 1, 0, 0])
})

it('parts of the whole always add up to it, and none has another sign', () => {
  fc.assert(
    fc.property(amount, shares, (whole, percents) => {
      const parts = amountsByPercent(whole, percents)
      expect(sum(parts)).toBe(whole)
      expect(parts.every((part) => part === 0 || Math.sign(part) === Math.sign(whole))).toBe(true)
    }),
  )
})

it('each row is within a grosz of its exact share, apart from the last', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10_000, max: 1e9 }), shares, (whole, percents) => {
      const parts = amountsByPercent(gr(whole), percents)
      for (const [index, part] of parts.slice(0, -1).entries())
        expect(Math.abs(part * 10_000 - whole * percents[index]!)).toBeLessThan(10_000)
    }),
  )
})

it('a split scaled to another total adds up to it', () => {
  expect(scaledTo(gr(100), [gr(100), gr(200)])).toEqual([33, 67])
  expect(scaledTo(gr(100), [gr(0), gr(0)])).toEqual([0, 100])
  fc.assert(
    fc.property(amount, fc.array(amount, { minLength: 1, maxLength: 10 }), (total, rows) => {
      expect(sum(scaledTo(total, rows))).toBe(total)
    }),
  )
})

it('net and tax are held against the gross amount, and the third follows from two', () => {
  expect(taxDifference(gr(123_00), gr(100_00), gr(23_00))).toBe(0)
  expect(taxDifference(gr(123_00), gr(100_00), gr(23_01))).toBe(1)
  expect(taxDifference(gr(123_00), null, gr(23_00))).toBeUndefined()
  expect(missingAmount(null, gr(100_00), gr(23_00))).toEqual({ field: 'gross', amount: 123_00 })
  expect(missingAmount(gr(123_00), null, gr(23_00))).toEqual({ field: 'net', amount: 100_00 })
  expect(missingAmount(gr(-123_00), gr(-100_00), null)).toEqual({ field: 'vat', amount: -23_00 })
  expect(missingAmount(gr(123_00), gr(100_00), gr(23_00))).toBeUndefined()
  expect(missingAmount(gr(123_00), null, null)).toBeUndefined()
})

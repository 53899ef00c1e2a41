import fc from 'fast-check'
import { expect, it } from 'vitest'
import { gr } from '#shared/kernel/money.ts'
import { proportionalReturn } from '#shared/returns/proportional.ts'

const terms = { okPermille: 800, partialPermille: 500 }
const of = (...done: readonly (readonly [planned: number, achieved: number | null])[]) =>
  proportionalReturn(
    done.map(([planned, achieved]) => ({ planned, achieved })),
    terms,
    gr(1_000_00),
  )

it('nothing goes back from eighty per cent on, and without results', () => {
  expect(of([10_00, 8_00])).toBeUndefined()
  expect(of()).toBeUndefined()
  expect(of([10_00, null])).toBeUndefined()
})
it('between the thresholds the missing share of the grant goes back, results counting alike', () => {
  expect(of([10_00, 7_99])).toEqual({ share: 79_90, amount: 201_00 })
  expect(of([3_00, 1_00], [1_00, 1_00])).toEqual({ share: 66_67, amount: 333_33 })
})
it('below the lower threshold all of it does', () => {
  expect(of([10_00, 5_00])).toEqual({ share: 50_00, amount: 500_00 })
  expect(of([10_00, 4_99])).toEqual({ share: 49_90, amount: 1_000_00 })
})
it('one result done twice over makes up for no other, and never more than the grant goes back', () => {
  expect(of([10_00, 20_00], [10_00, 0])).toEqual({ share: 50_00, amount: 500_00 })
  const result = fc.record({
    planned: fc.integer({ min: 0, max: 10_000 }),
    achieved: fc.integer({ min: 0, max: 20_000 }),
  })
  fc.assert(
    fc.property(fc.array(result, { maxLength: 8 }), fc.integer({ min: 0, max: 100_000_00 }), (results, accepted) => {
      const owed = proportionalReturn(results, terms, gr(accepted))
      if (owed === undefined) return
      expect(owed.amount).toBeGreaterThanOrEqual(0)
      expect(owed.amount).toBeLessThanOrEqual(accepted)
      expect(owed.share).toBeLessThanOrEqual(80_00)
    }),
  )
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { gr } from '#shared/kernel/money.ts'
import { proportionalReturn } from '#shared/returns/proportional.ts'
import { proportionalWords } from '#shared/returns/words.ts'

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
  expect(of([10_00, 7_99])).toMatchObject({ share: 79_90, amount: 201_00, below: false, accepted: 1_000_00 })
  expect(of([3_00, 1_00], [1_00, 1_00])).toMatchObject({ share: 66_67, amount: 333_33 })
})
it('below the lower threshold all of it does', () => {
  expect(of([10_00, 5_00])).toMatchObject({ share: 50_00, amount: 500_00, below: false })
  expect(of([10_00, 4_99])).toMatchObject({ share: 49_90, amount: 1_000_00, below: true })
})
it('one result done twice over makes up for no other, and never more than the grant goes back', () => {
  expect(of([10_00, 20_00], [10_00, 0])).toMatchObject({ share: 50_00, amount: 500_00 })
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
it('its computation is told in words, to the grosz', () => {
  const said = (owed: ReturnType<typeof of>) => owed && proportionalWords(owed).replaceAll('\u00a0', ' ')
  expect(said(of([3_00, 1_00], [1_00, 1_00]))).toBe(
    'Rezultaty osiągnięto średnio w 66,67 % planu; każdy liczy się najwyżej jako osiągnięty w całości. Z dotacji rozliczonej w sprawozdaniu, 1 000,00 zł, wracałaby brakująca część (33,33 %, liczona przed zaokrągleniem procentu): 333,33 zł.',
  )
  expect(said(of([10_00, 4_99]))).toContain(
    'To mniej niż 50,00 %, więc wracałaby cała dotacja rozliczona w sprawozdaniu: 1 000,00 zł.',
  )
})

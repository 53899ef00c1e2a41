import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keyDifferences, keyResults, keyWords, splitByKey } from '#shared/expenses/divisionKey.ts'
import { gr, sum } from '#shared/kernel/money.ts'

const area = { grantId: null, name: 'powierzchnia sali', unit: 'm²', whole: 120_00, part: 40_00 }
const hours = { grantId: null, name: 'godziny otwarcia', unit: 'godz.', whole: 160_00, part: 80_00 }
const part = (amount: number, grantId = 1) => ({ grantId, amount: gr(amount) })

it('40 of 120 m² of a bill of 300,00 zł belong here: 100,00 zł', () => {
  expect(keyResults([area], gr(300_00), [part(100_00)])).toEqual([
    { grantId: null, percent: 3333, expected: 100_00, charged: 100_00 },
  ])
  expect(keyDifferences([area], gr(300_00), [part(100_00)])).toEqual([])
  expect(keyDifferences([area], gr(300_00), [part(120_00)])).toMatchObject([{ expected: 100_00, charged: 120_00 }])
})

it('rows of one unit add up, rows of several units multiply', () => {
  const second = { ...area, name: 'biuro', whole: 80_00, part: 10_00 }
  expect(keyResults([area, second], gr(200_00), [])[0]).toMatchObject({ percent: 2500, expected: 50_00 })
  expect(keyResults([area, hours], gr(300_00), [])[0]).toMatchObject({ percent: 1667, expected: 50_00 })
})

it('each grant of a shared bill has a key of its own', () => {
  const rows = [
    { ...area, grantId: 1 },
    { ...area, grantId: 2, part: 30_00 },
  ]
  const parts = [part(1, 1), part(0, 2), part(1, 1)]
  expect(splitByKey(rows, gr(300_00), parts)).toEqual([50_00, 75_00, 50_00])
  expect(keyResults(rows, gr(300_00), parts).map(({ grantId, charged }) => [grantId, charged])).toEqual([
    [1, 2],
    [2, 0],
  ])
})

it('a split made by the key follows it to the grosz, also for a correction', () => {
  const amount = fc.integer({ min: -1e10, max: 1e10 })
  const row = fc
    .tuple(fc.integer({ min: 1, max: 1e9 }), fc.nat(1_000_000), fc.constantFrom('m²', 'godz.'))
    .map(([whole, share, unit]) => ({
      ...area,
      unit,
      whole,
      part: Number((BigInt(whole) * BigInt(share)) / 1_000_000n),
    }))
  fc.assert(
    fc.property(
      amount,
      fc.array(row, { minLength: 1, maxLength: 6 }),
      fc.array(amount, { minLength: 1, maxLength: 6 }),
      (gross, rows, amounts) => {
        const parts = amounts.map((one) => part(one))
        const split = splitByKey(rows, gr(gross), parts)
        expect(Math.abs(sum(split))).toBeLessThanOrEqual(Math.abs(gross))
        expect(
          keyDifferences(
            rows,
            gr(gross),
            split.map((one) => part(one)),
          ),
        ).toEqual([])
      },
    ),
  )
})

it('the key in words can be counted again', () => {
  expect(keyWords([area, hours], () => '')).toBe(
    'powierzchnia sali – 40 z 120 m²; godziny otwarcia – 80 z 160 godz. (16,67 %)',
  )
  expect(keyWords([{ ...area, grantId: 7, whole: 120_50 }], () => 'Od KIS-u do PES-u')).toBe(
    'Od KIS-u do PES-u: powierzchnia sali – 40 z 120,5 m² (33,20 %)',
  )
  expect(keyWords([], () => '')).toBe('')
})

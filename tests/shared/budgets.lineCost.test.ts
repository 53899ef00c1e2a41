import { expect, it } from 'vitest'
import { lineCost } from '#shared/budgets/lineCost.ts'
import { maxGrosze } from '#shared/kernel/money.ts'

it.each([
  [120_00, 250, 300_00],
  [33_33, 300, 99_99],
  [1, 50, 1],
  [1, 49, 0],
  [0, 1000, 0],
  [99_999_999_999, 100, 99_999_999_999],
])('%i grosze times %i hundredths of a unit is %i grosze', (unitCost, quantity, cost) => {
  expect(lineCost(unitCost, quantity)).toBe(cost)
})
it('a cost above what the program keeps is no proposal', () => {
  expect(lineCost(maxGrosze, 101)).toBeUndefined()
})

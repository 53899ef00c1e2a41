import { expect, it } from 'vitest'
import type { BudgetLine } from '#shared/budgets/schema.ts'
import { gr } from '#shared/kernel/money.ts'
import { lineAfter } from '../../renderer/features/expenses/lineAfter.ts'
import { lineState } from '../../renderer/texts/lineState.ts'

const line: BudgetLine = {
  id: 7,
  actionId: 1,
  code: 'I.1.1.',
  name: 'Psycholog',
  measure: '',
  unitCost: null,
  quantityHundredths: null,
  amounts: [],
  planned: gr(1_500_00),
  spent: gr(700_00),
  plannedOfGrant: gr(1_000_00),
  spentOfGrant: gr(600_00),
  revision: 1,
}
const stateOf = (planned: number, spent: number, limit: number | null) =>
  lineState({ planned: gr(planned), spent: gr(spent), limit: limit === null ? null : gr(limit) })

it('to the grosz of the plan all is well, past it the contract is asked, past its limit it blocks', () => {
  expect(stateOf(100, 100, 110).tone).toBe('calm')
  expect(stateOf(100, 101, 110)).toMatchObject({ tone: 'due', mark: 'ponad plan' })
  expect(stateOf(100, 110, 110).tone).toBe('due')
  expect(stateOf(100, 111, 110)).toMatchObject({ tone: 'block', mark: 'ponad limit' })
  expect(stateOf(100, 999, null).tone).toBe('due')
})
it('the grant of a line and its other money are measured apart', () => {
  const typed = [
    { lineId: 7, source: 'grant' as const, amount: 100_00 },
    { lineId: 7, source: 'ownMoney' as const, amount: 50_00 },
    { lineId: 8, source: 'grant' as const, amount: 1_00 },
  ]
  expect(lineAfter(line, 'grant', typed, [], 100)).toEqual({ planned: 1_000_00, spent: 700_00, limit: 1_100_00 })
  expect(lineAfter(line, 'ownMoney', typed, [], 100)).toEqual({ planned: 500_00, spent: 150_00, limit: null })
})
it('an amount that cannot be read yet counts as nothing', () => {
  const typed = [{ lineId: 7, source: 'grant' as const, amount: '12,' as unknown as number }]
  expect(lineAfter(line, 'grant', typed, [], null)).toEqual({ planned: 1_000_00, spent: 600_00, limit: null })
})

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
  agreedOfGrant: gr(1_000_00),
  revision: 1,
}
const stateOf = (planned: number, spent: number, limit: number | null) =>
  lineState({ planned: gr(planned), spent: gr(spent), limit: limit === null ? null : gr(limit) })

const neighbour: BudgetLine = { ...line, id: 8, code: 'I.1.2.', agreedOfGrant: gr(500_00), plannedOfGrant: gr(500_00) }
const elsewhere: BudgetLine = { ...line, id: 9, actionId: 2, code: 'I.2.1.' }
const by = (shiftScope: 'line' | 'action', shiftPermille: number | null = 100) => ({
  lines: [line, neighbour, elsewhere],
  limit: { shiftScope, shiftPermille },
})

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
  expect(lineAfter(line, 'grant', typed, [], by('line'))).toEqual({
    of: 'Pozycja I.1.1.',
    planned: 1_000_00,
    others: 600_00,
    document: 100_00,
    spent: 700_00,
    limit: 1_100_00,
  })
  expect(lineAfter(line, 'ownMoney', typed, [], by('line'))).toMatchObject({
    planned: 500_00,
    spent: 150_00,
    limit: null,
  })
})
it('an amount that cannot be read yet counts as nothing', () => {
  const typed = [{ lineId: 7, source: 'grant' as const, amount: '12,' as unknown as number }]
  expect(lineAfter(line, 'grant', typed, [], by('line', null))).toMatchObject({
    spent: 600_00,
    document: 0,
    limit: null,
  })
})

it('several rows of one document on one line count together, and what it had before is not counted twice', () => {
  const typed = [
    { lineId: 7, source: 'grant' as const, amount: 300_00 },
    { lineId: 7, source: 'grant' as const, amount: 250_00 },
  ]
  const before = [{ lineId: 7, source: 'grant' as const, amount: 100_00 }]
  const after = lineAfter(line, 'grant', typed, before, by('line'))
  expect(after).toMatchObject({ others: 500_00, document: 550_00, spent: 1_050_00, limit: 1_100_00 })
})
it('the limit is counted on the version agreed on, not on a plan that was raised since', () => {
  const raised = { ...line, plannedOfGrant: gr(1_400_00) }
  const typed = [{ lineId: 7, source: 'grant' as const, amount: 501_00 }]
  const after = lineAfter(raised, 'grant', typed, [], by('line'))
  expect(after).toMatchObject({ planned: 1_400_00, spent: 1_101_00, limit: 1_100_00 })
  expect(lineState(after)).toMatchObject({ tone: 'block', words: 'ponad limit o 1,00 (limit 1\u00a0100,00)' })
})
it('where the contract counts shifts on actions, the action is measured with all its lines and no other', () => {
  const typed = [
    { lineId: 7, source: 'grant' as const, amount: 100_00 },
    { lineId: 8, source: 'grant' as const, amount: 50_00 },
    { lineId: 9, source: 'grant' as const, amount: 7_00 },
  ]
  expect(lineAfter(line, 'grant', typed, [], by('action'))).toEqual({
    of: 'Działanie I.1.',
    planned: 1_500_00,
    others: 1_200_00,
    document: 150_00,
    spent: 1_350_00,
    limit: 1_650_00,
  })
  // Other money has no limit of shifts and stays with its line.
  const own = [{ lineId: 7, source: 'ownMoney' as const, amount: 1_00 }]
  expect(lineAfter(line, 'ownMoney', own, [], by('action')).of).toBe('Pozycja I.1.1.')
})
it('a line the grant was not to pay for is over its limit with the first grosz', () => {
  const unpaid = { ...line, plannedOfGrant: gr(0), agreedOfGrant: gr(0), spentOfGrant: gr(0) }
  const typed = [{ lineId: 7, source: 'grant' as const, amount: 1 }]
  expect(lineState(lineAfter(unpaid, 'grant', typed, [], by('line'))).tone).toBe('block')
})

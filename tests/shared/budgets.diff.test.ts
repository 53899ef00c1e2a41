import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bindingBudget, versionOn } from '#shared/budgets/binding.ts'
import { diffBudgets } from '#shared/budgets/diff.ts'
import type { BudgetSnapshot, SnapshotLine } from '#shared/budgets/snapshot.ts'
import { gr } from '#shared/kernel/money.ts'

const line = (id: number, planned: number, rest: Partial<SnapshotLine> = {}): SnapshotLine => ({
  id,
  actionId: 1,
  position: id,
  name: `Koszt ${id}`,
  measure: '',
  unitCost: null,
  quantityHundredths: null,
  amounts: [{ year: 2021, source: 'grant', planned: gr(planned) }],
  ...rest,
})
const budget = (lines: SnapshotLine[], actions = [{ id: 1, position: 1, name: 'Warsztaty' }]): BudgetSnapshot => ({
  actions,
  lines,
})

describe('two states of a budget', () => {
  it('differ in lines that came, went, were renamed or moved, and in amounts with a per cent of what was', () => {
    const before = budget([line(1, 300_00), line(2, 100_00), line(3, 50_00)])
    const after = budget(
      [line(1, 360_00, { name: 'Psycholog' }), line(3, 50_00, { actionId: null, position: 1 }), line(4, 40_00)],
      [{ id: 1, position: 1, name: 'Zajęcia' }],
    )
    const { lines, actions, whole } = diffBudgets(before, after)
    expect(lines).toMatchObject([
      {
        lineId: 1,
        state: 'changed',
        nameBefore: 'Koszt 1',
        nameAfter: 'Psycholog',
        amounts: [{ year: 2021, source: 'grant', before: 300_00, after: 360_00, difference: 60_00, percent: 20_00 }],
      },
      { lineId: 4, state: 'added', codeBefore: null, whole: { before: 0, after: 40_00, percent: null } },
      { lineId: 3, state: 'changed', moved: true, codeBefore: 'I.1.3.', codeAfter: 'II.1.', amounts: [] },
      { lineId: 2, state: 'removed', codeAfter: null, whole: { difference: -100_00, percent: -100_00 } },
    ])
    expect(actions).toEqual([{ actionId: 1, nameBefore: 'Warsztaty', nameAfter: 'Zajęcia' }])
    expect(whole).toEqual({ before: 450_00, after: 450_00, difference: 0, percent: 0 })
  })
  it('differ by year and source also when the line costs the same', () => {
    const after = line(1, 70_00)
    const amounts = [...after.amounts, { year: 2022, source: 'ownMoney' as const, planned: gr(30_00) }]
    const [only] = diffBudgets(budget([line(1, 100_00)]), budget([{ ...after, amounts }])).lines
    expect(only).toMatchObject({ state: 'changed', whole: { difference: 0 } })
    expect(only?.amounts.map(({ year, source, difference }) => [year, source, difference])).toEqual([
      [2021, 'grant', -30_00],
      [2022, 'ownMoney', 30_00],
    ])
  })
  const some = fc
    .uniqueArray(fc.record({ id: fc.integer({ min: 1, max: 9 }), planned: fc.integer({ min: 0, max: 9_000_00 }) }), {
      selector: (one) => one.id,
    })
    .map((lines) => budget(lines.map(({ id, planned }) => line(id, planned))))
  it('the differences of the lines and of the sources each add up to the difference of the whole', () => {
    fc.assert(
      fc.property(some, some, (before, after) => {
        const { lines, sources, whole } = diffBudgets(before, after)
        const total = (of: { difference: number }[]) => of.reduce((all, one) => all + one.difference, 0)
        expect(total(lines.map((one) => one.whole))).toBe(whole.difference)
        expect(total(lines.flatMap((one) => one.amounts))).toBe(whole.difference)
        expect(total(sources)).toBe(whole.difference)
      }),
    )
  })
  it('a budget does not differ from itself; there and back are opposite', () => {
    fc.assert(
      fc.property(some, some, (before, after) => {
        expect(diffBudgets(before, before).lines.every((one) => one.state === 'same')).toBe(true)
        const there = diffBudgets(before, after).whole.difference
        expect(diffBudgets(after, before).whole.difference + there).toBe(0)
      }),
    )
  })
})

describe('the budget that binds a report', () => {
  const versions = [
    { number: 1, effectiveFrom: '2021-01-01' },
    { number: 2, effectiveFrom: '2021-06-01' },
    { number: 3, effectiveFrom: '2021-06-01' },
  ]
  it('is the highest version in force on the last day of the period', () => {
    expect(versionOn(versions, '2020-12-31')).toBeUndefined()
    expect(versionOn(versions, '2021-05-31')?.number).toBe(1)
    expect(versionOn(versions, '2021-06-01')?.number).toBe(3)
  })
  it('keeps what was agreed; a line that came later stands behind, planned at nothing, under a number of its own', () => {
    const agreed = budget([line(1, 100_00), line(2, 50_00)])
    const now = budget(
      [
        line(1, 999_00, { name: 'Inaczej' }),
        line(5, 10_00, { position: 2 }),
        line(6, 20_00, { actionId: 7, position: 1 }),
        line(8, 30_00, { actionId: null, position: 1 }),
      ],
      [
        { id: 7, position: 1, name: 'Nowe' },
        { id: 1, position: 2, name: 'Warsztaty' },
      ],
    )
    const { actions, lines } = bindingBudget(agreed, now)
    expect(actions.map(({ id, position }) => [id, position])).toEqual([
      [1, 1],
      [7, 2],
    ])
    expect(lines.map(({ id, actionId, position, amounts }) => [id, actionId, position, amounts.length])).toEqual([
      [1, 1, 1, 1],
      [2, 1, 2, 1],
      [6, 7, 1, 0],
      [5, 1, 3, 0],
      [8, null, 1, 0],
    ])
    expect(lines[0]).toMatchObject({ name: 'Koszt 1', amounts: [{ planned: 100_00 }] })
  })
})

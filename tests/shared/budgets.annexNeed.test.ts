import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annexNeedWords, changeNeedsAnnex, type ShiftTerms } from '#shared/budgets/annexNeed.ts'
import type { BudgetSnapshot } from '#shared/budgets/snapshot.ts'
import type { Source } from '#shared/grants/sources.ts'
import { gr } from '#shared/kernel/money.ts'

type Line = { id: number; planned: number; actionId?: number | null; source?: Source }
const budget = (lines: readonly Line[]): BudgetSnapshot => ({
  actions: [
    { id: 1, position: 1, name: 'Warsztaty' },
    { id: 2, position: 2, name: 'Wyjazdy' },
  ],
  lines: lines.map(({ id, planned, actionId = 1, source = 'grant' }) => ({
    id,
    actionId,
    position: id,
    name: `Koszt ${id}`,
    measure: '',
    unitCost: null,
    quantityHundredths: null,
    amounts: [{ year: 2021, source, planned: gr(planned) }],
  })),
})
const perLine: ShiftTerms = { shiftPermille: 100, shiftScope: 'line', shiftConsent: false }
const kinds = (before: Line[], after: Line[], terms = perLine) =>
  changeNeedsAnnex(budget(before), budget(after), terms).map((need) => [need.kind, need.lineId])

describe('a change of the budget', () => {
  it('is free up to the limit to the grosz and needs an annex one grosz above', () => {
    expect(kinds([{ id: 1, planned: 1_000_00 }], [{ id: 1, planned: 1_100_00 }])).toEqual([])
    expect(kinds([{ id: 1, planned: 1_000_00 }], [{ id: 1, planned: 1_100_01 }])).toEqual([['overLimit', 1]])
  })
  it('needs an annex for a line that is new and for one that is gone', () => {
    expect(kinds([{ id: 1, planned: 1 }], [{ id: 2, planned: 1 }])).toEqual([
      ['added', 2],
      ['removed', 1],
    ])
  })
  it('is counted on the whole action when the contract counts so', () => {
    const before = [
      { id: 1, planned: 100_00 },
      { id: 2, planned: 900_00 },
    ]
    const shifted = [
      { id: 1, planned: 300_00 },
      { id: 2, planned: 700_00 },
    ]
    expect(kinds(before, shifted)).toEqual([['overLimit', 1]])
    expect(kinds(before, shifted, { ...perLine, shiftScope: 'action' })).toEqual([])
    const [need] = changeNeedsAnnex(
      budget(before),
      budget([
        { id: 1, planned: 300_00 },
        { id: 2, planned: 900_00 },
      ]),
      { ...perLine, shiftScope: 'action' },
    )
    expect(need).toMatchObject({ lineId: null, what: 'I.1. Warsztaty', before: 1_000_00, after: 1_200_00 })
  })
  it('asks for consent below the limit only where the contract does', () => {
    const [before, after] = [[{ id: 1, planned: 1_000_00 }], [{ id: 1, planned: 1_050_00 }]]
    expect(kinds(before, after, { ...perLine, shiftConsent: true })).toEqual([['consent', 1]])
    expect(kinds(before, after, { ...perLine, shiftPermille: null })).toEqual([])
  })
  it('of money that is not the grant’s is free', () => {
    expect(
      kinds([{ id: 1, planned: 1_00, source: 'ownMoney' }], [{ id: 1, planned: 900_00, source: 'ownMoney' }]),
    ).toEqual([])
  })
  it('says by how much and what to do', () => {
    const [need] = changeNeedsAnnex(
      budget([{ id: 1, planned: 1_000_00 }]),
      budget([{ id: 1, planned: 1_200_00 }]),
      perLine,
    )
    expect(annexNeedWords(need!, 100).replaceAll('\u00a0', ' ')).toBe(
      '„I.1.1. Koszt 1”: dotacja wzrosła z 1 000,00 zł do 1 200,00 zł, a bez aneksu wolno do 1 100,00 zł (plan i 10,00 %). Uzgodnij aneks albo zmniejsz kwotę.',
    )
  })
  it('that only takes from lines never needs an annex', () => {
    const cuts = fc.array(
      fc.record({ planned: fc.integer({ min: 0, max: 9_000_00 }), cut: fc.integer({ min: 0, max: 100 }) }),
    )
    fc.assert(
      fc.property(cuts, fc.constantFrom('line' as const, 'action' as const), (lines, shiftScope) => {
        const before = lines.map(({ planned }, index) => ({ id: index + 1, planned }))
        const after = lines.map(({ planned, cut }, index) => ({
          id: index + 1,
          planned: Math.floor((planned * cut) / 100),
        }))
        expect(kinds(before, after, { shiftPermille: 0, shiftScope, shiftConsent: true })).toEqual([])
      }),
    )
  })
})

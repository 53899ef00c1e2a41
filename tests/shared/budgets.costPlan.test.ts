import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { costPlan } from '#shared/budgets/costPlan.ts'
import { shares } from '#shared/budgets/shares.ts'
import type { BudgetSnapshot } from '#shared/budgets/snapshot.ts'
import { plannedSources } from '#shared/grants/sources.ts'
import { type Grosze, gr, sum } from '#shared/kernel/money.ts'

const line = (id: number, actionId: number | null, amounts: BudgetSnapshot['lines'][number]['amounts'], rest = {}) => ({
  id,
  actionId,
  position: id,
  name: `Koszt ${id}`,
  measure: 'godzina',
  unitCost: null,
  quantityHundredths: null,
  amounts,
  ...rest,
})
const planned = (year: number, source: (typeof plannedSources)[number], amount: number) => ({
  year,
  source,
  planned: gr(amount),
})

describe('shares of the sources', () => {
  it('are corrected on the largest so that three thirds make a hundred', () => {
    expect(shares([gr(1), gr(1), gr(1)], gr(3))).toEqual([33_34, 33_33, 33_33])
  })
  it('take away from the largest what rounding up gave too much', () => {
    // 1/6, 1/6 and 4/6: 16,67 + 16,67 + 66,67 = 100,01.
    expect(shares([gr(1), gr(1), gr(4)], gr(6))).toEqual([16_67, 16_67, 66_66])
  })
  it('are none in an empty budget', () => expect(shares([gr(0), gr(0)], gr(0))).toBeNull())
  it('always make exactly a hundred, none is negative, and each is within the correction of its own share', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 50_000_000_00 }), { minLength: 1, maxLength: 7 })
    fc.assert(
      fc.property(amounts, (values) => {
        const all = values.map(gr)
        const base = sum(all)
        const found = shares(all, base)
        if (base === 0) {
          expect(found).toBeNull()
          return
        }
        expect(found!.reduce((total, one) => total + one, 0)).toBe(100_00)
        for (const [index, share] of found!.entries()) {
          expect(share).toBeGreaterThanOrEqual(0)
          expect(Math.abs(share - (all[index]! / base) * 100_00)).toBeLessThanOrEqual(values.length / 2 + 0.5)
        }
      }),
    )
  })
})

describe('the tables of the offer', () => {
  const budget: BudgetSnapshot = {
    actions: [
      { id: 1, position: 1, name: 'Warsztaty' },
      { id: 2, position: 2, name: 'Doradztwo' },
    ],
    lines: [
      line(1, 1, [planned(2021, 'grant', 8_000_00), planned(2022, 'grant', 4_000_00)], {
        position: 1,
        unitCost: gr(100_00),
        quantityHundredths: 120_00,
      }),
      line(2, 1, [planned(2021, 'personal', 1_500_00)], {
        position: 2,
        unitCost: gr(30_00),
        quantityHundredths: 45_00,
      }),
      line(3, 2, [planned(2022, 'publicOther', 500_00)], { position: 1 }),
      line(4, null, [planned(2021, 'grant', 1_000_00), planned(2021, 'fees', 200_00)], { position: 1 }),
    ],
  }
  const plan = costPlan(budget)
  it('number the costs as the form does, with a column for each year and the sums of each part', () => {
    expect(plan.years).toEqual([2021, 2022])
    expect(plan.actions.map(({ code, total, years }) => [code, total, years])).toEqual([
      ['I.1.', 13_500_00, [9_500_00, 4_000_00]],
      ['I.2.', 500_00, [0, 500_00]],
    ])
    expect(plan.actions[0]!.lines.map(({ code }) => code)).toEqual(['I.1.1.', 'I.1.2.'])
    expect(plan.administrative.map(({ code, total }) => [code, total])).toEqual([['II.1.', 1_200_00]])
    expect(plan.total).toEqual({ total: 15_200_00, years: [10_700_00, 4_500_00] })
  })
  it('say by how much unit cost times number of units misses the planned sum', () => {
    const [exact, short] = plan.actions[0]!.lines
    expect(exact?.difference).toBe(0)
    // 45 h × 30 zł = 1 350 zł, planned 1 500 zł.
    expect(short?.difference).toBe(-150_00)
    expect(plan.administrative[0]?.difference).toBeNull()
  })
  it('join the sources into the rows of V.B and keep them apart for the report', () => {
    // Rounded, 85,53 + 13,16 + 1,32 would be 100,01: the grant gives the hundredth back.
    expect(plan.sources.map(({ row, value, share }) => [row, value, share])).toEqual([
      ['1.', 15_200_00, 100_00],
      ['2.', 13_000_00, 85_52],
      ['3.', 2_000_00, 13_16],
      ['3.1.', 500_00, 3_29],
      ['3.2.', 1_500_00, 9_87],
      ['4.', 200_00, 1_32],
    ])
    expect(plan.bySource.map(({ source, total }) => [source, total])).toEqual([
      ['grant', 13_000_00],
      ['fees', 200_00],
      ['publicOther', 500_00],
      ['personal', 1_500_00],
    ])
  })
  it('have a year in which nothing is planned between two others, and no years in an empty budget', () => {
    const apart = { ...budget, lines: [line(1, 1, [planned(2021, 'grant', 1), planned(2023, 'grant', 1)])] }
    expect(costPlan(apart).years).toEqual([2021, 2022, 2023])
    expect(costPlan({ actions: [], lines: [] })).toMatchObject({ years: [], total: { total: 0, years: [] } })
    expect(costPlan({ actions: [], lines: [] }).sources[1]).toEqual({ row: '2.', value: 0, share: null })
  })
  it('add up in every budget: lines to actions, years to totals, sources 2 + 3 + 4 to 1 and 3.1 + 3.2 to 3', () => {
    const amounts = fc.uniqueArray(
      fc.record({
        year: fc.integer({ min: 2024, max: 2027 }),
        source: fc.constantFrom(...plannedSources),
        planned: fc.integer({ min: 0, max: 900_000_00 }).map((one) => gr(one)),
      }),
      { selector: ({ year, source }) => `${year} ${source}`, maxLength: 8 },
    )
    const snapshot = fc
      .array(fc.tuple(fc.constantFrom(1, 2, null), amounts), { maxLength: 8 })
      .map((rows) => ({ ...budget, lines: rows.map(([actionId, own], index) => line(index + 1, actionId, own)) }))
    const add = (values: readonly Grosze[]) => sum(values)
    fc.assert(
      fc.property(snapshot, (one) => {
        const made = costPlan(one)
        expect(add([made.actionsTotal.total, made.administrativeTotal.total])).toBe(made.total.total)
        for (const sums of [made.total, ...made.actions, ...made.administrative])
          expect(add(sums.years)).toBe(sums.total)
        expect(add(made.actions.flatMap((action) => action.lines.map((own) => own.total)))).toBe(
          made.actionsTotal.total,
        )
        const [whole, grant, own, money, kind, fees] = made.sources
        expect(add([grant!.value, own!.value, fees!.value])).toBe(whole!.value)
        expect(add([money!.value, kind!.value])).toBe(own!.value)
        expect(whole!.value).toBe(made.total.total)
        if (made.total.total === 0) return
        expect(grant!.share! + own!.share! + fees!.share!).toBe(100_00)
        expect(money!.share! + kind!.share!).toBe(own!.share)
      }),
    )
  })
})

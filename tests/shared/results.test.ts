import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judged } from '#shared/results/achieved.ts'
import { formulas } from '#shared/results/formulas.ts'
import { mentions } from '#shared/results/mentions.ts'
import { quantityWords, rateWords } from '#shared/results/words.ts'

const thresholds = { okPermille: 800, partialPermille: 500, explainPermille: 200 }

describe('a promised result', () => {
  it('is judged by the exact share and not by the rounded one', () => {
    // 7999,6 of 10 000 is shown as 80,00 % and still is not 80 %.
    expect(judged({ planned: 1_000_000, typed: 799_960 }, null, thresholds)).toEqual({
      achieved: 799_960,
      rate: 8000,
      standing: 'partial',
      mustExplain: true,
    })
    expect(judged({ planned: 1_000_000, typed: 800_000 }, null, thresholds)).toMatchObject({
      standing: 'ok',
      mustExplain: false,
    })
    expect(judged({ planned: 1200, typed: 599 }, null, thresholds).standing).toBe('below')
  })
  it('must be explained also when far more was done than planned', () => {
    expect(judged({ planned: 1000, typed: null }, 1201, thresholds)).toMatchObject({
      standing: 'ok',
      mustExplain: true,
    })
  })
  it('takes the typed value before the computed one; with neither nothing is known of it', () => {
    expect(judged({ planned: 1000, typed: 900 }, 1000, thresholds).achieved).toBe(900)
    expect(judged({ planned: 1000, typed: null }, null, thresholds)).toEqual({
      achieved: null,
      rate: null,
      standing: 'open',
      mustExplain: false,
    })
  })
  it('of which nothing was planned has no percentage and nothing to explain', () => {
    expect(judged({ planned: 0, typed: 500 }, null, thresholds)).toEqual({
      achieved: 500,
      rate: null,
      standing: 'ok',
      mustExplain: false,
    })
  })
  it('never stands better when less was achieved', () => {
    const order = ['below', 'partial', 'ok']
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1_000_000), fc.nat(1_000_000), (planned, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map((typed) =>
          order.indexOf(judged({ planned, typed }, null, thresholds).standing),
        )
        expect(less).toBeLessThanOrEqual(more ?? -1)
      }),
    )
  })
  it('is written without idle zeros, its share half up', () => {
    expect([1200, 1250, 1205, 123_456_700].map(quantityWords)).toEqual(['12', '12,5', '12,05', '1\u00a0234\u00a0567'])
    expect(rateWords(judged({ planned: 600, typed: 500 }, null, thresholds).rate)).toBe('83,33\u00a0%')
  })
})

describe('the ways to count results', () => {
  it('have names of their own, and one that needs a code says of which list', () => {
    expect(new Set(formulas.map(({ id }) => id)).size).toBe(formulas.length)
    expect(new Set(formulas.map(({ label }) => label)).size).toBe(formulas.length)
    expect(formulas.filter(({ codeRequired, narrowedBy }) => codeRequired && !narrowedBy)).toEqual([])
  })
})

describe('a description mentions a result', () => {
  it('by the name of the offer whatever the case, signs and line breaks', () => {
    expect(mentions('Osiągnięto rezultat „Podjęcie\nzatrudnienia”: 3 osoby.', 'podjęcie zatrudnienia')).toBe(true)
    expect(mentions('Trzy osoby podjęły zatrudnienie.', 'Podjęcie zatrudnienia')).toBe(false)
    expect(mentions('Plany działania', 'plan')).toBe(false)
    expect(mentions('cokolwiek', ' – ')).toBe(false)
  })
})

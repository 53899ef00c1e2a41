import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/kernel/dates.ts'
import { daysOfMonth, monthsOver, type PostPart, postOverloads } from '#shared/staff/workload.ts'

const part = (from: string, to: string | null, fteHundredths: number | null): PostPart => ({ from, to, fteHundredths })

describe('parts of a post', () => {
  it('may add up to exactly one', () => {
    expect(postOverloads([part('2021-01-01', null, 50), part('2021-01-01', null, 50)])).toEqual([])
  })
  it('are too much on the days they pass one together, to the day', () => {
    const parts = [part('2021-01-01', '2021-06-30', 75), part('2021-06-30', '2021-12-31', 50)]
    expect(postOverloads(parts)).toEqual([{ from: '2021-06-30', to: '2021-06-30', fteHundredths: 125 }])
  })
  it('are too much without end when both go on', () => {
    const parts = [part('2021-01-01', null, 100), part('2021-03-01', null, 25)]
    expect(postOverloads(parts)).toEqual([{ from: '2021-03-01', to: null, fteHundredths: 125 }])
  })
  it('tell apart stretches with another sum', () => {
    const parts = [part('2021-01-01', null, 100), part('2021-03-01', null, 25), part('2021-04-01', '2021-04-30', 25)]
    expect(postOverloads(parts)).toEqual([
      { from: '2021-03-01', to: '2021-03-31', fteHundredths: 125 },
      { from: '2021-04-01', to: '2021-04-30', fteHundredths: 150 },
      { from: '2021-05-01', to: null, fteHundredths: 125 },
    ])
  })
  it('join days that follow one another with the same sum, whoever the parts are of', () => {
    const parts = [
      part('2021-01-01', null, 100),
      part('2021-03-01', '2021-03-31', 25),
      part('2021-04-01', '2021-04-30', 25),
    ]
    expect(postOverloads(parts)).toEqual([{ from: '2021-03-01', to: '2021-04-30', fteHundredths: 125 }])
  })
  it('do not count hours agreed for a month', () => {
    expect(postOverloads([part('2021-01-01', null, 100), part('2021-01-01', null, null)])).toEqual([])
  })

  const start = '2021-01-01'
  const someParts = fc.array(
    fc.record({ from: fc.nat(40), days: fc.option(fc.nat(40), { nil: null }), fte: fc.integer({ min: 1, max: 120 }) }),
    { maxLength: 5 },
  )
  it('are too much on exactly the days a count day by day finds', () => {
    fc.assert(
      fc.property(someParts, (some) => {
        const parts = some.map(({ from, days, fte }) =>
          part(addDays(start, from), days === null ? null : addDays(start, from + days), fte),
        )
        const found = postOverloads(parts)
        for (let day = 0; day <= 90; day++) {
          const date = addDays(start, day)
          const sum = parts.reduce(
            (all, { from, to, fteHundredths }) =>
              all + (from <= date && (to === null || date <= to) ? (fteHundredths ?? 0) : 0),
            0,
          )
          const stretch = found.filter(({ from, to }) => from <= date && (to === null || date <= to))
          expect(stretch.map(({ fteHundredths }) => fteHundredths)).toEqual(sum > 100 ? [sum] : [])
        }
      }),
    )
  })
})

describe('hours of a month', () => {
  it('are too many only past the limit, not at it', () => {
    const limit = 276 * 60
    const limits = [limit, limit, null]
    expect(monthsOver([limit, limit + 1, 60_000], limits)).toEqual([{ month: 2, minutes: limit + 1, limit }])
  })
  it('belong to a month from its first to its last day, leap years and Decembers included', () => {
    expect(daysOfMonth(2024, 2)).toEqual({ first: '2024-02-01', last: '2024-02-29' })
    expect(daysOfMonth(2021, 2)).toEqual({ first: '2021-02-01', last: '2021-02-28' })
    expect(daysOfMonth(2021, 12)).toEqual({ first: '2021-12-01', last: '2021-12-31' })
  })
})

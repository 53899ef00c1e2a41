import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockHours, overLimitSentence } from '#shared/communityWork/findingWords.ts'
import { daysOfMonth, mondayOf, monthEnd, overLimits, payFor } from '#shared/communityWork/limits.ts'
import { type DatedValue, psuCodes, valueOn } from '#shared/communityWork/parameters.ts'
import { addDays, weekday } from '#shared/kernel/dates.ts'

const value = (code: string, amount: number, validFrom = '2005-11-01', validTo: string | null = null): DatedValue => ({
  code,
  validFrom,
  validTo,
  value: amount,
})
const limits = [value(psuCodes.week, 600), value(psuCodes.month, 2400)]
const hours = (day: string, count: number) => ({ day, minutes: count * 60 })
/** So many hours on each working day of the weeks that begin on these Mondays. */
const weeks = (count: number, ...mondays: string[]) =>
  mondays.flatMap((monday) => [0, 1, 2, 3, 4].map((later) => hours(addDays(monday, later), count)))

describe('limits of community work', () => {
  it('ten hours in a week are allowed, a quarter more is not, and the day that passed the limit is named', () => {
    const week = weeks(2, '2021-06-07')
    expect(overLimits(week, limits)).toEqual([])
    expect(overLimits([...week, { day: '2021-06-12', minutes: 15 }], limits)).toEqual([
      { span: 'week', from: '2021-06-07', to: '2021-06-13', minutes: 615, limit: 600, passedOn: '2021-06-12' },
    ])
  })
  it('a week runs from Monday to Sunday: Sunday and the Monday after are two weeks', () => {
    expect(overLimits([hours('2021-06-13', 10), hours('2021-06-14', 10)], limits)).toEqual([])
    expect(overLimits([hours('2021-06-07', 8), hours('2021-06-13', 3)], limits)).toMatchObject([
      { span: 'week', passedOn: '2021-06-13', minutes: 660 },
    ])
  })
  it('a week over the end of a month counts whole, and each month counts its own days', () => {
    // 28 June to 4 July 2021 is one week in two months.
    const found = overLimits([hours('2021-06-30', 6), hours('2021-07-01', 5)], limits)
    expect(found).toEqual([
      { span: 'week', from: '2021-06-28', to: '2021-07-04', minutes: 660, limit: 600, passedOn: '2021-07-01' },
    ])
  })
  it('a week over the end of a year counts whole', () => {
    expect(overLimits([hours('2020-12-31', 6), hours('2021-01-01', 5)], limits)).toMatchObject([
      { span: 'week', from: '2020-12-28', to: '2021-01-03', minutes: 660, passedOn: '2021-01-01' },
    ])
  })
  it('a month of five weeks at ten hours passes forty although no week does', () => {
    // March 2021: full weeks from the 1st, 8th, 15th, 22nd, and three days from the 29th.
    const month = [...weeks(2, '2021-03-01', '2021-03-08', '2021-03-15', '2021-03-22'), hours('2021-03-29', 2)]
    expect(overLimits(month, limits)).toEqual([
      { span: 'month', from: '2021-03-01', to: '2021-03-31', minutes: 2520, limit: 2400, passedOn: '2021-03-29' },
    ])
  })
  it('two places on one day are one day of the person', () => {
    expect(overLimits([hours('2021-06-07', 6), hours('2021-06-07', 5)], limits)).toMatchObject([
      { minutes: 660, passedOn: '2021-06-07' },
    ])
  })
  it('the limit is that of the day of work, not of today', () => {
    const changed = [value(psuCodes.week, 600, '2005-11-01', '2025-05-31'), value(psuCodes.week, 900, '2025-06-01')]
    expect(overLimits([hours('2025-05-26', 12)], changed)).toHaveLength(1)
    expect(overLimits([hours('2025-06-02', 12)], changed)).toEqual([])
    expect(overLimits([hours('2004-06-07', 24)], changed)).toEqual([])
  })
  it('of two values that hold, the one that began later counts', () => {
    const values = [value('a', 1, '2020-01-01'), value('a', 2, '2022-01-01')]
    expect([valueOn(values, 'a', '2021-12-31'), valueOn(values, 'a', '2022-01-01')]).toEqual([1, 2])
    expect(valueOn(values, 'a', '2019-12-31')).toBeUndefined()
    expect(valueOn([value('a', 1, '2020-01-01', '2020-12-31')], 'a', '2021-01-01')).toBeUndefined()
  })
})

describe('sums of any days', () => {
  const day = fc.integer({ min: 0, max: 800 }).map((later) => addDays('2019-12-20', later))
  const days = fc.array(fc.record({ day, minutes: fc.integer({ min: 1, max: 720 }) }), { maxLength: 120 })
  it('a finding stands for exactly the weeks and months whose sum is above the limit', () => {
    fc.assert(
      fc.property(days, (worked) => {
        const sums = (start: (of: string) => string, limit: number) =>
          [...Map.groupBy(worked, (one) => start(one.day))]
            .map(([first, of]) => [first, of.reduce((sum, one) => sum + one.minutes, 0)] as const)
            .filter(([, sum]) => sum > limit)
        const found = overLimits(worked, limits)
        const seen = (span: string) =>
          found.filter((one) => one.span === span).map((one) => [one.from, one.minutes] as const)
        expect(new Map(seen('week'))).toEqual(new Map(sums(mondayOf, 600)))
        expect(new Map(seen('month'))).toEqual(new Map(sums((of) => `${of.slice(0, 7)}-01`, 2400)))
        for (const one of found) {
          expect(one.passedOn >= one.from && one.passedOn <= one.to).toBe(true)
          const before = worked.filter((w) => w.day >= one.from && w.day < one.passedOn)
          expect(before.reduce((sum, w) => sum + w.minutes, 0)).toBeLessThanOrEqual(one.limit)
        }
      }),
    )
  })
  it('every month has its days, and every day a Monday before it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const all = daysOfMonth(year, month)
        expect(all.at(-1)).toBe(monthEnd(all[0]!))
        expect(addDays(all.at(-1)!, 1).slice(8)).toBe('01')
        for (const one of all) expect([weekday(mondayOf(one)), mondayOf(one) <= one]).toEqual([1, true])
      }),
    )
  })
})

describe('what is due for the work', () => {
  const rates = [value(psuCodes.rate, 1000, '2022-01-01', '2023-05-31'), value(psuCodes.rate, 1090, '2023-06-01')]
  it('uses the rate of each day and rounds once, half up', () => {
    expect(payFor([hours('2023-05-31', 2), hours('2023-06-01', 2)], rates)).toBe(4180)
    // 3 minutes at 10,90 zł are 54,5 gr; two such days are 109 gr, not 2 × 55.
    expect(payFor([{ day: '2023-06-01', minutes: 3 }], rates)).toBe(55)
    expect(
      payFor(
        [
          { day: '2023-06-01', minutes: 3 },
          { day: '2023-06-02', minutes: 3 },
        ],
        rates,
      ),
    ).toBe(109)
  })
  it('is not known where no rate is', () => {
    expect(payFor([hours('2021-06-01', 2)], rates)).toBeUndefined()
    expect(payFor([], rates)).toBe(0)
  })
})

it.each([
  [600, '10 godz.'],
  [630, '10,5 godz.'],
  [615, '10,25 godz.'],
  [605, '10 godz. 5 min'],
])('%i minutes are said as %s', (minutes, text) => expect(clockHours(minutes).replaceAll('\u00a0', ' ')).toBe(text))
it('a finding names the week with both years where it goes over one, and the month by its name', () => {
  const [week] = overLimits([hours('2020-12-31', 12)], limits)
  expect(overLimitSentence(week!).replaceAll('\u00a0', ' ')).toBe(
    'tydzień 28.12.2020–03.01.2021: 12 godz. przy limicie 10 godz. (przekroczono 31.12.2020)',
  )
  const month = overLimits(
    weeks(2, '2021-03-01', '2021-03-08', '2021-03-15', '2021-03-22').concat(hours('2021-03-29', 2)),
    limits,
  )
  expect(overLimitSentence(month[0]!).replaceAll('\u00a0', ' ')).toBe(
    'marzec 2021: 42 godz. przy limicie 40 godz. (przekroczono 29.03.2021)',
  )
})

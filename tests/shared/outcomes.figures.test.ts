import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventsTotal, shownCount, shownPeople, totalOf } from '#shared/events/counts.ts'
import { rateOf } from '#shared/outcomes/rates.ts'
import { publicSummary, summaryOf } from '#shared/outcomes/surveyScores.ts'

describe('a rate', () => {
  it('of 19 jobs is 7,92 % of 240 who finished and 6,07 % of 313 who started', () => {
    expect(rateOf(19, 240)).toEqual({ numerator: 19, denominator: 240, percent: 792 })
    expect(rateOf(19, 313)).toEqual({ numerator: 19, denominator: 313, percent: 607 })
  })
  it('of nobody is no rate, not zero', () => expect(rateOf(0, 0).percent).toBeNull())
  it('is rounded half up and lies between 0 and 100 %', () => {
    expect(rateOf(1, 8).percent).toBe(1250)
    expect(rateOf(1, 32).percent).toBe(313)
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (a, b) => {
        const percent = rateOf(Math.min(a, b), Math.max(a, b)).percent
        expect(percent === null || (percent >= 0 && percent <= 10_000)).toBe(true)
      }),
    )
  })
  it('cannot count more people than there are', () => expect(() => rateOf(3, 2)).toThrow(RangeError))
})

describe('marks of a survey', () => {
  it('have a mean in hundredths, rounded half up, and a count of each mark', () => {
    expect(summaryOf([5, 4, 4])).toEqual({ n: 3, mean: 433, counts: [0, 0, 0, 2, 1] })
    // 4,125 is 4,13.
    expect(summaryOf([5, 4, 4, 4, 4, 4, 4, 4]).mean).toBe(413)
    expect(summaryOf([])).toEqual({ n: 0, mean: null, counts: [0, 0, 0, 0, 0] })
  })
  it('lie within the marks that were given', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), (scores) => {
        const { n, mean, counts } = summaryOf(scores)
        expect(counts.reduce((a, b) => a + b)).toBe(n)
        expect(mean! >= Math.min(...scores) * 100 && mean! <= Math.max(...scores) * 100).toBe(true)
      }),
    )
  })
  it('a mark outside 1–5 is a fault of the program', () => expect(() => summaryOf([6])).toThrow(RangeError))
  it('of four people are not shown in public; of five their mean is, and the split only when no part is small', () => {
    expect(publicSummary(summaryOf([5, 5, 5, 5]))).toBeNull()
    expect(publicSummary(summaryOf([5, 5, 5, 5, 4]))).toEqual({ n: 5, mean: 480, counts: null })
    expect(publicSummary(summaryOf([5, 5, 5, 5, 5]))).toEqual({ n: 5, mean: 500, counts: [0, 0, 0, 0, 5] })
  })
})

describe('people of an event', () => {
  const festival = { participants: 12, family: 38, guests: 145, volunteers: 5, source: 'estimate' as const }
  const trip = { participants: 9, family: 0, guests: 0, volunteers: 1, source: 'list' as const }
  it('counted roughly are always said as about so many', () => {
    expect(shownPeople(totalOf(festival), festival.source).replaceAll('\u00a0', ' ')).toBe('ok. 200 osób')
    expect(shownPeople(totalOf(trip), trip.source).replaceAll('\u00a0', ' ')).toBe('10 osób')
    expect(shownCount(1200, 'estimate').replace(/\s/g, ' ')).toBe('ok. 1200')
  })
  it('one estimate makes the sum of several events an estimate', () => {
    expect(eventsTotal([festival, trip])).toEqual({ visits: 210, source: 'estimate' })
    expect(eventsTotal([trip])).toEqual({ visits: 10, source: 'list' })
    expect(eventsTotal([])).toEqual({ visits: 0, source: 'list' })
  })
})

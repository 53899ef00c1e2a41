import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blurredBirthDate } from '#shared/anonymisation/birthDate.ts'
import { isDue, retentionEnd, type Stay, stayEnd } from '#shared/retention/endOfRetention.ts'

const participant = (editionEndsOn: string, grant: { taskTo: string; years: number } | null = null): Stay => ({
  ...{ kind: 'participant', editionEndsOn, grant },
})
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const anyStay: fc.Arbitrary<Stay> = fc.oneof(
  fc.record({ kind: fc.constant('applicant' as const), decidedOn: day }),
  fc.record({
    kind: fc.constant('participant' as const),
    editionEndsOn: day,
    grant: fc.option(fc.record({ taskTo: day, years: fc.integer({ min: 1, max: 15 }) })),
  }),
)

describe('the end of keeping', () => {
  it('counts a public task five years from the year after its own', () => {
    expect(stayEnd(participant('2021-06-30'))).toBe('2026-12-31')
    expect(stayEnd(participant('2021-12-31'))).toBe('2026-12-31')
    expect(stayEnd(participant('2022-01-01'))).toBe('2027-12-31')
  })
  it('takes the years and the last day of the grant', () => {
    expect(stayEnd(participant('2021-06-30', { taskTo: '2021-12-31', years: 10 }))).toBe('2031-12-31')
    expect(stayEnd(participant('2022-02-28', { taskTo: '2021-12-31', years: 5 }))).toBe('2027-12-31')
  })
  it('keeps an applicant not taken in for twelve months', () => {
    expect(stayEnd({ kind: 'applicant', decidedOn: '2021-04-30' })).toBe('2022-04-30')
    expect(stayEnd({ kind: 'applicant', decidedOn: '2024-02-29' })).toBe('2025-02-28')
  })
  it('is due from the day after', () => {
    expect(isDue('2026-12-31', '2026-12-31')).toBe(false)
    expect(isDue('2026-12-31', '2027-01-01')).toBe(true)
    expect(retentionEnd([])).toBeUndefined()
  })
  it('the longest of several stays wins, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(anyStay, { minLength: 1, maxLength: 6 }), (stays) => {
        const end = retentionEnd(stays)!
        expect(retentionEnd([...stays].reverse())).toBe(end)
        for (const stay of stays) expect(stayEnd(stay) <= end).toBe(true)
        expect(stays.some((stay) => stayEnd(stay) === end)).toBe(true)
      }),
    )
  })
  it('of a task is never sooner than five whole years and always the last day of a year', () => {
    fc.assert(
      fc.property(day, (endsOn) => {
        const end = stayEnd(participant(endsOn))
        expect(end.slice(4)).toBe('-12-31')
        expect(Number(end.slice(0, 4)) - Number(endsOn.slice(0, 4))).toBe(5)
      }),
    )
  })
})

describe('a birth date without its day', () => {
  const passed = (born: string, on: string) => on.slice(5) >= born.slice(5)
  it('keeps the year and tells no more than the days it must', () => {
    expect(blurredBirthDate('1980-07-20', [])).toBe('1980-01-01')
    expect(blurredBirthDate('1980-07-20', ['2021-03-15'])).toBe('1980-03-16')
    expect(blurredBirthDate('1980-07-20', ['2021-09-15'])).toBe('1980-01-01')
    expect(blurredBirthDate('1981-03-01', ['2020-02-29'])).toBe('1981-03-01')
  })
  it('leaves the age on each given day what it was, leap days included', () => {
    fc.assert(
      fc.property(day, fc.array(day, { maxLength: 8 }), (born, days) => {
        const now = blurredBirthDate(born, days)
        expect(now.slice(0, 4)).toBe(born.slice(0, 4))
        for (const on of days) expect(passed(now, on), `${born} → ${now} on ${on}`).toBe(passed(born, on))
      }),
      { numRuns: 500 },
    )
  })
})

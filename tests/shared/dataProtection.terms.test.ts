import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breachStateAt, hoursLeft, reportDue } from '#shared/dataProtection/breachClock.ts'
import { answerDue, requestStateOn } from '#shared/dataProtection/requestTerm.ts'
import { addDays, daysBetween, momentInPoland } from '#shared/kernel/dates.ts'
import { freeDayName } from '#shared/kernel/workingDays.ts'

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days))

describe('the term to answer a request', () => {
  it.each([
    ['2022-01-10', false, '2022-02-10'],
    // No 31 April: the last day of the month.
    ['2022-03-31', false, '2022-05-02'],
    ['2022-01-31', false, '2022-02-28'],
    // 12 February 2022 is a Saturday, so the Monday after it.
    ['2022-01-12', false, '2022-02-14'],
    // 1 and 3 May are holidays, 2 May 2023 is a Tuesday between them.
    ['2023-04-01', false, '2023-05-02'],
    ['2022-01-10', true, '2022-04-11'],
  ])('of one that came on %s (extended: %s) ends on %s', (received, extended, due) =>
    expect(answerDue(received, extended)).toBe(due),
  )
  it('is a working day, never earlier than a month and never later than that month and its holidays allow', () =>
    fc.assert(
      fc.property(anyDay, (day) => {
        const due = answerDue(day, false)
        expect(freeDayName(due)).toBeUndefined()
        expect(daysBetween(day, due)).toBeGreaterThanOrEqual(28)
        expect(daysBetween(day, due)).toBeLessThanOrEqual(36)
        expect(answerDue(day, true) > due).toBe(true)
      }),
    ))
  it('is kept on its last day and missed the day after', () => {
    expect(requestStateOn('2022-02-10', null, '2022-02-10')).toBe('open')
    expect(requestStateOn('2022-02-10', null, '2022-02-11')).toBe('late')
    expect(requestStateOn('2022-02-10', '2022-02-10', '2022-03-01')).toBe('answered')
    expect(requestStateOn('2022-02-10', '2022-02-11', '2022-03-01')).toBe('answeredLate')
  })
})

describe('the 72 hours to report a breach', () => {
  it('end at the same hour three days later', () =>
    expect(reportDue('2022-01-10', 615)).toEqual({ day: '2022-01-13', minute: 615, moment: '2022-01-13T09:15:00Z' }))
  it('end an hour later on the clock in spring and an hour earlier in autumn, for hours pass as they pass', () => {
    expect(reportDue('2022-03-26', 600)).toMatchObject({ day: '2022-03-29', minute: 660 })
    expect(reportDue('2022-10-29', 600)).toMatchObject({ day: '2022-11-01', minute: 540 })
  })
  it('are 72 hours after whatever moment', () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 1439 }), (day, minute) => {
        const passed = Date.parse(reportDue(day, minute).moment) - Date.parse(momentInPoland(day, minute))
        expect(passed).toBe(72 * 3_600_000)
      }),
    ))
  const breach = { noticedOn: '2022-01-10', noticedAt: 600, risk: 'likely', reportedOn: null } as const
  it('run for a breach that may harm somebody and not for one that is unlikely to', () => {
    expect(breachStateAt(breach, '2022-01-13T08:59:00Z')).toBe('due')
    expect(breachStateAt(breach, '2022-01-13T09:01:00Z')).toBe('late')
    expect(breachStateAt({ ...breach, risk: 'unlikely' }, '2022-02-01T00:00:00Z')).toBe('notOwed')
    expect(hoursLeft('2022-01-10', 600, '2022-01-13T07:30:00Z')).toBe(1)
    expect(hoursLeft('2022-01-10', 600, '2022-02-13T07:30:00Z')).toBe(0)
  })
  it('stop with the report', () => {
    expect(breachStateAt({ ...breach, reportedOn: '2022-01-13' }, '2022-02-01T00:00:00Z')).toBe('reported')
    expect(breachStateAt({ ...breach, reportedOn: '2022-01-14' }, '2022-02-01T00:00:00Z')).toBe('reportedLate')
  })
})

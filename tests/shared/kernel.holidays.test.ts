import { expect, it } from 'vitest'
import { weekday } from '#shared/kernel/dates.ts'
import { easter, holidayOn } from '#shared/kernel/holidays.ts'

it('Easter falls on the days the calendars of these years print', () =>
  expect([1981, 2000, 2008, 2011, 2021, 2024, 2025, 2026, 2038].map(easter)).toEqual([
    '1981-04-19',
    '2000-04-23',
    '2008-03-23',
    '2011-04-24',
    '2021-04-04',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2038-04-25',
  ]))
it('Easter is a Sunday between 22 March and 25 April in every year', () => {
  for (let year = 1900; year < 2200; year++) {
    expect(weekday(easter(year))).toBe(7)
    expect(easter(year) >= `${year}-03-22` && easter(year) <= `${year}-04-25`).toBe(true)
  }
})
it('Corpus Christi of 2021 is the third of June, a Thursday', () => {
  expect(holidayOn('2021-06-03')).toBe('Boże Ciało')
  expect(weekday('2021-06-03')).toBe(4)
})
it('Christmas Eve is a day off since 2025 and not before', () =>
  expect([holidayOn('2024-12-24'), holidayOn('2025-12-24')]).toEqual([undefined, 'Wigilia Bożego Narodzenia']))
it('the Epiphany is a day off since 2011', () =>
  expect([holidayOn('2010-01-06'), holidayOn('2011-01-06')]).toEqual([undefined, 'Święto Trzech Króli']))
it('an ordinary day is none', () => expect(holidayOn('2021-06-04')).toBeUndefined())

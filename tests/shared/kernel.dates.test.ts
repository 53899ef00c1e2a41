import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  ageOn,
  dayInPoland,
  daysBetween,
  formatDate,
  formatDateLong,
  isIsoDate,
  parsePolishDate,
  weekday,
  yearOf,
} from '#shared/kernel/dates.ts'
import { choking } from '../support/hostileText.ts'

const day = fc.integer({ min: 0, max: 146_000 }).map((days) => addDays('1800-01-01', days))

describe('a day written as text', () => {
  it.each(['2020-02-29', '2000-02-29', '1800-01-01', '2199-12-31', '2021-12-31'])('%s exists', (text) =>
    expect(isIsoDate(text)).toBe(true),
  )
  it.each([
    '2021-02-29',
    '1900-02-29',
    '2021-04-31',
    '2021-13-01',
    '2021-00-10',
    '2021-01-00',
    '1799-12-31',
    '2200-01-01',
    '0000-00-00',
    '21-01-01',
    '2021-1-1',
    '2021-01-01T00:00',
    '+002021-01-01',
    ' 2021-01-01',
    '2021-01-01\n',
    '２０２１-01-01',
    '',
  ])('%j does not', (text) => expect(isIsoDate(text)).toBe(false))
  it('never hangs on bad input', () => expect(choking(isIsoDate)).toEqual([]))
  it('is a day of the calendar exactly when the calendar says so', () => {
    const number = (max: number) => fc.integer({ min: 0, max }).map((value) => String(value).padStart(2, '0'))
    const exists = (text: string) => {
      try {
        return Temporal.PlainDate.from(text).toString() === text
      } catch {
        return false
      }
    }
    fc.assert(
      fc.property(fc.integer({ min: 1800, max: 2199 }), number(13), number(32), (year, month, of) => {
        const text = `${year}-${month}-${of}`
        expect(isIsoDate(text)).toBe(exists(text))
      }),
    )
  })
  it('some days later is what the calendar says', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
        expect(addDays(from, days)).toBe(Temporal.PlainDate.from(from).add({ days }).toString())
      }),
    )
  })
  it('some months later is what the calendar says, also of the last days of a month', () => {
    const lastDay = day.map((one) => addDays(`${one.slice(0, 8)}01`, -1))
    fc.assert(
      fc.property(fc.oneof(day, lastDay), fc.integer({ min: -1200, max: 1200 }), (from, months) => {
        expect(addMonths(from, months)).toBe(Temporal.PlainDate.from(from).add({ months }).toString())
      }),
    )
  })
})

describe('a date typed by hand', () => {
  it.each([
    ['12.05.2021', '2021-05-12'],
    ['1.5.2021', '2021-05-01'],
    ['01.5.2021', '2021-05-01'],
    ['12-05-2021', '2021-05-12'],
    ['12/05/2021', '2021-05-12'],
    ['12 05 2021', '2021-05-12'],
    ['12.05.2021 r.', '2021-05-12'],
    ['12.05.2021r', '2021-05-12'],
    ['  2021-05-12 ', '2021-05-12'],
    ['29.02.2020', '2020-02-29'],
  ])('%s is read', (text, iso) => expect(parsePolishDate(text)).toBe(iso))
  it.each([
    '29.02.2021',
    '31.04.2021',
    '32.01.2021',
    '05.13.2021',
    '0.5.2021',
    '12.05.21',
    '12.05-2021',
    '2021.05.12',
    '12.05.2021 roku',
    '12 maja 2021',
    '120521',
    '１2.05.2021',
    '12.05.2021\u0000',
    '',
  ])('%j is refused', (text) => expect(parsePolishDate(text)).toBeUndefined())
  it('is read back from how it is printed', () => {
    fc.assert(fc.property(day, (iso) => parsePolishDate(formatDate(iso)) === iso))
  })
  it('gives a real day or nothing, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.-/ r') }), (text) => {
        const iso = parsePolishDate(text)
        return iso === undefined || isIsoDate(iso)
      }),
    )
  })
  it('never hangs on bad input', () => expect(choking(parsePolishDate)).toEqual([]))
})

describe('the calendar', () => {
  it('writes a day in words with the month in the genitive and nothing that breaks', () => {
    expect(formatDateLong('2021-05-12')).toBe('12\u00a0maja\u00a02021\u00a0r.')
    expect(formatDateLong('2021-09-01')).toBe('1\u00a0września\u00a02021\u00a0r.')
    const months = Array.from(
      { length: 12 },
      (_, i) => formatDateLong(`2021-${String(i + 1).padStart(2, '0')}-01`).split('\u00a0')[1],
    )
    expect(months.join(' ')).toBe(
      'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
    )
  })
  it('counts days over leap years and back', () => {
    expect(addDays('2020-02-28', 1)).toBe('2020-02-29')
    expect(addDays('2021-03-01', -1)).toBe('2021-02-28')
    expect(daysBetween('2021-05-01', '2021-12-31')).toBe(244)
    expect(daysBetween('2021-05-02', '2021-05-01')).toBe(-1)
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: -3_000, max: 3_000 }),
        (from, days) => daysBetween(from, addDays(from, days)) === days,
      ),
    )
  })
  it('keeps text order and the order of days the same', () => {
    fc.assert(fc.property(day, day, (a, b) => a < b === daysBetween(a, b) > 0))
  })
  it('counts an age in whole years, a birthday of 29 February included', () => {
    expect(ageOn('1990-05-12', '2021-05-11')).toBe(30)
    expect(ageOn('1990-05-12', '2021-05-12')).toBe(31)
    expect(ageOn('2000-02-29', '2021-02-28')).toBe(20)
    expect(ageOn('2000-02-29', '2021-03-01')).toBe(21)
  })
  it('knows the weekday and the year', () => {
    expect(weekday('2021-05-01')).toBe(6)
    expect(weekday('2021-12-31')).toBe(5)
    expect(yearOf('2021-12-31')).toBe(2021)
  })
  it('takes the day of a moment from the clock of Poland, summer and winter', () => {
    expect(dayInPoland('2021-07-01T21:59:59Z')).toBe('2021-07-01')
    expect(dayInPoland('2021-07-01T22:00:00Z')).toBe('2021-07-02')
    expect(dayInPoland('2021-12-31T22:59:59.999Z')).toBe('2021-12-31')
    expect(dayInPoland('2021-12-31T23:00:00Z')).toBe('2022-01-01')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hoursInWords, programmeHours } from '#shared/certificates/wording.ts'
import { formatHours, hoursOf, minutesOf, parseHours } from '#shared/editions/hours.ts'

describe('hours of classes', () => {
  it.each([
    ['20', 2000],
    ['1,5', 150],
    ['0.25', 25],
    ['1 200', 120_000],
    ['7,50', 750],
  ])('are read from %s', (text, hundredths) => expect(parseHours(text)).toBe(hundredths))
  it.each(['', '-1', '1,555', '1:30', 'dwie', '1,', '9999999'])('are not read from „%s”', (text) =>
    expect(parseHours(text)).toBeUndefined(),
  )
  it('are written without idle zeros', () =>
    expect([2000, 150, 25, 0, 105].map(formatHours)).toEqual(['20', '1,5', '0,25', '0', '1,05']))
  it('an hour and a half of the school comes back as it was typed, though half a minute is not kept', () => {
    expect(minutesOf(150, 45)).toBe(68)
    expect(formatHours(hoursOf(68, 45))).toBe('1,5')
  })
  it('twenty minutes of the clock are a third of an hour', () => expect(formatHours(hoursOf(20, 60))).toBe('0,33'))
  it('to a tenth of an hour, come back exactly as they were typed', () => {
    fc.assert(
      fc.property(fc.nat(50_000), fc.constantFrom(45 as const, 60 as const), (tenths, hour) => {
        expect(hoursOf(minutesOf(tenths * 10, hour), hour)).toBe(tenths * 10)
      }),
    )
  })
  it('any minutes survive being shown as hours and read again', () => {
    fc.assert(
      fc.property(fc.nat(600_000), fc.constantFrom(45 as const, 60 as const), (minutes, hour) => {
        expect(minutesOf(hoursOf(minutes, hour), hour)).toBe(minutes)
      }),
    )
  })
  it('of a programme are the sum of the hours printed beside the classes', () => {
    const activities = [{ minutes: 68 }, { minutes: 68 }]
    expect(programmeHours(activities, 45)).toBe(300)
  })
  it('are counted in Polish', () =>
    expect([100, 200, 500, 2200, 150].map(hoursInWords)).toEqual([
      '1\u00a0godzina',
      '2\u00a0godziny',
      '5\u00a0godzin',
      '22\u00a0godziny',
      '1,5\u00a0godziny',
    ]))
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conflictsOf, type Occupied, oddities } from '#shared/classes/conflicts.ts'
import { mostOccurrences, occurrences, type Repeating } from '#shared/classes/repeating.ts'
import { formatTime, parseTime } from '#shared/classes/timeOfDay.ts'
import { addDays, daysBetween, weekday } from '#shared/kernel/dates.ts'
import { holidayOn } from '#shared/kernel/holidays.ts'

describe('a time of day', () => {
  it.each([
    ['9', 540],
    ['9:30', 570],
    ['9.30', 570],
    ['930', 570],
    ['0930', 570],
    ['24:00', 1440],
  ])('is read from %s', (text, minutes) => expect(parseTime(text)).toBe(minutes))
  it.each(['', '9:60', '24:01', '25', 'rano', '9:3', '-1', '12345'])('is not read from „%s”', (text) =>
    expect(parseTime(text)).toBeUndefined(),
  )
  it('comes back as it was written', () => {
    for (let minute = 0; minute <= 1440; minute++) expect(parseTime(formatTime(minute))).toBe(minute)
  })
})

describe('a series of meetings', () => {
  const weekly: Repeating = {
    firstOn: '2021-05-25',
    weekdays: [2, 4],
    everyWeeks: 1,
    until: null,
    times: 4,
    skipHolidays: true,
  }
  it('passes over public holidays and still has as many meetings as were asked for', () =>
    expect(occurrences(weekly)).toEqual({
      days: ['2021-05-25', '2021-05-27', '2021-06-01', '2021-06-08'],
      skipped: [{ day: '2021-06-03', name: 'Boże Ciało' }],
    }))
  it('keeps them when told to', () =>
    expect(occurrences({ ...weekly, skipHolidays: false }).days.at(-1)).toBe('2021-06-03'))
  it('every other week takes every other week of the calendar, not every other day', () =>
    expect(occurrences({ ...weekly, weekdays: [2, 4], everyWeeks: 2, times: 4, skipHolidays: false }).days).toEqual([
      '2021-05-25',
      '2021-05-27',
      '2021-06-08',
      '2021-06-10',
    ]))
  it('begins in its first week on the first chosen day that is not past', () =>
    expect(occurrences({ ...weekly, weekdays: [1, 3], times: 2 }).days).toEqual(['2021-05-26', '2021-05-31']))
  it('ends on its last day, that day included', () =>
    expect(occurrences({ ...weekly, times: null, until: '2021-06-08' }).days.at(-1)).toBe('2021-06-08'))
  it('without an end, or without a day of the week, is no series', () => {
    expect(occurrences({ ...weekly, times: null }).days).toEqual([])
    expect(occurrences({ ...weekly, weekdays: [] }).days).toEqual([])
  })
  it('only ever has chosen weekdays, in order, within its limits, never a holiday', () =>
    fc.assert(
      fc.property(
        fc.nat(4000),
        fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        fc.integer({ min: 1, max: 4 }),
        fc.option(fc.integer({ min: 1, max: 300 })),
        fc.nat(900),
        (start, weekdays, everyWeeks, times, length) => {
          const firstOn = addDays('2019-01-01', start)
          const until = addDays(firstOn, length)
          const { days } = occurrences({ firstOn, weekdays, everyWeeks, times, until, skipHolidays: true })
          expect(days.length).toBeLessThanOrEqual(Math.min(times ?? mostOccurrences, mostOccurrences))
          expect(days).toEqual([...new Set(days)].sort())
          const monday = addDays(firstOn, 1 - weekday(firstOn))
          for (const day of days) {
            expect(day >= firstOn && day <= until && weekdays.includes(weekday(day))).toBe(true)
            expect(holidayOn(day)).toBeUndefined()
            expect(Math.floor(daysBetween(monday, day) / 7) % everyWeeks).toBe(0)
          }
        },
      ),
      { numRuns: 50 },
    ))
})

describe('conflicts of meetings', () => {
  const meeting = (change: Partial<Occupied> = {}): Occupied => ({
    sessionId: 1,
    title: 'Komputer A',
    heldOn: '2021-06-01',
    startsAt: 540,
    endsAt: 630,
    leaders: [{ id: 1, name: 'Nowak Anna' }],
    venue: { id: 1, name: 'Sala 1' },
    people: [{ id: 7, name: 'Łoś Żaneta' }],
    ...change,
  })
  const elsewhere = { leaders: [], venue: null, people: [] }
  it('name the leader, the place and the person who are taken, and the meeting in the way', () =>
    expect(conflictsOf(meeting(), [meeting({ sessionId: 2, title: 'Ceramika' })])).toEqual([
      {
        kind: 'leader',
        heldOn: '2021-06-01',
        sentence: 'Nowak Anna prowadzi w tym czasie inne spotkanie (01.06.2021, 9:00–10:30: Ceramika).',
        sessionId: 2,
      },
      {
        kind: 'venue',
        heldOn: '2021-06-01',
        sentence: 'Miejsce „Sala 1” jest w tym czasie zajęte (01.06.2021, 9:00–10:30: Ceramika).',
        sessionId: 2,
      },
      {
        kind: 'participant',
        heldOn: '2021-06-01',
        sentence: 'W tym czasie gdzie indziej jest Łoś Żaneta (01.06.2021, 9:00–10:30: Ceramika).',
        sessionId: 2,
      },
    ]))
  it('are none for meetings one after another, on other days, with other people elsewhere, or for itself', () =>
    expect(
      conflictsOf(meeting(), [
        meeting({ sessionId: 2, startsAt: 630, endsAt: 700 }),
        meeting({ sessionId: 3, heldOn: '2021-06-02' }),
        meeting({ sessionId: 4, ...elsewhere }),
        meeting(),
      ]),
    ).toEqual([]))
  it('are mutual', () =>
    fc.assert(
      fc.property(
        fc.nat(700),
        fc.integer({ min: 1, max: 700 }),
        fc.nat(700),
        fc.integer({ min: 1, max: 700 }),
        (a, la, b, lb) => {
          const [one, two] = [
            meeting({ startsAt: a, endsAt: a + la }),
            meeting({ sessionId: 2, startsAt: b, endsAt: b + lb }),
          ]
          expect(conflictsOf(one, [two]).length).toBe(conflictsOf(two, [one]).length)
        },
      ),
    ))
  it('a meeting outside its edition, on a holiday, or with more people than places is odd by itself', () =>
    expect(
      oddities(meeting({ heldOn: '2021-06-03', people: [1, 2].map((id) => ({ id, name: 'x' })) }), {
        editionFrom: '2021-07-01',
        editionTo: '2021-12-31',
        seats: 1,
      }).map(({ sentence }) => sentence),
    ).toEqual([
      '03.06.2021 leży poza edycją (01.07.2021–31.12.2021).',
      '03.06.2021 to dzień ustawowo wolny: Boże Ciało.',
      'W grupie: 2\u00a0osoby, miejsc: 1.',
    ]))
})

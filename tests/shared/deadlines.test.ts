import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type DeadlineTerms,
  deadlineAfter,
  deadlinesOf,
  reportDue,
  returnDue,
  spendDue,
} from '#shared/deadlines/deadlines.ts'
import { addDays } from '#shared/kernel/dates.ts'
import { addWorkingDays, addYears, freeDayName, onWorkingDay } from '#shared/kernel/workingDays.ts'

const terms = (change: Partial<DeadlineTerms> = {}): DeadlineTerms => ({
  taskFrom: '2021-05-01',
  taskTo: '2021-12-31',
  spendGrantTo: '2021-12-31',
  spendOtherTo: '2021-12-31',
  reportDays: 30,
  reportUnit: 'calendar',
  useDays: 14,
  returnDays: 15,
  returnUnit: 'calendar',
  returnYearEnd: true,
  reminderDays: 7,
  controlDays: 14,
  moveFreeDays: true,
  retentionYears: 5,
  disposalYears: 5,
  ...change,
})

describe('working days', () => {
  it('know Christmas Eve only since it is a day off', () => {
    expect([freeDayName('2024-12-24'), freeDayName('2025-12-24')]).toEqual([undefined, 'Wigilia Bożego Narodzenia'])
  })
  it('are counted over weekends and holidays', () => {
    // Thursday before Easter 2022: Friday works, then Easter Monday is off.
    expect(addWorkingDays('2022-04-14', 2)).toBe('2022-04-19')
    expect(addWorkingDays('2021-12-30', 10)).toBe('2022-01-14')
  })
  it('never end on a free day, whatever the year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 60 }), (offset, n) => {
        const day = addDays('1991-01-01', offset)
        expect(freeDayName(onWorkingDay(day))).toBeUndefined()
        expect(onWorkingDay(day) >= day).toBe(true)
        if (n > 0) expect(freeDayName(addWorkingDays(day, n))).toBeUndefined()
        expect(addWorkingDays(day, n + 1) > addWorkingDays(day, n)).toBe(true)
      }),
    )
  })
  it('years later, a leap day becomes the last day of February', () => {
    expect([addYears('2024-02-29', 1), addYears('2024-02-29', 4), addYears('2021-05-31', 5)]).toEqual([
      '2025-02-28',
      '2028-02-29',
      '2026-05-31',
    ])
  })
})

describe('the days of a grant from May to December 2021', () => {
  it('the report: 30 days end on a Sunday, so the Monday after', () => {
    expect(reportDue(terms())).toEqual({
      date: '2022-01-31',
      explanation: '30\u00a0dni od 31.12.2021 = 30.01.2022 (niedziela), więc najbliższy dzień roboczy: 31.01.2022.',
    })
    expect(reportDue(terms({ moveFreeDays: false })).date).toBe('2022-01-30')
  })
  it('the return: 31 January for a task of the budget year, or the days of the contract', () => {
    expect(returnDue(terms()).date).toBe('2022-01-31')
    expect(returnDue(terms({ returnYearEnd: false })).date).toBe('2022-01-17')
    expect(returnDue(terms({ returnYearEnd: false, moveFreeDays: false })).date).toBe('2022-01-15')
    expect(returnDue(terms({ returnYearEnd: false, returnDays: 5, returnUnit: 'working' })).date).toBe('2022-01-10')
  })
  it('the end of the year comes before the fourteen days', () => {
    expect(spendDue(terms()).date).toBe('2021-12-31')
    expect(spendDue(terms({ taskTo: '2021-10-31' })).date).toBe('2021-11-14')
  })
  it('all of them in order, papers kept to the end of the fifth year after', () => {
    expect(deadlinesOf(terms()).map(({ id, date }) => [id, date])).toEqual([
      ['D-06', '2021-12-31'],
      ['D-07', '2021-12-31'],
      ['D-01', '2022-01-31'],
      ['D-08', '2022-01-31'],
      ['D-11', '2026-12-31'],
      ['D-12', '2026-12-31'],
    ])
  })
  it('a task of three years has a report for each year that closes before its end', () => {
    const partial = deadlinesOf(terms({ taskTo: '2023-06-30' })).filter(({ id }) => id === 'D-02')
    expect(partial.map(({ name, date }) => [name, date])).toEqual([
      ['Sprawozdanie częściowe za 2021 rok', '2022-01-31'],
      ['Sprawozdanie częściowe za 2022 rok', '2023-01-30'],
    ])
  })
  it('a letter starts days of its own', () => {
    expect(deadlineAfter('reminder', '2022-02-01', terms()).date).toBe('2022-02-08')
    expect(deadlineAfter('control', '2022-02-05', terms()).date).toBe('2022-02-21')
  })
})

it('no day to act falls on a free day while days may move, but those the contract itself names', () => {
  const day = fc.integer({ min: 0, max: 12_000 }).map((n) => addDays('2015-01-01', n))
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 0, max: 1200 }),
      fc.integer({ min: 1, max: 90 }),
      fc.constantFrom('calendar' as const, 'working' as const),
      (from, length, reportDays, reportUnit) => {
        const taskTo = addDays(from, length)
        const all = deadlinesOf(
          terms({ taskFrom: from, taskTo, spendGrantTo: taskTo, spendOtherTo: taskTo, reportDays, reportUnit }),
        )
        for (const { id, date } of all)
          if (['D-01', 'D-02', 'D-08'].includes(id)) expect(freeDayName(date)).toBeUndefined()
        const dates = all.map((one) => one.date)
        expect(dates).toEqual(dates.toSorted())
        expect(
          reportDue(terms({ taskTo, reportDays: reportDays + 1, reportUnit })).date >=
            reportDue(terms({ taskTo, reportDays, reportUnit })).date,
        ).toBe(true)
      },
    ),
  )
})

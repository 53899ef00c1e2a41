import { describe, expect, it } from 'vitest'
import { nearnessOf, stateOn } from '#shared/agenda/state.ts'
import {
  type DeadlineTerms,
  deadlineAfter,
  deadlinesOf,
  eventKinds,
  reportDue,
  returnDue,
  spendDue,
} from '#shared/deadlines/deadlines.ts'
import { addDays, daysBetween, type IsoDate, weekday, yearOf } from '#shared/kernel/dates.ts'
import { easter, holidayOn } from '#shared/kernel/holidays.ts'
import { addWorkingDays, freeDayName, onWorkingDay } from '#shared/kernel/workingDays.ts'

/** Every day of a year, 29 February among them when there is one. */
function daysOf(year: number): IsoDate[] {
  const length = daysBetween(`${year}-01-01`, `${year + 1}-01-01`)
  return Array.from({ length }, (_, index) => addDays(`${year}-01-01`, index))
}
/** A common year, a leap year, and one with Christmas Eve off and an early Easter. */
const years = [2021, 2024, 2035]
/** Years of many shapes: the century that is no leap year and a late Easter (2038) among them. */
const manyYears = [2011, 2020, ...years, 2025, 2028, 2038, 2100]
const terms = (taskTo: IsoDate, change: Partial<DeadlineTerms> = {}): DeadlineTerms => ({
  taskFrom: `${yearOf(taskTo)}-01-01`,
  taskTo,
  spendGrantTo: taskTo,
  spendOtherTo: taskTo,
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

describe('whole years of holidays', () => {
  it.for(manyYears)(
    '%i has its thirteen holidays, fourteen with Christmas Eve, and the movable ones on their weekdays',
    (year) => {
      const holidays = daysOf(year).filter((day) => holidayOn(day) !== undefined)
      // In none of these years do two holidays share a day.
      expect(holidays).toHaveLength(year >= 2025 ? 14 : 13)
      const sunday = easter(year)
      expect(
        [sunday, addDays(sunday, 1), addDays(sunday, 49), addDays(sunday, 60)].map((day) => [
          weekday(day),
          holidayOn(day),
        ]),
      ).toEqual([
        [7, 'Wielkanoc'],
        [1, 'Poniedziałek Wielkanocny'],
        [7, 'Zielone Świątki'],
        [4, 'Boże Ciało'],
      ])
    },
  )
  it.for(manyYears)('%i: a day is free on Saturdays, Sundays and holidays, and on no other', (year) => {
    for (const day of daysOf(year))
      expect(freeDayName(day) !== undefined, day).toBe(weekday(day) > 5 || holidayOn(day) !== undefined)
  })
})

describe('whole years of working days', () => {
  it.for(years)('%i: a day moves to the nearest working day after it, and a working day stays', (year) => {
    for (const day of daysOf(year)) {
      const moved = onWorkingDay(day)
      const between = Array.from({ length: daysBetween(day, moved) }, (_, index) => addDays(day, index))
      expect(freeDayName(moved), day).toBeUndefined()
      expect(
        between.every((one) => freeDayName(one) !== undefined),
        day,
      ).toBe(true)
    }
  })
  it.for(years)('%i: so many working days on, exactly so many working days lie between', (year) => {
    for (const day of daysOf(year))
      for (const n of [1, 7, 14]) {
        const end = addWorkingDays(day, n)
        const after = Array.from({ length: daysBetween(day, end) }, (_, index) => addDays(day, index + 1))
        expect(
          after.filter((one) => freeDayName(one) === undefined),
          day,
        ).toHaveLength(n)
      }
  })
})

describe('whole years of deadlines', () => {
  it.for(years)(
    '%i: whenever a task ends, the report is due the thirtieth day after, or the first working day from it',
    (year) => {
      for (const taskTo of daysOf(year)) {
        const thirtieth = addDays(taskTo, 30)
        expect(reportDue(terms(taskTo)).date, taskTo).toBe(onWorkingDay(thirtieth))
        expect(reportDue(terms(taskTo, { moveFreeDays: false })).date, taskTo).toBe(thirtieth)
        expect(reportDue(terms(taskTo, { reportUnit: 'working' })).date, taskTo).toBe(addWorkingDays(taskTo, 30))
      }
    },
  )
  it.for(years)(
    '%i: what is left goes back in fifteen days, at the end of the year by 31 January; nothing is spent in the next year',
    (year) => {
      for (const taskTo of daysOf(year)) {
        const end = taskTo === `${year}-12-31` ? `${year + 1}-01-31` : addDays(taskTo, 15)
        expect(returnDue(terms(taskTo)).date, taskTo).toBe(onWorkingDay(end))
        const spent = spendDue(terms(taskTo)).date
        expect([addDays(taskTo, 14), `${year}-12-31`].toSorted()[0], taskTo).toBe(spent)
      }
    },
  )
  it.for(years)(
    '%i: a letter that comes on any day is answered on a working day, and not before its days have passed',
    (year) => {
      const least = { demand: 30, reminder: 7, control: 14, misuse: 15 }
      for (const day of daysOf(year))
        for (const kind of eventKinds) {
          const { date } = deadlineAfter(kind, day, terms(day))
          expect(date, `${kind} ${day}`).toBe(onWorkingDay(addDays(day, least[kind])))
        }
    },
  )
  it.for(years)('%i: all days of a grant stand in order, whenever its task ends', (year) => {
    for (const taskTo of daysOf(year)) {
      const dates = deadlinesOf(terms(taskTo)).map(({ date }) => date)
      expect(dates, taskTo).toEqual(dates.toSorted())
    }
  })
  it('thirty days over 29 February are one day less of March', () => {
    const due = (taskTo: IsoDate) => reportDue(terms(taskTo, { moveFreeDays: false })).date
    expect([due('2024-01-31'), due('2023-01-31')]).toEqual(['2024-03-01', '2023-03-02'])
  })
})

describe('whole years of the calendar', () => {
  it.for(years)(
    '%i: seen from any day, what is due goes from later to 30 days, to 7, to overdue, each on its day and never back',
    (year) => {
      for (const day of daysOf(year)) {
        const near = (before: number) => {
          const today = addDays(day, -before)
          return nearnessOf({ day, state: stateOn(day, today) }, today)
        }
        expect([31, 30, 8, 7, 0, -1].map(near), day).toEqual(['later', 'month', 'month', 'week', 'week', 'overdue'])
      }
    },
  )
})

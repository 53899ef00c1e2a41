import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, isIsoDate } from '#shared/kernel/dates.ts'
import { followUpDay, followUpMoments, followUpsDue, momentOn } from '#shared/outcomes/followUps.ts'

const daysFor = (endedOn: string) => followUpMoments.map((moment) => followUpDay(endedOn, moment))

describe('days of follow-ups', () => {
  it.each([
    ['2021-12-31', ['2022-01-28', '2022-03-31', '2022-06-30', '2022-12-31']],
    ['2021-11-30', ['2021-12-28', '2022-02-28', '2022-05-30', '2022-11-30']],
    ['2023-11-30', ['2023-12-28', '2024-02-29', '2024-05-30', '2024-11-30']],
    ['2024-02-29', ['2024-03-28', '2024-05-29', '2024-08-29', '2025-02-28']],
    ['2024-02-01', ['2024-02-29', '2024-05-01', '2024-08-01', '2025-02-01']],
    ['2023-02-28', ['2023-03-28', '2023-05-28', '2023-08-28', '2024-02-28']],
    ['2021-08-31', ['2021-09-28', '2021-11-30', '2022-02-28', '2022-08-31']],
  ])('after an end on %s', (endedOn, expected) => expect(daysFor(endedOn)).toEqual(expected))
  it('are real days, in order, each month counted from the end and clamped to its month', () => {
    const day = fc.integer({ min: 0, max: 140_000 }).map((later) => addDays('1801-01-01', later))
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 30 }), (from, months) => {
        const later = addMonths(from, months)
        expect(isIsoDate(later)).toBe(true)
        const gone =
          (Number(later.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
          Number(later.slice(5, 7)) -
          Number(from.slice(5, 7))
        expect(gone).toBe(months)
        expect(
          later.slice(8) === from.slice(8) || (later.slice(8) < from.slice(8) && addDays(later, 1).endsWith('-01')),
        ).toBe(true)
        expect(daysFor(from).toSorted()).toEqual(daysFor(from))
      }),
    )
  })
})

describe('follow-ups as they stand today', () => {
  const states = (today: string, done: Parameters<typeof followUpsDue>[2] = []) =>
    followUpsDue('2021-12-31', today, done).map((one) => one.state)
  it('are due from fourteen days before their day, and overdue from the day after it', () => {
    expect(states('2022-01-13')).toEqual(['later', 'later', 'later', 'later'])
    expect(states('2022-01-14')).toEqual(['due', 'later', 'later', 'later'])
    expect(states('2022-01-28')).toEqual(['due', 'later', 'later', 'later'])
    expect(states('2022-01-29')).toEqual(['overdue', 'later', 'later', 'later'])
    expect(states('2023-01-01')).toEqual(['overdue', 'overdue', 'overdue', 'overdue'])
  })
  it('one with a contact is done, whatever the day', () => {
    expect(states('2023-01-01', ['weeks4', 'months12'])).toEqual(['done', 'overdue', 'overdue', 'done'])
  })
})

describe('the moment proposed for an outcome of a day', () => {
  it.each([
    ['2021-11-02', 'during'],
    ['2021-12-31', 'end'],
    ['2022-01-13', 'end'],
    ['2022-01-14', 'weeks4'],
    ['2022-03-16', 'weeks4'],
    ['2022-03-17', 'months3'],
    ['2022-07-15', 'months6'],
    ['2023-05-01', 'months12'],
  ])('%s → %s after an end on 31.12.2021', (day, moment) => expect(momentOn('2021-12-31', day)).toBe(moment))
  it('while the person takes part it is during', () => expect(momentOn(null, '2030-01-01')).toBe('during'))
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { marks, minutesPresent } from '#shared/classes/attendanceRules.ts'
import {
  hoursDelivered,
  hoursInWords,
  hoursPerParticipant,
  notCounted,
  participantHours,
} from '#shared/classes/hoursSums.ts'

const unit = fc.constantFrom(45 as const, 60 as const)

describe('the three sums of hours', () => {
  const meetings = [
    { minutes: 90, hourMinutes: 45 as const },
    { minutes: 120, hourMinutes: 60 as const },
  ]
  const rows = [
    { mark: 'O' as const, presentMinutes: null, sessionMinutes: 90, hourMinutes: 45 as const },
    { mark: 'S' as const, presentMinutes: 45, sessionMinutes: 90, hourMinutes: 45 as const },
    { mark: 'NN' as const, presentMinutes: null, sessionMinutes: 90, hourMinutes: 45 as const },
    { mark: 'O' as const, presentMinutes: null, sessionMinutes: 120, hourMinutes: 60 as const },
  ]
  it('hours delivered count a meeting once, each kind of hour by itself', () =>
    expect(hoursDelivered(meetings)).toEqual({ minutes: 210, units: meetings }))
  it('participant-hours count every person who was there, for the time they were there', () =>
    expect(participantHours(rows)).toEqual({
      minutes: 255,
      units: [
        { hourMinutes: 45, minutes: 135 },
        { hourMinutes: 60, minutes: 120 },
      ],
    }))
  it('hours per participant are the least, the most and the mean', () =>
    expect(hoursPerParticipant([120, 45, 90])).toEqual({ people: 3, least: 45, most: 120, mean: 85 }))
  it('hours per participant of nobody have no mean', () => expect(hoursPerParticipant([]).mean).toBeNull())
  it('are written with the length of their hour, and converted only by the clock', () => {
    expect(hoursInWords(hoursDelivered(meetings))).toBe(
      '2\u00a0godz. (45\u00a0min) + 2\u00a0godz. (60\u00a0min) = 3,5\u00a0godz. zegarowych',
    )
    expect(hoursInWords(hoursDelivered([meetings[0]!]))).toBe('2\u00a0godz. (45\u00a0min)')
    expect(hoursInWords(hoursDelivered([]))).toBe('0\u00a0godz.')
  })
  it('say what is missing from them', () =>
    expect([0, 1, 2, 5].map(notCounted)).toEqual([
      '',
      'nie policzono: 1\u00a0spotkanie',
      'nie policzono: 2\u00a0spotkania',
      'nie policzono: 5\u00a0spotkań',
    ]))
  it('kinds of hours add up to the minutes of all, whatever the order', () =>
    fc.assert(
      fc.property(fc.array(fc.record({ minutes: fc.nat(600), hourMinutes: unit })), (parts) => {
        const sum = hoursDelivered(parts)
        expect(sum.units.reduce((minutes, one) => minutes + one.minutes, 0)).toBe(sum.minutes)
        expect(hoursDelivered(parts.toReversed())).toEqual(sum)
      }),
    ))
  it('participant-hours of one meeting are never more than its length times the people', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 600 }),
        fc.array(fc.record({ mark: fc.constantFrom(...marks), presentMinutes: fc.option(fc.nat(900)) })),
        (sessionMinutes, people) => {
          const rows = people.map((one) => ({ ...one, sessionMinutes, hourMinutes: 60 as const }))
          const there = people.filter(({ mark }) => minutesPresent(mark, 1, 2) > 0).length
          expect(participantHours(rows).minutes).toBeLessThanOrEqual(there * sessionMinutes)
        },
      ),
    ))
})

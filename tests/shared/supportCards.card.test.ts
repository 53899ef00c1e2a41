import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limitInWords, limitState, runningTotals } from '#shared/supportCards/card.ts'

describe('a limit of support', () => {
  it('leaves what is not used yet, and nothing below zero', () => {
    expect(limitState(120, 180)).toEqual({ used: 120, limit: 180, left: 60, over: 0 })
    expect(limitState(180, 180)).toEqual({ used: 180, limit: 180, left: 0, over: 0 })
    expect(limitState(225, 180)).toEqual({ used: 225, limit: 180, left: 0, over: 45 })
    expect(limitState(225, null)).toEqual({ used: 225, limit: null, left: null, over: 0 })
  })
  it('is told in hours with their length', () => {
    const words = (used: number, limit: number | null, hour: 45 | 60) =>
      limitInWords(limitState(used, limit), hour).replaceAll('\u00a0', ' ')
    expect(words(120, 180, 60)).toBe('wykorzystano 2 z 3 godz. (60 min), zostaje 1')
    expect(words(180, 180, 60)).toBe('wykorzystano 3 z 3 godz. (60 min), zostaje 0')
    expect(words(225, 180, 60)).toBe('wykorzystano 3,75 z 3 godz. (60 min), ponad limit o 0,75')
    expect(words(90, 450, 45)).toBe('wykorzystano 2 z 10 godz. (45 min), zostaje 8')
    expect(words(90, null, 60)).toBe('1,5 godz. (60 min), bez limitu')
  })
  it('is used up and left over without losing a minute', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.integer({ min: 1, max: 10_000 }), (used, limit) => {
        const { left, over } = limitState(used, limit)
        expect(used + (left ?? 0)).toBe(limit + over)
        expect(Math.min(left ?? 0, over)).toBe(0)
      }),
    )
  })
})

describe('the running total of a card', () => {
  it('grows by the minutes of each meeting, and an absence adds nothing', () => {
    const rows = runningTotals([60, 0, 45, 90].map((presentMinutes) => ({ presentMinutes })))
    expect(rows.map(({ total }) => total)).toEqual([60, 60, 105, 195])
  })
  it('ends with the sum of all meetings', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(600)), (minutes) => {
        const rows = runningTotals(minutes.map((presentMinutes) => ({ presentMinutes })))
        expect(rows.at(-1)?.total ?? 0).toBe(minutes.reduce((a, b) => a + b, 0))
      }),
    )
  })
})

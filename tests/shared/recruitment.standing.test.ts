import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moved } from '#shared/kernel/order.ts'
import { stages } from '#shared/participations/schema.ts'
import { nextFromReserve, overLimit, standingOf } from '#shared/recruitment/standing.ts'

const rowOf = (stage: (typeof stages)[number], freesPlace = false) => ({ stage, freesPlace })

describe('the standing of an edition', () => {
  it('counts each stage, and a place is held by those taken in who did not drop out', () => {
    const rows = [
      ...Array.from({ length: 11 }, () => rowOf('participant')),
      rowOf('participant', true),
      rowOf('applied'),
      rowOf('reserve'),
      rowOf('refused'),
    ]
    expect(standingOf(12, rows)).toMatchObject({
      applications: 15,
      participants: 12,
      taken: 11,
      free: 1,
      applied: 1,
      reserve: 1,
      refused: 1,
      withdrawn: 0,
    })
  })
  it('has no free places below zero, and none to count without a limit', () => {
    const three = [rowOf('participant'), rowOf('participant'), rowOf('participant')]
    expect(standingOf(2, three).free).toBe(0)
    expect(standingOf(null, three).free).toBeNull()
  })
  it('stages always add up to all applications', () => {
    const rows = fc.array(fc.record({ stage: fc.constantFrom(...stages), freesPlace: fc.boolean() }))
    fc.assert(
      fc.property(rows, (all) => {
        const s = standingOf(5, all)
        expect(s.applied + s.qualified + s.reserve + s.refused + s.withdrawn + s.participants).toBe(s.applications)
        expect(s.taken + (s.free ?? 0)).toBeGreaterThanOrEqual(5)
      }),
    )
  })
  it.each([
    [{ places: 12, taken: 10 }, 2, 0],
    [{ places: 12, taken: 10 }, 3, 1],
    [{ places: 12, taken: 14 }, 2, 2],
    [{ places: null, taken: 14 }, 2, 0],
  ])('%o and %i more people are %i above the limit', (standing, chosen, over) =>
    expect(overLimit(standing, chosen)).toBe(over),
  )
})

describe('the reserve list', () => {
  const waiting = [
    { id: 7, reservePosition: 2 },
    { id: 8, reservePosition: 1 },
    { id: 9, reservePosition: null },
  ]
  it('proposes the first ones, as many as there are free places', () => {
    expect(nextFromReserve(1, waiting).map(({ id }) => id)).toEqual([8])
    expect(nextFromReserve(0, waiting)).toEqual([])
    expect(nextFromReserve(null, waiting).map(({ id }) => id)).toEqual([8, 7])
  })
  it('moves a person one place and nobody beyond its ends', () => {
    expect(moved([1, 2, 3], 3, -1)).toEqual([1, 3, 2])
    expect(moved([1, 2, 3], 1, 1)).toEqual([2, 1, 3])
    expect(moved([1, 2, 3], 1, -1)).toEqual([1, 2, 3])
    expect(moved([1, 2, 3], 9, 1)).toEqual([1, 2, 3])
  })
  it('loses and doubles nobody, whatever is moved', () => {
    const order = fc.uniqueArray(fc.integer({ min: 1, max: 50 }), { maxLength: 12 })
    fc.assert(
      fc.property(order, fc.integer({ min: 1, max: 50 }), fc.constantFrom<-1 | 1>(-1, 1), (ids, id, step) => {
        expect(moved(ids, id, step).toSorted()).toEqual(ids.toSorted())
      }),
    )
  })
})

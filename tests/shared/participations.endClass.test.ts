import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/kernel/dates.ts'
import { endBalance, endBalanceOn, endClasses, endClassOf } from '#shared/participations/endClass.ts'

const begun = fc.record({ endClass: fc.constantFrom(...endClasses, null) })
const dated = fc
  .record({ from: fc.nat(900), days: fc.nat(400), endClass: fc.constantFrom(...endClasses, null) })
  .map(({ from, days, endClass }) => ({
    startedOn: addDays('2020-01-01', from),
    endedOn: endClass === null ? null : addDays('2020-01-01', from + days),
    endClass,
  }))
const adds = ({ started, finished, droppedOut, neutral, continuing }: ReturnType<typeof endBalance>) =>
  started === finished + droppedOut + neutral + continuing

describe('the balance of those who began', () => {
  it('adds up as in Bielsko-Biała: 313 = 240 + 58 + 15', () => {
    const people = [
      ...Array<{ endClass: 'finished' }>(240).fill({ endClass: 'finished' }),
      ...Array<{ endClass: 'droppedOut' }>(58).fill({ endClass: 'droppedOut' }),
      ...Array<{ endClass: null }>(15).fill({ endClass: null }),
    ]
    expect(endBalance(people)).toEqual({ started: 313, finished: 240, droppedOut: 58, neutral: 0, continuing: 15 })
  })
  it('counts a death as neither finished nor dropped out', () =>
    expect(endBalance([{ endClass: 'neutral' }])).toMatchObject({ finished: 0, droppedOut: 0, neutral: 1 }))
  it('keeps who goes on in the next edition among the continuing', () =>
    expect(endBalance([{ endClass: 'continued' }])).toMatchObject({ finished: 0, continuing: 1 }))
  it('adds up for any people whatever', () =>
    fc.assert(
      fc.property(
        fc.array(begun),
        (people) => adds(endBalance(people)) && endBalance(people).started === people.length,
      ),
    ))
  it('adds up on any day, and nobody who began is ever lost again', () =>
    fc.assert(
      fc.property(fc.array(dated), fc.nat(1400), fc.nat(100), (people, day, later) => {
        const before = endBalanceOn(people, addDays('2020-01-01', day))
        const after = endBalanceOn(people, addDays('2020-01-01', day + later))
        return adds(before) && adds(after) && before.started <= after.started && before.finished <= after.finished
      }),
    ))
  it('holds an end of tomorrow as still continuing today', () => {
    const person = { startedOn: '2021-05-10', endedOn: '2021-12-31', endClass: 'finished' } as const
    expect(endBalanceOn([person], '2021-12-30')).toMatchObject({ finished: 0, continuing: 1 })
    expect(endBalanceOn([person], '2021-12-31')).toMatchObject({ finished: 1, continuing: 0 })
    expect(endBalanceOn([person], '2021-05-09')).toMatchObject({ started: 0 })
  })
})

describe('the class of a reason to end', () => {
  it('is read from the list', () => expect(endClassOf({ class: 'droppedOut', sensitive: true })).toBe('droppedOut'))
  it('is neutral for a reason without a class', () => {
    expect(endClassOf({})).toBe('neutral')
    expect(endClassOf({ class: 'won' })).toBe('neutral')
  })
})

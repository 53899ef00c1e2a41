import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/kernel/dates.ts'
import { freeDayName } from '#shared/kernel/workingDays.ts'
import { nextAgreementNumber } from '#shared/partners/agreements/number.ts'
import { boundWithin, endOfNotice, lastDayOf, standingOn, type Validity } from '#shared/partners/agreements/validity.ts'
import { type CommitmentTerms, type Evidence, fulfilmentOf, worthOf } from '#shared/partners/commitments/fulfilment.ts'
import { namesPartner } from '#shared/partners/commitments/naming.ts'
import { type Cycle, cycles, periodsOf } from '#shared/partners/commitments/periods.ts'
import { proposedDay, quarterName, quarterStates, quartersOf } from '#shared/partners/meetings/quarters.ts'
import { bySector, declaredDifference, isPartnerOn } from '#shared/partners/onDay.ts'

/** Any day of eight years, two of them leap years. */
const anyDay = fc.integer({ min: 0, max: 2920 }).map((days) => addDays('2019-01-01', days))
const span = fc
  .tuple(anyDay, fc.integer({ min: 0, max: 800 }))
  .map(([from, days]) => ({ from, to: addDays(from, days) }))

describe('partners on a day', () => {
  it('count on the day they join and on the day they leave', () => {
    const time = { joinedOn: '2020-02-29', leftOn: '2021-02-28' }
    const on = (day: string) => isPartnerOn(time, day)
    expect(['2020-02-28', '2020-02-29', '2021-02-28', '2021-03-01'].map(on)).toEqual([false, true, true, false])
  })
  it('are counted by sector so that the counts add up to the list, also of a sector that is no longer there', () => {
    const sectors = [
      { code: 'PUBLIC', label: 'samorząd' },
      { code: 'NGO', label: 'organizacje' },
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom('PUBLIC', 'NGO', 'OLD')), (codes) => {
        const counts = bySector(
          codes.map((sector) => ({ sector })),
          sectors,
        )
        expect(counts.reduce((all, { count }) => all + count, 0)).toBe(codes.length)
        expect(counts.every(({ count }) => count > 0)).toBe(true)
      }),
    )
  })
  it('are compared with what the document says', () => {
    const declared = { count: 12, source: 'Program 2021' }
    expect(declaredDifference(declared, 12, '2021-12-31')).toBeUndefined()
    expect(declaredDifference(declared, 14, '2021-12-31')).toBe(
      'Program 2021 podaje liczbę partnerów 12, a zapisy na 31.12.2021 mają 14\u00a0partnerów.',
    )
    expect(declaredDifference({ count: null, source: '' }, 3, '2021-12-31')).toBeUndefined()
  })
})

describe('an agreement', () => {
  const open: Validity = {
    number: '1/POR/2019',
    concludedOn: '2019-06-03',
    validFrom: '2019-07-01',
    validTo: null,
    terminatedOn: null,
    annulledOn: null,
    annexes: [],
  }
  it('is a draft, then waits, then holds, and ends the day after its last', () => {
    const until = { ...open, validTo: '2021-12-31' }
    const on = (day: string) => standingOn(until, day)
    expect(['2019-06-02', '2019-06-03', '2019-07-01', '2021-12-31', '2022-01-01'].map(on)).toEqual([
      'draft',
      'future',
      'inForce',
      'inForce',
      'ended',
    ])
    expect(standingOn(open, '2099-01-01')).toBe('inForce')
    expect(standingOn({ ...open, annulledOn: '2020-01-01' }, '2019-08-01')).toBe('annulled')
  })
  it('is prolonged by an annex from the day the annex holds, and cut by a termination', () => {
    const annexes = [{ effectiveFrom: '2021-06-01', extendsTo: '2022-12-31' }]
    const prolonged = { ...open, validTo: '2021-12-31', annexes }
    expect([lastDayOf(prolonged, '2021-05-31'), lastDayOf(prolonged, '2021-06-01')]).toEqual([
      '2021-12-31',
      '2022-12-31',
    ])
    const ended = { ...prolonged, terminatedOn: '2022-03-31' }
    expect([standingOn(ended, '2022-03-31'), standingOn(ended, '2022-04-01')]).toEqual(['inForce', 'terminated'])
  })
  it('ends after a notice on the day of the same number, or the last of a shorter month', () => {
    expect(endOfNotice('2021-05-12', 1)).toBe('2021-06-12')
    expect([endOfNotice('2024-01-31', 1), endOfNotice('2023-01-31', 1)]).toEqual(['2024-02-29', '2023-02-28'])
    expect(endOfNotice('2021-11-30', 3)).toBe('2022-02-28')
  })
  it('binds within a span exactly on the days on which it is in force', () => {
    fc.assert(
      fc.property(span, anyDay, fc.option(anyDay, { nil: null }), anyDay, (asked, concludedOn, validTo, day) => {
        const one = { ...open, concludedOn, validTo }
        const bound = boundWithin(one, asked.from, asked.to)
        const inside = bound !== undefined && bound.from <= day && day <= bound.to
        const expected = asked.from <= day && day <= asked.to && standingOn(one, day) === 'inForce'
        expect(inside).toBe(expected)
      }),
    )
  })
  it('gets a number that nobody has had, one above the highest of its year', () => {
    expect(nextAgreementNumber('{NR}/POR/{ROK}', 2021, 3, new Set(['4/POR/2021']))).toEqual({
      number: '5/POR/2021',
      sequence: 5,
    })
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 })), fc.nat(30), (typed, highest) => {
        const taken = new Set(typed.map((n) => `${n}/POR/2021`))
        const { number, sequence } = nextAgreementNumber('{NR}/POR/{ROK}', 2021, highest, taken)
        expect(taken.has(number)).toBe(false)
        expect(sequence).toBeGreaterThan(highest)
      }),
    )
  })
})

describe('periods of a commitment', () => {
  it('follow one another without a gap or an overlap over any span of years', () => {
    fc.assert(
      fc.property(span, fc.constantFrom(...cycles), ({ from, to }, cycle) => {
        const periods = periodsOf(cycle, from, to, to)
        expect([periods[0]?.from, periods.at(-1)?.to]).toEqual([from, to])
        for (const [index, period] of periods.entries()) {
          expect(period.from <= period.to).toBe(true)
          if (index > 0) expect(period.from).toBe(addDays(periods[index - 1]!.to, 1))
        }
      }),
    )
  })
  it.each<[Cycle, number]>([
    ['once', 1],
    ['monthly', 8],
    ['quarterly', 3],
    ['yearly', 1],
  ])('are, of a commitment that is %s from 1 May to 31 December, %i', (cycle, count) =>
    expect(periodsOf(cycle, '2021-05-01', '2021-12-31', '2030-01-01')).toHaveLength(count),
  )
  it('of one without an end stop with the one that today is in', () =>
    expect(periodsOf('monthly', '2024-01-31', null, '2024-02-29').at(-1)).toEqual({
      from: '2024-02-01',
      to: '2024-02-29',
    }))
})

describe('the fulfilment of a commitment', () => {
  const terms: CommitmentTerms = {
    unit: 'people',
    quantity: 2,
    cycle: 'once',
    startsOn: '2021-05-01',
    dueOn: '2021-12-31',
    waivedOn: null,
  }
  const happened = (on: string, of: Partial<Evidence> = {}): Evidence => ({
    on,
    people: 1,
    minutes: 0,
    counted: null,
    ...of,
  })
  it('needs as many internships as were promised, by the day', () => {
    const two = [happened('2021-09-01'), happened('2021-09-01')]
    expect(fulfilmentOf(terms, two, '2021-10-01')).toMatchObject({ state: 'fulfilled', done: 2, due: 2, nextDue: null })
    expect(fulfilmentOf(terms, two.slice(1), '2021-12-31')).toMatchObject({ state: 'running', nextDue: '2021-12-31' })
    expect(fulfilmentOf(terms, two.slice(1), '2022-01-01')).toMatchObject({ state: 'overdue', overdue: 1 })
    expect(fulfilmentOf(terms, [], '2021-04-01')).toMatchObject({ state: 'future', withoutEvidence: true })
  })
  it('counts each quarter by itself: two in one make up for none in another', () => {
    const quarterly: CommitmentTerms = { ...terms, unit: 'times', quantity: 1, cycle: 'quarterly' }
    const twice = [happened('2021-06-01'), happened('2021-06-20'), happened('2021-12-01')]
    const { state, periods, overdue, done, nextDue } = fulfilmentOf(quarterly, twice, '2021-12-15')
    expect(periods.map((one) => one.state)).toEqual(['fulfilled', 'overdue', 'fulfilled'])
    expect([state, overdue, done, nextDue]).toEqual(['overdue', 1, 2, '2021-09-30'])
  })
  it('measures hours in minutes and lets a number typed by hand go first', () => {
    const class90 = happened('2021-06-01', { people: 10, minutes: 90 })
    expect([worthOf('hours', class90), worthOf('people', class90), worthOf('rooms', class90)]).toEqual([90, 10, 1])
    expect(worthOf('hours', { ...class90, counted: 120 })).toBe(120)
  })
  it('takes no account of what is still to come, and waits for nothing after a waiver', () => {
    expect(fulfilmentOf(terms, [happened('2021-11-01')], '2021-10-31')).toMatchObject({
      done: 0,
      withoutEvidence: true,
    })
    const waived = { ...terms, waivedOn: '2021-08-01' }
    expect(fulfilmentOf(waived, [], '2022-03-01')).toMatchObject({ state: 'waived', overdue: 0, nextDue: null })
    expect(fulfilmentOf(waived, [], '2021-07-31').state).toBe('running')
  })
  it('never counts more than is due, and is overdue exactly when a period has passed without enough', () => {
    const pieces = fc.array(fc.record({ day: anyDay, counted: fc.integer({ min: 1, max: 3 }) }), { maxLength: 30 })
    fc.assert(
      fc.property(span, fc.constantFrom(...cycles), pieces, anyDay, ({ from, to }, cycle, found, today) => {
        const evidence = found.map(({ day, counted }) => happened(day, { counted }))
        const { state, periods, due, done } = fulfilmentOf(
          { ...terms, cycle, startsOn: from, dueOn: to },
          evidence,
          today,
        )
        expect(done).toBeLessThanOrEqual(due)
        const short = periods.some((one) => one.to < today && one.done < 2)
        expect(state === 'overdue').toBe(short)
      }),
    )
  })
})

describe('quarters', () => {
  it('of an edition from 1 May to 31 December are three', () => {
    const quarters = quartersOf('2021-05-01', '2021-12-31')
    expect(quarters.map(quarterName)).toEqual(['II kwartał 2021', 'III kwartał 2021', 'IV kwartał 2021'])
    expect(quarters[0]).toMatchObject({ from: '2021-05-01', to: '2021-06-30' })
  })
  it('are missing once they are over without a meeting, and open before', () => {
    const year = quartersOf('2021-01-01', '2021-12-31')
    const meetings = [
      { heldOn: '2021-03-31', status: 'held' as const },
      { heldOn: '2021-05-12', status: 'cancelled' as const },
      { heldOn: '2021-09-15', status: 'planned' as const },
    ]
    const states = (today: string) => quarterStates(year, meetings, today).map(({ state }) => state)
    expect(states('2021-09-15')).toEqual(['held', 'missing', 'planned', 'open'])
    expect(states('2021-09-16')).toEqual(['held', 'missing', 'open', 'open'])
    expect(states('2021-10-01')).toEqual(['held', 'missing', 'missing', 'open'])
  })
  it('get a proposed day that is a working day of theirs, over whole years with holidays and leap days', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        for (const quarter of quartersOf(day, addDays(day, 366))) {
          const proposed = proposedDay(quarter, day)
          const isWorking = (one: string) => freeDayName(one) === undefined
          if (proposed === undefined) {
            for (let one = quarter.from; one <= quarter.to; one = addDays(one, 1)) expect(isWorking(one)).toBe(false)
            continue
          }
          expect(quarter.from <= proposed && proposed <= quarter.to && isWorking(proposed)).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })
  it('whose days are all over get none, and a whole one gets a Wednesday about its middle', () => {
    expect(proposedDay({ from: '2021-01-01', to: '2021-03-31' }, '2021-04-01')).toBeUndefined()
    expect(proposedDay({ from: '2021-10-01', to: '2021-12-31' }, '2021-01-01')).toBe('2021-11-24')
    expect(proposedDay({ from: '2021-12-24', to: '2021-12-27' }, '2021-12-01')).toBe('2021-12-27')
    expect(proposedDay({ from: '2025-12-24', to: '2025-12-28' }, '2025-12-01')).toBeUndefined()
  })
})

it('a text names a partner by whole words, case and Polish marks aside', () => {
  const partner = { name: 'Gminny Ośrodek Kultury w Łomazach', shortName: 'GOK' }
  expect(namesPartner('Sala GOK-u, parter', partner)).toBe(true)
  expect(namesPartner('gminny osrodek kultury w lomazach', partner)).toBe(true)
  expect(namesPartner('tor gokartowy', partner)).toBe(false)
  expect(namesPartner('spotkanie', { name: 'A', shortName: '' })).toBe(false)
})

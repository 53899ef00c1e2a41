import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blurredBirthDate } from '#shared/anonymisation/birthDate.ts'
import { addDays } from '#shared/kernel/dates.ts'
import { eventNames, kindsOfRecord, retentionEvents, retentionKinds, withoutLength } from '#shared/retention/kinds.ts'
import {
  type Duty,
  eventSpan,
  isDue,
  isWithin,
  lastDay,
  longest,
  type Rule,
  ruleFor,
  termOf,
} from '#shared/retention/term.ts'
import { ruleWords, soonDays, stateOn } from '#shared/retention/words.ts'

const years = (value: number) => ({ value, unit: 'years' as const })
const months = (value: number) => ({ value, unit: 'months' as const })
const rule = (change: Partial<Rule> = {}): Rule => ({
  ...{ kind: 'participation', validFrom: null, length: years(5), event: 'taskEnd', counting: 'yearEnd' },
  ...change,
})
const duty = (taskEnd: string, contractYears: number | null = null): Duty => ({
  days: { taskEnd },
  contract: contractYears === null ? null : { from: taskEnd, years: contractYears },
})

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const length = fc.record({
  value: fc.integer({ min: 0, max: 50 }),
  unit: fc.constantFrom('years' as const, 'months' as const),
})
const counting = fc.constantFrom('yearEnd' as const, 'event' as const)
const event = fc.constantFrom(...retentionEvents.filter((one) => !withoutLength.includes(one)))
const anyRule: fc.Arbitrary<Rule> = fc.record({
  kind: fc.constant('participation' as const),
  validFrom: fc.option(day),
  length,
  event,
  counting,
})
/** Versions of one rule: each begins on a day of its own. */
const versions = fc.uniqueArray(anyRule, { minLength: 1, maxLength: 5, selector: ({ validFrom }) => validFrom })
const allHappened = fc
  .tuple(...retentionEvents.map((name) => day.map((on) => [name, on] as const)))
  .map((pairs) => Object.fromEntries(pairs) as Record<(typeof retentionEvents)[number], string>)
const contract = fc.option(fc.record({ from: day, years: fc.integer({ min: 0, max: 50 }) }))

describe('the end of keeping', () => {
  it('counts whole years from the beginning of the next year: 1 January and 31 December of a year end together', () => {
    expect(lastDay('2021-06-30', years(5), 'yearEnd')).toBe('2026-12-31')
    expect(lastDay('2021-01-01', years(5), 'yearEnd')).toBe('2026-12-31')
    expect(lastDay('2021-12-31', years(5), 'yearEnd')).toBe('2026-12-31')
    expect(lastDay('2022-01-01', years(5), 'yearEnd')).toBe('2027-12-31')
  })
  it('counts from the day itself, and takes the last day of a month that is shorter', () => {
    expect(lastDay('2021-04-30', months(12), 'event')).toBe('2022-04-30')
    expect(lastDay('2024-02-29', months(12), 'event')).toBe('2025-02-28')
    expect(lastDay('2024-02-29', years(4), 'event')).toBe('2028-02-29')
    expect(lastDay('2021-08-31', months(6), 'event')).toBe('2022-02-28')
    expect(lastDay('2021-08-31', months(0), 'event')).toBe('2021-08-31')
    expect(lastDay('2021-08-31', months(18), 'yearEnd')).toBe('2023-06-30')
  })
  it('is due from the day after, soon in the last days before', () => {
    expect(isDue('2026-12-31', '2026-12-31')).toBe(false)
    expect(isDue('2026-12-31', '2027-01-01')).toBe(true)
    expect(soonDays).toBe(90)
    expect(stateOn('2026-12-31', '2026-12-31', '2027-03-31')).toBe('soon')
    expect(stateOn('2027-03-31', '2026-12-31', '2027-03-31')).toBe('soon')
    expect(stateOn('2027-04-01', '2026-12-31', '2027-03-31')).toBeUndefined()
    expect(stateOn('2026-12-30', '2026-12-31', '2027-03-31')).toBe('due')
  })
  it('of the longest duty wins: a contract that asks for more keeps the papers, one that asks for less changes nothing', () => {
    expect(termOf([rule()], duty('2021-12-31', 10))).toMatchObject({ until: '2031-12-31', by: 'contract' })
    expect(termOf([rule()], duty('2021-12-31', 5))).toMatchObject({ until: '2026-12-31', by: 'rule' })
    expect(termOf([rule()], duty('2021-12-31', 2))).toMatchObject({ until: '2026-12-31', by: 'rule' })
    expect(termOf([rule()], duty('2021-12-31'))).toMatchObject({ until: '2026-12-31', on: '2021-12-31' })
  })
  it('does not run before what it is counted from has happened, nor where the records end with something else', () => {
    const open = rule({ event: 'answer' })
    expect(termOf([open], { days: { answer: null }, contract: null })).toBeUndefined()
    expect(termOf([open], { days: {}, contract: { from: '2020-01-01', years: 1 } })).toBeUndefined()
    expect(termOf([rule({ event: 'withRecord', length: null })], duty('2021-12-31'))).toBeUndefined()
    expect(termOf([], duty('2021-12-31'))).toBeUndefined()
  })
  it('is never before the day it runs from, for any rules, days and contract', () => {
    fc.assert(
      fc.property(versions, allHappened, contract, (rules, days, asked) => {
        const term = termOf(rules, { days, contract: asked })!
        expect(term.until >= term.on).toBe(true)
        expect(isDue(term.until, term.on)).toBe(false)
        if (term.by === 'rule') expect(term.on).toBe(days[term.rule.event])
        // A contract never shortens, and what it asks for is always kept.
        expect(term.until >= termOf(rules, { days, contract: null })!.until).toBe(true)
        if (asked) expect(term.until >= `${Number(asked.from.slice(0, 4)) + asked.years}-12-31`).toBe(true)
      }),
    )
  })
  it('counted from the next year is the last day of a year for whole years, leap days included', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 50 }), (on, value) => {
        expect(lastDay(on, years(value), 'yearEnd')).toBe(`${Number(on.slice(0, 4)) + value}-12-31`)
        const exact = lastDay(on, years(value), 'event')
        expect(exact.slice(0, 7)).toBe(`${Number(on.slice(0, 4)) + value}${on.slice(4, 7)}`)
        expect(exact.slice(8) === on.slice(8) || (on.endsWith('02-29') && exact.endsWith('02-28'))).toBe(true)
      }),
    )
  })
  it('turned round, misses no event whose term ends in a span, and looks at a few days more at most', () => {
    expect(eventSpan(years(5), 'yearEnd', { from: '2026-12-01', to: '2026-12-31' })).toEqual({
      ...{ from: '2021-01-01', to: '2021-12-31' },
    })
    const nobody = eventSpan(years(5), 'yearEnd', { from: '2026-10-01', to: '2026-12-27' })
    expect(nobody.from > nobody.to).toBe(true)
    fc.assert(
      fc.property(
        day,
        length,
        counting,
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: -500, max: 500 }),
        (on, of, by, days, apart) => {
          const until = lastDay(on, of, by)
          const ends = { from: addDays(until, apart), to: addDays(until, apart + days) }
          const isLooked = isWithin(on, eventSpan(of, by, ends))
          if (isWithin(until, ends)) expect(isLooked).toBe(true)
          else if (isLooked)
            expect(isWithin(until, { from: addDays(ends.from, -3), to: addDays(ends.to, 4) })).toBe(true)
        },
      ),
      { numRuns: 1000 },
    )
  })
  it('the longest of several terms wins, whatever their order; one that does not run yet keeps everything', () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 6 }), (ends) => {
        const terms = ends.map((until) => ({ until }))
        expect(longest(terms)!.until).toBe(ends.toSorted().at(-1))
        expect(longest(terms.toReversed())!.until).toBe(longest(terms)!.until)
        expect(longest([...terms, undefined])).toBeUndefined()
      }),
    )
    expect(longest([])).toBeUndefined()
  })
})

describe('the version that governs', () => {
  const old = rule({ length: years(5) })
  const changed = rule({ validFrom: '2022-01-01', length: years(10) })
  it('is that of the day of the event, never of today', () => {
    expect(ruleFor([old, changed], { taskEnd: '2021-12-31' })?.rule).toBe(old)
    expect(ruleFor([changed, old], { taskEnd: '2022-01-01' })?.rule).toBe(changed)
    expect(termOf([old, changed], duty('2021-12-31'))!.until).toBe('2026-12-31')
    expect(termOf([old, changed], duty('2022-01-01'))!.until).toBe('2032-12-31')
  })
  it('is the first one for what is older than every version', () => {
    expect(ruleFor([changed, rule({ validFrom: '2023-01-01' })], { taskEnd: '1999-05-05' })?.rule).toBe(changed)
  })
  it('waits for an event still to come, also when an older version ran from another one', () => {
    const received = rule({ event: 'receipt' })
    const answered = rule({ event: 'answer', validFrom: '2022-01-01' })
    expect(ruleFor([received, answered], { receipt: '2020-05-05', answer: null })).toBeUndefined()
    expect(ruleFor([received, answered], { receipt: '2020-05-05', answer: '2022-02-02' })?.rule).toBe(answered)
    expect(ruleFor([received, answered], { receipt: '2020-05-05', answer: '2021-02-02' })?.rule).toBe(received)
  })
  it('held on the day of its event, and no later version did', () => {
    fc.assert(
      fc.property(versions, allHappened, (rules, days) => {
        const { rule: governing, on } = ruleFor(rules, days)!
        const later = rules.filter(({ validFrom }) => (validFrom ?? '') > (governing.validFrom ?? ''))
        for (const one of later) expect(days[one.event] < one.validFrom!).toBe(true)
        const isFirst = rules.every(({ validFrom }) => (validFrom ?? '') >= (governing.validFrom ?? ''))
        expect(isFirst || on >= governing.validFrom!).toBe(true)
        // The order in which versions are read does not matter.
        expect(ruleFor(rules.toReversed(), days)!.rule).toBe(governing)
      }),
    )
  })
  it('a version for days to come changes nothing that has happened', () => {
    fc.assert(
      fc.property(versions, allHappened, anyRule, contract, (rules, days, next, asked) => {
        const coming = { ...next, validFrom: '2041-01-01' }
        expect(termOf([...rules, coming], { days, contract: asked })).toEqual(termOf(rules, { days, contract: asked }))
      }),
    )
  })
})

describe('kinds of record', () => {
  it('have each a name and an event of their own list, and every event serves some kind', () => {
    expect(Object.keys(kindsOfRecord)).toEqual([...retentionKinds])
    expect(new Set(Object.values(kindsOfRecord).flatMap(({ events }) => events))).toEqual(new Set(retentionEvents))
    expect(Object.keys(eventNames)).toEqual([...retentionEvents])
  })
  it('have their rule said in one line', () => {
    const words = { lengthUnit: 'years', event: 'taskEnd', counting: 'yearEnd' } as const
    expect(ruleWords({ ...words, lengthValue: 5 }).replaceAll('\u00a0', ' ')).toBe(
      '5 lat od początku roku po roku końca zadania albo edycji (co później)',
    )
    const day = { lengthUnit: 'months', event: 'cooperationEnd', counting: 'event' } as const
    expect(ruleWords({ ...day, lengthValue: 0 })).toBe('bez zwłoki od końca współpracy')
    expect(ruleWords({ ...day, event: 'withRecord', lengthValue: null })).toBe('razem z zapisem, którego dotyczy')
  })
})

describe('a birth date without its day', () => {
  const passed = (born: string, on: string) => on.slice(5) >= born.slice(5)
  it('keeps the year and tells no more than the days it must', () => {
    expect(blurredBirthDate('1980-07-20', [])).toBe('1980-01-01')
    expect(blurredBirthDate('1980-07-20', ['2021-03-15'])).toBe('1980-03-16')
    expect(blurredBirthDate('1980-07-20', ['2021-09-15'])).toBe('1980-01-01')
    expect(blurredBirthDate('1981-03-01', ['2020-02-29'])).toBe('1981-03-01')
  })
  it('leaves the age on each given day what it was, leap days included', () => {
    fc.assert(
      fc.property(day, fc.array(day, { maxLength: 8 }), (born, days) => {
        const now = blurredBirthDate(born, days)
        expect(now.slice(0, 4)).toBe(born.slice(0, 4))
        for (const on of days) expect(passed(now, on), `${born} → ${now} on ${on}`).toBe(passed(born, on))
      }),
      { numRuns: 500 },
    )
  })
})

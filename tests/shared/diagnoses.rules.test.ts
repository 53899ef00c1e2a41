import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { authorWarnings } from '#shared/diagnoses/authorWarnings.ts'
import { type AreaPair, changeOf, classOfChange, personResult } from '#shared/diagnoses/change.ts'
import { editionResult, type PersonDiagnosis } from '#shared/diagnoses/editionResult.ts'
import { suggestedDistance } from '#shared/diagnoses/marketDistance.ts'
import {
  dateWarnings,
  measurementName,
  measurementProblem,
  nextKind,
  usualDays,
} from '#shared/diagnoses/measurement.ts'
import { mayShowCount, publicArea } from '#shared/diagnoses/publicFigures.ts'
import { effectiveRating, meanHundredths } from '#shared/diagnoses/rating.ts'

const agreed = (value: number | null) => (value === null ? null : { value, source: 'agreed' as const })
const pair = (initial: number | null, final: number | null, social = true): AreaPair => ({
  social,
  initial: agreed(initial),
  final: agreed(final),
})
const rules = { growthPoints: 1, improvedAreas: 2 }

describe('the rating that counts', () => {
  it.each([
    [
      { self: 3, specialist: 5, agreed: 4 },
      { value: 4, source: 'agreed' },
    ],
    [
      { self: 3, specialist: 5, agreed: null },
      { value: 5, source: 'specialist' },
    ],
    [
      { self: 3, specialist: null, agreed: null },
      { value: 3, source: 'self' },
    ],
    [{ self: null, specialist: null, agreed: null }, null],
  ])('of %o is %o', (ratings, expected) => expect(effectiveRating(ratings)).toEqual(expected))
})

describe('a mean', () => {
  it.each([
    [[3, 4], 350],
    [[1, 1, 2], 133],
    [[1, 2, 2], 167],
    [[1, 2, 2, 2, 2, 2, 2, 2], 188],
    [[-1, -2], -150],
    [[-1, 0, 0, 0, 0, 0, 0, 0], -13],
  ])('of %o is %i hundredths', (values, expected) => expect(meanHundredths(values)).toBe(expected))
  it('of nothing is nothing, not zero', () => expect(meanHundredths([])).toBeNull())
  it('is within half a hundredth of the exact one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 10 }), { minLength: 1 }), (values) => {
        const exact = values.reduce((sum, value) => sum + value, 0) / values.length
        expect(Math.abs(meanHundredths(values)! / 100 - exact)).toBeLessThanOrEqual(0.005 + 1e-9)
      }),
    )
  })
})

describe('change of an area', () => {
  it('is final less initial, and unknown while one of them is missing', () => {
    expect(changeOf(pair(3, 7))).toBe(4)
    expect(changeOf(pair(3, null))).toBeNull()
    expect(changeOf(pair(null, 7))).toBeNull()
  })
  it.each([
    [1, 1, 'growth'],
    [0, 1, 'same'],
    [-1, 1, 'fall'],
    [1, 2, 'same'],
    [-1, 2, 'same'],
    [2, 2, 'growth'],
    [-2, 2, 'fall'],
  ])('of %i with growth from %i is %s', (change, points, expected) =>
    expect(classOfChange(change, points)).toBe(expected),
  )
})

describe('the social situation of a person', () => {
  const judge = (areas: AreaPair[], confirmed: boolean | null = true) => personResult(areas, rules, confirmed)

  it('has improved when two social areas grew and a specialist confirms it', () =>
    expect(judge([pair(3, 5), pair(4, 5), pair(6, 6)])).toEqual({
      compared: 3,
      growth: 2,
      same: 1,
      fall: 0,
      ruleMet: true,
      improved: true,
    }))
  it('has not improved by one social area, however many others grew', () =>
    expect(judge([pair(3, 9), pair(1, 9, false), pair(1, 9, false)]).ruleMet).toBe(false))
  it('has not improved when a social area fell by two', () =>
    expect(judge([pair(3, 5), pair(4, 6), pair(7, 5)]).ruleMet).toBe(false))
  it('may improve in spite of a fall by one, or of any fall outside the social areas', () => {
    expect(judge([pair(3, 5), pair(4, 6), pair(7, 6)]).improved).toBe(true)
    expect(judge([pair(3, 5), pair(4, 6), pair(7, 2, false)]).improved).toBe(true)
  })
  it('does not count as improved before a specialist has confirmed it', () => {
    expect(judge([pair(3, 5), pair(4, 6)], null)).toMatchObject({ ruleMet: true, improved: false })
    expect(judge([pair(3, 5), pair(4, 6)], false)).toMatchObject({ ruleMet: true, improved: false })
  })
  it('follows the number of areas and points of the edition', () => {
    const areas = [pair(3, 5), pair(4, 6), pair(4, 5)]
    expect(personResult(areas, { growthPoints: 2, improvedAreas: 3 }, true)).toMatchObject({
      growth: 2,
      ruleMet: false,
    })
    expect(personResult(areas, { growthPoints: 1, improvedAreas: 3 }, true).ruleMet).toBe(true)
  })
})

const person = (areas: [number, AreaPair][], more: Partial<PersonDiagnosis> = {}): PersonDiagnosis => ({
  hasInitial: true,
  hasFinal: true,
  finished: true,
  confirmed: true,
  areas: new Map(areas),
  ...more,
})

describe('the diagnoses of an edition', () => {
  it('count in the means only those measured twice, and say how many lack the final measurement', () => {
    const { summary, areas } = editionResult(
      [
        person([[1, pair(2, 5)]]),
        person([[1, pair(3, 5)]]),
        person([[1, pair(9, null)]], { hasFinal: false, finished: false }),
        person([], { hasInitial: false, hasFinal: false, finished: false }),
      ],
      rules,
    )
    expect(areas.get(1)).toEqual({
      n: 2,
      meanInitial: 250,
      meanFinal: 500,
      meanChange: 250,
      growth: 2,
      same: 0,
      fall: 0,
    })
    expect(summary).toMatchObject({
      participants: 4,
      withInitial: 3,
      withBoth: 2,
      missingFinal: 1,
      missingInitial: 1,
      finished: 2,
    })
  })
  it('count growth in at least one and in at least three areas of those who finished', () => {
    const grown = (n: number): [number, AreaPair][] => Array.from({ length: n }, (_, at) => [at + 1, pair(3, 4)])
    const { summary } = editionResult(
      [person(grown(3)), person(grown(1)), person([[1, pair(3, 3)]]), person(grown(5), { finished: false })],
      rules,
    )
    expect(summary).toMatchObject({ growth1: 3, growth3: 2, finished: 3, finishedGrowth1: 2, finishedGrowth3: 1 })
  })
  it('always add up, whatever was measured', () => {
    const rating = fc.option(fc.integer({ min: 1, max: 10 }), { nil: null })
    const people = fc.array(
      fc.record({
        hasInitial: fc.boolean(),
        hasFinal: fc.boolean(),
        finished: fc.boolean(),
        confirmed: fc.option(fc.boolean(), { nil: null }),
        areas: fc
          .array(fc.tuple(fc.integer({ min: 1, max: 4 }), rating, rating, fc.boolean()))
          .map((areas) => new Map(areas.map(([id, a, b, social]) => [id, pair(a, b, social)]))),
      }),
    )
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 3 }), (all, growthPoints) => {
        const { summary, areas } = editionResult(all, { growthPoints, improvedAreas: 2 })
        expect(summary.withBoth + summary.missingFinal).toBe(summary.withInitial)
        expect(summary.withInitial + summary.missingInitial).toBe(summary.participants)
        expect(summary.growth3).toBeLessThanOrEqual(summary.growth1)
        expect(summary.finishedGrowth1).toBeLessThanOrEqual(Math.min(summary.growth1, summary.finished))
        for (const area of areas.values()) {
          expect(area.growth + area.same + area.fall).toBe(area.n)
          expect(area.n).toBeLessThanOrEqual(summary.withBoth)
          // Three means rounded apart from each other may differ by a hundredth.
          if (area.n > 0)
            expect(Math.abs(area.meanFinal! - area.meanInitial! - area.meanChange!)).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})

describe('what may leave the club', () => {
  const area = { n: 12, meanInitial: 300, meanFinal: 500, meanChange: 200, growth: 7, same: 5, fall: 0 }
  it('are means of five people and more', () => {
    expect(publicArea(area).means).toEqual({ initial: 300, final: 500, change: 200 })
    expect(publicArea({ ...area, n: 4 }).means).toBeNull()
  })
  it('are groups of five and more; one small group hides the others too, or it could be reckoned', () => {
    expect(publicArea(area).classes).toEqual({ growth: 7, same: 5, fall: 0 })
    expect(publicArea({ ...area, growth: 8, same: 4 }).classes).toBeNull()
  })
  it('are counts that leave no small rest', () => {
    expect(mayShowCount(7, 12)).toBe(true)
    expect(mayShowCount(12, 12)).toBe(true)
    expect(mayShowCount(10, 12)).toBe(false)
    expect(mayShowCount(3, 12)).toBe(false)
    expect(mayShowCount(0, 12)).toBe(true)
  })
})

describe('the day of a measurement', () => {
  const context = { today: '2021-12-31', startedOn: '2021-05-10', endedOn: null, others: [] }
  const initial = { kind: 'initial', measuredOn: '2021-05-14' } as const
  const final = { kind: 'final', measuredOn: '2021-12-20' } as const

  it.each([
    ['a day to come', { ...initial, measuredOn: '2022-01-01' }, [], 'measuredOn'],
    ['more than 30 days before the start', { ...initial, measuredOn: '2021-04-09' }, [], 'measuredOn'],
    ['a second initial one', initial, [{ ...initial, measuredOn: '2021-05-20' }], 'kind'],
    ['a second final one', final, [final], 'kind'],
    ['a final one on the day of the initial one', { ...final, measuredOn: '2021-05-14' }, [initial], 'measuredOn'],
    ['an initial one after the final one', { ...initial, measuredOn: '2021-12-21' }, [final], 'measuredOn'],
  ] as const)('cannot be: %s', (_, date, others, path) =>
    expect(measurementProblem(date, { ...context, others })?.path).toBe(path),
  )
  it('can be 30 days before the start, today, and any day for somebody not taken in yet', () => {
    expect(measurementProblem({ ...initial, measuredOn: '2021-04-10' }, context)).toBeUndefined()
    expect(measurementProblem({ ...initial, measuredOn: '2021-12-31' }, context)).toBeUndefined()
    expect(measurementProblem(initial, { ...context, startedOn: null })).toBeUndefined()
  })
  it('can be any number of times between and after', () =>
    expect(
      measurementProblem(
        { kind: 'interim', measuredOn: '2021-08-01' },
        { ...context, others: [initial, { kind: 'interim', measuredOn: '2021-07-01' }] },
      ),
    ).toBeUndefined())
  it('is warned of when it is late, early, or alone', () => {
    expect(dateWarnings({ ...initial, measuredOn: '2021-05-24' }, context)).toEqual([])
    expect(dateWarnings({ ...initial, measuredOn: '2021-05-25' }, context)).toHaveLength(1)
    expect(dateWarnings(final, { ...context, others: [] })).toHaveLength(1)
    const ended = { ...context, endedOn: '2021-12-31', others: [initial] }
    expect(dateWarnings({ ...final, measuredOn: '2021-12-16' }, ended)).toHaveLength(1)
    expect(dateWarnings({ ...final, measuredOn: '2021-12-17' }, ended)).toEqual([])
    expect(dateWarnings({ kind: 'followUp', measuredOn: '2021-12-30' }, ended)).toHaveLength(1)
  })
  it('proposes what comes next', () => {
    expect(nextKind([], false)).toBe('initial')
    expect(nextKind(['initial'], false)).toBe('interim')
    expect(nextKind(['initial'], true)).toBe('final')
    expect(nextKind(['initial', 'interim'], false)).toBe('final')
    expect(nextKind(['initial', 'final'], true)).toBe('followUp')
  })
  it('is usually within 14 days of the start and of the end', () => {
    const ended = { startedOn: '2021-05-10', endedOn: '2021-12-31' }
    expect(usualDays('initial', ended)).toBe('Zwykle do 24.05.2021 (14 dni od początku).')
    expect(usualDays('final', ended)).toBe('Zwykle od 17.12.2021 do 31.12.2021.')
    expect(usualDays('final', { ...ended, endedOn: null })).toBeUndefined()
    expect(usualDays('interim', ended)).toBeUndefined()
  })
  it('is named by kind, and by number where there can be several', () => {
    expect(measurementName({ kind: 'initial', sequence: 1 })).toBe('początkowy')
    expect(measurementName({ kind: 'interim', sequence: 2 })).toBe('śródokresowy 2')
  })
})

describe('the author of a rating', () => {
  const areas = [{ id: 1, name: 'Samoocena', role: 'PSYCHOLOGIST', roleLabel: 'psycholog' }]
  const authors = [
    { id: 7, name: 'Ewa Mazur', roles: ['PSYCHOLOGIST', 'TRAINER'] },
    { id: 8, name: 'Jan Kos', roles: ['ADVISER'] },
  ]
  const rated = (staffId: number | null, specialist: number | null = 4) => [
    { areaId: 1, specialist, agreed: null, staffId },
  ]
  it('raises no question when it is the specialist of the area', () =>
    expect(authorWarnings(areas, rated(7), authors)).toEqual([]))
  it('is warned of when the role in the edition is another one', () =>
    expect(authorWarnings(areas, rated(8), authors)).toEqual([
      '„Samoocena” ocenia zwykle psycholog; oceniającą osobą jest tu Jan Kos.',
    ]))
  it('is missed only where a specialist has rated', () => {
    expect(authorWarnings(areas, rated(null), authors)).toHaveLength(1)
    expect(authorWarnings(areas, rated(null, null), authors)).toEqual([])
  })
})

describe('the suggested distance from the labour market', () => {
  it.each([
    [[], null],
    [[10, 9, 8], 1],
    [[9, 8, 9], 2],
    [[7, 7, 7], 2],
    [[5, 4, 6], 3],
    [[2, 3, 2], 4],
    [[1, 2, 1], 5],
  ])('from the ratings %o is %s', (ratings, expected) => expect(suggestedDistance(ratings)).toBe(expected))
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { endClasses } from '#shared/participations/endClass.ts'
import { type Checked, findingsOf } from '#shared/peopleReports/checks.ts'
import { countSections, type Override } from '#shared/peopleReports/count.ts'
import { reports } from '#shared/peopleReports/definitions/reports.ts'
import type { Facts } from '#shared/peopleReports/facts.ts'
import { filterWords, scopeOf } from '#shared/peopleReports/filter.ts'
import { beganInside, standingOf, standings } from '#shared/peopleReports/standing.ts'
import { aBegun, someFacts } from '../support/reportFacts.ts'

const found = (facts: Facts, change: Partial<Checked> = {}, overrides: readonly Override[] = []) => {
  const defs = reports.edition.sections
  const sections = countSections(defs, facts, overrides)
  return findingsOf({ facts, defs, sections, overrides, references: [], ...change })
}
const messages = (facts: Facts, check: string) =>
  found(facts)
    .filter((finding) => finding.check.startsWith(check))
    .map(({ message }) => message)

it('finds nothing wrong with a complete small edition', () => {
  expect(found(someFacts({ participations: [aBegun(1), aBegun(2, { sex: 'M' })] }))).toEqual([])
})

it('explains why contracts and a path do not make the number of people', () => {
  const facts = someFacts({
    participations: [
      aBegun(1, { paths: [{ name: 'PAL', completed: null }] }),
      aBegun(2, { paths: [{ name: 'PAL', completed: null }] }),
      aBegun(3),
      aBegun(4),
      aBegun(5),
    ],
    contracts: [
      { id: 1, participationId: 1 },
      { id: 2, participationId: 3 },
    ],
  })
  expect(messages(facts, '1. Kontrakty')).toEqual([
    'Kontrakt socjalny: 2, ścieżka „PAL”: 2; 2 + 2 = 4, a udziałów jest 5. W obu: 1, bez kontraktu i poza tą ścieżką: 2.',
  ])
})

it('names a person who is counted in two rows instead of letting the rows be added', () => {
  const facts = someFacts({
    participations: [aBegun(1), aBegun(2, { personId: 1, mainGroup: 'A1_8' })],
  })
  expect(
    messages(facts, '1. Sumy').some((message) =>
      message.includes('„Grupa główna (art. 1 ust. 2)”, kolumna „Osoby”: wiersze dają 2, a razem jest 1'),
    ),
  ).toBe(true)
  expect(messages(facts, '7.')).toEqual(['1\u00a0osoba i 2\u00a0udziały: ktoś brał udział więcej niż raz.'])
})

it('says how many meetings are missing from the hours, and where a group has other hours than planned', () => {
  const session = {
    supportType: 'T04',
    groupId: 1,
    heldOn: '2021-06-01',
    minutes: 90,
    hourMinutes: 45,
    leaders: [],
  } as const
  const facts = someFacts({
    groups: [{ id: 1, name: 'Grupa A', supportType: 'T04', hourMinutes: 45, plannedMinutes: 450 }],
    sessions: [
      { ...session, id: 1, counted: true },
      { ...session, id: 2, counted: false },
    ],
  })
  expect(messages(facts, '4.')).toEqual([
    'Godziny nie są pełne: nie policzono: 1\u00a0spotkanie.',
    'Grupa „Grupa A”: zaplanowano 10 godz. (45 min), zrealizowano 2.',
  ])
})

it('warns of an internship and a job in the same days', () => {
  const internship = {
    id: 1,
    participationId: 1,
    kind: 'internship',
    startsOn: '2021-09-01',
    endsOn: '2021-11-30',
    minutes: null,
    completed: null,
    hiredAfter: null,
  } as const
  const job = { id: 1, participationId: 1, code: 'E01', endsOn: null, measuredAt: 'end' } as const
  const facts = (startsOn: string) =>
    someFacts({ participations: [aBegun(1)], internships: [internship], outcomes: [{ ...job, startsOn }] })
  expect(messages(facts('2021-11-30'), '5.')).toEqual([
    'Staż, praca, kurs albo prace społecznie użyteczne w tych samych dniach: 1\u00a0osoba.',
  ])
  expect(messages(facts('2021-12-01'), '5.')).toEqual([])
})

it('warns of a grant that spent more than it received', () => {
  const grant = {
    id: 4,
    title: 'Razem',
    contractNumber: '',
    funder: '',
    fundingSource: 'STATE',
    amount: 100,
    received: 100,
    returned: 0,
  }
  const facts = (spent: number) => someFacts({ grants: [{ ...grant, spent }] })
  expect(messages(facts(10_001_00), '3.')).toHaveLength(1)
  expect(messages(facts(100), '3.')).toHaveLength(0)
})

it('asks for the source and the day of a figure from outside', () => {
  const reference = {
    id: 1,
    name: 'Mieszkańcy',
    value: 5000,
    decimals: 0,
    unit: 'osób',
    sourceName: '',
    asOf: null,
    revision: 1,
  }
  const facts = someFacts()
  expect(found(facts, { references: [reference] }).map(({ check }) => check)).toEqual(['9. Źródło'])
  expect(found(facts, { references: [{ ...reference, sourceName: 'GUS', asOf: '2021-12-31' }] })).toEqual([])
})

it('warns when the computed figure has changed since one was typed over it', () => {
  const facts = someFacts({ participations: [aBegun(1), aBegun(2)] })
  const override = {
    id: 1,
    figure: 'head.persons',
    value: 3,
    computed: 2,
    reason: 'lista',
    madeOn: '2022-01-01',
    revision: 1,
  }
  const of = (computed: number) =>
    found(facts, {}, [{ ...override, computed }]).find(({ check }) => check.startsWith('10'))
  expect(of(2)?.severity).toBe('info')
  expect(of(1)?.severity).toBe('warning')
})

it('says when typed figures break the balance', () => {
  const override = {
    id: 1,
    figure: 'head.finished',
    value: 1,
    computed: 2,
    reason: 'lista',
    madeOn: '2022-01-01',
    revision: 1,
  }
  const facts = someFacts({ participations: [aBegun(1), aBegun(2)] })
  expect(
    found(facts, {}, [override]).some(({ check, severity }) => check === '2. Bilans' && severity === 'warning'),
  ).toBe(true)
})

it('lists people of whom a fact is missing', () => {
  const facts = someFacts({ participations: [aBegun(1, { mainGroup: null }), aBegun(2, { gmina: '' })] })
  expect(messages(facts, 'Braki')).toEqual(['Bez grupy głównej: 1\u00a0osoba.', 'Bez gminy: 1\u00a0osoba.'])
})

const day = fc
  .integer({ min: 0, max: 1500 })
  .map((n) => new Date(Date.UTC(2019, 0, 1) + n * 86_400_000).toISOString().slice(0, 10))
const participation = fc
  .tuple(day, fc.option(day), fc.constantFrom(...endClasses), fc.integer({ min: 1, max: 9 }))
  .map(([a, b, endClass, personId]) => ({ a, b, endClass, personId }))
it('in every window and edition participations are those who finished, dropped out, died or go on, and nobody else', () => {
  fc.assert(
    fc.property(
      fc.array(participation, { maxLength: 40 }),
      fc.option(fc.integer({ min: 2019, max: 2023 })),
      (list, year) => {
        const facts = someFacts({
          window: year === null ? { from: null, to: null } : { from: `${year}-01-01`, to: `${year}-12-31` },
          participations: list.map(({ a, b, endClass, personId }, id) => {
            const [startedOn, endedOn] = b !== null && b < a ? [b, a] : [a, b]
            return aBegun(id + 1, {
              personId,
              startedOn,
              endedOn,
              endClass: endedOn === null ? null : endClass,
            })
          }),
        })
        const counts = standings.map((one) => facts.participations.filter((p) => standingOf(p, facts) === one).length)
        expect(counts.reduce((a, b) => a + b, 0)).toBe(facts.participations.length)
        const inside = facts.participations.filter((p) => beganInside(p, facts)).length
        expect(inside).toBeLessThanOrEqual(facts.participations.length)
        expect(messages(facts, '2.')).toEqual([])
      },
    ),
  )
})

it('names a project the same in whichever order its editions are chosen', () => {
  const filter = (editionIds: number[]) => ({ time: { kind: 'inEdition' as const, editionIds }, path: '' })
  expect(scopeOf(filter([5, 3, 5]))).toBe('edition:3,5')
  expect(scopeOf({ time: { kind: 'inYear', year: 2026 }, path: 'PAL' })).toBe('year:2026;path=PAL')
  expect(filterWords(filter([3]), ['2021'])).toBe('w edycji „2021”')
})

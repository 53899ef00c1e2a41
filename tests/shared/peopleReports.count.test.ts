import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ageOn } from '#shared/kernel/dates.ts'
import { countSections, type Override, openFigure } from '#shared/peopleReports/count.ts'
import { reports } from '#shared/peopleReports/definitions/reports.ts'
import type { Facts } from '#shared/peopleReports/facts.ts'
import type { ReportKind } from '#shared/peopleReports/filter.ts'
import { ageAtStart } from '#shared/peopleReports/standing.ts'
import { aBegun, someFacts } from '../support/reportFacts.ts'

const texts = (facts: Facts, kind: ReportKind = 'edition', overrides: readonly Override[] = []) => {
  const sections = countSections(reports[kind].sections, facts, overrides)
  const figures = sections.flatMap(({ figures: single, tables }) => [
    ...single,
    ...tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)),
  ])
  return (id: string) => figures.find((figure) => figure.id === id)?.text
}

it('counts people, participations and what became of them in an edition', () => {
  const text = texts(
    someFacts({
      participations: [
        aBegun(1),
        aBegun(2, { sex: 'M', endClass: 'droppedOut' }),
        aBegun(3, { endedOn: null, endClass: null }),
        aBegun(4, { endClass: 'continued' }),
        aBegun(5, { endClass: 'neutral' }),
      ],
    }),
  )
  expect(
    ['persons', 'participations', 'finished', 'droppedOut', 'neutral', 'continuing'].map((id) => text(`head.${id}`)),
  ).toEqual(['5', '5', '1', '1', '1', '2'])
  expect(text('sex/w:K/all')).toBe('4')
  expect(text('sex/w:M/droppedOut')).toBe('1')
  expect(text('sex/razem/all')).toBe('5')
})

it('takes an end after the year for one that has not come, and tells those from before apart', () => {
  const text = texts(
    someFacts({
      window: { from: '2021-01-01', to: '2021-12-31' },
      participations: [
        aBegun(1, { startedOn: '2020-11-02', endedOn: '2021-03-01' }),
        aBegun(2, { startedOn: '2021-03-01', endedOn: '2022-01-01' }),
        aBegun(3, { personId: 1, startedOn: '2021-04-01', endedOn: '2021-12-31' }),
      ],
    }),
  )
  expect(text('head.persons')).toBe('2')
  expect(text('head.participations')).toBe('3')
  expect(text('sex/razem/fromBefore')).toBe('1')
  expect(text('sex/razem/started')).toBe('2')
  expect(text('sex/razem/finished')).toBe('2')
  expect(text('sex/razem/continuing')).toBe('1')
})

it('takes the age on the day of joining, one day before the birthday too', () => {
  const text = texts(
    someFacts({
      participations: [
        aBegun(1, { birthDate: '1903-05-11', startedOn: '1921-05-10' }),
        aBegun(2, { birthDate: '1903-05-11', startedOn: '1921-05-11' }),
      ],
    }),
  )
  expect(text('age/w:W17/all')).toBe('1')
  expect(text('age/w:W34/all')).toBe('1')
})

it('keeps the three sums of hours apart, each kind of hour in its own row, and converts only the sum', () => {
  const session = { supportType: 'T04', groupId: 7, heldOn: '2021-06-01', counted: true, leaders: [] } as const
  const text = texts(
    someFacts({
      participations: [aBegun(1), aBegun(2)],
      sessions: [
        { ...session, id: 1, minutes: 90, hourMinutes: 45 },
        { ...session, id: 2, minutes: 90, hourMinutes: 45 },
        { ...session, id: 3, minutes: 90, hourMinutes: 45, counted: false },
        { ...session, id: 4, supportType: 'T02', minutes: 60, hourMinutes: 60, groupId: null },
      ],
      attendance: [
        { participationId: 1, supportType: 'T04', hourMinutes: 45, form: 'group', sessions: 2, minutes: 180 },
        { participationId: 2, supportType: 'T04', hourMinutes: 45, form: 'group', sessions: 1, minutes: 45 },
        { participationId: 2, supportType: 'T02', hourMinutes: 60, form: 'individual', sessions: 1, minutes: 60 },
      ],
    }),
  )
  const row = (key: string, columns: readonly string[]) => columns.map((column) => text(`hours/${key}/${column}`))
  expect(
    row('w:T04.45', [
      'groups',
      'meetings',
      'notCounted',
      'delivered',
      'persons',
      'participantHours',
      'least',
      'mean',
      'most',
    ]),
  ).toEqual(['1', '2', '1', '4', '2', '5', '1', '2,5', '4'])
  expect(row('razem', ['meetings', 'delivered', 'persons', 'participantHours'])).toEqual(['3', '4', '2', '4,75'])
})

it('counts who had a psychologist or a lawyer once', () => {
  const use = { hourMinutes: 60, form: 'individual', sessions: 1, minutes: 60 } as const
  const text = texts(
    someFacts({
      participations: [aBegun(1), aBegun(2), aBegun(3, { sex: 'M' })],
      attendance: [
        { ...use, participationId: 1, supportType: 'T02' },
        { ...use, participationId: 1, supportType: 'T10' },
        { ...use, participationId: 3, supportType: 'T10' },
        { ...use, participationId: 2, supportType: 'T10', minutes: 0 },
      ],
    }),
  )
  expect(['persons', 'women', 'men'].map((column) => text(`social/w:poradnictwo/${column}`))).toEqual(['2', '1', '1'])
})

it('gives each rate with its numerator and denominator', () => {
  const outcome = { startsOn: '2022-01-01', endsOn: null, measuredAt: 'end' } as const
  const text = texts(
    someFacts({
      participations: [aBegun(1), aBegun(2), aBegun(3), aBegun(4, { endClass: 'droppedOut' })],
      outcomes: [
        { ...outcome, id: 1, participationId: 1, code: 'E01' },
        { ...outcome, id: 2, participationId: 1, code: 'E01' },
        { ...outcome, id: 3, participationId: 4, code: 'E01' },
        { ...outcome, id: 4, participationId: 2, code: 'E99' },
      ],
    }),
  )
  expect(text('outcomes/w:employment/persons')).toBe('2')
  expect(text('outcomes/w:employment/ofFinished')).toBe('33,33\u00a0% (1 z\u00a03)')
  expect(text('outcomes/w:employment/ofStarted')).toBe('50,00\u00a0% (2 z\u00a04)')
  expect(text('outcomes/razem/persons')).toBe('2')
})

it('marks a sum with an estimate in it, and no other', () => {
  const event = { participationIds: [1], family: 0, volunteers: 0 } as const
  const text = texts(
    someFacts({
      participations: [aBegun(1)],
      events: [
        { ...event, id: 1, supportType: 'T26', guests: 199, estimated: true },
        { ...event, id: 2, supportType: 'T10', guests: 3, estimated: false },
      ],
    }),
  )
  expect(text('events/w:T26/headcount')).toBe('ok.\u00a0200')
  expect(text('events/w:T10/headcount')).toBe('4')
  expect(text('events/w:T26/persons')).toBe('1')
})

it('shows a figure typed by hand with the computed one beside it, and says when that has changed', () => {
  const facts = someFacts({ participations: [aBegun(1), aBegun(2)] })
  const override = {
    id: 9,
    figure: 'head.persons',
    value: 3,
    computed: 1,
    reason: 'lista papierowa',
    madeOn: '2022-01-09',
    revision: 1,
  }
  const opened = openFigure(reports.edition.sections, facts, [override], 'head.persons')
  expect(opened?.figure).toMatchObject({
    value: 3,
    text: '3',
    computed: 2,
    override: { computedThen: 1, changedSince: true },
  })
})

it('asks for what no record can tell, until it is typed', () => {
  expect(texts(someFacts(), 'cas')('staff.volunteers.K')).toBe('–')
  const typed = {
    id: 1,
    figure: 'staff.volunteers.K',
    value: 4,
    computed: null,
    reason: 'z listy',
    madeOn: '2022-01-09',
    revision: 1,
  }
  expect(texts(someFacts(), 'cas', [typed])('staff.volunteers.K')).toBe('4')
})

it('opens for every figure of every report the list that makes it', () => {
  const facts = someFacts({
    window: { from: '2021-01-01', to: '2021-12-31' },
    participations: [aBegun(1), aBegun(2, { sex: 'M', mainGroup: 'A1_8' }), aBegun(3, { personId: 1 })],
    contracts: [{ id: 1, participationId: 1 }],
    outcomes: [{ id: 1, participationId: 1, code: 'E01', startsOn: '2022-01-01', endsOn: null, measuredAt: 'end' }],
  })
  for (const kind of ['edition', 'yearly', 'cas'] as const)
    for (const section of countSections(reports[kind].sections, facts, []))
      for (const figure of [
        ...section.figures,
        ...section.tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)),
      ]) {
        if (figure.unit !== 'persons' && figure.unit !== 'participations') continue
        const opened = openFigure(reports[kind].sections, facts, [], figure.id)
        const ids = new Set(opened?.behind.map(({ id, person }) => (figure.unit === 'persons' ? person : id)))
        expect(figure.value ?? 0, figure.id).toBe(ids.size)
      }
})

it('counts years of age as the calendar does', () => {
  const day = fc
    .integer({ min: 0, max: 60_000 })
    .map((n) => new Date(Date.UTC(1880, 0, 1) + n * 86_400_000).toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, day, (a, b) => {
      const [birthDate, startedOn] = a < b ? [a, b] : [b, a]
      expect(ageAtStart({ birthDate, startedOn })).toBe(ageOn(birthDate, startedOn))
    }),
  )
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areasAsking } from '#shared/plans/areas.ts'
import { courseDeliveries, type Delivered, hoursByType, type PlannedAction, total } from '#shared/plans/hours.ts'
import { borrowed, carriedOver, identityOf } from '#shared/plans/newVersion.ts'
import { planNumber } from '#shared/plans/number.ts'
import { startingPoint } from '#shared/plans/proposals.ts'
import { reachOf, shareOf } from '#shared/plans/reach.ts'
import { isOverdue, reviewDates } from '#shared/plans/reviewDates.ts'
import { shareText } from '#shared/plans/wording.ts'

const areas = [
  { id: 1, initial: 3 },
  { id: 2, initial: 4 },
  { id: 3, initial: 5 },
  { id: 4, initial: null },
]
describe('an area below the threshold', () => {
  const asking = (goalAreas: (number | null)[], reasons: { areaId: number; reason: string }[]) =>
    areasAsking(areas, 5, { goalAreas, reasons }).map((area) => area.id)
  it('asks for a goal or a written reason; one at the threshold or not rated asks for nothing', () => {
    expect(asking([], [])).toEqual([1, 2])
    expect(asking([1, null], [])).toEqual([2])
    expect(asking([1], [{ areaId: 2, reason: 'Zajmuje się tym poradnia.' }])).toEqual([])
  })
  it('is not answered by a reason of spaces', () => expect(asking([1], [{ areaId: 2, reason: '  ' }])).toEqual([2]))
})

const meanings = [
  { code: 'planned', label: 'planowany', counts: true, reached: false },
  { code: 'done', label: 'zrealizowany', counts: true, reached: true },
  { code: 'dropped', label: 'odstąpiono', counts: false, reached: false },
]
describe('the share of goals reached', () => {
  it('is done out of all that were not dropped', () => {
    expect(reachOf(['done', 'done', 'planned', 'dropped'], meanings)).toEqual({ reached: 2, counted: 3, share: 6667 })
    expect(
      reachOf(['done', 'planned', 'planned', 'planned', 'planned', 'planned', 'planned', 'planned'], meanings).share,
    ).toBe(1250)
    expect(shareText(6667)).toBe('66,67\u00a0%')
    expect(shareText(10_000)).toBe('100\u00a0%')
  })
  it('of no goals, or of dropped ones only, is not a number', () => {
    expect(reachOf([], meanings).share).toBeNull()
    expect(reachOf(['dropped'], meanings)).toEqual({ reached: 0, counted: 0, share: null })
    expect(shareText(null)).toBe('–')
  })
  it('counts a goal whose status is on the list no more', () =>
    expect(reachOf(['done', 'gone'], meanings)).toEqual({ reached: 1, counted: 2, share: 5000 }))
  it('stays within 0 and 100 per cent', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('planned', 'done', 'dropped', 'unknown')), (statuses) => {
        const { reached, counted, share } = reachOf(statuses, meanings)
        expect(reached).toBeLessThanOrEqual(counted)
        if (counted === 0) expect(share).toBeNull()
        else expect(share).toBeGreaterThanOrEqual(0)
        expect(share ?? 0).toBeLessThanOrEqual(10_000)
        expect(share === 10_000).toBe(counted > 0 && reached === counted)
      }),
    )
    expect(shareOf(7, 5)).toBe(10_000)
    expect(shareOf(-1, 5)).toBe(0)
  })
})

const action = (change: Partial<PlannedAction> = {}): PlannedAction => ({
  supportType: 'T04',
  plannedMinutes: 450,
  hourMinutes: 45,
  counts: true,
  from: '2021-05-01',
  to: '2021-08-31',
  ...change,
})
const had = (day: string, minutes: number, supportType = 'T04'): Delivered => ({
  supportType,
  minutes,
  from: day,
  to: day,
})
describe('hours of a plan', () => {
  it('are those attended of the same kind within the days of the action', () => {
    const delivered = [
      had('2021-04-30', 90),
      had('2021-05-01', 90),
      had('2021-08-31', 45),
      had('2021-06-01', 60, 'T02'),
    ]
    expect(hoursByType([action()], delivered)).toEqual([
      { supportType: 'T04', plannedMinutes: 450, doneMinutes: 135, hourMinutes: 45, shared: false },
    ])
  })
  it('stand once for two actions of one kind, also where their days overlap', () => {
    const twice = [action(), action({ from: '2021-08-01', to: null, hourMinutes: 60 })]
    expect(hoursByType(twice, [had('2021-08-15', 90), had('2021-12-01', 90)])).toEqual([
      { supportType: 'T04', plannedMinutes: 900, doneMinutes: 180, hourMinutes: 60, shared: true },
    ])
  })
  it('plan nothing for what was dropped, and still count what was attended', () =>
    expect(hoursByType([action({ counts: false })], [had('2021-05-10', 90)])).toMatchObject([
      { plannedMinutes: 0, doneMinutes: 90 },
    ]))
  it('take a finished course under one kind only, and not when its days are in the attendance already', () => {
    const course = { supportTypes: ['T11', 'T13'], minutes: 3600, from: '2021-06-01', to: '2021-07-31' }
    const both = [action({ supportType: 'T13' }), action({ supportType: 'T11' })]
    expect(courseDeliveries([course], both, [])).toMatchObject([{ supportType: 'T11', minutes: 3600 }])
    expect(courseDeliveries([course], [action({ supportType: 'T13' })], [])).toMatchObject([{ supportType: 'T13' }])
    expect(courseDeliveries([course], [action()], [])).toEqual([])
    expect(courseDeliveries([course], both, [had('2021-06-10', 90, 'T11')])).toEqual([])
  })
  it('never count a minute twice, whatever the actions', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2021-06-${String(n).padStart(2, '0')}`)
    const kinds = fc.constantFrom('T02', 'T04', 'T11')
    const actions = fc.array(
      fc
        .record({
          supportType: kinds,
          plannedMinutes: fc.nat(5000),
          hourMinutes: fc.constantFrom(45 as const, 60 as const),
          counts: fc.boolean(),
          from: fc.option(day, { nil: null }),
          to: fc.option(day, { nil: null }),
        })
        .map((one) => one satisfies PlannedAction),
    )
    const delivered = fc.array(fc.tuple(day, fc.nat(500), kinds).map(([on, minutes, kind]) => had(on, minutes, kind)))
    fc.assert(
      fc.property(actions, delivered, (planned, all) => {
        const rows = hoursByType(planned, all)
        const done = total(rows.map((row) => row.doneMinutes))
        expect(done).toBeLessThanOrEqual(total(all.map((one) => one.minutes)))
        for (const row of rows)
          expect(row.doneMinutes).toBeLessThanOrEqual(
            total(all.filter((one) => one.supportType === row.supportType).map((one) => one.minutes)),
          )
        // Repeating an action changes no hour done.
        expect(hoursByType([...planned, ...planned], all).map((row) => row.doneMinutes)).toEqual(
          rows.map((row) => row.doneMinutes),
        )
      }),
    )
  })
})

describe('reviews', () => {
  it('are proposed every so many months up to the end', () => {
    expect(reviewDates('2021-05-10', '2021-12-31', 3)).toEqual(['2021-08-10', '2021-11-10'])
    expect(reviewDates('2021-01-31', '2021-04-30', 1)).toEqual(['2021-02-28', '2021-03-31', '2021-04-30'])
  })
  it('are at least one: on the last day of a short participation, after one term without an end', () => {
    expect(reviewDates('2021-05-10', '2021-06-30', 3)).toEqual(['2021-06-30'])
    expect(reviewDates('2021-05-10', null, 3)).toEqual(['2021-08-10'])
  })
  it('are overdue from the day after, and never for days after the person has left', () => {
    const review = { plannedOn: '2021-08-10', heldOn: null }
    expect(isOverdue(review, '2021-08-10', null)).toBe(false)
    expect(isOverdue(review, '2021-08-11', null)).toBe(true)
    expect(isOverdue({ ...review, heldOn: '2021-08-20' }, '2021-09-01', null)).toBe(false)
    expect(isOverdue(review, '2021-09-01', '2021-08-09')).toBe(false)
  })
})

describe('a new version', () => {
  const goal = fc.record({
    id: fc.integer({ min: 1 }),
    originId: fc.option(fc.integer({ min: 1 }), { nil: null }),
    text: fc.string(),
    actions: fc.array(
      fc.record({ id: fc.integer({ min: 1 }), originId: fc.option(fc.integer({ min: 1 }), { nil: null }) }),
    ),
  })
  it('keeps the identity of every goal and action, in order, however many versions follow', () => {
    fc.assert(
      fc.property(fc.array(goal), fc.integer({ min: 1, max: 4 }), (goals, versions) => {
        let next: {
          id: number | null
          originId: number | null
          actions: { id: number | null; originId: number | null }[]
        }[] = goals
        for (let version = 0; version < versions; version++)
          next = carriedOver(next).map((one, index) => ({
            ...one,
            id: 1_000_000 * (version + 1) + index,
            actions: one.actions.map((each, place) => ({ ...each, id: 2_000_000 * (version + 1) + place })),
          }))
        expect(next.map(identityOf)).toEqual(goals.map(identityOf))
        expect(next.map((one) => one.actions.map(identityOf))).toEqual(goals.map((one) => one.actions.map(identityOf)))
      }),
    )
  })
  it('begun from another person’s plan shares no identity with it', () => {
    const foreign = {
      id: 7,
      originId: 3,
      areaId: 2,
      dueOn: '2021-09-01',
      status: 'done',
      actions: [{ id: 8, originId: null, validFrom: '2021-05-01', validTo: null, status: 'done' }],
    }
    const options = { sameEdition: false, areaIds: new Set([1]) }
    expect(borrowed([foreign], 'planned', options)).toEqual([
      {
        id: null,
        originId: null,
        areaId: null,
        dueOn: null,
        status: 'planned',
        actions: [{ id: null, originId: null, validFrom: null, validTo: null, status: 'planned' }],
      },
    ])
    expect(borrowed([foreign], 'planned', { sameEdition: true, areaIds: new Set([2]) })).toMatchObject([
      { areaId: 2, dueOn: '2021-09-01' },
    ])
  })
})

it('the number of a plan follows the pattern of its edition and always has a place for the number in the row', () => {
  expect(planNumber('IPD/{EDYCJA}/{NR}', 'II/2022', 2022, 4)).toBe('IPD/II/2022/4')
  expect(planNumber('{NR}/IPD/{ROK}', 'x', 2021, 12)).toBe('12/IPD/2021')
  expect(planNumber('IPD/{EDYCJA}/{NR}', 'Edycja 2021', 2021, 1)).toBe('IPD/2021/1')
  expect(planNumber('IPD', 'x', 2021, 3)).toBe('IPD/3')
})

describe('the starting point', () => {
  const found = {
    measuredOn: '2021-05-12',
    threshold: 5,
    marketDistance: 3,
    areas: [
      { name: 'Samoocena', initial: 8 },
      { name: 'Gotowość do pracy', initial: 3 },
      { name: 'Relacje', initial: 6 },
      { name: 'Zdrowie', initial: null },
    ],
    resources: 'Umie szyć',
    barriers: 'Brak dojazdu.',
    expectations: '',
  }
  it('names strengths, weak areas, barriers and the distance from work, and nothing that was not rated', () =>
    expect(startingPoint(found)).toBe(
      [
        'Diagnoza z 12.05.2021, oceny w skali 1–10.',
        'Mocne strony: samoocena (8).',
        'Obszary wymagające wsparcia: gotowość do pracy (3).',
        'Zasoby: Umie szyć.',
        'Bariery: Brak dojazdu.',
        'Stopień oddalenia od rynku pracy: 3 (w skali 1–5).',
      ].join('\n'),
    ))
  it('is empty without a diagnosis', () => expect(startingPoint({ ...found, measuredOn: null })).toBe(''))
})

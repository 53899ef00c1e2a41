import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planChanges } from '#shared/plans/changes.ts'
import type { PlanPaper } from '#shared/plans/paper.ts'
import { planWarnings, signingWarnings } from '#shared/plans/warnings.ts'
import { action, goal, paper } from '../documents/planSamples.ts'

const said = (before: PlanPaper, after: PlanPaper) =>
  planChanges(before, after).map(({ kind, subject, field }) => [kind, subject, field])

describe('what a version says otherwise than the one before it', () => {
  it('is nothing between equal ones, whatever their states, number and date', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.string())), (goals) => {
        const known = new Map(goals)
        const same = paper({ goals: [...known].map(([identity, text]) => goal({ identity, text, actions: [] })) })
        expect(planChanges(same, { ...same, version: 2, drawnOn: '2021-09-01', signedOn: '2021-09-02' })).toEqual([])
      }),
    )
  })
  it('tells a reworded goal from a new one by its identity, also when they change places', () => {
    const before = paper({
      goals: [goal({ identity: 1, text: 'A', actions: [] }), goal({ identity: 2, text: 'B', actions: [] })],
    })
    const after = paper({
      goals: [goal({ identity: 2, text: 'B', actions: [] }), goal({ identity: 1, text: 'C', actions: [] })],
    })
    expect(planChanges(before, after)).toEqual([
      { kind: 'changed', subject: 'cel „C”', field: 'cel', before: 'A', after: 'C' },
    ])
    expect(
      said(
        before,
        paper({
          goals: [goal({ identity: 2, text: 'B', actions: [] }), goal({ identity: 3, text: 'A', actions: [] })],
        }),
      ),
    ).toEqual([
      ['added', 'cel „A”', ''],
      ['removed', 'cel „A”', ''],
    ])
  })
  it('names hours with their length, and an action that went to another goal', () => {
    const before = paper({
      goals: [goal({ identity: 1, actions: [action({ identity: 5 })] }), goal({ identity: 2, actions: [] })],
    })
    const after = paper({
      goals: [
        goal({ identity: 1, actions: [] }),
        goal({ identity: 2, actions: [action({ identity: 5, plannedMinutes: 1350 })] }),
      ],
    })
    expect(planChanges(before, after)).toEqual([
      { kind: 'moved', subject: 'działanie „trening kompetencji społecznych”', field: 'cel', before: '', after: '' },
      {
        kind: 'changed',
        subject: 'działanie „trening kompetencji społecznych”',
        field: 'godziny',
        before: '20\u00a0godz. (45\u00a0min)',
        after: '30\u00a0godz. (45\u00a0min)',
      },
    ])
  })
})

describe('warnings of a plan', () => {
  const drawn = {
    drawnOn: '2021-05-20',
    adviserId: 1,
    mainGoal: 'Praca',
    validFrom: '2021-05-10',
    validTo: '2021-12-31',
    goals: [{ text: 'Cel', dueOn: '2021-10-31', actions: [{ validFrom: '2021-06-01', validTo: null }] }],
  }
  const time = { startedOn: '2021-05-10', endsOn: '2021-12-31' }
  it('are none for a plan within the participation', () => expect(planWarnings(drawn, time)).toEqual([]))
  it('name each thing that looks wrong', () => {
    const [goalOf] = drawn.goals
    expect(planWarnings({ ...drawn, validTo: '2022-01-01' }, time)).toEqual([
      'Okres planu wychodzi poza udział (10.05.2021 – 31.12.2021).',
    ])
    expect(planWarnings({ ...drawn, goals: [{ ...goalOf!, dueOn: '2022-02-01' }] }, time)).toEqual([
      'Termin wychodzi poza okres planu: „Cel”.',
    ])
    expect(planWarnings({ ...drawn, adviserId: null, mainGoal: ' ', goals: [] }, time)).toHaveLength(3)
    expect(planWarnings({ ...drawn, goals: [{ ...goalOf!, actions: [] }] }, time)).toEqual([
      'Są cele bez żadnego działania.',
    ])
    expect(
      planWarnings({ ...drawn, goals: [{ ...goalOf!, actions: [{ validFrom: '2021-05-01', validTo: null }] }] }, time),
    ).toEqual(['Są działania, których termin wychodzi poza okres planu.'])
  })
  it('name a day of signing that has not come or is before the plan was drawn up', () => {
    const said = (day: string | null) => signingWarnings(day, '2021-05-20', '2022-01-10')
    expect([said(null), said('2021-05-20'), said('2022-01-10')]).toEqual([[], [], []])
    expect(said('2021-05-19')).toEqual(['Dzień podpisania jest przed dniem opracowania (20.05.2021).'])
    expect(said('2022-01-11')).toEqual(['Dzień podpisania (11.01.2022) jeszcze nie nadszedł.'])
  })
})

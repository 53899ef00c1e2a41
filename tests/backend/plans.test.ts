import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { aCase, aGoal, anAction, anAdviser, draftOf } from '../support/planRecords.ts'

let b: TestBackend
let of: Awaited<ReturnType<typeof aCase>>
beforeEach(async () => {
  b = await freshBackend()
  of = await aCase(b)
})
afterEach(() => b.close())

const start = (participationId = of.participationId, modelId: number | null = null) =>
  b.ask('plans.start', { participationId, drawnOn: '2021-05-20', modelId })
const get = (id: number) => b.ask('plans.get', { id })
const versions = async () => (await b.ask('plans.case', { participationId: of.participationId })).versions
const reviews = () => b.ask('plans.reviews', { participationId: of.participationId })
const sign = async (id: number, signedOn = '2021-05-25') =>
  b.ask('plans.sign', {
    id,
    signedOn,
    signedPlace: 'Łomazy',
    openAreas: true,
    revision: (await get(id)).revision,
  })
/** A draft with an adviser and one goal with one action. */
async function drawn() {
  const { id } = await start()
  await b.ask(
    'plans.save',
    draftOf(await get(id), {
      adviserId: await anAdviser(b),
      mainGoal: 'Podejmę pracę w gminie',
      goals: [aGoal({ areaId: of.areaIds[0], actions: [anAction()] })],
    }),
  )
  return id
}

describe('a plan begun', () => {
  it('gets the next number of its edition, the time of the participation, a starting point from the diagnosis and review dates', async () => {
    const { id } = await start()
    const plan = await get(id)
    expect(plan).toMatchObject({
      number: 'IPD/2021/1',
      version: 1,
      state: 'draft',
      validFrom: '2021-05-10',
      validTo: '2021-12-31',
    })
    expect(plan.startingPoint).toContain('Bariery: Brak dojazdu.')
    expect(plan.startingPoint).toContain('Stopień oddalenia od rynku pracy: 3')
    expect(plan.participantDuties.split('\n').length).toBeGreaterThan(2)
    expect((await reviews()).map((review) => [review.plannedOn, review.overdue])).toEqual([
      ['2021-08-10', true],
      ['2021-11-10', true],
    ])
  })
  it('is one for a participation, and each in an edition has its own number, also after one is removed', async () => {
    const { id: first } = await start()
    expect(
      (await b.refusal('plans.start', { participationId: of.participationId, drawnOn: '2021-05-20', modelId: null }))
        .code,
    ).toBe('plans.exists')
    const other = await aCase(b, { editionId: of.editionId, lastName: 'Ćwik' })
    const { id: second } = await start(other.participationId)
    expect((await get(second)).number).toBe('IPD/2021/2')
    await b.ask('plans.remove', { id: first })
    const third = await aCase(b, { editionId: of.editionId, lastName: 'Żyła' })
    expect((await get((await start(third.participationId)).id)).number).toBe('IPD/2021/3')
  })
  it('from the plan of another has its goals, planned anew, and not what is known of that person', async () => {
    const id = await drawn()
    const other = await aCase(b, { editionId: of.editionId, lastName: 'Ćwik' })
    expect(await b.ask('plans.models', { participationId: other.participationId })).toMatchObject([{ id, goals: 1 }])
    const copy = await get((await start(other.participationId, id)).id)
    expect(copy.goals).toMatchObject([
      { text: 'Sama załatwiam sprawy w urzędzie', originId: null, actions: [{ supportType: 'T04' }] },
    ])
    expect(copy.startingPoint).not.toBe('')
    expect(copy.goals[0]!.id).not.toBe((await get(id)).goals[0]!.id)
  })
  it('is taken back as one step, with its reviews', async () => {
    await start()
    await b.ask('history.undo', {})
    expect(await versions()).toEqual([])
    expect(await reviews()).toEqual([])
  })
})

describe('a draft', () => {
  it('is saved as a whole: goals and actions keep their records when moved, and go when left out', async () => {
    const { id } = await start()
    const one = aGoal({ text: 'pierwszy', actions: [anAction({ description: 'a' }), anAction({ description: 'b' })] })
    await b.ask('plans.save', draftOf(await get(id), { goals: [one, aGoal({ text: 'drugi' })] }))
    const saved = await get(id)
    const [first, second] = saved.goals as [(typeof saved.goals)[0], (typeof saved.goals)[0]]
    const moved = { ...second, actions: [first.actions[1]!] }
    await b.ask('plans.save', draftOf(saved, { goals: [moved] }))
    const after = await get(id)
    expect(after.goals).toEqual([{ ...moved, actions: [first.actions[1]] }])
    expect((await b.refusal('plans.save', draftOf(saved))).kind).toBe('stale')
  })
  it('cannot claim to continue a goal it does not', async () => {
    const { id } = await start()
    await b.ask(
      'plans.save',
      draftOf(await get(id), { goals: [aGoal({ originId: 77, actions: [anAction({ originId: 78 })] })] }),
    )
    expect((await get(id)).goals).toMatchObject([{ originId: null, actions: [{ originId: null }] }])
  })
  it.each([
    [
      'a kind of support',
      { goals: [aGoal({ actions: [anAction({ supportType: 'T99' })] })] },
      'goals.0.actions.0.supportType',
    ],
    ['a state', { goals: [aGoal({ status: 'hope' })] }, 'goals.0.status'],
    ['an area', { goals: [aGoal({ areaId: 9999 })] }, 'goals.0.areaId'],
    ['a person', { adviserId: 9999 }, 'adviserId'],
    ['an area left without a goal', { reasons: [{ areaId: 9999, reason: 'x' }] }, 'reasons.0.areaId'],
  ])('is refused at the field when it names %s that is not there', async (_, change, path) => {
    const { id } = await start()
    const refused = await b.refusal('plans.save', draftOf(await get(id), change))
    expect(refused).toMatchObject({ code: 'plans.unknown', fields: [{ path }] })
    expect((await get(id)).revision).toBe(1)
  })
  it.each([
    ['ends before it starts', { validFrom: '2021-06-01', validTo: '2021-05-01' }, 'validTo'],
    [
      'has an action that ends before it starts',
      { goals: [aGoal({ actions: [anAction({ validTo: '2021-01-01' })] })] },
      'goals.0.actions.0.validTo',
    ],
    ['has a goal without words', { goals: [aGoal({ text: ' ' })] }, 'goals.0.text'],
    [
      'has fewer hours than none',
      { goals: [aGoal({ actions: [anAction({ plannedMinutes: -1 })] })] },
      'goals.0.actions.0.plannedMinutes',
    ],
  ])('is refused at the field when it %s', async (_, change, path) => {
    const { id } = await start()
    const refused = await b.refusal('plans.save', draftOf(await get(id), change))
    expect(refused.kind).toBe('validation')
    expect(refused.fields.map((field) => field.path)).toContain(path)
  })
})

describe('a signed version', () => {
  it('needs an adviser, and a word when weak areas are left open', async () => {
    const { id } = await start()
    const signing = { id, signedOn: '2021-05-25', signedPlace: 'Łomazy', openAreas: false, revision: 1 }
    expect((await b.refusal('plans.sign', signing)).code).toBe('plans.noAdviser')
    await b.ask(
      'plans.save',
      draftOf(await get(id), { adviserId: await anAdviser(b), goals: [aGoal({ areaId: of.areaIds[0] })] }),
    )
    const open = await b.refusal('plans.sign', { ...signing, revision: 2 })
    expect(open).toMatchObject({ code: 'plans.openAreas', fields: [{ path: 'openAreas' }] })
    expect(open.message).toContain('(1)')
    expect((await get(id)).state).toBe('draft')
    await b.ask(
      'plans.save',
      draftOf(await get(id), { reasons: [{ areaId: of.areaIds[1], reason: 'Zajmie się tym poradnia.' }] }),
    )
    await b.ask('plans.sign', { ...signing, revision: 3 })
    expect((await get(id)).state).toBe('signed')
  })
  it('is read only: it is not saved, removed or signed again', async () => {
    const id = await drawn()
    await sign(id)
    const plan = await get(id)
    expect((await b.refusal('plans.save', draftOf(plan))).code).toBe('plans.signed')
    expect((await b.refusal('plans.remove', { id })).code).toBe('plans.signed')
    expect(
      (
        await b.refusal('plans.sign', {
          id,
          signedOn: '2021-06-01',
          signedPlace: 'x',
          openAreas: true,
          revision: plan.revision,
        })
      ).code,
    ).toBe('plans.signed')
    expect(await get(id)).toEqual(plan)
  })
  it('is changed by an annex that continues the same goals, and says what differs', async () => {
    const id = await drawn()
    await sign(id)
    const { id: annex } = await b.ask('plans.revise', { id, reason: 'Zmiana pracy męża', drawnOn: '2021-08-01' })
    expect((await b.refusal('plans.revise', { id, reason: 'x', drawnOn: '2021-08-01' })).code).toBe('plans.notSigned')
    const [before, draft] = [await get(id), await get(annex)]
    expect(draft).toMatchObject({ number: before.number, version: 2, state: 'draft', annexReason: 'Zmiana pracy męża' })
    expect(draft.goals[0]).toMatchObject({
      originId: before.goals[0]!.id,
      actions: [{ originId: before.goals[0]!.actions[0]!.id }],
    })
    await b.ask(
      'plans.save',
      draftOf(draft, {
        mainGoal: 'Podejmę pracę w powiecie',
        goals: [{ ...draft.goals[0]!, text: 'Załatwiam sprawy w urzędzie' }, aGoal({ text: 'Zrobię prawo jazdy' })],
      }),
    )
    expect(
      (await b.ask('plans.changes', { id: annex })).map(({ kind, subject, field }) => [kind, subject, field]),
    ).toEqual([
      ['changed', 'plan', 'cel główny'],
      ['changed', 'cel „Załatwiam sprawy w urzędzie”', 'cel'],
      ['added', 'cel „Zrobię prawo jazdy”', ''],
    ])
    expect(await b.ask('plans.changes', { id })).toEqual([])
    await sign(annex, '2021-08-05')
    expect((await versions()).map((version) => version.state)).toEqual(['superseded', 'signed'])
    const third = await b.ask('plans.revise', { id: annex, reason: 'Trzecia wersja', drawnOn: '2021-09-01' })
    expect((await get(third.id)).goals[0]!.originId).toBe(before.goals[0]!.id)
  })
  it('takes the open reviews over from the version before it, and its signature is taken back as one step', async () => {
    const id = await drawn()
    await sign(id)
    const { id: annex } = await b.ask('plans.revise', { id, reason: 'Zmiana', drawnOn: '2021-08-01' })
    await sign(annex, '2021-08-05')
    expect((await reviews()).map((review) => review.planId)).toEqual([annex, annex])
    await b.ask('history.undo', {})
    expect((await reviews()).map((review) => review.planId)).toEqual([id, id])
    expect((await versions()).map((version) => version.state)).toEqual(['signed', 'draft'])
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { aCase, aGoal, anAction, anAdviser, attended, draftOf, enter } from '../support/planRecords.ts'

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

describe('a review', () => {
  it('sets the state of goals in the plan and in the annex being drawn up, and the day of the next one', async () => {
    const id = await drawn()
    await sign(id)
    const { id: annex } = await b.ask('plans.revise', { id, reason: 'Zmiana', drawnOn: '2021-08-01' })
    const stale = draftOf(await get(annex))
    const [first] = await reviews()
    const held = {
      id: first!.id,
      heldOn: '2021-08-12',
      presentPeople: 'Żaneta Łoś, Zofia Śliwa',
      progress: 'Dwie sprawy załatwione samodzielnie.',
      decision: 'continue' as const,
      goals: [{ goalId: (await get(id)).goals[0]!.id, status: 'done', note: 'przed terminem' }],
      nextOn: '2021-10-15',
      revision: first!.revision,
    }
    await b.ask('plans.holdReview', held)
    expect((await get(id)).goals[0]!.status).toBe('done')
    expect((await get(annex)).goals[0]!.status).toBe('done')
    expect((await b.refusal('plans.save', stale)).kind).toBe('stale')
    expect((await reviews()).map((review) => [review.heldOn ?? review.plannedOn, review.goals[0]!.note])).toEqual([
      ['2021-08-12', 'przed terminem'],
      ['2021-10-15', ''],
    ])
    expect((await b.refusal('plans.holdReview', held)).kind).toBe('stale')
    expect(
      (await b.refusal('plans.planReview', { id: first!.id, planId: id, plannedOn: '2021-09-01', revision: 2 })).code,
    ).toBe('plans.reviewHeld')
  })
  it('corrected after a later one leaves the state of goals as the later one found it', async () => {
    const id = await drawn()
    const [first, second] = await reviews()
    const goalId = (await get(id)).goals[0]!.id
    const hold = (review: { id: number; revision: number }, heldOn: string, status: string) =>
      b.ask('plans.holdReview', {
        id: review.id,
        revision: review.revision,
        heldOn,
        presentPeople: '',
        progress: '',
        decision: 'continue',
        goals: [{ goalId, status, note: '' }],
        nextOn: null,
      })
    const saved = await hold(first!, '2021-08-10', 'running')
    await hold(second!, '2021-11-10', 'done')
    await hold(saved, '2021-08-11', 'partly')
    expect((await get(id)).goals[0]!.status).toBe('done')
    expect((await reviews())[0]!.goals[0]!.status).toBe('partly')
  })
})

describe('what was carried out', () => {
  it('comes from confirmed attendance, courses, internships and work, each hour once', async () => {
    const id = await drawn()
    const plan = await get(id)
    await b.ask(
      'plans.save',
      draftOf(plan, {
        goals: [
          {
            ...plan.goals[0]!,
            actions: [
              plan.goals[0]!.actions[0]!,
              anAction({ supportType: 'T20', hourMinutes: 60, plannedMinutes: 600 }),
            ],
          },
          aGoal({
            areaId: of.areaIds[1],
            text: 'Kurs',
            actions: [
              anAction({ supportType: 'T04' }),
              anAction({ supportType: 'T11' }),
              anAction({ supportType: 'T22', hourMinutes: 60 }),
            ],
          }),
        ],
      }),
    )
    const t04 = (day: string, change = {}) => attended(of, day, { supportType: 'T04', minutes: 90, ...change })
    await enter(
      b,
      ...t04('2021-06-10'),
      ...t04('2021-06-17', { mark: 'S', present: 45 }),
      ...t04('2021-06-24', { mark: 'NU' }),
      ...t04('2021-07-01', { confirmed: false }),
      ...t04('2021-05-20'),
      `insert into course (edition_id, name, theory_minutes, practice_minutes, starts_on, ends_on) values (${of.editionId}, 'Kurs opiekuna', 900, 900, '2021-07-01', '2021-08-01')`,
      `insert into course_participant (course_id, participation_id, completed) values ((select max(id) from course), ${of.participationId}, 1)`,
      `insert into internship (participation_id, organiser, starts_on, ends_on, total_minutes) values (${of.participationId}, 'Sklep', '2021-09-01', '2021-10-31', 480)`,
      `insert into community_work (participation_id, place, starts_on) values (${of.participationId}, 'Świetlica', '2021-06-01')`,
      `insert into community_work_day (work_id, worked_on, minutes) values ((select max(id) from community_work), '2021-06-02', 240)`,
      `insert into diagnosis (participation_id, template_id, kind, measured_on) values (${of.participationId}, (select min(id) from diagnosis_template), 'final', '2021-12-20')`,
      `insert into diagnosis_rating (diagnosis_id, area_id, specialist_rating) values ((select max(id) from diagnosis), ${of.areaIds[0]}, 7)`,
    )
    const found = await b.ask('plans.realisation', { id })
    expect(found.kinds.map(({ supportType, doneMinutes, shared }) => [supportType, doneMinutes, shared])).toEqual([
      ['T04', 135, true],
      ['T20', 480, false],
      ['T11', 1800, false],
      ['T22', 240, false],
    ])
    expect(found.doneMinutes).toBe(135 + 480 + 1800 + 240)
    expect(found.areas.map(({ initial, latest, asks }) => [initial, latest, asks])).toEqual([
      [3, 7, false],
      [4, null, false],
    ])
    expect(found.areas[0]!.goals[0]!.actions.map((action) => action.doneMinutes)).toEqual([null, 480])
  })
  it('says how many classes of a group wait for their attendance and are not counted', async () => {
    const id = await drawn()
    await enter(
      b,
      `insert into class_group (edition_id, name, support_type) values (${of.editionId}, 'I', 'T04')`,
      `insert into class_group_member (group_id, participation_id, valid_from) values ((select max(id) from class_group), ${of.participationId}, '2021-06-01')`,
      ...['2021-05-30', '2021-06-05', '2021-06-12', '2023-01-01'].map(
        (day) =>
          `insert into class_session (edition_id, group_id, support_type, held_on, starts_at, ends_at) values (${of.editionId}, (select max(id) from class_group), 'T04', '${day}', 540, 600)`,
      ),
    )
    expect((await b.ask('plans.realisation', { id })).notCounted).toBe(2)
  })
})

it('the list of an edition shows each participant with plan, goals, hours and reviews, and those without', async () => {
  const id = await drawn()
  await sign(id)
  await aCase(b, { editionId: of.editionId, lastName: 'Ćwik' })
  await enter(b, ...attended(of, '2021-06-10', { supportType: 'T04', minutes: 90 }))
  expect(await b.ask('plans.edition', { editionId: of.editionId })).toMatchObject([
    { lastName: 'Ćwik', planId: null, openAreas: 2, goals: 0, share: null, nextReviewOn: null, overdueReviews: 0 },
    {
      lastName: 'Łoś',
      planId: id,
      state: 'signed',
      openAreas: 1,
      goals: 1,
      reached: 0,
      share: 0,
      plannedMinutes: 900,
      doneMinutes: 90,
      nextReviewOn: '2021-08-10',
      overdueReviews: 2,
    },
  ])
})

it('the final summary belongs to a signed plan and keeps the state of its goals', async () => {
  const id = await drawn()
  const goalId = (await get(id)).goals[0]!.id
  const summary = async () => ({
    id,
    goals: [{ goalId, status: 'done' }],
    finalOpinion: 'Cel osiągnięty.',
    nextSteps: 'Praca od stycznia.',
    summarisedOn: '2021-12-30',
    revision: (await get(id)).revision,
  })
  expect((await b.refusal('plans.summarise', await summary())).code).toBe('plans.notSigned')
  await sign(id)
  await b.ask('plans.summarise', await summary())
  expect(await get(id)).toMatchObject({
    finalOpinion: 'Cel osiągnięty.',
    summarisedOn: '2021-12-30',
    goals: [{ status: 'done' }],
  })
  expect(await b.ask('plans.realisation', { id })).toMatchObject({ reached: 1, counted: 1, share: 10_000 })
})

it('a restricted note is in no answer about plans', async () => {
  const id = await drawn()
  const answers = [
    await b.ask('plans.case', { participationId: of.participationId }),
    await get(id),
    await b.ask('plans.realisation', { id }),
    await b.ask('plans.edition', { editionId: of.editionId }),
    await reviews(),
  ]
  expect(JSON.stringify(answers)).not.toContain('SEKRET')
})

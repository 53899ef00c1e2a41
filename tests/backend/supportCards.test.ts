import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { aMeeting, editionWith } from '../support/meetings.ts'
import { aMember } from '../support/staff.ts'

let b: TestBackend
let editionId: number
let one: number
let two: number
beforeEach(async () => {
  b = await freshBackend()
  const made = await editionWith(b, ['Łoś Żaneta', 'Ćwik Jan'])
  editionId = made.editionId
  ;[one, two] = made.participationIds as [number, number]
})
afterEach(() => b.close())

const caseOf = (participationId: number) => b.ask('supportCards.case', { participationId })
const support = async (participationId: number, type = 'T02') =>
  (await caseOf(participationId)).supports.find(({ supportType }) => supportType === type)

describe('an individual meeting', () => {
  it('of a day that has passed counts at once, with its leader, and is one step to take back', async () => {
    const { id: leader } = await b.ask('staff.save', aMember())
    const saved = await b.ask('supportCards.saveMeeting', aMeeting(one, { leaderIds: [leader] }))
    expect(saved.counted).toBe(true)
    const { meetings, presentMinutes, rate, notCounted } = await caseOf(one)
    expect(meetings).toMatchObject([
      { heldOn: '2021-06-01', mark: 'O', presentMinutes: 60, leaders: 'mgr Grażyna Źdźbło', form: 'individual' },
    ])
    expect({ presentMinutes, rate, notCounted }).toEqual({ presentMinutes: 60, rate: 10_000, notCounted: 0 })
    expect((await caseOf(two)).meetings).toEqual([])
    await b.ask('history.undo', {})
    expect((await caseOf(one)).meetings).toEqual([])
  })

  it('of a later day waits and counts nowhere', async () => {
    const saved = await b.ask('supportCards.saveMeeting', aMeeting(one, { heldOn: '2022-02-01' }))
    expect(saved.counted).toBe(false)
    const { meetings, presentMinutes, notCounted } = await caseOf(one)
    expect(meetings).toMatchObject([{ confirmedOn: null, status: 'planned', presentMinutes: 0 }])
    expect({ presentMinutes, notCounted }).toEqual({ presentMinutes: 0, notCounted: 0 })
    expect(await support(one)).toMatchObject({ planned: { minutes: 60 }, present: { minutes: 0 } })
  })

  it('counts the minutes of somebody who came late, and none of somebody who did not come', async () => {
    await b.ask('supportCards.saveMeeting', aMeeting(one, { mark: 'S', presentMinutes: 40 }))
    await b.ask('supportCards.saveMeeting', aMeeting(one, { heldOn: '2021-06-08', mark: 'NN' }))
    const { presentMinutes, dueMinutes, rate } = await caseOf(one)
    expect({ presentMinutes, dueMinutes, rate }).toEqual({ presentMinutes: 40, dueMinutes: 120, rate: 3333 })
  })

  it('is changed in place and leaves the marks of others at it alone', async () => {
    const { id } = await b.ask('supportCards.saveMeeting', aMeeting(one))
    const session = await b.ask('classes.session', { id })
    await b.ask('classes.confirmAttendance', {
      sessionId: id,
      revision: session.revision,
      marks: [
        { participationId: one, mark: 'O', presentMinutes: null },
        { participationId: two, mark: 'NU', presentMinutes: null, note: 'lekarz' },
      ],
    })
    const { revision } = await b.ask('classes.session', { id })
    await b.ask(
      'supportCards.saveMeeting',
      aMeeting(one, { id, revision, endsAt: 11 * 60, mark: 'S', presentMinutes: 90 }),
    )
    expect((await caseOf(one)).meetings).toMatchObject([{ minutes: 120, mark: 'S', presentMinutes: 90, people: 2 }])
    expect((await caseOf(two)).meetings).toMatchObject([{ minutes: 120, mark: 'NU', presentMinutes: 0 }])
    expect((await b.refusal('supportCards.saveMeeting', aMeeting(one, { id, revision }))).kind).toBe('stale')
  })

  it.each([
    ['an end before the start', { endsAt: 8 * 60 }, 'endsAt'],
    ['a lateness without minutes', { mark: 'S' }, 'presentMinutes'],
    ['an unknown kind of support', { supportType: 'T99' }, 'supportType'],
    ['an unknown mark', { mark: 'X' }, 'mark'],
    ['a day that does not exist', { heldOn: '2021-02-29' }, 'heldOn'],
  ])('is refused at its field: %s', async (_, change, path) => {
    const refused = await b.refusal('supportCards.saveMeeting', { ...aMeeting(one), ...change })
    expect(refused.fields.map((field) => field.path)).toContain(path)
    expect((await caseOf(one)).meetings).toEqual([])
  })
})

describe('a limit of support', () => {
  const set = (minutes: number | null, revision: number | null, supportType = 'T02') =>
    b.ask('supportCards.saveLimits', { editionId, limits: [{ supportType, minutes, revision }] })
  const row = async (type = 'T02') =>
    (await b.ask('supportCards.limits', { editionId })).find(({ supportType }) => supportType === type)

  it('stands beside what was used, and a meeting past it is saved all the same', async () => {
    await set(180, null)
    for (const day of ['01', '08', '15', '22'])
      await b.ask('supportCards.saveMeeting', aMeeting(one, { heldOn: `2021-06-${day}` }))
    await b.ask('supportCards.saveMeeting', aMeeting(two))
    expect(await support(one)).toMatchObject({ limitMinutes: 180, presentMinutes: 240 })
    expect(await row()).toMatchObject({ minutes: 180, mostUsed: 240, over: 1 })
  })
  it('is shown before anything is used, and goes away again', async () => {
    await set(180, null)
    expect(await support(one)).toMatchObject({ limitMinutes: 180, presentMinutes: 0, meetings: 0 })
    const { revision } = (await row())!
    await set(null, revision)
    expect(await support(one)).toBeUndefined()
    expect(await row()).toMatchObject({ minutes: null, revision: null })
  })
  it('is not overwritten by somebody who did not see it', async () => {
    await set(180, null)
    const change = { editionId, limits: [{ supportType: 'T02', minutes: 60, revision: null }] }
    expect((await b.refusal('supportCards.saveLimits', change)).kind).toBe('stale')
    expect((await row())?.minutes).toBe(180)
  })
  it('goes with its edition and comes back with it', async () => {
    await set(180, null)
    for (const id of [one, two]) await b.ask('editions.removeParticipation', { id })
    await b.ask('editions.remove', { id: editionId })
    await b.ask('history.undo', {})
    expect((await row())?.minutes).toBe(180)
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { aGroup, allMarked, aSeries, aSession, groupOfPeople } from '../support/classes.ts'

let b: TestBackend
beforeEach(async () => {
  b = await freshBackend()
})
afterEach(() => b.close())

const days = async (editionId: number) => (await b.ask('classes.sessions', { editionId })).rows.map((row) => row.heldOn)
const change = async (id: number, changed: object) => {
  const session = await b.ask('classes.session', { id })
  const { participationIds, form, editionId, groupId, supportType, topic, heldOn, startsAt, endsAt } = session
  const { breakMinutes, hourMinutes, venueId, online, leaderIds, guests, note, revision } = session
  return b.ask('classes.saveSession', {
    ...{ id, participationIds, form, editionId, groupId, supportType, topic, heldOn, startsAt, endsAt },
    ...{ breakMinutes, hourMinutes, venueId, online, leaderIds, guests, note, revision },
    ...changed,
  })
}

describe('a series of meetings', () => {
  it('is planned in one step past the holidays, and undone in one', async () => {
    const { editionId, groupId } = await groupOfPeople(b, 1)
    const planned = await b.ask('classes.planSeries', aSeries({ editionId, groupId, weekdays: [2, 4] }))
    expect(planned.skipped).toEqual([{ day: '2021-06-03', name: 'Boże Ciało' }])
    expect(await days(editionId)).toEqual(['2021-06-01', '2021-06-08', '2021-06-10', '2021-06-15'])
    await b.ask('history.undo', {})
    expect(await days(editionId)).toEqual([])
  })
  it('changed from one meeting on moves the later ones by as many days; counted ones and earlier ones stay', async () => {
    const { editionId, groupId, participationIds } = await groupOfPeople(b, 1)
    const { ids } = await b.ask('classes.planSeries', aSeries({ editionId, groupId }))
    await b.ask('classes.confirmAttendance', { sessionId: ids[3]!, revision: 1, marks: allMarked(participationIds) })
    const saved = await change(ids[1]!, { heldOn: '2021-06-09', startsAt: 600, endsAt: 690, scope: 'following' })
    expect(saved).toMatchObject({ changed: 2, kept: 1 })
    expect(await days(editionId)).toEqual(['2021-06-01', '2021-06-09', '2021-06-16', '2021-06-22'])
    const { rows } = await b.ask('classes.sessions', { editionId })
    expect(rows.map((row) => row.startsAt)).toEqual([540, 600, 600, 540])
  })
  it('keeps the topics of single meetings when the whole of it is changed', async () => {
    const { editionId, groupId } = await groupOfPeople(b, 1)
    const { ids } = await b.ask('classes.planSeries', aSeries({ editionId, groupId, times: 3 }))
    await change(ids[2]!, { topic: 'Budżet domowy' })
    await change(ids[0]!, { topic: 'Poznajmy się', scope: 'all', endsAt: 660 })
    const { rows } = await b.ask('classes.sessions', { editionId })
    expect(rows.map((row) => [row.topic, row.minutes])).toEqual([
      ['Poznajmy się', 120],
      ['Poznajmy się', 120],
      ['Budżet domowy', 120],
    ])
  })
  it('that no day falls into is refused at its field', async () => {
    const { editionId } = await groupOfPeople(b, 1)
    const series = aSeries({ editionId, weekdays: [1], times: null, until: '2021-06-05' })
    expect((await b.refusal('classes.planSeries', series)).fields[0]?.path).toBe('weekdays')
  })
})

describe('a meeting', () => {
  it('removed with its marks comes back whole from the bin', async () => {
    const { editionId, groupId, participationIds } = await groupOfPeople(b, 3)
    const { id, revision } = await b.ask('classes.saveSession', aSession({ editionId, groupId }))
    await b.ask('classes.confirmAttendance', { sessionId: id, revision, marks: allMarked(participationIds) })
    await b.ask('classes.removeSessions', { id })
    expect(await days(editionId)).toEqual([])
    const bin = await b.ask('history.bin', {})
    await b.ask('history.restore', { commandId: bin.rows[0]!.commandId })
    const { rows } = await b.ask('classes.sessions', { editionId })
    expect(rows[0]).toMatchObject({ present: 3, status: 'held' })
  })
  it('put off stays in the plan as put off, and a new one is planned', async () => {
    const { editionId, groupId } = await groupOfPeople(b, 1)
    const { id, revision } = await b.ask('classes.saveSession', aSession({ editionId, groupId, topic: 'CV' }))
    await b.ask('classes.moveSession', { id, revision, heldOn: '2021-06-04', startsAt: 600, endsAt: 690 })
    const { rows } = await b.ask('classes.sessions', { editionId })
    expect(rows.map((row) => [row.heldOn, row.status, row.topic])).toEqual([
      ['2021-06-01', 'moved', 'CV'],
      ['2021-06-04', 'planned', 'CV'],
    ])
  })
  it('that counts is neither called off nor put off before its confirmation is taken back', async () => {
    const { editionId, groupId, participationIds } = await groupOfPeople(b, 1)
    const { id, revision } = await b.ask('classes.saveSession', aSession({ editionId, groupId }))
    const done = await b.ask('classes.confirmAttendance', {
      sessionId: id,
      revision,
      marks: allMarked(participationIds),
    })
    const move = { id, revision: done.revision, heldOn: '2021-06-04', startsAt: 600, endsAt: 690 }
    expect(await b.refusal('classes.cancelSessions', { ids: [id], cancelled: true })).toMatchObject({
      code: 'classes.counted',
    })
    expect(await b.refusal('classes.moveSession', move)).toMatchObject({ code: 'classes.counted' })
  })
  it('like the last one is proposed for a week later, past a holiday', async () => {
    const { editionId, groupId } = await groupOfPeople(b, 1)
    expect(await b.ask('classes.nextSession', { groupId })).toBeNull()
    await b.ask('classes.saveSession', aSession({ editionId, groupId, heldOn: '2021-10-25', topic: 'CV' }))
    await b.ask(
      'classes.saveSession',
      aSession({ editionId, groupId, heldOn: '2021-11-04', startsAt: 600, endsAt: 690 }),
    )
    expect(await b.ask('classes.nextSession', { groupId })).toMatchObject({
      heldOn: '2021-11-18',
      startsAt: 600,
      topic: '',
    })
  })
  it('is found by its topic, group, place or kind, Polish marks and case aside', async () => {
    const { editionId, groupId } = await groupOfPeople(b, 1)
    const { id: venueId } = await b.ask('classes.saveVenue', {
      id: null,
      name: 'Świetlica w Łomazach',
      address: '',
      accessible: true,
      active: true,
      note: '',
      revision: 0,
    })
    await b.ask('classes.saveSession', aSession({ editionId, groupId, topic: 'Życiorys i list', venueId }))
    const found = async (search: string) => (await b.ask('classes.sessions', { editionId, search })).total
    expect(
      await Promise.all(['zyciorys', 'LOMAZ swietlica', 'psychoedukacja', 'nie ma', '*', '[a'].map(found)),
    ).toEqual([1, 1, 1, 0, 0, 0])
  })
  it('whose leader, place or person is taken at that time is saved and warned about, from both sides', async () => {
    const { editionId, groupId, members } = await groupOfPeople(b, 1)
    const { id: other } = await b.ask(
      'classes.saveGroup',
      aGroup({ editionId, name: 'Komputer', supportType: 'T12', members }),
    )
    await b.ask('classes.saveSession', aSession({ editionId, groupId }))
    await b.ask('classes.saveSession', aSession({ editionId, groupId: other, startsAt: 600, endsAt: 690 }))
    const { rows } = await b.ask('classes.sessions', { editionId })
    expect(rows.map((row) => row.warnings.map((warning) => [warning.kind, warning.sessionId]))).toEqual([
      [['participant', rows[1]!.id]],
      [['participant', rows[0]!.id]],
    ])
    const typed = await b.ask('classes.warnings', {
      sessionId: null,
      editionId,
      groupId: other,
      days: ['2021-06-01', '2021-06-03', '2022-02-01'],
      startsAt: 500,
      endsAt: 560,
      leaderIds: [],
      venueId: null,
    })
    expect(typed.map((warning) => [warning.kind, warning.heldOn])).toEqual([
      ['participant', '2021-06-01'],
      ['holiday', '2021-06-03'],
      ['outsideEdition', '2022-02-01'],
    ])
  })
})

describe('a group', () => {
  it('with meetings stays, and one without goes to the bin', async () => {
    const { editionId, groupId } = await groupOfPeople(b, 2)
    const { id } = await b.ask('classes.saveSession', aSession({ editionId, groupId }))
    expect(await b.refusal('classes.removeGroup', { id: groupId })).toMatchObject({ code: 'classes.groupHasSessions' })
    await b.ask('classes.removeSessions', { id })
    await b.ask('classes.removeGroup', { id: groupId })
    await b.ask('history.undo', {})
    expect((await b.ask('classes.group', { id: groupId })).members).toHaveLength(2)
  })
  it('has a name of its own in its edition, and only people of its edition', async () => {
    const { editionId } = await groupOfPeople(b, 1)
    expect((await b.refusal('classes.saveGroup', aGroup({ editionId }))).fields[0]?.path).toBe('name')
    const stranger = aGroup({
      editionId,
      name: 'B',
      members: [{ participationId: 99, validFrom: null, validTo: null }],
    })
    expect(await b.refusal('classes.saveGroup', stranger)).toMatchObject({ code: 'classes.notOfEdition' })
  })
  it('saved over an older revision is refused', async () => {
    const { groupId } = await groupOfPeople(b, 1)
    const {
      members,
      editionName: _,
      editionFrom: __,
      editionTo: ___,
      supportLabel: ____,
      forRelated: _____,
      ...rest
    } = await b.ask('classes.group', { id: groupId })
    const input = {
      ...rest,
      members: members.map(({ participationId, validFrom, validTo }) => ({ participationId, validFrom, validTo })),
    }
    await b.ask('classes.saveGroup', { ...input, seats: 8 })
    expect(await b.refusal('classes.saveGroup', { ...input, seats: 9 })).toMatchObject({ kind: 'stale' })
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { aGroup, allMarked, aSeries, aSession, groupOfPeople } from '../support/classes.ts'

let b: TestBackend
beforeEach(async () => {
  b = await freshBackend()
})
afterEach(() => b.close())

const gridOf = (editionId: number, groupId: number | null = null) => b.ask('classes.grid', { editionId, groupId })

describe('attendance', () => {
  it('counts only once the meeting is confirmed, and says until then how many are missing', async () => {
    const { editionId, groupId, participationIds } = await groupOfPeople(b, 2)
    const { id, revision } = await b.ask('classes.saveSession', aSession({ editionId, groupId }))
    expect(await b.ask('classes.supportSums', { editionId })).toMatchObject({
      notCounted: 1,
      rows: [{ supportType: 'T04', counted: 0, notCounted: 1, delivered: { minutes: 0 } }],
    })
    const confirmed = await b.ask('classes.confirmAttendance', {
      sessionId: id,
      revision,
      marks: [
        { participationId: participationIds[0]!, mark: 'O', presentMinutes: null },
        { participationId: participationIds[1]!, mark: 'S', presentMinutes: 30 },
      ],
    })
    expect(confirmed).toMatchObject({ confirmedOn: '2022-01-10', revision: revision + 1 })
    expect(await b.ask('classes.supportSums', { editionId })).toEqual({
      notCounted: 0,
      rows: [
        {
          supportType: 'T04',
          label: 'warsztaty psychoedukacyjne, trening kompetencji społecznych',
          groups: 1,
          counted: 1,
          notCounted: 0,
          delivered: { minutes: 90, units: [{ hourMinutes: 45, minutes: 90 }] },
          participantHours: { minutes: 120, units: [{ hourMinutes: 45, minutes: 120 }] },
          perParticipant: { people: 2, least: 30, most: 90, mean: 60 },
        },
      ],
    })
    const [group] = await b.ask('classes.groups', { editionId })
    expect(group).toMatchObject({ counted: 1, notCounted: 0, presentMinutes: 120, dueMinutes: 180, members: 2 })
  })

  it('of a whole meeting is one step: one undo takes all marks back, one redo brings them again', async () => {
    const { editionId, groupId, participationIds } = await groupOfPeople(b, 12)
    const { id, revision } = await b.ask('classes.saveSession', aSession({ editionId, groupId }))
    await b.ask('classes.confirmAttendance', { sessionId: id, revision, marks: allMarked(participationIds) })
    const counted = await gridOf(editionId, groupId)
    expect(counted.marks).toHaveLength(12)
    await b.ask('history.undo', {})
    const undone = await gridOf(editionId, groupId)
    expect(undone.marks).toEqual([])
    expect(undone.sessions[0]).toMatchObject({ status: 'planned', confirmedOn: null })
    expect(undone.notCounted).toBe(1)
    await b.ask('history.redo', {})
    expect((await gridOf(editionId, groupId)).sums).toEqual(counted.sums)
  })

  it('changed later is one step too, keeps the day of the first confirmation, and takes off who is not on the list', async () => {
    const { editionId, groupId, participationIds } = await groupOfPeople(b, 3)
    const { id, revision } = await b.ask('classes.saveSession', aSession({ editionId, groupId }))
    const first = await b.ask('classes.confirmAttendance', {
      sessionId: id,
      revision,
      marks: allMarked(participationIds),
    })
    await b.ask('classes.confirmAttendance', {
      sessionId: id,
      revision: first.revision,
      marks: allMarked(participationIds.slice(0, 2), 'NN'),
    })
    const { marks } = await gridOf(editionId, groupId)
    expect(marks.map((mark) => mark.mark)).toEqual(['NN', 'NN'])
    await b.ask('history.undo', {})
    expect((await gridOf(editionId, groupId)).marks.map((mark) => mark.mark)).toEqual(['O', 'O', 'O'])
  })

  it('taken back from a meeting stays as a proposal and counts nowhere', async () => {
    const { editionId, groupId, participationIds } = await groupOfPeople(b, 2)
    const { id, revision } = await b.ask('classes.saveSession', aSession({ editionId, groupId }))
    const done = await b.ask('classes.confirmAttendance', {
      sessionId: id,
      revision,
      marks: allMarked(participationIds),
    })
    await b.ask('classes.withdrawAttendance', { sessionId: id, revision: done.revision })
    const grid = await gridOf(editionId, groupId)
    expect(grid.marks).toHaveLength(2)
    expect(grid.sums.map((sum) => [sum.presentMinutes, sum.rate])).toEqual([
      [0, null],
      [0, null],
    ])
  })

  it('follows the rule of its edition: sick leave leaves the time due where the edition says so', async () => {
    const { editionId, groupId, participationIds } = await groupOfPeople(b, 1)
    const { ids } = await b.ask('classes.planSeries', aSeries({ editionId, groupId }))
    const marks = ['O', 'O', 'ZL', 'NU'] as const
    for (const [index, sessionId] of ids.entries())
      await b.ask('classes.confirmAttendance', {
        sessionId,
        revision: 1,
        marks: allMarked(participationIds, marks[index]),
      })
    const rate = async () => (await b.ask('classes.participantSums', { editionId })).rows[0]?.rate
    expect(await rate()).toBe(5000)
    const edition = await b.ask('editions.get', { id: editionId })
    const { grantTitle: _, closedOn: __, ...fields } = edition
    await b.ask('editions.save', { ...fields, sickInDue: false })
    expect(await rate()).toBe(6667)
  })

  it('warns of absences in a row and of a rate below the threshold; of people who have ended only the latter', async () => {
    const { editionId, groupId, participationIds } = await groupOfPeople(b, 2)
    const { ids } = await b.ask('classes.planSeries', aSeries({ editionId, groupId, times: 3 }))
    for (const sessionId of ids)
      await b.ask('classes.confirmAttendance', { sessionId, revision: 1, marks: allMarked(participationIds, 'NN') })
    await b.ask('editions.endParticipations', {
      participationIds: [participationIds[0]!],
      endedOn: '2021-12-31',
      endReason: 'Z4',
    })
    const { rows } = await b.ask('classes.participantSums', { editionId })
    expect(rows.map((row) => row.warnings.map((warning) => warning.kind))).toEqual([
      ['belowThreshold'],
      ['streak', 'belowThreshold'],
    ])
  })

  it('hours of different lengths are never added up into one', async () => {
    const { editionId, groupId, participationIds } = await groupOfPeople(b, 1)
    const school = await b.ask('classes.saveSession', aSession({ editionId, groupId }))
    const clock = await b.ask(
      'classes.saveSession',
      aSession({ editionId, groupId, heldOn: '2021-06-02', endsAt: 600, hourMinutes: 60 }),
    )
    for (const { id, revision } of [school, clock])
      await b.ask('classes.confirmAttendance', { sessionId: id, revision, marks: allMarked(participationIds) })
    const units = [
      { hourMinutes: 45, minutes: 90 },
      { hourMinutes: 60, minutes: 60 },
    ]
    const { rows } = await b.ask('classes.supportSums', { editionId })
    expect(rows[0]).toMatchObject({ delivered: { minutes: 150, units }, participantHours: { minutes: 150, units } })
  })

  it('cannot be of a meeting to come or one called off, nor of somebody from another edition', async () => {
    const { editionId, groupId, participationIds } = await groupOfPeople(b, 1)
    const later = await b.ask('classes.saveSession', aSession({ editionId, groupId, heldOn: '2022-01-11' }))
    const confirm = (sessionId: number, revision: number, ids = participationIds) =>
      b.refusal('classes.confirmAttendance', { sessionId, revision, marks: allMarked(ids) })
    expect(await confirm(later.id, later.revision)).toMatchObject({ code: 'classes.toCome' })
    const off = await b.ask('classes.saveSession', aSession({ editionId, groupId }))
    await b.ask('classes.cancelSessions', { ids: [off.id], cancelled: true })
    expect(await confirm(off.id, off.revision + 1)).toMatchObject({ code: 'classes.calledOff' })
    const past = await b.ask('classes.saveSession', aSession({ editionId, groupId }))
    expect(await confirm(past.id, past.revision, [999])).toMatchObject({ code: 'classes.notOfEdition' })
    expect(await confirm(past.id, past.revision + 7)).toMatchObject({ kind: 'stale' })
    expect((await gridOf(editionId, groupId)).marks).toEqual([])
  })

  it('of coming late asks for the minutes, at their field', async () => {
    const { editionId, groupId, participationIds } = await groupOfPeople(b, 1)
    const { id, revision } = await b.ask('classes.saveSession', aSession({ editionId, groupId }))
    const refused = await b.refusal('classes.confirmAttendance', {
      sessionId: id,
      revision,
      marks: allMarked(participationIds, 'S'),
    })
    expect(refused.fields).toEqual([
      { path: 'marks.0.presentMinutes', message: 'Wpisz, ile minut osoba była na spotkaniu.' },
    ])
  })

  it('of a group knows since when and until when somebody belongs to it', async () => {
    const { editionId, participationIds } = await groupOfPeople(b, 2)
    const { id: groupId } = await b.ask(
      'classes.saveGroup',
      aGroup({
        editionId,
        name: 'B',
        members: [{ participationId: participationIds[1]!, validFrom: '2021-06-05', validTo: '2021-06-30' }],
      }),
    )
    const grid = await gridOf(editionId, groupId)
    expect(grid.people.map((person) => [person.name, person.memberships])).toEqual([
      ['Bąk Żaneta', [{ groupId, from: '2021-06-05', to: '2021-06-30' }]],
    ])
  })

  it('of children is kept at classes made for them, by their names, and counts in nobody’s rate', async () => {
    const { editionId, participationIds } = await groupOfPeople(b, 1)
    const { personId } = (await b.ask('editions.participants', { editionId }))[0]!
    const { participations: _, ...person } = await b.ask('people.get', { id: personId })
    const child = { id: null, name: 'Ola', relation: 'CHILD', birthYear: 1899, note: '' }
    await b.ask('people.save', { ...person, relatives: [child] })
    const members = participationIds.map((participationId) => ({ participationId, validFrom: null, validTo: null }))
    const { id: groupId } = await b.ask(
      'classes.saveGroup',
      aGroup({ editionId, name: 'Świetlica', supportType: 'T25', members }),
    )
    const { id, revision } = await b.ask('classes.saveSession', aSession({ editionId, groupId, supportType: 'T25' }))
    const { people } = await gridOf(editionId, groupId)
    expect(people.map((row) => row.name)).toEqual(['Ola'])
    const relatedIds = people.map((row) => row.relatedId!)
    await b.ask('classes.confirmAttendance', { sessionId: id, revision, marks: [], relatedIds })
    expect((await gridOf(editionId, groupId)).marks).toMatchObject([{ relatedId: relatedIds[0], mark: 'O' }])
    expect((await gridOf(editionId)).sessions).toEqual([])
    expect((await b.ask('classes.participantSums', { editionId })).rows[0]).toMatchObject({ sessions: 0, rate: null })
    const strange = { sessionId: id, revision: revision + 1, marks: [], relatedIds: [99] }
    expect(await b.refusal('classes.confirmAttendance', strange)).toMatchObject({ code: 'classes.notOfEdition' })
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { anEdition, aParticipation, aPerson } from '../support/records.ts'
import { aCourse, aGiven, anEvent, anInternship, aWork, editionWith } from '../support/supports.ts'

let b: TestBackend
let editionId: number
let people: number[]
beforeEach(async () => {
  b = await freshBackend()
  const made = await editionWith(b, 'Ćwik', 'Łoś', 'Żyła')
  editionId = made.editionId
  people = made.participationIds
})
afterEach(() => b.close())

describe('a course', () => {
  it('takes several participants at once, each once, and keeps what became of each', async () => {
    const { id } = await b.ask('courses.save', aCourse(editionId))
    const add = { courseId: id, participationIds: people.slice(0, 2), referredOn: '2021-05-20' }
    expect(await b.ask('courses.addTakers', add)).toEqual({ added: 2 })
    expect(await b.ask('courses.addTakers', { ...add, participationIds: people })).toEqual({ added: 1 })
    const [first] = (await b.ask('courses.get', { id })).takers
    expect(first).toMatchObject({ lastName: 'Ćwik', referredOn: '2021-05-20', completed: null })
    const { courseId: _, participationId: __, lastName: ___, firstName: ____, ...own } = first!
    await b.ask('courses.saveTaker', { ...own, completed: true, result: '5', certificateNumber: '7/2021' })
    expect(await b.ask('courses.ofParticipant', { participationId: people[0]! })).toMatchObject([
      { name: 'Opiekun osoby starszej', minutes: 3150, completed: true, certificateNumber: '7/2021' },
    ])
    expect(await b.ask('courses.list', { editionId })).toMatchObject([{ takers: 3, completed: 1 }])
  })
  it('says of many at once that they completed it, and one undo takes the whole act back', async () => {
    const { id } = await b.ask('courses.save', aCourse(editionId))
    await b.ask('courses.addTakers', { courseId: id, participationIds: people, referredOn: null })
    const takerIds = (await b.ask('courses.get', { id })).takers.map((one) => one.id)
    await b.ask('courses.completeTakers', { takerIds, completed: true, endedOn: '2021-06-30' })
    expect((await b.ask('courses.list', { editionId }))[0]!.completed).toBe(3)
    await b.ask('history.undo', {})
    expect((await b.ask('courses.get', { id })).takers.map((one) => [one.completed, one.endedOn])).toEqual(
      takerIds.map(() => [null, null]),
    )
  })
  it('removed with its people comes back with them', async () => {
    const { id } = await b.ask('courses.save', aCourse(editionId))
    await b.ask('courses.addTakers', { courseId: id, participationIds: people, referredOn: null })
    await b.ask('courses.remove', { id })
    expect(await b.ask('courses.list', {})).toEqual([])
    await b.ask('history.undo', {})
    expect((await b.ask('courses.get', { id })).takers).toHaveLength(3)
  })
  it('takes nobody from another edition and ends for nobody before it began', async () => {
    const { id } = await b.ask('courses.save', aCourse(editionId))
    const { id: personId } = await b.ask('people.save', aPerson({ lastName: 'Obca' }))
    const { id: other } = await b.ask('editions.save', anEdition({ name: '2022' }))
    const { id: stranger } = await b.ask('editions.saveParticipation', aParticipation({ editionId: other, personId }))
    expect(
      await b.refusal('courses.addTakers', { courseId: id, participationIds: [people[0], stranger], referredOn: null }),
    ).toMatchObject({ code: 'courses.notInEdition', fields: [{ path: 'participationIds' }] })
    expect((await b.ask('courses.get', { id })).takers).toEqual([])
    await b.ask('courses.addTakers', { courseId: id, participationIds: people.slice(0, 1), referredOn: null })
    const [taker] = (await b.ask('courses.get', { id })).takers
    const { courseId: _, participationId: __, lastName: ___, firstName: ____, ...own } = taker!
    await b.ask('courses.saveTaker', { ...own, startedOn: '2021-06-10' })
    expect(
      await b.refusal('courses.completeTakers', { takerIds: [taker!.id], completed: true, endedOn: '2021-06-09' }),
    ).toMatchObject({ code: 'courses.endBeforeStart', fields: [{ path: 'endedOn' }] })
  })
  it('that ends before it begins is refused at its field', async () => {
    const refused = await b.refusal('courses.save', aCourse(editionId, { endsOn: '2021-05-31' }))
    expect(refused.fields).toEqual([{ path: 'endsOn', message: 'Koniec kursu jest przed jego początkiem.' }])
  })
})

describe('an internship', () => {
  it('that led to a job makes the outcome in one step, once, with the organiser as the employer', async () => {
    const saved = await b.ask('internships.save', anInternship(people[0]!))
    const hire = { id: saved.id, startsOn: '2021-11-02', revision: saved.revision }
    await b.ask('internships.hire', hire)
    expect(await b.ask('internships.list', { editionId })).toMatchObject([{ hiredAfter: true, outcomeId: 1 }])
    expect(await b.ask('outcomes.list', { participationId: people[0]! })).toMatchObject([
      { code: 'E01', employment: true, employer: 'Piekarnia „Źródło”', startsOn: '2021-11-02', measuredAt: 'during' },
    ])
    expect((await b.refusal('internships.hire', { ...hire, revision: 2 })).code).toBe('internships.alreadyHired')
    await b.ask('history.undo', {})
    expect(await b.ask('internships.list', { editionId })).toMatchObject([{ hiredAfter: null, outcomeId: null }])
    expect(await b.ask('outcomes.list', { editionId })).toEqual([])
  })
  it('removed leaves the job that came of it, and both come back as they were', async () => {
    const saved = await b.ask('internships.save', anInternship(people[0]!))
    await b.ask('internships.hire', { id: saved.id, startsOn: '2021-11-02', revision: saved.revision })
    await b.ask('internships.remove', { id: saved.id })
    expect(await b.ask('outcomes.list', { editionId })).toMatchObject([{ internshipId: null }])
    await b.ask('history.undo', {})
    expect(await b.ask('outcomes.list', { editionId })).toMatchObject([{ internshipId: saved.id }])
  })
})

describe('community work', () => {
  const day = (workId: number, workedOn: string, hours: number) => ({ workId, workedOn, minutes: hours * 60 })
  it('above the limit is saved all the same and warned of with its week, over all places of the person', async () => {
    const first = await b.ask('communityWork.save', aWork(people[0]!))
    const second = await b.ask('communityWork.save', aWork(people[0]!, { place: 'Biblioteka' }))
    await b.ask('communityWork.setDays', {
      days: [day(first.id, '2021-06-07', 6), day(second.id, '2021-06-08', 5), day(first.id, '2021-06-14', 8)],
    })
    const over = {
      span: 'week',
      from: '2021-06-07',
      to: '2021-06-13',
      minutes: 660,
      limit: 600,
      passedOn: '2021-06-08',
    }
    const works = await b.ask('communityWork.list', { editionId })
    expect(works.map((one) => [one.minutes, one.over])).toEqual([
      [300, [over]],
      [840, [over]],
    ])
    const june = await b.ask('communityWork.month', { editionId, year: 2021, month: 6 })
    expect(june).toMatchObject({ weekLimit: 600, monthLimit: 2400 })
    expect(june.rows.map((row) => [row.place, row.monthMinutes, row.monthOver.length])).toEqual([
      ['Szkoła Podstawowa w Łomazach', 840, 1],
      ['Biblioteka', 300, 1],
    ])
  })
  it('a changed limit is judged by the day of the work', async () => {
    const { id } = await b.ask('communityWork.save', aWork(people[0]!))
    await b.ask('communityWork.setDays', { days: [day(id, '2021-06-07', 11), day(id, '2021-07-05', 11)] })
    const week = (await b.ask('communityWork.parameters', {})).find((one) => one.code === 'psu.weekMinutes')!
    await b.ask('communityWork.saveParameter', { ...week, id: null, validFrom: '2021-07-01', value: 720, revision: 0 })
    const [work] = await b.ask('communityWork.list', { editionId })
    expect(work!.over.map((one) => one.from)).toEqual(['2021-06-07'])
    expect(
      await b.refusal('communityWork.saveParameter', { ...week, id: null, validFrom: '2021-07-01', revision: 0 }),
    ).toMatchObject({ code: 'communityWork.sameParameter', fields: [{ path: 'validFrom' }] })
  })
  it('zero takes a day away; a day outside the period is refused and nothing is written', async () => {
    const { id, revision } = await b.ask('communityWork.save', aWork(people[0]!))
    await b.ask('communityWork.setDays', { days: [day(id, '2021-06-07', 4), day(id, '2021-06-08', 4)] })
    await b.ask('communityWork.setDays', { days: [day(id, '2021-06-07', 0)] })
    const refused = await b.refusal('communityWork.setDays', {
      days: [day(id, '2021-06-09', 2), day(id, '2022-01-03', 2)],
    })
    expect(refused).toMatchObject({ code: 'communityWork.outsidePeriod', fields: [{ path: 'days.1.workedOn' }] })
    expect((await b.ask('communityWork.list', { editionId }))[0]!.minutes).toBe(240)
    expect(
      await b.refusal('communityWork.save', aWork(people[0]!, { id, revision, endsOn: '2021-06-07' })),
    ).toMatchObject({ code: 'communityWork.daysOutside', fields: [{ path: 'endsOn' }] })
  })
  it('a period removed comes back with its days', async () => {
    const { id } = await b.ask('communityWork.save', aWork(people[0]!))
    await b.ask('communityWork.setDays', { days: [day(id, '2021-06-07', 4)] })
    await b.ask('communityWork.remove', { id })
    await b.ask('history.undo', {})
    expect((await b.ask('communityWork.list', { editionId }))[0]!.minutes).toBe(240)
  })
})

describe('benefits', () => {
  it('given to several people at once are summed by kind and by person', async () => {
    await b.ask('benefits.give', aGiven(people))
    await b.ask('benefits.give', aGiven(people.slice(0, 1), { kind: 'MEAL', amount: 12_00 as never }))
    await b.ask('benefits.give', aGiven(people.slice(0, 1), { kind: 'MEAL', amount: null }))
    const sums = await b.ask('benefits.sums', { editionId })
    expect(sums.kinds).toEqual([
      { kind: 'TRAVEL', label: 'zwrot kosztów dojazdu', entries: 3, people: 3, amount: 253_50 },
      { kind: 'MEAL', label: 'posiłek', entries: 2, people: 1, amount: 12_00 },
    ])
    expect(sums.people.map((one) => [one.lastName, one.entries, one.amount])).toEqual([
      ['Ćwik', 3, 96_50],
      ['Łoś', 1, 84_50],
      ['Żyła', 1, 84_50],
    ])
    expect([sums.entries, sums.amount]).toEqual([5, 265_50])
    const list = await b.ask('benefits.list', { editionId, kind: 'MEAL' })
    expect([list.total, list.amount]).toEqual([2, 12_00])
    expect((await b.ask('benefits.list', { search: 'los' })).rows.map((row) => row.lastName)).toEqual(['Łoś'])
  })
  it('of an unknown kind or ending before they begin are refused at their field', async () => {
    expect(await b.refusal('benefits.give', aGiven(people, { kind: 'GOLD' }))).toMatchObject({
      code: 'benefits.unknownKind',
      fields: [{ path: 'kind' }],
    })
    expect((await b.refusal('benefits.give', aGiven(people, { periodTo: '2021-05-31' }))).fields[0]!.path).toBe(
      'periodTo',
    )
    expect((await b.ask('benefits.list', {})).total).toBe(0)
  })
})

describe('an event', () => {
  it('counts its participants by name and the others as they were counted', async () => {
    const saved = await b.ask('events.save', anEvent(editionId, { participationIds: people.slice(0, 2) }))
    expect(await b.ask('events.list', { editionId })).toMatchObject([
      {
        participants: 2,
        total: 200,
        countSource: 'estimate',
        typeLabel: 'impreza integracyjna, charytatywna, festiwal',
      },
    ])
    await b.ask('events.save', anEvent(editionId, { ...saved, participationIds: [people[2]!] }))
    expect((await b.ask('events.get', { id: saved.id })).participants.map((one) => one.lastName)).toEqual(['Żyła'])
    expect(await b.ask('events.list', { participationId: people[0]! })).toEqual([])
    expect(await b.ask('events.list', { participationId: people[2]! })).toHaveLength(1)
  })
  it('may be of the types of support that are events, and of no unknown one', async () => {
    expect((await b.ask('events.types', {})).map((one) => one.code)).toEqual(['T18', 'T26', 'T27', 'T28'])
    expect(await b.refusal('events.save', anEvent(editionId, { supportType: 'X' }))).toMatchObject({
      code: 'events.unknownType',
      fields: [{ path: 'supportType' }],
    })
  })
})

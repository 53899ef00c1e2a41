import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { TodayLine } from '#shared/today/schema.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { aSession, groupOfPeople } from '../support/classes.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { aCase, enter } from '../support/planRecords.ts'
import { aGrant, anEdition, anExpense, aParticipation, aPerson } from '../support/records.ts'

let b: TestBackend
let sample: TestBackend
beforeAll(async () => {
  sample = await freshBackend({ demo: true })
})
afterAll(() => sample.close())
beforeEach(async () => {
  b = await freshBackend()
})
afterEach(() => b.close())

/** Today is 10 January 2022. */
const told = (lines: readonly TodayLine[]) => lines.map(({ from, title, things }) => `${from} ${title}: ${things}`)

describe('what waits', () => {
  it('is nothing in a new file', async () => {
    expect(await b.ask('today.get', {})).toEqual({
      today: '2022-01-10',
      overdueThings: 0,
      overdue: [],
      week: [],
      month: [],
      since: null,
    })
  })
  it('is the calendar’s: the same things are overdue, open within 7 and within 30 days', async () => {
    const items = await sample.ask('agenda.dates', { from: '2020-12-01', to: '2022-02-09' })
    const earlier = await sample.ask('agenda.dates', { from: '2019-01-01', to: '2020-11-30' })
    const { overdue, week, month, overdueThings } = await sample.ask('today.get', {})
    const things = (lines: readonly TodayLine[]) => lines.reduce((sum, line) => sum + line.things, 0)
    const waiting = (wanted: (item: (typeof items)[number]) => boolean) =>
      [...earlier, ...items].filter(wanted).reduce((sum, { waiting: own }) => sum + Math.max(1, own.length), 0)
    expect(things(overdue)).toBe(waiting(({ state }) => state === 'overdue'))
    expect(overdueThings).toBe(things(overdue))
    expect(things(week)).toBe(waiting(({ state, day }) => state === 'open' && day <= '2022-01-17'))
    expect(things(month)).toBe(waiting(({ state, day }) => state === 'open' && day > '2022-01-17'))
    // Each of the kinds that must not be missed.
    const kinds = new Set(overdue.map(({ kind }) => kind))
    for (const kind of ['session', 'planGoal', 'followUp', 'partner', 'paper']) expect(kinds).toContain(kind)
  })
  it('each of it leads somewhere', async () => {
    const { overdue, week, month } = await sample.ask('today.get', {})
    const entries = [...overdue, ...week, ...month].flatMap((line) => line.entries)
    expect(entries.filter(({ href }) => href === null)).toEqual([])
  })
  it('is less by one when one is done, and an issued certificate is waited for no more', async () => {
    const { id: editionId } = await b.ask('editions.save', anEdition())
    const ids: number[] = []
    for (const number of [1, 2]) {
      const { id: personId } = await b.ask(
        'people.save',
        aPerson({ lastName: `Łoś ${number}`, otherIdentifier: `${number}` }),
      )
      ids.push(
        (
          await b.ask(
            'editions.saveParticipation',
            aParticipation({ editionId, personId, endedOn: '2021-12-31', endReason: 'Z1' }),
          )
        ).id,
      )
    }
    const certificates = async () =>
      told((await b.ask('today.get', {})).overdue.filter(({ kind }) => kind === 'certificate'))
    const before = (await b.ask('today.get', {})).overdueThings
    expect(await certificates()).toEqual(['2021-12-31 Zaświadczenie o zakończeniu udziału: 2'])
    await b.ask('club.saveSignatory', { id: null, name: 'Zofia Śliwińska', functionTitle: 'Prezes' })
    const { signatories, organisation, kis } = await b.ask('club.get', {})
    await b.ask('club.saveOrganisation', { ...organisation, name: 'Stowarzyszenie' })
    await b.ask('club.saveKis', { ...kis, name: 'Klub' })
    await b.ask('certificates.issue', {
      participationIds: [ids[0]!],
      issuedOn: '2022-01-10',
      place: 'Łomazy',
      signatoryIds: [signatories[0]!.id],
      orientation: 'portrait',
    })
    expect(await certificates()).toEqual(['2021-12-31 Zaświadczenie o zakończeniu udziału: 1'])
    expect((await b.ask('today.get', {})).overdueThings).toBe(before - 1)
  })
  it('of what ages keeps half a year, says so, and gives the rest when asked; money is owed however old', async () => {
    const { editionId, groupId } = await groupOfPeople(b, 2)
    await b.ask('classes.saveSession', aSession({ editionId, groupId, heldOn: '2021-06-01' }))
    const { lineId } = await grantWithLine(b)
    await b.ask('expenses.save', anExpense(lineId, { paidOn: null, paymentMethod: null }))
    await b.ask('grants.save', aGrant({ title: 'Dawna', taskFrom: '2015-01-01', taskTo: '2015-12-31' }))
    const kinds = async (older: boolean) => {
      const { overdue, since } = await b.ask('today.get', { older })
      return { kinds: [...new Set(overdue.map(({ kind }) => kind))].toSorted(), since }
    }
    const short = await kinds(false)
    expect(short.since).toBe('2021-07-11')
    expect(short.kinds).not.toContain('session')
    expect(short.kinds).toEqual(expect.arrayContaining(['grant', 'payment']))
    const long = await kinds(true)
    expect(long.since).toBeNull()
    expect(long.kinds).toContain('session')
  })
  it('of an edition the calendar has the goals of signed plans until they say what became of them', async () => {
    const { participationId, areaIds } = await aCase(b)
    await enter(
      b,
      `insert into plan (participation_id, version, state, number, drawn_on, signed_on)
        values (${participationId}, 1, 'signed', 'IPD/1', '2021-06-01', '2021-06-01')`,
      ...['2021-12-01', '2021-12-01', '2022-01-20'].map(
        (day, index) => `insert into plan_goal (plan_id, position, area_id, text, due_on, status)
          select id, ${index + 1}, ${areaIds[0]}, 'Cel', '${day}', 'planned' from plan`,
      ),
    )
    const goals = async () =>
      (await b.ask('agenda.dates', { from: '2021-01-01', to: '2022-12-31', kinds: ['planGoal'] })).map(
        ({ day, state, href }) => [day, state, href],
      )
    const at = `/uczestnicy/udzial/${participationId}/plan`
    expect(await goals()).toEqual([
      ['2021-12-01', 'overdue', at],
      ['2022-01-20', 'open', at],
    ])
    await enter(b, `update plan_goal set status = 'done' where position = 1`)
    expect((await goals())[0]![1]).toBe('overdue')
    await enter(b, `update plan_goal set status = 'failed' where position = 2`)
    expect((await goals())[0]![1]).toBe('done')
  })
})

it('actions of a grant’s schedule begin and end on days of the calendar that nobody is late for', async () => {
  const { grantId } = await grantWithLine(b)
  await b.ask('results.saveScheduled', {
    id: null,
    grantId,
    actionId: null,
    name: 'Warsztaty',
    description: '',
    targetGroup: '',
    startsOn: '2021-05-04',
    endsOn: '2022-01-20',
    outsideParty: '',
    doneDescription: '',
    revision: 0,
  })
  const days = await b.ask('agenda.dates', { from: '2021-01-01', to: '2022-12-31', kinds: ['schedule'] })
  expect(days.map(({ day, title, state }) => [day, title, state])).toEqual([
    ['2021-05-04', 'Początek działania: Warsztaty', 'done'],
    ['2022-01-20', 'Koniec działania: Warsztaty', 'open'],
  ])
  expect(days[0]!.href).toMatch(new RegExp(`^/dotacje/${grantId}/rezultaty\\?dzialanie=\\d+$`))
})

describe('what was worked on last', () => {
  it('is each record once, by the last thing done to it, and leads to it', async () => {
    const { grantId, lineId } = await grantWithLine(b)
    const { id } = await b.ask('expenses.save', anExpense(lineId))
    const { id: personId } = await b.ask('people.save', aPerson())
    const recent = await b.ask('today.recent', {})
    expect(recent.map(({ kind, href }) => [kind, href])).toEqual([
      ['person', `/uczestnicy/${personId}`],
      ['expenseDocument', `/dokumenty?dokument=${id}`],
      ['grant', `/dotacje/${grantId}`],
    ])
    expect(recent[0]).toMatchObject({ title: 'Łoś Żaneta' })
    expect(recent[0]!.sentence).toContain('dodano osobę')
  })
  it('forgets what was removed or taken back', async () => {
    const { id } = await b.ask('people.save', aPerson())
    await b.ask('editions.save', anEdition())
    await b.ask('people.remove', { id })
    await b.ask('history.undo', {})
    expect((await b.ask('today.recent', {})).map(({ kind }) => kind)).toEqual(
      ['edition', 'person'].toSorted().reverse(),
    )
    await b.ask('people.remove', { id })
    expect((await b.ask('today.recent', {})).map(({ kind }) => kind)).toEqual(['edition'])
  })
  it('of the sample is whole, with titles and addresses', async () => {
    const recent = await sample.ask('today.recent', {})
    expect(recent).toHaveLength(6)
    expect(recent.filter(({ title, href }) => title === '' || !href.startsWith('/'))).toEqual([])
  })
})

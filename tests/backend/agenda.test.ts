import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agendaKinds } from '#shared/agenda/kinds.ts'
import type { AgendaItem } from '#shared/agenda/schema.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'

let b: TestBackend
let all: AgendaItem[]
beforeAll(async () => {
  b = await freshBackend({ demo: true })
  all = await b.ask('agenda.dates', { from: '2021-01-01', to: '2022-12-31' })
})
afterAll(() => b.close())

const of = (kind: AgendaItem['kind']) => all.filter((item) => item.kind === kind)
const calendar = async (input: Record<string, unknown> = {}) => {
  const made = await b.ask('agenda.calendar', { from: '2021-01-01', to: '2022-12-31', ...input })
  const text = new TextDecoder().decode((await b.file(made.fileId))!.bytes)
  return { ...made, text: text.replace(/\r\n[ \t]/g, '') }
}
/** Last names of everybody in the sample. */
const lastNames = async () => (await b.ask('people.list', { limit: 100 })).rows.map(({ lastName }) => lastName)

describe('the calendar of the sample', () => {
  it('holds every meeting with its hours, place and leader', async () => {
    const { total } = await b.ask('classes.sessions', { limit: 1 })
    expect(of('session').length + of('individual').length).toBe(total)
    expect(of('session')[0]).toMatchObject({
      day: '2021-06-01',
      startsAt: 540,
      endsAt: 795,
      title: 'Trening kompetencji społecznych',
      state: 'done',
      href: '/zajecia/spotkania?spotkanie=1',
    })
    expect(of('session')[0]!.note).toContain('Sala klubu · prowadzi: Wójtowicz Paulina')
    expect(of('individual')[0]).toMatchObject({ title: 'Poradnictwo psychologiczne', people: ['Żyła Łucja'] })
  })
  it('has the kinds a whole edition meets with, each in order of days and hours', () => {
    // Everything of the sample's grant is paid and its money has come at once.
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(agendaKinds.filter((kind) => kind !== 'payment')))
    expect(all.map(({ day }) => day)).toEqual(all.map(({ day }) => day).toSorted())
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  })
  it('says the days of contacts after the end that the list of contacts says', async () => {
    const { rows } = await b.ask('outcomes.followUps', { editionId: 1, show: 'older' })
    const listed = rows.map((row) => `${row.dueOn} ${row.lastName} ${row.firstName}`).toSorted()
    const shown = of('followUp')
      .flatMap(({ day, waiting, state }) => waiting.map(({ name }) => ({ day, name, state })))
      .filter(({ day }) => day <= '2022-01-24')
      .map(({ day, name }) => `${day} ${name}`)
    expect(shown.toSorted()).toEqual(listed)
  })
  it('says the papers of folders that the folders say, measurements apart', async () => {
    const { kinds, folders } = await b.ask('papers.edition', { editionId: 1 })
    const required = new Set(
      kinds.filter(({ required, computedBy }) => required && computedBy !== 'certificate').map(({ id }) => id),
    )
    const missing = folders.flatMap((folder) =>
      folder.papers.filter(({ paperId, state }) => required.has(paperId) && state === 'missing'),
    )
    const overdue = [...of('paper'), ...of('diagnosis')]
      .filter(({ state }) => state === 'overdue')
      .flatMap(({ waiting }) => waiting)
    expect(overdue).toHaveLength(missing.length)
  })
  it('says the terms of the grant that the grant says; a used-up grant has nothing to return', async () => {
    const deadlines = await b.ask('deadlines.ofGrant', { grantId: 1 })
    const known = deadlines.filter(({ date }) => date <= '2022-12-31').map(({ date, name }) => `${date} ${name}`)
    expect(of('grant').map(({ day, title }) => `${day} ${title.replace(/: Od KIS-u do PES-u$/, '')}`)).toEqual(known)
    expect(of('grant').map(({ state }) => state)).toEqual(['done', 'done', 'open', 'done'])
  })
  it('says what the partnership owes as its own rules do, and when its meetings were', async () => {
    const { rows: meetings } = await b.ask('partnerMeetings.list', { from: '2021-01-01', to: '2022-12-31' })
    expect(
      of('partner')
        .filter(({ id }) => id.startsWith('partner-spotkanie-'))
        .map(({ day }) => day),
    ).toEqual(meetings.map(({ heldOn }) => heldOn).toSorted())
    expect(of('partner').every(({ href }) => href?.startsWith('/partnerzy/'))).toBe(true)
  })
  it('a certificate is owed on the day of the end and done once it is issued', () => {
    const days = of('certificate')
    expect(days.map(({ day, people }) => [day, people.length])).toEqual([
      ['2021-10-29', 1],
      ['2021-11-30', 2],
      ['2021-12-31', 9],
    ])
    expect(days.every(({ state }) => state === 'done')).toBe(true)
  })
  it('carries no name of a participant in a title or a note', async () => {
    const names = await lastNames()
    const told = all.filter(({ title, note }) => names.some((name) => `${title} ${note}`.includes(name)))
    expect(told.map(({ title, note }) => `${title} ${note}`)).toEqual([])
  })
})

describe('a span', () => {
  it('gives only its own days, and only the kinds that are asked for', async () => {
    const some = await b.ask('agenda.dates', { from: '2021-11-01', to: '2021-11-30', kinds: ['followUp', 'event'] })
    expect(some).toEqual(
      all.filter(({ day, kind }) => day.startsWith('2021-11') && (kind === 'followUp' || kind === 'event')),
    )
  })
  it('split into months gives the same as asked for at once', async () => {
    const months = Array.from({ length: 12 }, (_, m) => `2021-${String(m + 1).padStart(2, '0')}`)
    const pieces: string[] = []
    for (const month of months) {
      const last = new Date(Date.UTC(2021, Number(month.slice(5)), 0)).getUTCDate()
      const items = await b.ask('agenda.dates', { from: `${month}-01`, to: `${month}-${last}` })
      pieces.push(...items.map(({ id, day }) => `${day} ${id}`))
    }
    expect(pieces).toEqual(all.filter(({ day }) => day < '2022-01-01').map(({ id, day }) => `${day} ${id}`))
  })
  it('turned round or of three years is refused at its last day', async () => {
    const turned = await b.refusal('agenda.dates', { from: '2021-02-01', to: '2021-01-01' })
    expect(turned.fields?.map(({ path, message }) => [path, message])).toEqual([
      ['to', 'Ostatni dzień jest przed pierwszym.'],
    ])
    expect((await b.refusal('agenda.dates', { from: '2021-01-01', to: '2023-12-31' })).kind).toBe('validation')
    expect((await b.refusal('agenda.dates', { from: '2021-02-30', to: '2021-03-01' })).kind).toBe('validation')
  })
})

describe('the calendar file', () => {
  it('has every entry once, hours as moments of universal time, and reminders only before what somebody has to do', async () => {
    const { text, entries } = await calendar({ reminders: true })
    expect(entries).toBe(all.length)
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(all.length)
    expect(new Set(text.match(/UID:[^\r\n]+/g)).size).toBe(all.length)
    expect(text).toContain('UID:spotkanie-1@klubownik')
    expect(text).toContain('DTSTART:20210601T070000Z')
    expect(text).toContain('DTSTART;VALUE=DATE:20220131')
    expect(text).toContain('CATEGORIES:Terminy dotacji')
    const waiting = all.filter(({ state, acts, startsAt }) => state === 'open' && acts && startsAt === null)
    expect(text.match(/BEGIN:VALARM/g)).toHaveLength(4 * waiting.length)
  })
  it('names nobody unless asked to', async () => {
    const names = await lastNames()
    const { text, name } = await calendar()
    expect(names.filter((one) => text.includes(one))).toEqual([])
    expect(name).toBe('kalendarz-2021-01-01-2022-12-31.ics')
    expect((await calendar({ withNames: true })).text).toContain('SUMMARY:Poradnictwo psychologiczne – Żyła Łucja')
  })
  it('keeps what an entry is known by when its day is changed', async () => {
    const known = async () =>
      (await b.ask('agenda.dates', { from: '2021-01-01', to: '2021-12-31', kinds: ['event'] })).map((one) => [
        one.id,
        one.day,
      ])
    const before = await known()
    const { participants, ...event } = await b.ask('events.get', { id: 1 })
    await b.ask('events.save', {
      ...event,
      heldOn: '2021-12-20',
      endsOn: null,
      participationIds: participants.map(({ id }) => id),
    })
    const after = await known()
    expect(after.find(([id]) => id === 'wydarzenie-1')).toEqual(['wydarzenie-1', '2021-12-20'])
    expect(after.map(([id]) => id).toSorted()).toEqual(before.map(([id]) => id).toSorted())
    await b.ask('history.undo', {})
    expect(await known()).toEqual(before)
  })
})

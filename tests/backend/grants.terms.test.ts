import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { gr } from '#shared/kernel/money.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { aGrant, aReport } from '../support/records.ts'

let b: TestBackend
let grantId: number
beforeEach(async () => {
  b = await freshBackend()
  grantId = (await b.ask('grants.save', aGrant())).id
})
afterEach(() => b.close())

describe('the terms of a contract', () => {
  it('start at what most contracts say and keep what this one says', async () => {
    const grant = await b.ask('grants.get', { id: grantId })
    expect(grant).toMatchObject({ returnDays: 15, okPermille: 800, minOwnPermille: null, retentionYears: 5 })
    await b.ask('grants.save', { ...grant, reportDays: 10, reportUnit: 'working', annotation: 'Sfinansowano {kwota}' })
    expect(await b.ask('grants.get', { id: grantId })).toMatchObject({
      reportUnit: 'working',
      annotation: 'Sfinansowano {kwota}',
    })
    const [row] = await b.ask('grants.list', {})
    expect(row?.reportDue).toBe('2022-01-17')
  })
  it('remember the paragraph each stands in; one that is emptied is forgotten', async () => {
    await b.ask('grants.saveClauses', {
      grantId,
      clauses: [
        { parameter: 'reportDays', paragraph: '§ 9 ust. 1' },
        { parameter: 'useDays', paragraph: '§ 10' },
      ],
    })
    await b.ask('grants.saveClauses', { grantId, clauses: [{ parameter: 'reportDays', paragraph: '§ 9 ust. 2' }] })
    expect((await b.ask('grants.details', { id: grantId })).clauses).toEqual([
      { parameter: 'reportDays', paragraph: '§ 9 ust. 2' },
    ])
    await b.ask('history.undo', {})
    expect((await b.ask('grants.details', { id: grantId })).clauses).toHaveLength(2)
  })
  it('what has come is the sum of the instalments that came, also when the grant is saved again', async () => {
    const instalment = { dueOn: '2021-05-15', note: '' }
    await b.ask('grants.saveInstalments', {
      grantId,
      instalments: [
        { ...instalment, receivedOn: '2021-05-20', amount: gr(60_000_00) },
        { ...instalment, receivedOn: null, amount: gr(59_412_00) },
      ],
    })
    const grant = await b.ask('grants.get', { id: grantId })
    expect(grant.received).toBe(60_000_00)
    await b.ask('grants.save', { ...grant, received: gr(1) })
    expect((await b.ask('grants.get', { id: grantId })).received).toBe(60_000_00)
  })
  it('an annex is kept once under its number', async () => {
    const annex = {
      id: null,
      grantId,
      number: '1',
      signedOn: '2021-09-01',
      effectiveFrom: '2021-09-01',
      description: '',
      revision: 0,
    }
    const { id } = await b.ask('grants.saveAnnex', annex)
    expect((await b.refusal('grants.saveAnnex', annex)).fields).toEqual([
      { path: 'number', message: 'Aneks o tym numerze już jest.' },
    ])
    await b.ask('grants.removeAnnex', { id })
    expect((await b.ask('grants.details', { id: grantId })).annexes).toEqual([])
  })
  it('rates of volunteers are kept by kind of work, each kind once, and one undo brings the last list back', async () => {
    const rates = [
      { workKind: 'pomocnicze', most: gr(30_00) },
      { workKind: 'eksperckie', most: gr(100_00) },
    ]
    const kept = async () => (await b.ask('grants.details', { id: grantId })).rates
    await b.ask('grants.saveRates', { grantId, rates })
    expect(await kept()).toEqual(rates)
    const twice = await b.refusal('grants.saveRates', {
      grantId,
      rates: [...rates, { workKind: ' Pomocnicze', most: gr(1) }],
    })
    expect(twice.fields).toEqual([{ path: 'rates.2.workKind', message: 'Ten rodzaj pracy już jest na liście.' }])
    await b.ask('grants.saveRates', { grantId, rates: rates.slice(1) })
    expect(await kept()).toEqual(rates.slice(1))
    await b.ask('history.undo', {})
    expect(await kept()).toEqual(rates)
  })
  it('say what counts as the least own contribution: all kinds at first, never none', async () => {
    const grant = await b.ask('grants.get', { id: grantId })
    expect(grant).toMatchObject({ minOwnMoney: true, minOwnWork: true, minOwnThings: true })
    const { revision } = await b.ask('grants.save', { ...grant, minOwnPermille: 100, minOwnMoney: false })
    const changed = await b.ask('grants.get', { id: grantId })
    expect(changed).toMatchObject({ minOwnMoney: false, minOwnWork: true, minOwnThings: true, revision })
    const none = await b.refusal('grants.save', { ...changed, minOwnWork: false, minOwnThings: false })
    expect(none.fields).toEqual([{ path: 'minOwnMoney', message: 'Zaznacz, jaki wkład liczy się do minimum.' }])
  })
  it('required attachments keep their order', async () => {
    const requirement = { ready: false, note: '' }
    await b.ask('grants.saveRequirements', {
      grantId,
      requirements: [
        { ...requirement, name: 'lista obecności' },
        { ...requirement, name: 'zdjęcia', ready: true },
      ],
    })
    expect((await b.ask('grants.details', { id: grantId })).requirements.map((one) => [one.name, one.ready])).toEqual([
      ['lista obecności', false],
      ['zdjęcia', true],
    ])
  })
})

describe('the days of a grant', () => {
  it('go into a calendar file with a reminder a month, two weeks, a week and a day before', async () => {
    const { fileId, name } = await b.ask('deadlines.calendar', { grantId })
    expect(name).toBe('terminy.ics')
    const text = new TextDecoder().decode((await b.file(fileId))!.bytes).replace(/\r\n[ \t]/g, '')
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(6)
    expect(text).toContain('DTSTART;VALUE=DATE:20220131')
    expect(text).toContain('SUMMARY:Sprawozdanie końcowe: Od KIS-u do PES-u')
    expect(text.match(/BEGIN:VALARM/g)).toHaveLength(16)
  })
  it('hold each partial report that was demanded, in the list and in the calendar file', async () => {
    const partial = { kind: 'partial' as const, periodFrom: '2021-05-01' }
    await b.ask('settlements.save', aReport(grantId, { ...partial, periodTo: '2021-06-30', demandedOn: '2021-07-02' }))
    await b.ask('settlements.save', aReport(grantId, { ...partial, periodTo: '2021-08-31', demandedOn: '2021-09-06' }))
    const days = await b.ask('deadlines.ofGrant', { grantId })
    expect(days.filter(({ id }) => id === 'D-03').map(({ name, date }) => [name, date])).toEqual([
      ['Sprawozdanie częściowe na wezwanie', '2021-08-02'],
      ['Sprawozdanie częściowe na wezwanie', '2021-10-06'],
    ])
    const { fileId } = await b.ask('deadlines.calendar', { grantId })
    const text = new TextDecoder().decode((await b.file(fileId))!.bytes)
    expect(text.match(/^UID:.*D-03.*$/gm)).toHaveLength(2)
  })
  it('a letter that came is answered by a day of its own', async () => {
    expect(await b.ask('deadlines.afterEvent', { grantId, kind: 'reminder', from: '2022-02-01' })).toMatchObject({
      rule: 'D-04',
      date: '2022-02-08',
    })
  })
  it('are asked for a grant that is there', async () => {
    expect((await b.refusal('deadlines.ofGrant', { grantId: 99 })).kind).toBe('notFound')
    expect((await b.refusal('deadlines.calendar', { grantId: 99 })).kind).toBe('notFound')
  })
})

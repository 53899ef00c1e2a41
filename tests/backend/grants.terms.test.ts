import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { gr } from '#shared/kernel/money.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { aGrant } from '../support/records.ts'

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

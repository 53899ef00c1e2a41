import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backendOnDay, twoPeople } from '../support/anonymisation.ts'
import type { TestBackend } from '../support/backend.ts'
import { aRequest } from '../support/dataProtection.ts'
import { textOf } from '../support/printedPdf.ts'

let b: TestBackend
let setDay: (day: string) => void
let personId: number
beforeEach(async () => {
  const made = await backendOnDay('2022-01-10')
  b = made.b
  setDay = made.setDay
  personId = (await twoPeople(b)).one.personId
})
afterEach(() => b.close())

const handOver = (recipient: string) =>
  b.ask('dataProtection.disclose', { personId, kind: 'handedOver', recipient, what: 'karta udziału' })
const asked = (change: Parameters<typeof aRequest>[0] = {}) =>
  aRequest({ personId, applicant: '', kind: 'correction', ...change })
const granted = { answeredOn: '2022-01-10', outcome: 'granted', answer: 'Poprawiono.' } as const
const notice = { id: null, recipient: 'PUP', toldOn: null, manner: '', exemption: '', reason: '' } as const
const told = { ...notice, toldOn: '2022-01-10', manner: 'pismo' } as const
const only = async () => (await b.ask('dataProtection.requests', {}))[0]!
const waiting = (day: string) => b.ask('agenda.dates', { from: day, to: day, kinds: ['protection'] })
const register = async () => {
  const { fileId } = await b.ask('documents.render', { document: { kind: 'requestRegister' } })
  return textOf((await b.file(fileId))!.bytes)
}

describe('recipients of the data, once a request is granted', () => {
  it('wait to be told, in the register, on paper and in the calendar, until each is told or said of why not', async () => {
    await handOver('PUP')
    await handOver('GOPS Łomazy')
    const { id, revision } = await b.ask('dataProtection.saveRequest', asked())
    expect(await only()).toMatchObject({ recipients: ['PUP', 'GOPS Łomazy'], recipientsLeft: [] })
    const answered = await b.ask('dataProtection.saveRequest', asked({ id, revision, ...granted, notices: [told] }))
    expect(await only()).toMatchObject({
      recipientsLeft: ['GOPS Łomazy'],
      notices: [{ recipient: 'PUP', toldOn: '2022-01-10', manner: 'pismo', exemption: '' }],
    })
    expect(await waiting('2022-01-10')).toMatchObject([
      { title: 'Powiadomienie odbiorców danych: sprostowanie (art. 16)', note: 'odbiorców: 1', state: 'open' },
    ])
    expect(await register()).toMatch(/PUP: 10\.01\.2022, pismo.*GOPS Łomazy: jeszcze nie powiadomiono/s)
    const exempt = {
      ...notice,
      recipient: 'gops lomazy',
      exemption: 'impossible',
      reason: 'ośrodka już nie ma',
    } as const
    const notices = [...(await only()).notices, exempt]
    await b.ask('dataProtection.saveRequest', asked({ id, revision: answered.revision, ...granted, notices }))
    expect(await only()).toMatchObject({
      recipientsLeft: [],
      notices: [{ recipient: 'PUP' }, { reason: exempt.reason }],
    })
    expect(await waiting('2022-01-10')).toEqual([])
    expect(await register()).toMatch(/nie powiadomiono, to niemożliwe; ośrodka już nie ma/)
  })
  it('are told of in the copy for the person and in the history of the request, and the step can be taken back', async () => {
    const { id } = await b.ask('dataProtection.saveRequest', asked({ ...granted, notices: [told] }))
    const { fileId } = await b.ask('dataProtection.access', { personId })
    const copy = new TextDecoder().decode((await b.file(fileId))!.bytes)
    expect(copy).toContain('powiadomienie odbiorcy danych')
    expect(copy).toContain('"wartosc": "PUP"')
    const { revision } = await only()
    await b.ask('dataProtection.saveRequest', asked({ id, revision, ...granted, notices: [] }))
    expect((await only()).notices).toEqual([])
    const [step] = await b.ask('history.ofRecord', { kind: 'personRequest', id })
    expect(step!.changes.flatMap(({ fields }) => fields)).toContainEqual({
      field: 'odbiorca',
      before: 'PUP',
      after: '',
    })
    await b.ask('history.undo', {})
    expect((await only()).notices).toMatchObject([{ recipient: 'PUP' }])
    await b.ask('dataProtection.removeRequest', { id })
    await b.ask('history.undo', {})
    expect((await only()).notices).toMatchObject([{ recipient: 'PUP' }])
  })
  it('are named before a person is taken out, and nothing of them is left afterwards', async () => {
    setDay('2027-01-04')
    await handOver('Poradnia Wyjątkowa')
    const { id: requestId, revision } = await b.ask(
      'dataProtection.saveRequest',
      asked({ kind: 'erasure', receivedOn: '2027-01-04' }),
    )
    expect(await b.ask('anonymisation.ofRequest', { requestId })).toMatchObject({ recipients: ['Poradnia Wyjątkowa'] })
    const own = { ...told, recipient: 'Poradnia Wyjątkowa', toldOn: '2027-01-04', manner: 'list do poradni' }
    const change = { id: requestId, revision, kind: 'erasure', receivedOn: '2027-01-04' } as const
    await b.ask('dataProtection.saveRequest', asked({ ...change, notices: [own] }))
    expect(await b.ask('anonymisation.ofRequest', { requestId })).toMatchObject({ recipients: [] })
    await b.ask('anonymisation.run', { personIds: [personId], basis: 'request', requestId })
    expect(await only()).toMatchObject({
      outcome: 'granted',
      recipientsLeft: [],
      notices: [{ recipient: '', manner: '', toldOn: '2027-01-04' }],
    })
    expect(await register()).toContain('odbiorca usunięty z pliku:')
    // What is left can still be saved as it stands.
    const { who: _w, dueOn: _d, state: _s, stepSentence: _t, extensionState: _e, ...kept } = await only()
    const { extensionDueOn: _x, recipients: _r, recipientsLeft: _l, ...again } = kept
    await b.ask('dataProtection.saveRequest', again)
  })
  it('may be noted of somebody whose data may only be kept', async () => {
    await b.ask('dataProtection.restrict', { personId, kind: 'restriction', since: '2022-01-10', reason: 'spór' })
    await b.ask('dataProtection.saveRequest', asked({ kind: 'restriction', ...granted, notices: [told] }))
    expect((await only()).notices).toHaveLength(1)
  })
  it.each([
    ['without a name', { ...told, recipient: '' }, 'notices.0.recipient'],
    ['neither told nor exempt', notice, 'notices.0.toldOn'],
    ['told and exempt at once', { ...told, exemption: 'impossible', reason: 'nie ma' }, 'notices.0.toldOn'],
    ['exempt without words', { ...notice, exemption: 'disproportionate' }, 'notices.0.reason'],
    ['told before the request came', { ...told, toldOn: '2022-01-09' }, 'notices.0.toldOn'],
    ['told on a day to come', { ...told, toldOn: '2022-01-11' }, 'notices.0.toldOn'],
  ] as const)('are refused %s', async (_, row, path) => {
    const refused = await b.refusal('dataProtection.saveRequest', asked({ ...granted, notices: [row] }))
    expect(refused.fields).toMatchObject([{ path }])
  })
})

describe('an extended term', () => {
  const extended = { extended: true, extensionReason: 'wiele teczek' } as const
  it('waits for the person to be told until the month is over, and is marked as missed after it', async () => {
    const { id, revision } = await b.ask('dataProtection.saveRequest', asked(extended))
    expect(await only()).toMatchObject({ dueOn: '2022-04-11', extensionState: 'due', extensionDueOn: '2022-02-10' })
    const [day] = await waiting('2022-02-10')
    expect(day).toMatchObject({
      title: expect.stringMatching(/^Powiadomienie o późniejszej odpowiedzi/),
      state: 'open',
    })
    setDay('2022-02-11')
    expect((await only()).extensionState).toBe('missed')
    expect(await waiting('2022-02-10')).toMatchObject([{ state: 'overdue' }])
    expect(await register()).toContain('osoby nie powiadomiono')
    await b.ask('dataProtection.saveRequest', asked({ id, revision, ...extended, extensionToldOn: '2022-02-11' }))
    expect((await only()).extensionState).toBe('toldLate')
    expect(await waiting('2022-02-10')).toMatchObject([{ state: 'done' }])
    expect(await register()).toMatch(/powiadomiono\s+11\.02\.2022\s+\(po terminie\)/)
  })
  it('that is no longer extended keeps no day of telling', async () => {
    await b.ask('dataProtection.saveRequest', asked({ extensionToldOn: '2022-01-10' }))
    expect(await only()).toMatchObject({ extensionToldOn: null, extensionState: 'none' })
  })
  it.each([
    ['before the request came', '2022-01-09'],
    ['on a day to come', '2022-01-11'],
  ])('is not told %s', async (_, extensionToldOn) => {
    const refused = await b.refusal('dataProtection.saveRequest', asked({ ...extended, extensionToldOn }))
    expect(refused.fields).toMatchObject([{ path: 'extensionToldOn' }])
  })
})

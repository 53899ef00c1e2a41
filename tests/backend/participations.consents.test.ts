import { afterEach, beforeEach, expect, it } from 'vitest'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { textOf } from '../support/printedPdf.ts'
import { anEdition, aParticipation, aPerson } from '../support/records.ts'
import { aPdf, attachScan } from '../support/scans.ts'

let b: TestBackend
let participationId: number
let personId: number
beforeEach(async () => {
  b = await freshBackend()
  personId = (await b.ask('people.save', aPerson())).id
  const { id: editionId } = await b.ask('editions.save', anEdition())
  participationId = (await b.ask('editions.saveParticipation', aParticipation({ editionId, personId }))).id
})
afterEach(() => b.close())

const consent = { id: null, kind: 'IMAGE', decision: 'given', decidedOn: '2021-05-04', withdrawnOn: null } as const
const said = {
  ...consent,
  templateId: null,
  manner: 'oral',
  confirmation: 'note',
  note: 'przy rozmowie',
  revision: 0,
} as const
const save = (change: object = {}) =>
  b.ask('participations.saveConsents', { participationId, consents: [{ ...said, ...change }] })
const only = async () => (await b.ask('participations.consents', { participationId })).rows[0]!

it('a consent keeps how it was given and what proves it, also when it was only said aloud', async () => {
  await save()
  expect(await only()).toMatchObject({ manner: 'oral', confirmation: 'note', note: 'przy rozmowie' })
  const { fileId } = await b.ask('documents.render', { document: { kind: 'consentRegister', of: null } })
  const paper = textOf((await b.file(fileId))!.bytes).replace(/\s+/g, ' ')
  expect(paper).toContain('ustnie, zanotowano')
  expect(paper).toContain('przy rozmowie')
})

it('a way that is on no list is refused beside its field', async () => {
  const refused = await b.refusal('participations.saveConsents', {
    ...{ participationId, consents: [{ ...said, manner: 'telepatia' }] },
  })
  expect(refused.fields).toMatchObject([{ path: 'consents.0.manner' }])
})

it('a scan proves it: it is in the register, in the copy for the person and in the history, and comes back from the bin', async () => {
  await save({ manner: 'paper', confirmation: 'scan' })
  const { id } = await only()
  const scan = await attachScan(b, aPdf('ZGODA'), { recordKind: 'consent', recordId: id, name: 'zgoda.pdf' })
  const { fileId } = await b.ask('documents.render', { document: { kind: 'consentRegister', of: null } })
  expect(textOf((await b.file(fileId))!.bytes).replace(/\s+/g, ' ')).toMatch(/skan dokumentu, 1 skan/)
  const copy = await b.ask('dataProtection.access', { personId })
  expect(new TextDecoder().decode((await b.file(copy.fileId))!.bytes)).toContain('"wartosc": "zgoda.pdf"')
  const steps = await b.ask('history.ofRecord', { kind: 'participation', id: participationId })
  expect(steps.map(({ sentence }) => sentence)).toContain('dodano skan „zgoda.pdf” (zgoda albo klauzula)')
  expect((await b.ask('scans.verify', {})).problems).toEqual([])
  await b.ask('scans.remove', { id: scan.id })
  await b.ask('history.undo', {})
  expect(await b.ask('scans.list', { recordKind: 'consent', recordId: id })).toMatchObject([{ name: 'zgoda.pdf' }])
})

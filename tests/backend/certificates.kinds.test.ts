import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { IssueInput } from '#shared/certificates/issue.ts'
import type { CertificateKind } from '#shared/certificates/kinds.ts'
import type { PrintRequest } from '#shared/documents/contract.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { textOf } from '../support/printedPdf.ts'
import { anEdition, aParticipation, aPerson } from '../support/records.ts'

let b: TestBackend
let editionId: number
let signatoryId: number
let people: number[]
beforeEach(async () => {
  b = await freshBackend()
  const { organisation, kis } = await b.ask('club.get', {})
  await b.ask('club.saveOrganisation', { ...organisation, name: 'Stowarzyszenie „Łoza”' })
  await b.ask('club.saveKis', { ...kis, name: 'Klub Integracji Społecznej' })
  signatoryId = (await b.ask('club.saveSignatory', { id: null, name: 'Halina Świątek', functionTitle: 'prezeska' })).id
  editionId = (await b.ask('editions.save', anEdition())).id
  people = []
  for (const [firstName, lastName, sex] of [
    ['Żaneta', 'Łoś', 'K'],
    ['Jan', 'Ćwik', 'M'],
    ['Zofia', 'Źrebiec', 'K'],
  ] as const) {
    const { id: personId } = await b.ask('people.save', aPerson({ firstName, lastName, sex }))
    people.push((await b.ask('editions.saveParticipation', aParticipation({ personId, editionId }))).id)
  }
})
afterEach(() => b.close())

const templateId = async (kind: CertificateKind) =>
  (await b.ask('certificates.templates', {})).find((template) => template.kind === kind)!.id
const issue = async (kind: CertificateKind, change: Partial<IssueInput>): Promise<IssueInput> => ({
  kind,
  templateId: await templateId(kind),
  issuedOn: '2021-12-31',
  place: 'Łomazy',
  signatoryIds: [signatoryId],
  orientation: 'portrait',
  ...change,
})
const printed = async (document: PrintRequest) => {
  const { fileId } = await b.ask('documents.render', { document })
  return textOf((await b.file(fileId))!.bytes)
}

/** A group with four meetings of two hours: the first person at all, the second at three, the third at one. */
async function group(): Promise<number> {
  const { id: groupId } = await b.ask('classes.saveGroup', {
    id: null,
    editionId,
    name: 'Warsztaty ceramiczne',
    supportType: 'T12',
    hourMinutes: 60,
    seats: null,
    pathId: null,
    plannedMinutes: null,
    syllabus: '',
    note: '',
    active: true,
    leaderIds: [],
    members: people.map((participationId) => ({ participationId, validFrom: null, validTo: null })),
    revision: 0,
  })
  for (const [index, heldOn] of ['2021-06-01', '2021-06-08', '2021-06-15', '2021-06-22'].entries()) {
    const { id: sessionId, revision } = await b.ask('classes.saveSession', {
      id: null,
      editionId,
      groupId,
      form: 'group',
      supportType: 'T12',
      topic: '',
      heldOn,
      startsAt: 600,
      endsAt: 720,
      breakMinutes: 0,
      hourMinutes: 60,
      venueId: null,
      online: false,
      leaderIds: [],
      guests: 0,
      note: '',
      revision: 0,
    })
    const marks = people.map((participationId, person) => ({
      participationId,
      mark:
        person === 0 || (person === 1 && index < 3) || (person === 2 && index === 0) ? ('O' as const) : ('NN' as const),
      presentMinutes: null,
      note: '',
    }))
    await b.ask('classes.confirmAttendance', { sessionId, revision, marks, relatedIds: [] })
  }
  return groupId
}

describe('a certificate about classes', () => {
  it('of completion is for those who reached the threshold; the others are told what stands in the way', async () => {
    const groupId = await group()
    const rows = await b.ask('certificates.candidates', { kind: 'ZU', groupId, courseId: null })
    expect(
      rows.map(({ name, attendedMinutes, rate, ready, why }) => [name, attendedMinutes, rate, ready, why]),
    ).toEqual([
      ['Ćwik Jan', 360, 7500, false, 'frekwencja poniżej progu'],
      ['Łoś Żaneta', 480, 10000, true, ''],
      ['Źrebiec Zofia', 120, 2500, false, 'frekwencja poniżej progu'],
    ])
    const refused = await b.refusal('certificates.issue', await issue('ZU', { participationIds: people, groupId }))
    expect(refused.code).toBe('certificates.belowThreshold')
    expect((await b.ask('certificates.list', {})).total).toBe(0)
  })

  it('says in right words who completed what, in how many hours and when; numbers of each kind are its own', async () => {
    const groupId = await group()
    const [woman, man] = people as [number, number]
    const zu = await b.ask('certificates.issue', await issue('ZU', { participationIds: [woman], groupId }))
    const zp = await b.ask('certificates.issue', await issue('ZP', { participationIds: [man], groupId }))
    expect([zu.certificates[0]?.number, zp.certificates[0]?.number]).toEqual(['1/ZU/2021', '1/ZP/2021'])
    const text = await printed({ kind: 'certificates', certificateIds: [zu.certificates[0]!.id] })
    expect(text).toContain('Zaświadcza się, że Pani')
    expect(text).toContain(
      'ukończyła zajęcia „Warsztaty ceramiczne” w wymiarze 8 godzin, prowadzone w okresie od 1 czerwca 2021 r. do 22 czerwca 2021 r.',
    )
    expect(await printed({ kind: 'certificates', certificateIds: [zp.certificates[0]!.id] })).toContain(
      'uczestniczył w zajęciach „Warsztaty ceramiczne”; czas obecności: 6 godzin.',
    )
  })

  it('is given once for the same classes, and again after it was annulled', async () => {
    const groupId = await group()
    const asked = await issue('ZP', { participationIds: [people[1]!], groupId })
    const first = await b.ask('certificates.issue', asked)
    expect((await b.refusal('certificates.issue', asked)).code).toBe('certificates.alreadyIssued')
    const [row] = (await b.ask('certificates.candidates', { kind: 'ZP', groupId, courseId: null })).filter(
      (one) => !one.ready,
    )
    expect(row?.why).toBe('ma już zaświadczenie 1/ZP/2021')
    await b.ask('certificates.annul', { id: first.certificates[0]!.id, reason: 'zła data' })
    expect((await b.ask('certificates.issue', asked)).certificates[0]?.number).toBe('2/ZP/2021')
  })

  it('does not stand in the way of the statutory one, which stays owed', async () => {
    const groupId = await group()
    await b.ask('certificates.issue', await issue('ZU', { participationIds: [people[0]!], groupId }))
    const [row] = (await b.ask('editions.participants', { editionId })).filter((one) => one.id === people[0])
    expect(row?.certificateNumber).toBeNull()
  })
})

describe('thanks and confirmations', () => {
  it('go to a partner or a volunteer who is in no edition', async () => {
    const ce = await b.ask(
      'certificates.issue',
      await issue('CE', { recipients: ['Gminny Ośrodek Kultury'], subject: 'udostępnienie sali' }),
    )
    expect(ce.certificates[0]).toMatchObject({ number: '1/CE/2021', participationId: null })
    const text = await printed({ kind: 'certificates', certificateIds: [ce.certificates[0]!.id] })
    expect(text).toContain('PODZIĘKOWANIE')
    expect(text).toContain('Gminny Ośrodek Kultury')
    expect(text).not.toContain('urodzon')
    expect((await b.ask('certificates.list', { search: 'ośrodek' })).rows).toMatchObject([
      { kind: 'CE', name: 'Gminny Ośrodek Kultury', subject: 'udostępnienie sali', personId: null },
    ])
  })
  it.each([
    ['nothing said of what for', { recipients: ['Jan Lis'] }, 'certificates.noSubject'],
    ['a confirmation without its time', { recipients: ['Jan Lis'], subject: 'pomoc' }, 'certificates.noPeriod'],
  ])('are refused with %s', async (_, change, code) => {
    const kind = code === 'certificates.noPeriod' ? 'PO' : 'CE'
    expect((await b.refusal('certificates.issue', await issue(kind, change))).code).toBe(code)
  })
})

describe('a duplicate', () => {
  it('says what the original said, that it is one, and who signs it; the register lists it', async () => {
    const groupId = await group()
    const { certificates } = await b.ask(
      'certificates.issue',
      await issue('ZU', { participationIds: [people[0]!], groupId }),
    )
    const id = certificates[0]!.id
    const { organisation } = await b.ask('club.get', {})
    await b.ask('club.saveOrganisation', { ...organisation, name: 'Inna nazwa' })
    const deputy = await b.ask('club.saveSignatory', { id: null, name: 'Piotr Gęś', functionTitle: 'wiceprezes' })
    const asked = { id, issuedOn: '2022-02-01', signatoryId: deputy.id, reason: 'zgubiony oryginał' }
    expect((await b.refusal('certificates.duplicate', { ...asked, issuedOn: '2021-01-01' })).code).toBe(
      'certificates.duplicateBefore',
    )
    const duplicate = await b.ask('certificates.duplicate', asked)
    const text = await printed({ kind: 'certificateDuplicate', duplicateId: duplicate.id })
    expect(text).toContain('DUPLIKAT z dnia 1 lutego 2022 r.')
    expect(text).toContain('Na oryginale podpis: Halina Świątek. Duplikat podpisuje: Piotr Gęś, wiceprezes.')
    expect(text).toContain('Stowarzyszenie „Łoza”')
    expect((await b.ask('certificates.get', { id })).duplicateList).toMatchObject([
      { issuedOn: '2022-02-01', reason: 'zgubiony oryginał' },
    ])
    const register = await printed({ kind: 'certificateRegister', year: 2021, certificateKind: null })
    expect(register).toContain('duplikat z 01.02.2022')
  })
  it('is not made of an annulled paper', async () => {
    const { certificates } = await b.ask(
      'certificates.issue',
      await issue('CE', { recipients: ['GOK'], subject: 'pomoc' }),
    )
    await b.ask('certificates.annul', { id: certificates[0]!.id, reason: 'pomyłka' })
    const asked = { id: certificates[0]!.id, issuedOn: '2022-02-01', signatoryId, reason: '' }
    expect((await b.refusal('certificates.duplicate', asked)).code).toBe('certificates.annulledOriginal')
  })
})

describe('a template', () => {
  it('with a field the program does not know is refused at the field', async () => {
    const [template] = await b.ask('certificates.templates', {})
    const { used: _, ...input } = template!
    const refused = await b.refusal('certificates.saveTemplate', { ...input, body: 'ukończył {kurs}' })
    expect(refused.fields).toEqual([
      { path: 'body', message: 'Program nie zna pola {kurs}. Wybierz pole z listy albo usuń nawiasy.' },
    ])
  })
  it('changed after an issue changes no issued paper, and can be switched off but not removed', async () => {
    const asked = await issue('CE', { recipients: ['GOK'], subject: 'pomoc' })
    const { certificates } = await b.ask('certificates.issue', asked)
    const paper = { kind: 'certificates' as const, certificateIds: [certificates[0]!.id] }
    const before = await b.ask('documents.render', { document: paper })
    const template = (await b.ask('certificates.templates', {})).find((one) => one.id === asked.templateId)!
    const { used: _, ...input } = template
    await b.ask('certificates.saveTemplate', { ...input, heading: 'DYPLOM', active: false })
    expect((await b.ask('documents.render', { document: paper })).fileId).toBe(before.fileId)
    expect((await b.refusal('certificates.removeTemplate', { id: template.id })).code).toBe('certificates.templateUsed')
  })
  it('shows its logo strip, which then cannot be taken away; what is no image is refused', async () => {
    const png = `data:image/png;base64,${(await readFile('build/icons/linux/64x64.png')).toString('base64')}`
    const { id: logoId } = await b.ask('certificates.addPicture', { name: 'pasek', image: png })
    const template = (await b.ask('certificates.templates', {})).find((one) => one.kind === 'CE')!
    const { used: _, ...input } = template
    await b.ask('certificates.saveTemplate', { ...input, logoId })
    const { pages } = await b.ask('documents.render', {
      document: { kind: 'certificateTemplate', template: { ...input, logoId } },
    })
    expect(pages).toBe(1)
    expect((await b.refusal('certificates.removePicture', { id: logoId })).code).toBe('certificates.pictureUsed')
    const fake = `data:image/png;base64,${Buffer.from('<svg onload="x"/>').toString('base64')}`
    expect((await b.refusal('certificates.addPicture', { name: 'x', image: fake })).code).toBe(
      'certificates.notAnImage',
    )
  })
})

it('the day the papers were handed over is noted for several at once and can be taken back', async () => {
  const { certificates } = await b.ask(
    'certificates.issue',
    await issue('CE', { recipients: ['GOK', 'OSP'], subject: 'pomoc' }),
  )
  const ids = certificates.map(({ id }) => id)
  expect(await b.ask('certificates.receive', { ids, receivedOn: '2022-01-05' })).toEqual({ changed: 2 })
  await b.ask('history.undo', {})
  expect((await b.ask('certificates.list', {})).rows.map((row) => row.receivedOn)).toEqual([null, null])
})

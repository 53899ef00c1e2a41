import { afterEach, beforeEach, expect, it } from 'vitest'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { aCommitment, aPartner, aPartnerMeeting, aPartnership, aPromotion } from '../support/partners.ts'
import { pagesOf, textOf } from '../support/printedPdf.ts'

let b: TestBackend
let ids: number[]
let agreementId: number
beforeEach(async () => {
  b = await freshBackend()
  ids = []
  for (const name of ['Gminny Ośrodek Kultury w Łomazach', 'Firma „Żbik”'])
    ids.push((await b.ask('partners.save', aPartner({ name, sector: ids.length === 0 ? 'PUBLIC' : 'PRIVATE' }))).id)
  agreementId = (await b.ask('partnerAgreements.save', aPartnership(ids))).id
})
afterEach(() => b.close())

async function printed(document: Parameters<typeof b.ask<'documents.render'>>[1]['document']) {
  const { fileId, name } = await b.ask('documents.render', { document })
  const { bytes } = (await b.file(fileId))!
  return { name, pages: pagesOf(bytes).length, text: textOf(bytes).replaceAll('\u00a0', ' ').replace(/\s+/g, ' ') }
}

it('an agreement names the association, every party, what each promised, and has a place to sign for all', async () => {
  await b.ask('commitments.save', aCommitment(ids[1]!, { agreementId }))
  const { text } = await printed({ kind: 'partnershipAgreement', agreementId })
  for (const part of [
    'Partnerstwo na rzecz reintegracji',
    '1. Gminny Ośrodek Kultury',
    '2. Firma „Żbik”',
    'Łucja Źdźbło',
  ])
    expect(text).toContain(part)
  for (const part of [
    'staż i zatrudnienie dla dwóch uczestników (2 osoby do 31.12.2021)',
    'raz w kwartale',
    'odwołania',
    '1 miesiąc',
  ])
    expect(text).toContain(part)
  expect(text.match(/Firma „Żbik”/g)?.length).toBeGreaterThanOrEqual(3)
  expect(text).not.toContain('{')
})
it('without any template in use an agreement cannot be printed and says where to turn one on', async () => {
  const template = (await b.ask('templates.list', {})).find(({ kind }) => kind === 'partnership')!
  const { version: _, validTo: __, used: ___, ...own } = template
  await b.ask('templates.save', { ...own, validFrom: '2019-01-01', active: false })
  const refused = await b.refusal('documents.render', { document: { kind: 'partnershipAgreement', agreementId } })
  expect(refused.message).toContain('Wzory pism')
})
it('the list of partners on a day has as many numbers as it says, sector after sector', async () => {
  const { text } = await printed({ kind: 'partnerList', on: '2021-12-31' })
  for (const part of ['Stan na 31.12.2021: 2 partnerzy, 2 sektory', 'przedsiębiorcy prywatni – 1 partner', 'Jan Gęś'])
    expect(text).toContain(part)
  expect((await printed({ kind: 'partnerList', on: '2018-01-01' })).text).toContain('nie było partnerów')
})
it('the list of commitments tells what was done of what, and what shows it', async () => {
  const { id } = await b.ask('commitments.save', aCommitment(ids[1]!))
  await b.ask('commitments.addEvidence', {
    partnerId: ids[1]!,
    commitmentId: id,
    kind: 'other',
    recordId: null,
    happenedOn: '2021-09-01',
    description: 'umowa stażowa S/1',
    counted: 1,
  })
  const { text } = await printed({ kind: 'commitmentList', partnerId: null })
  for (const part of ['1 osoba z 2 osoby', 'zaległe', '01.09.2021 umowa stażowa S/1', 'zaległych 1, bez dowodu 0'])
    expect(text).toContain(part)
})
it('a meeting has an invitation for each partner, a list to sign, and minutes', async () => {
  const attendees = [
    { partnerId: ids[0]!, name: 'Jan Gęś', functionTitle: 'instruktor', present: true },
    { partnerId: ids[1]!, name: '', functionTitle: '', present: false },
  ]
  const { id: meetingId } = await b.ask('partnerMeetings.save', aPartnerMeeting({ agreementId, attendees }))
  const invitation = await printed({ kind: 'meetingInvitation', meetingId })
  expect(invitation.pages).toBe(2)
  for (const part of ['16 czerwca 2021 r. od godz. 10:00 do 12:00', 'Wolne zasoby partnerów', 'Firma „Żbik”'])
    expect(invitation.text).toContain(part)
  const list = await printed({ kind: 'meetingAttendance', meetingId })
  for (const part of ['Lista obecności', 'Jan Gęś', 'Podpis']) expect(list.text).toContain(part)
  const minutes = await printed({ kind: 'meetingMinutes', meetingId })
  for (const part of [
    'Obecni: 1 osoba, 1 partner',
    'Nieobecni',
    'przekazać listę wolnych sal',
    '15.07.2021',
    'Urszula Śliż',
  ])
    expect(minutes.text).toContain(part)
  expect([invitation.name, list.name, minutes.name].join()).not.toContain('Żbik')
})
it('the log of promotion tells of each entry and of the duties that are missing', async () => {
  const { grantId } = await grantWithLine(b, 119_412_00)
  await b.ask('promotion.save', aPromotion({ grantId, duty: 'WEBSITE', marked: true }))
  const { text } = await printed({ kind: 'promotionLog', grantId })
  for (const part of [
    'Ruszyła edycja 2021',
    'loza.example/aktualnosci',
    'plakat informacyjny brak wpisu',
    'spełniony 10.05.2021',
  ])
    expect(text).toContain(part)
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { anItem } from '../support/contributions.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { aCommitment, aPartner, aPartnerMeeting, aPartnership, aPromotion } from '../support/partners.ts'
import { anEdition } from '../support/records.ts'
import { anEvent } from '../support/supports.ts'

let b: TestBackend
let partnerId: number
beforeEach(async () => {
  b = await freshBackend()
  partnerId = (await b.ask('partners.save', aPartner())).id
})
afterEach(() => b.close())

describe('partners', () => {
  it('are listed on any day with as many as the sectors have together', async () => {
    await b.ask('partners.save', aPartner({ name: 'Koło „Burwin”', sector: 'INFORMAL', joinedOn: '2021-03-01' }))
    await b.ask('partners.save', aPartner({ name: 'Firma', sector: 'PRIVATE', leftOn: '2020-12-31' }))
    const on = async (day: string) => {
      const { rows, count, sectors } = await b.ask('partners.list', { on: day })
      expect(rows).toHaveLength(count)
      expect(sectors.reduce((all, one) => all + one.count, 0)).toBe(count)
      return rows.map(({ name }) => name.split(' ')[0])
    }
    expect(await on('2019-06-02')).toEqual([])
    expect(await on('2020-12-31')).toEqual(['Firma', 'Gminny'])
    expect(await on('2021-03-01')).toEqual(['Gminny', 'Koło'])
    expect((await b.ask('partners.list', { on: '2021-03-01', former: true })).rows).toHaveLength(3)
    expect((await b.ask('partners.list', { on: '2021-03-01', search: 'kolo' })).rows).toHaveLength(1)
  })
  it('are compared with the number the programme document gives', async () => {
    const { revision, agreementPattern } = await b.ask('partners.partnership', {})
    await b.ask('partners.savePartnership', { agreementPattern, declaredCount: 12, declaredIn: 'Program', revision })
    expect((await b.ask('partners.list', { on: '2021-12-31' })).difference).toContain('Program podaje')
  })
  it('keep their people to contact through a save, and a wrong NIP is refused at its field', async () => {
    const {
      contacts,
      agreements: _,
      commitments: __,
      meetings: ___,
      sectorLabel: ____,
      ...found
    } = await b.ask('partners.get', { id: partnerId })
    await b.ask('partners.save', { ...found, contacts: [...contacts, { ...contacts[0]!, name: 'Ewa Łoś' }] })
    expect((await b.ask('partners.get', { id: partnerId })).contacts.map(({ name }) => name)).toEqual([
      'Jan Gęś',
      'Ewa Łoś',
    ])
    expect((await b.refusal('partners.save', aPartner({ nip: '1234567890' }))).fields).toMatchObject([{ path: 'nip' }])
    expect((await b.refusal('partners.save', aPartner({ leftOn: '2019-01-01' }))).fields).toMatchObject([
      { path: 'leftOn' },
    ])
    expect((await b.refusal('partners.save', aPartner({ sector: 'NONE' }))).fields).toMatchObject([{ path: 'sector' }])
  })
  it('go to the bin only when nothing leads to them, and come back', async () => {
    const { id } = await b.ask('partnerAgreements.save', aPartnership([partnerId]))
    expect((await b.refusal('partners.remove', { id: partnerId })).message).toContain('porozumienia')
    await b.ask('partnerAgreements.remove', { id })
    await b.ask('partners.remove', { id: partnerId })
    expect((await b.ask('partners.list', {})).count).toBe(0)
    await b.ask('history.undo', {})
    expect((await b.ask('partners.get', { id: partnerId })).contacts).toHaveLength(1)
  })
})

describe('an agreement', () => {
  const number = async (id: number, typed = '') => {
    const { revision } = await b.ask('partnerAgreements.get', { id })
    return b.call('partnerAgreements.giveNumber', { id, number: typed, revision })
  }
  const anew = async () => (await b.ask('partnerAgreements.save', aPartnership([partnerId]))).id
  it('gets a number that is never given to another, also after it was annulled', async () => {
    const [first, second, third] = [await anew(), await anew(), await anew()]
    expect(await number(first)).toMatchObject({ ok: true, value: { number: '1/POR/2019' } })
    const { revision } = await b.ask('partnerAgreements.get', { id: first })
    await b.ask('partnerAgreements.annul', { id: first, annulledOn: '2022-01-05', reason: 'omyłka', revision })
    expect(await number(second)).toMatchObject({ ok: true, value: { number: '2/POR/2019' } })
    expect(await number(third, '1/POR/2019')).toMatchObject({
      ok: false,
      error: { code: 'partnerAgreements.sameNumber' },
    })
    expect(await number(second)).toMatchObject({ ok: false, error: { code: 'partnerAgreements.numbered' } })
    expect((await b.refusal('partnerAgreements.remove', { id: second })).code).toBe('partnerAgreements.keepsNumber')
    expect((await b.refusal('history.undo', {})).message).toContain('numer')
  })
  it('keeps its wording from the day it has a number, whatever becomes of the template', async () => {
    const id = await anew()
    await number(id)
    const template = (await b.ask('templates.list', {})).find(({ kind }) => kind === 'partnership')!
    const { version: _, validTo: __, used, ...own } = template
    expect(used).toBe(false)
    await b.ask('templates.save', { ...own, validFrom: '2019-01-01', body: '# Inne brzmienie' })
    expect((await b.ask('partnerAgreements.get', { id })).wording).toContain('Zobowiązania partnerów')
    expect((await b.ask('partnerAgreements.get', { id: await anew() })).wording).toBe('# Inne brzmienie')
  })
  it('is in force on a day or not, and a party twice is refused', async () => {
    const { id } = await b.ask('partnerAgreements.save', aPartnership([partnerId], { validTo: '2021-12-31' }))
    const standing = async (on: string) => (await b.ask('partnerAgreements.list', { on }))[0]?.standing
    expect([await standing('2021-12-31'), await standing('2022-01-01')]).toEqual(['inForce', 'ended'])
    expect((await b.ask('partnerAgreements.list', { partnerId })).map((one) => one.id)).toEqual([id])
    const twice = await b.refusal('partnerAgreements.save', aPartnership([partnerId, partnerId]))
    expect(twice.fields).toMatchObject([{ path: 'parties.1.partnerId' }])
    const strange = await b.refusal('partnerAgreements.save', aPartnership([partnerId, 99]))
    expect(strange.fields).toMatchObject([{ path: 'parties.1.partnerId' }])
  })
})

describe('a commitment', () => {
  it('is fulfilled by records linked to it, and short of them is listed', async () => {
    const { id } = await b.ask('commitments.save', aCommitment(partnerId))
    await b.ask(
      'commitments.save',
      aCommitment(partnerId, {
        description: 'sala',
        unit: 'rooms',
        quantity: 1,
        dueOn: null,
        cycle: 'monthly',
        startsOn: '2022-01-01',
      }),
    )
    const list = () => b.ask('commitments.list', { needed: 'overdue' })
    expect(await list()).toMatchObject({ total: 2, overdue: 1, withoutEvidence: 2, rows: [{ id }] })
    const other = { partnerId, commitmentId: id, kind: 'other' as const, recordId: null }
    await b.ask('commitments.addEvidence', {
      ...other,
      happenedOn: '2021-09-01',
      description: 'umowa stażowa',
      counted: 2,
    })
    expect(await list()).toMatchObject({ overdue: 0, withoutEvidence: 1, rows: [] })
    expect(await b.ask('commitments.get', { id })).toMatchObject({
      fulfilment: { state: 'fulfilled', done: 2 },
      evidence: [{ worth: 2, on: '2021-09-01' }],
    })
  })
  it('takes a record once, tells of its own people, and loses the link with the record', async () => {
    const { id: editionId } = await b.ask('editions.save', anEdition())
    const { id: eventId } = await b.ask(
      'events.save',
      anEvent(editionId, { familyCount: 3, guestCount: 20, partners: 'GOK', heldOn: '2021-08-29' }),
    )
    const { id } = await b.ask('commitments.save', aCommitment(partnerId))
    const [candidate] = await b.ask('commitments.candidates', { partnerId, kind: 'event' })
    expect(candidate).toMatchObject({ id: eventId, named: true, people: 3 })
    const link = {
      partnerId,
      commitmentId: id,
      kind: 'event' as const,
      recordId: eventId,
      happenedOn: null,
      description: '',
      counted: null,
    }
    await b.ask('commitments.addEvidence', link)
    expect((await b.refusal('commitments.addEvidence', link)).code).toBe('commitments.linkedBefore')
    expect((await b.ask('commitments.get', { id })).evidence).toMatchObject([{ worth: 3 }])
    await b.ask('events.remove', { id: eventId })
    expect((await b.ask('commitments.get', { id })).evidence).toEqual([])
    await b.ask('history.undo', {})
    expect((await b.ask('commitments.get', { id })).evidence).toHaveLength(1)
  })
  it('flows into the contribution in kind of the grant that declares it, in one step', async () => {
    const { grantId, lineId } = await grantWithLine(b)
    const { id, revision } = await b.ask(
      'commitments.save',
      aCommitment(partnerId, { unit: 'rooms', quantity: 1, grantId, unitValue: 80_00 }),
    )
    const item = anItem({ grantId, lineId, owner: 'GOK' })
    await b.ask('commitments.declare', { id, item, revision })
    expect(await b.ask('commitments.get', { id })).toMatchObject({
      declared: { items: 1, value: 200_00 },
      fulfilment: { state: 'fulfilled' },
    })
    expect((await b.ask('contributions.list', { grantId })).material).toBe(200_00)
    const again = await b.refusal('commitments.declare', { id, item, revision })
    expect(again.fields).toMatchObject([{ path: 'item.number' }])
    const other = await grantWithLine(b)
    const elsewhere = { id, item: { ...item, grantId: other.grantId }, revision }
    expect((await b.refusal('commitments.declare', elsewhere)).code).toBe('commitments.otherGrant')
  })
  it('and its contribution in kind are taken back together', async () => {
    const { grantId, lineId } = await grantWithLine(b)
    const { id, revision } = await b.ask('commitments.save', aCommitment(partnerId, { grantId, unit: 'rooms' }))
    await b.ask('commitments.declare', { id, item: anItem({ grantId, lineId }), revision })
    await b.ask('history.undo', {})
    expect((await b.ask('contributions.list', { grantId })).items).toEqual([])
    expect((await b.ask('commitments.get', { id })).evidence).toEqual([])
  })
  it('without its day, or waived without a reason, is refused at its field', async () => {
    expect((await b.refusal('commitments.save', aCommitment(partnerId, { dueOn: null }))).fields).toMatchObject([
      { path: 'dueOn' },
    ])
    const waived = aCommitment(partnerId, { waivedOn: '2021-08-01' })
    expect((await b.refusal('commitments.save', waived)).fields).toMatchObject([{ path: 'waivedReason' }])
    const { id } = await b.ask('partnerAgreements.save', aPartnership([partnerId]))
    const stranger = await b.ask('partners.save', aPartner({ name: 'Inny' }))
    const strange = await b.refusal('commitments.save', aCommitment(stranger.id, { agreementId: id }))
    expect(strange.fields).toMatchObject([{ path: 'agreementId' }])
  })
})

describe('meetings of partners', () => {
  it('are owed once a quarter, and the missing quarter is noticed', async () => {
    const { id: agreementId } = await b.ask('partnerAgreements.save', aPartnership([partnerId]))
    await b.ask('partnerMeetings.save', aPartnerMeeting({ agreementId }))
    await b.ask('partnerMeetings.save', aPartnerMeeting({ heldOn: '2021-12-08', decisions: [] }))
    const { quarters, rows } = await b.ask('partnerMeetings.list', { from: '2021-05-01', to: '2021-12-31' })
    expect(quarters.map(({ name, state }) => `${name}: ${state}`)).toEqual([
      'II kwartał 2021: held',
      'III kwartał 2021: missing',
      'IV kwartał 2021: held',
    ])
    expect(rows[1]).toMatchObject({ decisions: 1, openDecisions: 1, overdueDecisions: 1 })
  })
  it('are planned for the quarters that still can have one, with the parties invited', async () => {
    const { id: agreementId } = await b.ask('partnerAgreements.save', aPartnership([partnerId]))
    const year = { agreementId, from: '2022-01-01', to: '2022-12-31' }
    const { days } = await b.ask('partnerMeetings.plan', year)
    expect(days).toHaveLength(4)
    expect((await b.refusal('partnerMeetings.plan', year)).code).toBe('partnerMeetings.nothingToPlan')
    const { rows } = await b.ask('partnerMeetings.list', { from: '2022-01-01', to: '2022-12-31' })
    expect(rows.map(({ partnersInvited, status }) => `${status} ${partnersInvited}`)).toEqual(
      Array(4).fill('planned 1'),
    )
    await b.ask('history.undo', {})
    expect((await b.ask('partnerMeetings.list', { from: '2022-01-01', to: '2022-12-31' })).rows).toEqual([])
  })
  it('keep who was there and what was decided, and cannot have been held before their day', async () => {
    const attendees = [{ partnerId, name: 'Jan Gęś', functionTitle: 'instruktor', present: true }]
    const { id } = await b.ask('partnerMeetings.save', aPartnerMeeting({ attendees }))
    expect(await b.ask('partnerMeetings.get', { id })).toMatchObject({
      attendees: [{ partnerName: 'Gminny Ośrodek Kultury w Łomazach', present: true }],
      decisions: [{ owner: 'GOK' }],
    })
    const early = await b.refusal('partnerMeetings.save', aPartnerMeeting({ heldOn: '2022-03-01', decisions: [] }))
    expect(early.fields).toMatchObject([{ path: 'status' }])
    await b.ask('partnerMeetings.remove', { id })
    await b.ask('history.undo', {})
    expect((await b.ask('partnerMeetings.get', { id })).decisions).toHaveLength(1)
  })
})

describe('promotion', () => {
  it('fulfils the duties of a grant, and what is missing is listed', async () => {
    const { grantId } = await grantWithLine(b, 119_412_00)
    const missing = async () =>
      (await b.ask('promotion.duties', { grantId }))[0]!.duties
        .filter(({ state }) => state === 'missing')
        .map(({ code }) => code)
    expect(await missing()).toEqual(['POSTER', 'WEBSITE', 'SOCIAL', 'CONTRACT'])
    await b.ask('promotion.save', aPromotion({ grantId, duty: 'WEBSITE' }))
    await b.ask('promotion.decideDuty', { grantId, duty: 'SOCIAL', required: false, reason: 'nie ma profili' })
    expect(await missing()).toEqual(['POSTER', 'CONTRACT'])
    await b.ask('promotion.decideDuty', { grantId, duty: 'SOCIAL', required: false, reason: '' })
    expect(await missing()).toEqual(['POSTER', 'SOCIAL', 'CONTRACT'])
  })
  it('needs the grant whose duty it fulfils', async () => {
    expect((await b.refusal('promotion.save', aPromotion({ duty: 'WEBSITE' }))).fields).toMatchObject([
      { path: 'grantId' },
    ])
    expect((await b.refusal('promotion.save', aPromotion({ medium: 'SKY' }))).fields).toMatchObject([
      { path: 'medium' },
    ])
  })
})

import { afterEach, beforeEach, expect, it } from 'vitest'
import { backendOnDay, beside, bytesOnDisk, heldMeeting, twoPeople } from '../support/anonymisation.ts'
import type { TestBackend } from '../support/backend.ts'
import { aPartnerMeeting } from '../support/partners.ts'
import { aPdf, attachScan } from '../support/scans.ts'

let b: TestBackend
let setDay: (day: string) => void
let ids: Awaited<ReturnType<typeof twoPeople>>
beforeEach(async () => {
  const made = await backendOnDay('2022-01-10')
  b = made.b
  setDay = made.setDay
  ids = await twoPeople(b)
})
afterEach(() => b.close())

const anonymise = (personId: number, change: object = {}) =>
  b.ask('anonymisation.run', { personIds: [personId], basis: 'other', reason: 'decyzja organu', ...change })
const meeting = (participationIds: number[], day: string) => heldMeeting(b, ids.editionId, participationIds, day)
const scanTo = (recordId: number, text: string, name = 'lista.pdf') =>
  attachScan(b, aPdf(text), { recordKind: 'classSession', recordId, name })
const scansOf = (recordId: number) => b.ask('scans.list', { recordKind: 'classSession', recordId })

it('a scan of a meeting with nobody else goes with its bytes, its name and its history; also from the bin', async () => {
  const { one } = ids
  const first = await meeting([one.participationId], '2021-06-01')
  const second = await meeting([one.participationId], '2021-06-08')
  await scanTo(first, 'SKANROZMOWY', 'karta Łosiowskiej z czerwca.pdf')
  const { id } = await scanTo(second, 'SKANZKOSZA')
  await b.ask('scans.remove', { id })
  const preview = await b.ask('anonymisation.preview', { personIds: [one.personId] })
  expect(preview.scans.map(({ id, fate, goes }) => [id === null, fate, goes])).toEqual([
    [false, 'own', true],
    [true, 'own', true],
  ])
  const protocol = await anonymise(one.personId)
  expect(protocol.scans).toMatchObject({ gone: 2, stay: [] })
  expect(await scansOf(first)).toEqual([])
  const kept = await beside(b.path, (raw) => ({
    scans: raw.prepare('select count(*) from scan').pluck().get(),
    links: raw
      .prepare("select group_concat(before || after) from change_log where table_name = 'scan_link'")
      .pluck()
      .get(),
    said: raw.prepare('select group_concat(sentence) from command_log').pluck().get(),
  }))
  expect(kept.scans).toBe(0)
  expect(kept.links ?? '').not.toContain('karta')
  expect(kept.said).not.toContain('karta Łosiowskiej')
  const { pages } = await bytesOnDisk(b.path)
  for (const text of ['SKANROZMOWY', 'SKANZKOSZA', 'karta Łosiowskiej']) expect(pages.includes(text), text).toBe(false)
})

it('a list signed by others stays as evidence until the term of its edition, then it goes with whoever comes first', async () => {
  const { one, other } = ids
  const session = await meeting([one.participationId, other.participationId], '2021-06-01')
  await scanTo(session, 'LISTAOBECNOSCI')
  const protocol = await anonymise(one.personId)
  expect(protocol.scans.gone).toBe(0)
  expect(protocol.scans.stay.join()).toMatch(/są też inne osoby.*do 31\.12\.2026/)
  expect(await scansOf(session)).toHaveLength(1)
  setDay('2027-01-01')
  const last = await b.ask('anonymisation.run', { personIds: [other.personId], basis: 'retention' })
  expect(last.scans.gone).toBe(1)
  expect((await bytesOnDisk(b.path)).pages.includes('LISTAOBECNOSCI')).toBe(false)
})

it('of two people taken out together the list of both goes', async () => {
  const { one, other } = ids
  const session = await meeting([one.participationId, other.participationId], '2021-06-01')
  await scanTo(session, 'LISTAOBU')
  const personIds = [one.personId, other.personId]
  const protocol = await b.ask('anonymisation.run', { personIds, basis: 'other', reason: 'koniec klubu' })
  expect(protocol.scans.gone).toBe(1)
})

it('a scan named after the person goes only when somebody says so; one that stays loses the name from its name', async () => {
  const { one } = ids
  const { id: recordId } = await b.ask('partnerMeetings.save', aPartnerMeeting())
  const named = (text: string, name: string) =>
    attachScan(b, aPdf(text), { recordKind: 'partnerMeeting', recordId, purpose: 'document', name })
  const stays = await named('ZOSTAJE', 'notatka_Łosiowska-Żaneta.pdf')
  const goes = await named('IDZIE', 'zaneta losiowska 2.pdf')
  const { scans } = await b.ask('anonymisation.preview', { personIds: [one.personId] })
  expect(scans.map(({ fate, goes }) => [fate, goes])).toEqual([
    ['named', false],
    ['named', false],
  ])
  const protocol = await anonymise(one.personId, { scanIds: [goes.id] })
  expect(protocol.scans.gone).toBe(1)
  const left = await b.ask('scans.list', { recordKind: 'partnerMeeting', recordId })
  expect(left.map(({ id, name }) => [id, name])).toEqual([[stays.id, `skan-${stays.id}.pdf`]])
})

it('bytes that lie also with another record stay with it, and the protocol says so', async () => {
  const { one, other } = ids
  const own = await meeting([one.participationId], '2021-06-01')
  const group = await meeting([one.participationId, other.participationId], '2021-06-08')
  await scanTo(own, 'TENSAM')
  await scanTo(group, 'TENSAM')
  const protocol = await anonymise(one.personId)
  expect(protocol.scans.gone).toBe(0)
  expect(protocol.scans.stay.join()).toContain('leżą jeszcze przy innym zapisie')
  expect(await b.ask('scans.verify', {})).toMatchObject({ problems: [] })
})

it('a scan of a consent of the person goes with its bytes, also when the note of the consent was taken back', async () => {
  const { one, other } = ids
  const consentOf = async (participationId: number, kind: string) => {
    const said = {
      id: null,
      kind,
      decision: 'given',
      decidedOn: '2021-05-04',
      withdrawnOn: null,
      templateId: null,
    } as const
    await b.ask('participations.saveConsents', { participationId, consents: [{ ...said, revision: 0 }] })
    const { rows } = await b.ask('participations.consents', { participationId })
    return rows.find((row) => row.kind === kind)!.id
  }
  const attach = (recordId: number, text: string) => attachScan(b, aPdf(text), { recordKind: 'consent', recordId })
  await attach(await consentOf(one.participationId, 'IMAGE'), 'ZGODANAWIZERUNEK')
  const mistaken = await consentOf(one.participationId, 'OPS')
  await attach(mistaken, 'ZGODACOFNIETA')
  await b.ask('participations.saveConsents', {
    ...{ participationId: one.participationId, consents: [], removedIds: [mistaken] },
  })
  await attach(await consentOf(other.participationId, 'IMAGE'), 'ZGODADRUGIEJ')
  const protocol = await anonymise(one.personId)
  expect(protocol.scans).toMatchObject({ gone: 2, stay: [] })
  expect((await b.ask('scans.sums', {})).kept.scans).toBe(1)
})

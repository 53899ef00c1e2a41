import { afterEach, beforeEach, expect, it } from 'vitest'
import type { IssueInput } from '#shared/certificates/issue.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { anEdition, aParticipation, aPerson } from '../support/records.ts'

let b: TestBackend
let editionId: number
let signatoryId: number
beforeEach(async () => {
  b = await freshBackend()
  const { organisation, kis } = await b.ask('club.get', {})
  await b.ask('club.saveOrganisation', { ...organisation, name: 'Stowarzyszenie „Łoza”' })
  await b.ask('club.saveKis', { ...kis, name: 'Klub Integracji Społecznej' })
  signatoryId = (await b.ask('club.saveSignatory', { id: null, name: 'Halina Świątek', functionTitle: 'prezeska' })).id
  editionId = (await b.ask('editions.save', anEdition())).id
})
afterEach(() => b.close())

/** Somebody in the edition, ended on the day unless it is null. */
async function someone(lastName: string, endedOn: string | null = '2021-12-31'): Promise<number> {
  const { id: personId } = await b.ask('people.save', aPerson({ lastName }))
  const end = { endedOn, endReason: endedOn && 'Z1' }
  return (await b.ask('editions.saveParticipation', aParticipation({ personId, editionId, ...end }))).id
}
const issue = (participationIds: number[], change: Partial<IssueInput> = {}): IssueInput => ({
  participationIds,
  issuedOn: '2021-12-31',
  place: 'Łomazy',
  signatoryIds: [signatoryId],
  orientation: 'portrait',
  ...change,
})
const numbers = async () => (await b.ask('certificates.list', {})).rows.map((row) => row.number)

it('numbers are given at issue, without gaps within a year, in the order asked for', async () => {
  const [a, c, z] = [await someone('Ćwik'), await someone('Gęś'), await someone('Łoś')]
  const { certificates } = await b.ask('certificates.issue', issue([z, a]))
  expect(certificates.map(({ number, participationId }) => [number, participationId])).toEqual([
    ['1/KIS/2021', z],
    ['2/KIS/2021', a],
  ])
  await b.ask('certificates.issue', issue([c], { issuedOn: '2022-01-03' }))
  expect(await numbers()).toEqual(['1/KIS/2021', '2/KIS/2021', '1/KIS/2022'])
})

it('a number of an annulled certificate is never used again', async () => {
  const a = await someone('Ćwik')
  const { certificates } = await b.ask('certificates.issue', issue([a]))
  expect((await b.refusal('certificates.issue', issue([a]))).code).toBe('certificates.alreadyIssued')
  await b.ask('certificates.annul', { id: certificates[0]!.id, reason: 'błąd w nazwisku' })
  const { blocked } = await b.ask('history.state', {})
  expect(blocked).toBe('Tego nie można cofnąć: unieważniono zaświadczenie.')
  expect((await b.refusal('certificates.annul', { id: certificates[0]!.id, reason: 'jeszcze raz' })).kind).toBe(
    'notFound',
  )
  await b.ask('certificates.issue', issue([a]))
  const { rows, annulled } = await b.ask('certificates.list', {})
  expect(rows).toMatchObject([
    { number: '1/KIS/2021', annulledOn: '2022-01-10', annulledReason: 'błąd w nazwisku' },
    { number: '2/KIS/2021', annulledOn: null },
  ])
  expect(annulled).toBe(1)
})

it('a pattern that leads to a number given before is refused with a way out, and nothing is issued', async () => {
  const pattern = async (certificatePattern: string) =>
    b.ask('club.saveKis', { ...(await b.ask('club.get', {})).kis, certificatePattern })
  await pattern('1{NR}/{ROK}')
  await b.ask('certificates.issue', issue([await someone('Ćwik')]))
  await pattern('{NR}/{ROK}')
  const crowd = await Promise.all(Array.from({ length: 10 }, (_, n) => someone(`Łoś ${n}`)))
  const { code, message } = await b.refusal('certificates.issue', issue(crowd))
  expect([code, message]).toEqual(['certificates.numberTaken', expect.stringContaining('Numer 11/2021 jest już')])
  expect(await numbers()).toEqual(['11/2021'])
  await pattern('{NR}/Z/{ROK}')
  await b.ask('certificates.issue', issue(crowd))
  expect(await numbers()).toHaveLength(11)
})

it('undo stops at an issued number and says so', async () => {
  await b.ask('certificates.issue', issue([await someone('Ćwik')]))
  const { undo, blocked } = await b.ask('history.state', {})
  expect(undo).toBeNull()
  expect(blocked).toContain('wydano 1\u00a0zaświadczenie')
  expect((await b.refusal('history.undo', {})).message).toContain('można unieważnić')
  await b.ask('people.save', aPerson())
  await b.ask('history.undo', {})
  expect((await b.refusal('history.undo', {})).code).toBe('history.nothingToUndo')
})

it('what was issued does not change with the person, the club or the edition', async () => {
  const a = await someone('Ćwik')
  const { certificates } = await b.ask('certificates.issue', issue([a]))
  const request = { document: { kind: 'certificates' as const, certificateIds: [certificates[0]!.id] } }
  const before = await b.ask('documents.render', request)
  const [row] = (await b.ask('people.list', {})).rows
  const person = await b.ask('people.get', { id: row!.id })
  const { participations: _, ...data } = person
  await b.ask('people.save', { ...data, lastName: 'Zmieniony' })
  const edition = await b.ask('editions.get', { id: editionId })
  const { grantTitle: __, closedOn: ___, ...same } = edition
  await b.ask('editions.save', { ...same, name: 'inna nazwa' })
  expect((await b.ask('documents.render', request)).fileId).toBe(before.fileId)
  expect((await b.ask('certificates.list', {})).rows).toMatchObject([{ name: 'Ćwik Żaneta' }])
})

it.each([
  [
    'somebody whose participation has not ended',
    async () => issue([await someone('A'), await someone('B', null)]),
    'certificates.notEnded',
  ],
  [
    'before the end of the participation',
    async () => issue([await someone('A')], { issuedOn: '2021-12-30' }),
    'certificates.beforeEnd',
  ],
  [
    'an unknown signatory',
    async () => issue([await someone('A')], { signatoryIds: [99] }),
    'certificates.unknownSignatory',
  ],
  ['a participation that is not there', async () => issue([await someone('A'), 99]), 'notFound'],
  ['nobody', async () => issue([]), 'certificates.nobody'],
])('is refused as a whole for %s', async (_, input, code) => {
  expect((await b.refusal('certificates.issue', await input())).code).toBe(code)
  expect(await numbers()).toEqual([])
})

it('the dates a certificate names cannot be changed under it', async () => {
  const a = await someone('Ćwik')
  await b.ask('certificates.issue', issue([a]))
  const now = await b.ask('editions.participation', { id: a })
  expect((await b.refusal('editions.saveParticipation', { ...now, endedOn: '2021-11-30' })).code).toBe(
    'editions.certified',
  )
  expect((await b.refusal('editions.removeParticipation', { id: a })).code).toBe('editions.certified')
  expect(
    (await b.refusal('editions.endParticipations', { participationIds: [a], endedOn: '2021-11-30', endReason: 'Z1' }))
      .code,
  ).toBe('editions.certified')
  await b.ask('editions.saveParticipation', { ...now, note: 'odebrano osobiście' })
  const { id: other } = await b.ask('editions.save', anEdition({ name: 'inna' }))
  const now2 = await b.ask('editions.participation', { id: a })
  expect((await b.refusal('editions.saveParticipation', { ...now2, editionId: other })).code).toBe('editions.certified')
})

it('a participation stays when its certificate was annulled, and the refusal says why', async () => {
  const a = await someone('Ćwik')
  const { certificates } = await b.ask('certificates.issue', issue([a]))
  await b.ask('certificates.annul', { id: certificates[0]!.id, reason: 'błąd' })
  expect((await b.refusal('editions.removeParticipation', { id: a })).message).toContain('także unieważnione')
})

it('the same person listed twice gets one certificate', async () => {
  const a = await someone('Ćwik')
  await b.ask('certificates.issue', issue([a, a]))
  expect(await numbers()).toEqual(['1/KIS/2021'])
})

it('one line of the register can be asked for by itself, and leads to the person and the edition', async () => {
  const a = await someone('Ćwik')
  const { certificates } = await b.ask('certificates.issue', issue([a]))
  const [row] = (await b.ask('certificates.list', {})).rows
  const [person] = (await b.ask('people.list', {})).rows
  expect(await b.ask('certificates.get', { id: certificates[0]!.id })).toEqual({ ...row, duplicateList: [] })
  expect(row).toMatchObject({ personId: person!.id, editionId, name: 'Ćwik Żaneta' })
  expect((await b.refusal('certificates.get', { id: 99 })).kind).toBe('notFound')
})

it('a draft shows the very papers before anything is issued, and is refused for the same reasons', async () => {
  const [a, c] = [await someone('Ćwik'), await someone('Łoś')]
  const draft = (ids: number[]) => ({ document: { kind: 'certificatesDraft' as const, issue: issue(ids) } })
  expect((await b.ask('documents.render', draft([a, c]))).pages).toBe(2)
  expect(await numbers()).toEqual([])
  await b.ask('certificates.issue', issue([a]))
  expect((await b.refusal('documents.render', draft([a]))).code).toBe('certificates.alreadyIssued')
})

it('the register is searched by name and by any part of a number', async () => {
  await b.ask('certificates.issue', issue([await someone('Ćwik'), await someone('Gęś')]))
  const found = async (search: string) =>
    (await b.ask('certificates.list', { search })).rows.map((row) => row.name.split(' ')[0])
  expect([await found('ges'), await found('2/KIS'), await found('KIS/2021'), await found('9/KIS')]).toEqual([
    ['Gęś'],
    ['Gęś'],
    ['Ćwik', 'Gęś'],
    [],
  ])
})

import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ApplicationInput } from '#shared/recruitment/schema.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { anEdition, aPerson } from '../support/records.ts'

let b: TestBackend
let editionId: number
beforeEach(async () => {
  b = await freshBackend()
  editionId = (await b.ask('editions.save', anEdition({ places: 2 }))).id
})
afterEach(() => b.close())

const applicant = {
  firstName: 'Łucja',
  lastName: 'Żyła',
  sex: 'K' as const,
  pesel: '84831201223',
  otherIdentifier: '',
  birthDate: '1884-03-12',
  phone: '',
  email: '',
  gmina: 'Łomazy',
}
const application = (change: Partial<ApplicationInput> = {}): ApplicationInput => ({
  editionId,
  personId: null,
  person: null,
  appliedOn: '2021-04-12',
  referral: 'OPS',
  referredBy: 'GOPS Łomazy',
  mainGroup: 'A1_5',
  note: '',
  ...change,
})
const applyAs = async (lastName: string): Promise<number> => {
  const { id: personId } = await b.ask('people.save', aPerson({ lastName }))
  return (await b.ask('recruitment.apply', application({ personId }))).id
}
const list = () => b.ask('recruitment.list', { editionId })
const decide = (ids: number[], stage: 'applied' | 'qualified' | 'reserve' | 'refused' | 'withdrawn', reason = '') =>
  b.ask('recruitment.decide', { participationIds: ids, stage, decidedOn: '2021-04-20', reason })
const reserve = async () =>
  (await list()).rows
    .filter((row) => row.reservePosition !== null)
    .toSorted((x, y) => x.reservePosition! - y.reservePosition!)
    .map((row) => row.lastName)

it('an application enters a new person and the application as one step, taken back as one', async () => {
  await b.ask('recruitment.apply', application({ person: applicant }))
  expect((await list()).rows).toMatchObject([
    { lastName: 'Żyła', stage: 'applied', referralLabel: 'ośrodek pomocy społecznej (kontrakt socjalny)' },
  ])
  await b.ask('history.undo', {})
  expect((await list()).rows).toEqual([])
  expect((await b.ask('people.list', {})).total).toBe(0)
})

it('an applicant with a wrong PESEL is refused at the field and nobody is entered', async () => {
  const refused = await b.refusal('recruitment.apply', application({ person: { ...applicant, pesel: '84831201224' } }))
  expect(refused.fields.map(({ path }) => path)).toContain('person.pesel')
  const other = await b.refusal('recruitment.apply', application({ person: { ...applicant, birthDate: '1884-03-13' } }))
  expect(other.fields.map(({ path }) => path)).toContain('person.birthDate')
  expect((await b.ask('people.list', {})).total).toBe(0)
})

it('the same person is on the list of an edition once', async () => {
  const { personId } = await b.ask('recruitment.apply', application({ person: applicant }))
  expect((await b.refusal('recruitment.apply', application({ personId }))).code).toBe('recruitment.alreadyOnList')
  expect((await b.refusal('recruitment.apply', application({ person: applicant }))).code).toBe('people.samePesel')
  expect((await b.refusal('recruitment.apply', application())).fields.map(({ path }) => path)).toEqual(['personId'])
})

it('applications go from qualified to participant, count against the places and above them', async () => {
  const ids = [await applyAs('Ćwik'), await applyAs('Gęś'), await applyAs('Łoś')]
  await decide(ids, 'qualified')
  expect((await list()).standing).toMatchObject({ qualified: 3, participants: 0, free: 2 })
  expect((await b.ask('editions.participants', { editionId })).length).toBe(0)
  await b.ask('recruitment.accept', { participationIds: ids, decidedOn: '2021-04-25', startedOn: '2021-05-04' })
  expect((await list()).standing).toMatchObject({ qualified: 0, participants: 3, taken: 3, free: 0 })
  expect((await b.ask('editions.participants', { editionId })).map((row) => row.startedOn)).toEqual(
    Array.from({ length: 3 }, () => '2021-05-04'),
  )
})

it('the reserve list keeps its order without gaps while people are moved and leave', async () => {
  const ids = [await applyAs('Ćwik'), await applyAs('Gęś'), await applyAs('Łoś')]
  await decide(ids, 'reserve')
  expect(await reserve()).toEqual(['Ćwik', 'Gęś', 'Łoś'])
  await b.ask('recruitment.moveReserve', { id: ids[2]!, step: -1 })
  expect(await reserve()).toEqual(['Ćwik', 'Łoś', 'Gęś'])
  await b.ask('recruitment.accept', { participationIds: [ids[0]!], decidedOn: '2021-04-25', startedOn: '2021-05-04' })
  expect(await reserve()).toEqual(['Łoś', 'Gęś'])
  expect((await list()).rows.map((row) => row.reservePosition)).toEqual([null, 2, 1])
})

it('a participant who drops out gives the place back; one who finishes keeps it', async () => {
  const ids = [await applyAs('Ćwik'), await applyAs('Gęś')]
  await b.ask('recruitment.accept', { participationIds: ids, decidedOn: '2021-04-25', startedOn: '2021-05-04' })
  const end = (id: number, endReason: string) =>
    b.ask('editions.endParticipations', { participationIds: [id], endedOn: '2021-06-30', endReason })
  await end(ids[0]!, 'Z1')
  expect((await list()).standing.free).toBe(0)
  await end(ids[1]!, 'Z4')
  expect((await list()).standing).toMatchObject({ participants: 2, taken: 1, free: 1 })
})

it('a refusal needs its reason, and every decision can be taken back', async () => {
  const id = await applyAs('Ćwik')
  const refused = await b.refusal('recruitment.decide', {
    participationIds: [id],
    stage: 'refused',
    decidedOn: '2021-04-20',
    reason: ' ',
  })
  expect(refused.fields).toEqual([{ path: 'reason', message: 'Wpisz powód odmowy.' }])
  await decide([id], 'refused', 'Mieszka poza gminą.')
  expect((await list()).rows[0]).toMatchObject({ stage: 'refused', decisionNote: 'Mieszka poza gminą.' })
  await b.ask('recruitment.decide', { participationIds: [id], stage: 'applied', decidedOn: null, reason: '' })
  expect((await list()).rows[0]).toMatchObject({ stage: 'applied', decidedOn: null, decisionNote: '' })
})

it('somebody whose participation has ended does not become an applicant again, nor is removed', async () => {
  const id = await applyAs('Ćwik')
  await b.ask('recruitment.accept', { participationIds: [id], decidedOn: '2021-04-25', startedOn: '2021-05-04' })
  await decide([id], 'qualified')
  await b.ask('recruitment.accept', { participationIds: [id], decidedOn: '2021-04-25', startedOn: '2021-05-04' })
  await b.ask('editions.endParticipations', { participationIds: [id], endedOn: '2021-06-30', endReason: 'Z1' })
  const back = { participationIds: [id], stage: 'applied', decidedOn: null, reason: '' }
  expect((await b.refusal('recruitment.decide', back)).code).toBe('recruitment.caseWork')
  expect((await b.refusal('recruitment.remove', { id })).code).toBe('recruitment.inUse')
})

it('an application entered by mistake is removed and comes back from the bin', async () => {
  const id = await applyAs('Ćwik')
  await b.ask('recruitment.remove', { id })
  expect((await list()).rows).toEqual([])
  await b.ask('history.undo', {})
  expect((await list()).rows).toHaveLength(1)
})

it('codes that are on no list are refused at their field', async () => {
  const refused = await b.refusal('recruitment.apply', application({ person: applicant, referral: 'NOWHERE' }))
  expect(refused.fields.map(({ path }) => path)).toEqual(['referral'])
  const id = await applyAs('Ćwik')
  const [row] = (await list()).rows
  const change = { id, appliedOn: '2021-04-13', referral: null, referredBy: '', mainGroup: 'A1_99', note: '' }
  expect((await b.refusal('recruitment.save', { ...change, revision: row!.revision })).fields[0]!.path).toBe(
    'mainGroup',
  )
  await b.ask('recruitment.save', { ...change, mainGroup: 'A1_8', revision: row!.revision })
  expect((await b.refusal('recruitment.save', { ...change, mainGroup: null, revision: row!.revision })).kind).toBe(
    'stale',
  )
})

it('a benefit that keeps the person out of the club is said at the application; one that does not is not', async () => {
  const id = await applyAs('Ćwik')
  const exclusionsWith = async (exclusions: string[]) => {
    const {
      stage: _,
      person: __,
      edition: ___,
      certificateNumber: ____,
      ...sheet
    } = await b.ask('participations.get', { id })
    await b.ask('participations.save', { ...sheet, exclusions })
    return (await list()).rows[0]!.exclusions
  }
  expect(await exclusionsWith(['W6'])).toEqual([])
  expect(await exclusionsWith(['W6', 'W7'])).toEqual(['emerytura'])
})

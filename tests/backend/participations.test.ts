import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseInput, CaseRecord } from '#shared/participations/schema.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { anEdition, aParticipation, aPerson } from '../support/records.ts'

let b: TestBackend
let editionId: number
beforeEach(async () => {
  b = await freshBackend()
  editionId = (await b.ask('editions.save', anEdition())).id
})
afterEach(() => b.close())

async function participant(lastName: string, change: Partial<Parameters<typeof aPerson>[0]> = {}): Promise<number> {
  const { id: personId } = await b.ask('people.save', aPerson({ lastName, otherIdentifier: lastName, ...change }))
  return (await b.ask('editions.saveParticipation', aParticipation({ editionId, personId }))).id
}
const sheetOf = ({ stage: _, person: __, edition: ___, certificateNumber: ____, ...sheet }: CaseRecord): CaseInput =>
  sheet
const change = async (id: number, to: Partial<CaseInput>) =>
  b.ask('participations.save', { ...sheetOf(await b.ask('participations.get', { id })), ...to })
const refused = async (id: number, to: Partial<CaseInput>) =>
  b.refusal('participations.save', { ...sheetOf(await b.ask('participations.get', { id })), ...to })
describe('the sheet of a participation', () => {
  it('keeps groups, exclusions, statuses and both flags of long-term unemployment', async () => {
    const id = await participant('Ćwik')
    await change(id, {
      mainGroup: 'A1_5',
      groups: ['A1_8', 'A1_2', 'A1_5'],
      exclusions: ['W6'],
      entitlementStatementOn: '2021-05-02',
      referral: 'OPS',
      labourStatus: 'UNEMPLOYED',
      labourDetail: 'U_LONG',
      pupRegisteredOn: '2019-03-01',
      pupMonths: 24,
      longtermNational: true,
      longtermEu: false,
      homeless: 'REFUSED',
    })
    expect(await b.ask('participations.get', { id })).toMatchObject({
      mainGroup: 'A1_5',
      // the main group is not an additional one as well
      groups: ['A1_2', 'A1_8'],
      exclusions: ['W6'],
      pupMonths: 24,
      longtermNational: true,
      longtermEu: false,
      homeless: 'REFUSED',
      thirdCountry: null,
    })
    await change(id, { groups: ['A1_2'], exclusions: [], longtermEu: null })
    expect(await b.ask('participations.get', { id })).toMatchObject({
      groups: ['A1_2'],
      exclusions: [],
      longtermEu: null,
    })
  })
  it('refuses a detail of another labour status beside its field', async () => {
    const id = await participant('Ćwik')
    expect(await refused(id, { labourStatus: 'EMPLOYED', labourDetail: 'U_LONG' })).toMatchObject({
      fields: [{ path: 'labourDetail' }],
    })
    expect(await refused(id, { labourDetail: 'U_LONG' })).toMatchObject({ fields: [{ path: 'labourStatus' }] })
  })
  it.each([
    ['a group that is in no list', { mainGroup: 'A9' }, 'mainGroup'],
    ['an additional group that is in no list', { groups: ['A9'] }, 'groups'],
    ['an unknown benefit', { exclusions: ['W99'] }, 'exclusions'],
    ['an unknown way of referral', { referral: 'X' }, 'referral'],
    ['an unknown answer', { minority: 'MAYBE' }, 'minority'],
    ['an end before the start', { endedOn: '2021-04-30', endReason: 'Z1' }, 'endedOn'],
    ['an end without a reason', { endedOn: '2021-06-30' }, 'endReason'],
    ['a reason without an end', { endReason: 'Z1' }, 'endedOn'],
    ['a planned end before the start', { plannedEndOn: '2021-04-01' }, 'plannedEndOn'],
    ['twenty-five months of twenty-four', { pupMonths: 25 }, 'pupMonths'],
    ['a participant without a start', { startedOn: null }, 'startedOn'],
    [
      'a path of no edition',
      { paths: [{ pathId: 99, validFrom: null, validTo: null, completed: null }] },
      'paths.0.pathId',
    ],
  ])('refuses %s beside its field and keeps the sheet', async (_, wrong, path) => {
    const id = await participant('Ćwik')
    const before = await b.ask('participations.get', { id })
    expect(await refused(id, wrong)).toMatchObject({ fields: [{ path }] })
    expect(await b.ask('participations.get', { id })).toEqual(before)
  })
  it('is refused as stale when somebody saved it in between', async () => {
    const id = await participant('Ćwik')
    const old = sheetOf(await b.ask('participations.get', { id }))
    await change(id, { note: 'pierwsza' })
    expect(await b.refusal('participations.save', { ...old, note: 'druga' })).toMatchObject({ kind: 'stale' })
  })
  it('is taken back whole by one undo, with its groups and paths', async () => {
    const id = await participant('Ćwik')
    const path = await b.ask('editions.savePath', { id: null, editionId, name: 'KIS', note: '', revision: 0 })
    const before = await b.ask('participations.get', { id })
    await change(id, {
      mainGroup: 'A1_5',
      groups: ['A1_8'],
      paths: [{ pathId: path.id, validFrom: '2021-05-01', validTo: null, completed: true }],
    })
    await b.ask('history.undo', {})
    expect(await b.ask('participations.get', { id })).toEqual({
      ...before,
      revision: expect.any(Number),
    })
  })
  it('does not move the dates a certificate says', async () => {
    const id = await participant('Ćwik')
    await change(id, { endedOn: '2021-12-31', endReason: 'Z1' })
    const { organisation, kis } = await b.ask('club.get', {})
    await b.ask('club.saveOrganisation', { ...organisation, name: 'Stowarzyszenie' })
    await b.ask('club.saveKis', { ...kis, name: 'KIS' })
    const { id: signatoryId } = await b.ask('club.saveSignatory', { id: null, name: 'A B', functionTitle: 'prezes' })
    await b.ask('certificates.issue', {
      participationIds: [id],
      issuedOn: '2021-12-31',
      place: 'Łomazy',
      signatoryIds: [signatoryId],
      orientation: 'portrait',
    })
    expect(await refused(id, { endedOn: '2021-12-30' })).toMatchObject({ code: 'editions.certified' })
    await change(id, { mainGroup: 'A1_INNE' })
    expect(await b.ask('participations.get', { id })).toMatchObject({ mainGroup: 'A1_INNE', endedOn: '2021-12-31' })
  })
})

describe('the head of a case', () => {
  it('knows its neighbours by name and counts what does not fit', async () => {
    const [second, third, first] = [await participant('Ćwik'), await participant('Żyła'), await participant('Cebula')]
    expect(await b.ask('participations.head', { id: second })).toMatchObject({
      previousId: first,
      nextId: third,
      place: 2,
      of: 3,
      // no contract, no statement, no main group
      warnings: 3,
    })
    expect(await b.ask('participations.head', { id: first })).toMatchObject({ previousId: null, nextId: second })
  })
  it('says the class of the end', async () => {
    const id = await participant('Ćwik')
    await change(id, { endedOn: '2021-06-30', endReason: 'Z4' })
    expect(await b.ask('participations.head', { id })).toMatchObject({
      endClass: 'droppedOut',
      endReasonLabel: 'rezygnacja uczestnika',
    })
  })
  it('of nobody is not found', async () =>
    expect(await b.refusal('participations.head', { id: 99 })).toMatchObject({ kind: 'notFound' }))
})

it('neither ends nor dates an application: only who was taken in has a time', async () => {
  const { id: personId } = await b.ask('people.save', aPerson())
  const blank = { referral: null, referredBy: '', mainGroup: null, note: '' }
  const applied = await b.ask('recruitment.apply', {
    ...blank,
    editionId,
    personId,
    person: null,
    appliedOn: '2021-04-20',
  })
  const end = { participationIds: [applied.id], endedOn: '2021-06-01', endReason: 'Z4' }
  expect(await b.refusal('editions.endParticipations', end)).toMatchObject({ kind: 'notFound' })
  const time = aParticipation({ id: applied.id, editionId, personId, revision: 1 })
  expect(await b.refusal('editions.saveParticipation', time)).toMatchObject({ kind: 'notFound' })
  expect(await refused(applied.id, { startedOn: '2021-05-01' })).toMatchObject({ fields: [{ path: 'startedOn' }] })
  expect(await b.ask('editions.participants', { editionId })).toEqual([])
  expect(await b.ask('participations.pathCounts', { editionId })).toMatchObject({ total: { persons: 0, started: 0 } })
  expect((await b.ask('people.list', { standing: 'applied' })).total).toBe(1)
  expect(await b.refusal('people.remove', { id: personId })).toMatchObject({ code: 'people.inEdition' })
})

it('shows in the list of an edition the group, the paths and how many things do not fit', async () => {
  const id = await participant('Ćwik', { birthDate: '1990-02-03' })
  await change(id, { mainGroup: 'A1_8', groups: ['A1_2'] })
  expect(await b.ask('editions.participants', { editionId })).toMatchObject([
    { mainGroup: 'A1_8', mainGroupLabel: 'osoba z niepełnosprawnością', groups: ['A1_2'], pathIds: [], warnings: 3 },
  ])
})

it('keeps the rules of an edition, and those of an older caller as they are by default', async () => {
  const rules = { excusedInDue: false, sickInDue: false, thresholdPercent: 75, warningPercent: 80, absenceStreak: 2 }
  const { id } = await b.ask('editions.save', anEdition({ name: '2023', ...rules, planPattern: 'P/{NR}' }))
  expect(await b.ask('editions.get', { id })).toMatchObject({ ...rules, planPattern: 'P/{NR}', closedOn: null })
  expect(await b.ask('editions.get', { id: editionId })).toMatchObject({
    excusedInDue: true,
    thresholdPercent: 80,
    reviewMonths: 3,
    agreementPattern: 'U/KIS/{ROK}/{NR}',
  })
  expect(await b.refusal('editions.save', anEdition({ thresholdPercent: 101 }))).toMatchObject({
    fields: [{ path: 'thresholdPercent' }],
  })
  expect(await b.refusal('editions.save', anEdition({ agreementPattern: 'U/2021' }))).toMatchObject({
    fields: [{ path: 'agreementPattern' }],
  })
})

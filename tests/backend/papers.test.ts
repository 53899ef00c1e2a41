import { afterEach, beforeEach, expect, it } from 'vitest'
import type { PaperKindInput, PaperMark } from '#shared/papers/schema.ts'
import { freshBackend, type TestBackend, testDay } from '../support/backend.ts'
import { anEdition, aParticipation, aPerson } from '../support/records.ts'

let b: TestBackend
let editionId: number
beforeEach(async () => {
  b = await freshBackend()
  editionId = (await b.ask('editions.save', anEdition())).id
})
afterEach(() => b.close())

const participant = async (lastName: string) => {
  const { id: personId } = await b.ask('people.save', aPerson({ lastName }))
  return (await b.ask('editions.saveParticipation', aParticipation({ editionId, personId }))).id
}
const folder = (participationId: number) => b.ask('papers.folder', { participationId })
const stateOf = async (participationId: number, name: RegExp) => {
  const { kinds, folder: of } = await folder(participationId)
  const kind = kinds.find((one) => name.test(one.name))!
  return of.papers.find((paper) => paper.paperId === kind.id)
}
const kindId = async (name: RegExp) => (await b.ask('papers.kinds', {})).find((kind) => name.test(kind.name))!.id
const mark = (paperId: number, participationIds: number[], change: Partial<PaperMark> = {}): PaperMark => ({
  participationIds,
  paperId,
  receivedOn: null,
  notNeeded: false,
  note: '',
  ...change,
})

it('a new participant has fourteen papers, those of joining missing after their days, those of ending not yet', async () => {
  const id = await participant('Ćwik')
  const { kinds, folder: of } = await folder(id)
  expect(kinds).toHaveLength(14)
  expect(of.papers).toHaveLength(14)
  expect(await stateOf(id, /^umowa/)).toMatchObject({ state: 'missing', dueOn: '2021-05-01' })
  expect(await stateOf(id, /^indywidualny plan/)).toMatchObject({ state: 'missing', dueOn: '2021-05-31' })
  expect((await stateOf(id, /^zaświadczenie/))!.state).toBe('notYet')
})

it('an agreement is complete once the day of signing is entered, and open again when it is taken off', async () => {
  const id = await participant('Ćwik')
  await b.ask('papers.signAgreements', { participationIds: [id], signedOn: '2021-05-04' })
  expect(await stateOf(id, /^umowa/)).toMatchObject({ state: 'complete', since: '2021-05-04' })
  await b.ask('papers.signAgreements', { participationIds: [id], signedOn: null })
  expect((await stateOf(id, /^umowa/))!.state).toBe('missing')
})

it('a paper ticked by hand for many people is one step, taken back as one', async () => {
  const ids = [await participant('Ćwik'), await participant('Gęś')]
  const paperId = await kindId(/^zgłoszenie/)
  await b.ask('papers.mark', mark(paperId, ids, { receivedOn: '2021-04-20' }))
  const states = async () => {
    const { folders } = await b.ask('papers.edition', { editionId })
    return folders.map((of) => of.papers.find((paper) => paper.paperId === paperId)!.state)
  }
  expect(await states()).toEqual(['complete', 'complete'])
  await b.ask('history.undo', {})
  expect(await states()).toEqual(['missing', 'missing'])
  await b.ask('papers.mark', mark(paperId, [ids[0]!], { notNeeded: true, note: 'skierowanie ustne' }))
  expect(await states()).toEqual(['notNeeded', 'missing'])
  await b.ask('papers.mark', mark(paperId, [ids[0]!]))
  expect(await states()).toEqual(['missing', 'missing'])
  const both = await b.refusal('papers.mark', mark(paperId, ids, { receivedOn: testDay, notNeeded: true }))
  expect(both.fields.map(({ path }) => path)).toEqual(['notNeeded'])
})

it('numbers of agreements are given in the order of names, without gaps, once for ever', async () => {
  const ids = [await participant('Żak'), await participant('Ćwik')]
  const prepare = (participationIds: number[]) =>
    b.ask('papers.prepareAgreements', { participationIds, preparedOn: '2021-05-04' })
  expect((await prepare(ids)).agreements.map(({ number }) => number)).toEqual(['U/KIS/2021/1', 'U/KIS/2021/2'])
  const third = await participant('Adamiec')
  expect((await prepare([...ids, third])).agreements).toEqual([{ participationId: third, number: 'U/KIS/2021/3' }])
  const { folders } = await b.ask('papers.edition', { editionId })
  expect(folders.map((of) => [of.lastName, of.agreementNumber])).toEqual([
    ['Adamiec', 'U/KIS/2021/3'],
    ['Ćwik', 'U/KIS/2021/1'],
    ['Żak', 'U/KIS/2021/2'],
  ])
  // A number that was given belongs to its paper: whoever has one is not taken out as if never there.
  expect((await b.refusal('editions.removeParticipation', { id: third })).code).toBe('editions.agreementNumbered')
  const again = await b.refusal('papers.prepareAgreements', { participationIds: ids, preparedOn: '2021-05-04' })
  expect(again.code).toBe('papers.agreementsNumbered')
  expect((await b.refusal('history.undo', {})).kind).toBe('rule')
})

it('the list of papers is the coordinator’s: added to, put in order, switched off, and kept once a folder speaks of it', async () => {
  const own: PaperKindInput = {
    id: null,
    name: 'oświadczenie o dojazdach',
    moment: 'joining',
    dueDays: 3,
    required: true,
    active: true,
    computedBy: null,
    revision: 0,
  }
  const { id } = await b.ask('papers.saveKind', own)
  const order = async () => (await b.ask('papers.kinds', {})).map((kind) => kind.id)
  expect((await order()).at(-1)).toBe(id)
  await b.ask('papers.moveKind', { id, step: -1 })
  expect((await order()).at(-2)).toBe(id)
  const person = await participant('Ćwik')
  expect((await stateOf(person, /dojazdach/))!.state).toBe('missing')
  await b.ask('papers.mark', mark(id, [person], { receivedOn: '2021-05-04' }))
  expect((await b.refusal('papers.removeKind', { id })).code).toBe('papers.kindUsed')
  await b.ask('papers.saveKind', { ...own, id, active: false, revision: 1 })
  expect((await folder(person)).kinds.some((kind) => kind.id === id)).toBe(false)
  expect((await b.refusal('papers.saveKind', { ...own, id, revision: 1 })).kind).toBe('stale')
  const unused = await b.ask('papers.saveKind', { ...own, name: 'inne' })
  await b.ask('papers.removeKind', { id: unused.id })
  expect(await order()).not.toContain(unused.id)
})

it('papers of people who are gone are refused, and nothing is written', async () => {
  const paperId = await kindId(/^zgłoszenie/)
  const id = await participant('Ćwik')
  expect((await b.refusal('papers.mark', mark(paperId, [id, 999], { receivedOn: testDay }))).kind).toBe('notFound')
  expect((await b.refusal('papers.mark', mark(999, [id], { receivedOn: testDay }))).kind).toBe('notFound')
  expect((await folder(id)).folder.byHand).toEqual([])
})

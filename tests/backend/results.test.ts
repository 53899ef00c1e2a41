import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ResultInput, ScheduledInput } from '#shared/results/schema.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { aMeeting } from '../support/meetings.ts'
import { anEdition, aParticipation, aPerson } from '../support/records.ts'

let b: TestBackend
let grantId: number
let actionId: number
beforeEach(async () => {
  b = await freshBackend()
  ;({ grantId, actionId } = await grantWithLine(b))
})
afterEach(() => b.close())

const aResult = (change: Partial<ResultInput> = {}): ResultInput => ({
  id: null,
  grantId,
  name: 'Osoby objęte poradnictwem',
  unit: 'osoby',
  monitoring: 'listy obecności',
  planned: 300,
  formula: 'supported',
  formulaCode: 'T02',
  typed: null,
  overrideReason: '',
  evidence: '',
  explanation: '',
  revision: 0,
  ...change,
})
const anAction = (change: Partial<ScheduledInput> = {}): ScheduledInput => ({
  id: null,
  grantId,
  actionId: null,
  name: 'Poradnictwo',
  description: '',
  targetGroup: '',
  startsOn: null,
  endsOn: null,
  outsideParty: '',
  doneDescription: '',
  revision: 0,
  ...change,
})
const only = async () => (await b.ask('results.ofGrant', { grantId })).results[0]!

/** Two people of an edition the grant pays for; each was at as many meetings of an hour. */
async function meetingsOfTwo(first: number, second: number): Promise<number> {
  const { id: editionId } = await b.ask('editions.save', anEdition({ grantId }))
  for (const [lastName, times] of [
    ['Łoś', first],
    ['Żak', second],
  ] as const) {
    const { id: personId } = await b.ask('people.save', aPerson({ lastName }))
    const { id } = await b.ask('editions.saveParticipation', aParticipation({ editionId, personId }))
    for (let day = 1; day <= times; day += 1)
      await b.ask('supportCards.saveMeeting', aMeeting(id, { heldOn: `2021-06-0${day}` }))
  }
  return editionId
}

describe('the results of a grant', () => {
  it('are counted from the meetings of its editions, a person once', async () => {
    await meetingsOfTwo(3, 1)
    const { id } = await b.ask('results.save', aResult())
    await b.ask('results.save', aResult({ name: 'Osobogodziny', formula: 'participantHours', planned: 400 }))
    await b.ask('results.save', aResult({ name: 'Doradztwo', formulaCode: 'T03' }))
    const { results, editions } = await b.ask('results.ofGrant', { grantId })
    expect(results.map(({ name, achieved, rate, standing }) => [name, achieved, rate, standing])).toEqual([
      ['Osoby objęte poradnictwem', 200, 6667, 'partial'],
      ['Osobogodziny', 400, 10_000, 'ok'],
      ['Doradztwo', 0, 0, 'below'],
    ])
    expect(editions).toEqual(['2021'])
    const behind = await b.ask('results.recordsBehind', { id })
    expect(behind.rows.map(({ label }) => label)).toEqual(['Łoś Żaneta', 'Żak Żaneta'])
    expect(behind.how).toContain('różnych osób: 2')
  })
  it('leave out what lies outside the days of the task', async () => {
    const editionId = await meetingsOfTwo(2, 0)
    const { id } = await b.ask('results.save', aResult({ formula: 'meetings', unit: 'spotkania' }))
    expect((await only()).achieved).toBe(200)
    const grant = await b.ask('grants.get', { id: grantId })
    await b.ask('grants.save', { ...grant, taskFrom: '2021-06-02' })
    expect((await only()).achieved).toBe(100)
    expect((await b.ask('results.recordsBehind', { id })).total).toBe(1)
    await b.ask('editions.save', anEdition({ id: editionId, grantId: null, revision: 1 }))
    expect((await only()).achieved).toBe(0)
  })
  it('keep the computed value beside the one typed over it, with the reason and the day', async () => {
    await meetingsOfTwo(1, 1)
    const refused = await b.refusal('results.save', aResult({ typed: 300 }))
    expect(refused.fields.map(({ path }) => path)).toEqual(['overrideReason'])
    const saved = await b.ask(
      'results.save',
      aResult({ typed: 300, overrideReason: 'jedna osoba na karcie papierowej' }),
    )
    expect(await only()).toMatchObject({ computed: 200, achieved: 300, rate: 10_000, overrideOn: '2022-01-10' })
    await b.ask('results.save', aResult({ id: saved.id, revision: saved.revision }))
    expect(await only()).toMatchObject({ computed: 200, achieved: 200, overrideReason: '', overrideOn: null })
    await b.ask('history.undo', {})
    expect(await only()).toMatchObject({ achieved: 300, overrideReason: 'jedna osoba na karcie papierowej' })
  })
  it('without a formula are what was typed, and unknown until then', async () => {
    const typed = { formula: null, formulaCode: null } as const
    const saved = await b.ask('results.save', aResult(typed))
    expect(await only()).toMatchObject({ computed: null, achieved: null, standing: 'open' })
    await b.ask('results.save', aResult({ ...typed, ...saved, typed: 150 }))
    expect(await only()).toMatchObject({ achieved: 150, rate: 5000, standing: 'partial', mustExplain: true })
  })
  it('are refused with a formula or a code nobody knows, and when saved over a newer save', async () => {
    expect((await b.refusal('results.save', aResult({ formula: 'magic' }))).fields[0]?.path).toBe('formula')
    expect((await b.refusal('results.save', aResult({ formulaCode: 'X99' }))).fields[0]?.path).toBe('formulaCode')
    expect((await b.refusal('results.save', aResult({ formula: 'outcome', formulaCode: null }))).fields[0]?.path).toBe(
      'formulaCode',
    )
    const { id } = await b.ask('results.save', aResult())
    await b.ask('results.save', aResult({ id, revision: 1 }))
    expect((await b.refusal('results.save', aResult({ id, revision: 1 }))).kind).toBe('stale')
  })
  it('change places, and one that was taken away comes back from the bin in its place', async () => {
    const { id: first } = await b.ask('results.save', aResult({ name: 'A' }))
    await b.ask('results.save', aResult({ name: 'B' }))
    const names = async () => (await b.ask('results.ofGrant', { grantId })).results.map(({ name }) => name)
    await b.ask('results.move', { id: first, by: 1 })
    await b.ask('results.move', { id: first, by: 1 })
    expect(await names()).toEqual(['B', 'A'])
    await b.ask('results.remove', { id: first })
    expect(await names()).toEqual(['B'])
    await b.ask('history.undo', {})
    expect(await names()).toEqual(['B', 'A'])
  })
})

describe('the schedule of a grant', () => {
  it('keeps its actions in order with the action of the budget each belongs to', async () => {
    await b.ask('results.saveScheduled', anAction({ actionId, startsOn: '2021-05-01', endsOn: '2021-06-30' }))
    await b.ask('results.saveScheduled', anAction({ name: 'Kurs', outsideParty: 'Szkoła kierowców' }))
    const { schedule } = await b.ask('results.ofGrant', { grantId })
    expect(schedule.map(({ name, actionName, outsideParty }) => [name, actionName, outsideParty])).toEqual([
      ['Poradnictwo', 'Warsztaty', ''],
      ['Kurs', '', 'Szkoła kierowców'],
    ])
    await b.ask('results.moveScheduled', { id: schedule[1]!.id, by: -1 })
    expect((await b.ask('results.ofGrant', { grantId })).schedule[0]?.name).toBe('Kurs')
    await b.ask('results.removeScheduled', { id: schedule[0]!.id })
    expect((await b.ask('results.ofGrant', { grantId })).schedule).toHaveLength(1)
  })
  it('refuses an end before the start and an action of another budget', async () => {
    const wrong = await b.refusal('results.saveScheduled', anAction({ startsOn: '2021-06-01', endsOn: '2021-05-01' }))
    expect(wrong.fields[0]?.path).toBe('endsOn')
    const other = await grantWithLine(b)
    const refused = await b.refusal('results.saveScheduled', anAction({ actionId: other.actionId }))
    expect(refused.fields[0]?.path).toBe('actionId')
  })
})

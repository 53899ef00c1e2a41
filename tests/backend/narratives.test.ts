import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { anItem } from '../support/contributions.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { aMeeting } from '../support/meetings.ts'
import { aGrant, anEdition, aParticipation, aPerson, aReport } from '../support/records.ts'

let b: TestBackend
let grantId: number
let reportId: number
beforeEach(async () => {
  b = await freshBackend()
  grantId = (await b.ask('grants.save', aGrant())).id
  reportId = (await b.ask('settlements.save', aReport(grantId, { i1: '', i2: '' }))).id
})
afterEach(() => b.close())

async function enterCaseWork(): Promise<void> {
  const { id: editionId } = await b.ask('editions.save', anEdition({ grantId }))
  const { id: personId } = await b.ask('people.save', aPerson())
  const { id } = await b.ask('editions.saveParticipation', aParticipation({ editionId, personId }))
  await b.ask('supportCards.saveMeeting', aMeeting(id))
  await b.ask('supportCards.saveMeeting', aMeeting(id, { heldOn: '2021-06-02', hourMinutes: 45 }))
  await b.ask('results.save', {
    id: null,
    grantId,
    name: 'Osoby w klubie',
    unit: 'osoby',
    monitoring: 'listy obecności',
    planned: 300,
    formula: 'participants',
    formulaCode: null,
    typed: null,
    overrideReason: '',
    evidence: 'karty wsparcia',
    explanation: '',
    revision: 0,
  })
  await b.ask('results.saveScheduled', {
    id: null,
    grantId,
    actionId: null,
    name: 'Kurs opiekuna',
    description: '',
    targetGroup: '',
    startsOn: '2021-06-01',
    endsOn: '2021-09-30',
    outsideParty: 'Centrum Szkoleń',
    doneDescription: 'Kurs ukończyło pięć osób',
    revision: 0,
  })
}
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('drafts of a report', () => {
  it('say in sentences what the records say, under the names of the offer', async () => {
    await enterCaseWork()
    const { i1, i2 } = await b.ask('narratives.drafts', { reportId })
    expect(i1.last).toBe('')
    expect(plain(i1.now)).toBe(
      'Rezultat „Osoby w klubie”\nWartość planowana: 3 (osoby). Wartość osiągnięta: 1 (osoby), czyli 33,33 % planu. Sposób pomiaru: listy obecności. Różne osoby, których udział choć jednym dniem przypadł na czas zadania. Potwierdzenie: karty wsparcia.',
    )
    const [action = '', figures = ''] = plain(i2.now).split('\n\n')
    expect(action).toBe(
      'Działanie „Kurs opiekuna”\nTermin według harmonogramu: 01.06.2021–30.09.2021. Kurs ukończyło pięć osób. Zakres wykonany przez podmiot niebędący stroną umowy: Centrum Szkoleń.',
    )
    expect(figures).toContain('2 spotkania, 1,33 godz. (po 45 min), 1 godz. (po 60 min), 1 osoba.')
  })
  it('are saved with the text made from them as one step that can be taken back', async () => {
    await enterCaseWork()
    const { i1 } = await b.ask('narratives.drafts', { reportId })
    const { report } = await b.ask('settlements.get', { id: reportId })
    const sent = { reportId, field: 'i1' as const, text: i1.now, draft: i1.now, revision: report.revision }
    await b.ask('narratives.save', sent)
    expect((await b.ask('settlements.get', { id: reportId })).report.i1).toBe(i1.now)
    expect((await b.ask('narratives.drafts', { reportId })).i1.last).toBe(i1.now)
    expect((await b.refusal('narratives.save', sent)).kind).toBe('stale')
    await b.ask('history.undo', {})
    expect((await b.ask('settlements.get', { id: reportId })).report.i1).toBe('')
    expect((await b.ask('narratives.drafts', { reportId })).i1.last).toBe('')
  })
  it('of a grant without results and records are empty, but for what of it goes back', async () => {
    const nothing = { last: '', now: '' }
    expect(await b.ask('narratives.drafts', { reportId })).toEqual({
      i1: nothing,
      i2: nothing,
      ii3: nothing,
      ii4: nothing,
      iii: { last: '', now: expect.stringMatching(/^Zwrot dotacji\nOtrzymano [^\n]+$/) },
    })
  })
  it('name in I.2 the contribution under the action it was engaged in, once, and in III the attachments that are ready', async () => {
    const { actionId, lineId, grantId: own } = await grantWithLine(b)
    const { id } = await b.ask('settlements.save', aReport(own, { i1: '', i2: '', iii: '' }))
    const action = {
      id: null,
      grantId: own,
      actionId,
      description: '',
      targetGroup: '',
      startsOn: null,
      endsOn: null,
      outsideParty: '',
      doneDescription: '',
      revision: 0,
    }
    await b.ask('results.saveScheduled', { ...action, name: 'Warsztaty ceramiki' })
    await b.ask('results.saveScheduled', { ...action, name: 'Wystawa prac' })
    await b.ask('contributions.saveItem', anItem({ grantId: own, lineId, item: 'piec do wypału' }))
    await b.ask('grants.saveRequirements', {
      grantId: own,
      requirements: [
        { name: 'Zdjęcia z działań', ready: true, note: '' },
        { name: 'Umowa z bankiem', ready: false, note: '' },
      ],
    })
    const { i2, iii } = await b.ask('narratives.drafts', { reportId: id })
    const [first = '', second = ''] = plain(i2.now).split('\n\n')
    expect(first).toMatch(/^Działanie „Warsztaty ceramiki”\nWkład rzeczowy: piec do wypału, wartość [\d ]+,\d\d zł\.$/)
    expect(second).toBe('Działanie „Wystawa prac”')
    expect(iii.now).toContain('Załączniki\n1. Zdjęcia z działań')
    expect(iii.now).not.toContain('Umowa z bankiem')
    const { report } = await b.ask('settlements.get', { id })
    await b.ask('narratives.save', {
      reportId: id,
      field: 'iii',
      text: iii.now,
      draft: iii.now,
      revision: report.revision,
    })
    expect((await b.ask('narratives.drafts', { reportId: id })).iii.last).toBe(iii.now)
  })
})

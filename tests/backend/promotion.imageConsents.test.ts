import { afterEach, beforeEach, expect, it } from 'vitest'
import { backendOnDay } from '../support/anonymisation.ts'
import type { TestBackend } from '../support/backend.ts'
import { aPromotion } from '../support/partners.ts'
import { textOf } from '../support/printedPdf.ts'
import { aGrant, anEdition, aParticipation, aPerson, aReport } from '../support/records.ts'

let b: TestBackend
let setDay: (day: string) => void
let grantId: number
let ids: Record<string, number>
beforeEach(async () => {
  const made = await backendOnDay('2022-01-10')
  b = made.b
  setDay = made.setDay
  grantId = (await b.ask('grants.save', aGrant())).id
  const { id: editionId } = await b.ask('editions.save', { ...anEdition(), grantId })
  ids = {}
  for (const lastName of ['Ćwik', 'Gęś', 'Łoś']) {
    const person = aPerson({ lastName, pesel: '', otherIdentifier: lastName })
    const { id: personId } = await b.ask('people.save', person)
    ids[lastName] = (await b.ask('editions.saveParticipation', aParticipation({ editionId, personId }))).id
  }
  await answer('Ćwik', 'given')
  await answer('Gęś', 'refused')
})
afterEach(() => b.close())

const answer = (who: string, decision: 'given' | 'refused', withdrawnOn: string | null = null) =>
  b.ask('participations.saveConsents', {
    participationId: ids[who]!,
    consents: [
      { id: null, kind: 'IMAGE', decision, decidedOn: '2021-05-04', withdrawnOn, templateId: null, revision: 0 },
    ],
  })
const shows = { publishedOn: '2021-06-10', publishedTo: null, peopleCheckedOn: null }
const foundIn = async (change: object = {}) => {
  const { participants, people } = await b.ask('promotion.imageConsents', { ...shows, grantId, ...change })
  return [participants, ...people.map(({ name, state }) => `${name.split(' ')[0]} ${state}`)]
}
const entry = (change: Parameters<typeof aPromotion>[0] = {}) =>
  aPromotion({ grantId, publishedOn: '2021-06-10', showsPeople: true, ...change })
const only = async () => (await b.ask('promotion.list', {}))[0]!
const logPaper = async () => {
  const { fileId } = await b.ask('documents.render', { document: { kind: 'promotionLog', grantId } })
  return textOf((await b.file(fileId))!.bytes)
}

it('names before publishing who of the grant gave no valid consent, and why', async () => {
  expect(await foundIn()).toEqual([3, 'Gęś refused', 'Łoś none'])
  await answer('Łoś', 'given', '2021-12-01')
  expect(await foundIn()).toEqual([3, 'Gęś refused', 'Łoś withdrawn'])
  expect(await foundIn({ publishedTo: '2021-11-30' })).toEqual([3, 'Gęś refused'])
})

it('asks of nobody who had not begun on that day, and without a grant of those whose time ran', async () => {
  expect(await foundIn({ publishedOn: '2021-04-30' })).toEqual([0])
  expect(await foundIn({ grantId: null })).toEqual([3, 'Gęś refused', 'Łoś none'])
  await b.ask('editions.endParticipations', { participationIds: [ids.Gęś!], endedOn: '2021-06-01', endReason: 'Z1' })
  expect(await foundIn({ grantId: null })).toEqual([2, 'Łoś none'])
  expect(await foundIn()).toEqual([3, 'Gęś refused', 'Łoś none'])
})

it('an entry that shows people tells how many may not be seen, in the log and on paper without names, until somebody looked', async () => {
  const { id, revision } = await b.ask('promotion.save', entry())
  expect((await only()).withoutConsent).toBe(2)
  const paper = await logPaper()
  expect(paper).toMatch(/tak, bez\s+zgody: 2/)
  expect(paper).not.toContain('Gęś')
  const checked = entry({ id, revision, peopleCheckedOn: '2022-01-10' })
  const { revision: next } = await b.ask('promotion.save', checked)
  expect((await only()).withoutConsent).toBe(0)
  setDay('2022-02-01')
  const { rows } = await b.ask('participations.consents', { participationId: ids.Ćwik! })
  const { templateName: _, ...given } = rows[0]!
  await b.ask('participations.saveConsents', {
    participationId: ids.Ćwik!,
    consents: [{ ...given, withdrawnOn: '2022-01-20' }],
  })
  expect((await only()).withoutConsent).toBe(1)
  expect(await foundIn({ peopleCheckedOn: '2022-01-10' })).toEqual([3, 'Ćwik withdrawn'])
  await b.ask('promotion.save', entry({ id, revision: next, showsPeople: false, peopleCheckedOn: '2022-01-10' }))
  expect(await only()).toMatchObject({ withoutConsent: 0, peopleCheckedOn: null })
  await b.ask('history.undo', {})
  expect(await only()).toMatchObject({ withoutConsent: 1, peopleCheckedOn: '2022-01-10' })
})

it('is a finding of the settlement of the grant (C-65)', async () => {
  const { id } = await b.ask('settlements.save', aReport(grantId))
  const found = async () => {
    const { findings } = await b.ask('settlements.get', { id })
    return findings.filter(({ check }) => check === 'C-65').map(({ message }) => message)
  }
  expect(await found()).toEqual([])
  await b.ask('promotion.save', entry())
  expect(await found()).toEqual([
    'We wpisie promocji „Ruszyła edycja 2021” z 10.06.2021 widać uczestników, a ważnej zgody na wizerunek nie ma 2 z 3\u00a0uczestników.',
  ])
})

it('is not said to have been looked at on a day to come', async () => {
  const refusal = await b.refusal('promotion.save', entry({ peopleCheckedOn: '2022-01-11' }))
  expect(refusal.fields).toMatchObject([{ path: 'peopleCheckedOn' }])
})

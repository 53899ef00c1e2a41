import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PrintRequest } from '#shared/documents/contract.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { aBreach, anAuthorisation, aRequest } from '../support/dataProtection.ts'
import { textOf } from '../support/printedPdf.ts'
import { anEdition, aParticipation, aPerson } from '../support/records.ts'
import { aMember } from '../support/staff.ts'

let b: TestBackend
beforeEach(async () => {
  b = await freshBackend()
})
afterEach(() => b.close())

const printed = async (document: PrintRequest): Promise<string> => {
  const { fileId } = await b.ask('documents.render', { document })
  return textOf((await b.file(fileId))!.bytes).replace(/\s+/g, ' ')
}

describe('the register of processing activities', () => {
  it('begins with what a club does, and is edited, moved and taken away like any record', async () => {
    const [first, second] = await b.ask('dataProtection.activities', {})
    expect(first).toMatchObject({ name: 'Prowadzenie KIS – uczestnicy', active: true })
    await b.ask('dataProtection.saveActivity', { ...first!, recipients: 'wojewoda' })
    await b.ask('dataProtection.moveActivity', { id: first!.id, step: 1 })
    expect((await b.ask('dataProtection.activities', {})).slice(0, 2)).toMatchObject([
      { id: second!.id },
      { id: first!.id, recipients: 'wojewoda' },
    ])
    await b.ask('dataProtection.removeActivity', { id: second!.id })
    await b.ask('history.undo', {})
    expect((await b.ask('dataProtection.activities', {}))[0]!.id).toBe(second!.id)
  })
  it('says whose data each activity is about, and keeps a change of it in the history', async () => {
    const all = await b.ask('dataProtection.activities', {})
    expect(all.filter(({ categories }) => categories.length === 0)).toEqual([])
    const staff = all.find(({ name }) => name === 'Kadra i wolontariusze')!
    expect(staff.categories).toEqual(['staff', 'volunteer'])
    await b.ask('dataProtection.saveActivity', { ...staff, categories: ['volunteer', 'partner'] })
    const { categories } = (await b.ask('dataProtection.activities', {})).find(({ id }) => id === staff.id)!
    expect(categories).toEqual(['volunteer', 'partner'])
    const [step] = await b.ask('history.ofRecord', { kind: 'processingActivity', id: staff.id })
    expect(JSON.stringify(step)).toContain('przedstawiciele partnerów')
    await b.ask('history.undo', {})
    expect((await b.ask('dataProtection.activities', {})).find(({ id }) => id === staff.id)).toMatchObject({
      categories: ['staff', 'volunteer'],
    })
  })
  it('is printed with the administrator and only with activities that still go on', async () => {
    const all = await b.ask('dataProtection.activities', {})
    await b.ask('dataProtection.saveActivity', { ...all[1]!, active: false })
    const text = await printed({ kind: 'processingRegister' })
    expect(text).toContain('Rejestr czynności przetwarzania')
    expect(text).toContain('Planowany termin usunięcia')
    expect(text).toContain('1. Prowadzenie KIS')
    expect(text).not.toContain(all[1]!.name)
  })
})

describe('authorisations', () => {
  it('are missed for everybody who works until one is in force', async () => {
    const { id } = await b.ask('staff.save', aMember())
    expect((await b.ask('dataProtection.authorisations', {})).missing).toMatchObject([{ staffId: id }])
    await b.ask('dataProtection.saveAuthorisation', anAuthorisation(id, { validTo: '2021-12-31' }))
    expect((await b.ask('dataProtection.authorisations', {})).missing).toHaveLength(1)
    await b.ask(
      'dataProtection.saveAuthorisation',
      anAuthorisation(id, { number: '2/RODO/2022', validFrom: '2022-01-10' }),
    )
    const { rows, missing, nextNumber } = await b.ask('dataProtection.authorisations', {})
    expect(missing).toEqual([])
    expect(nextNumber).toBe('1/RODO/2022')
    expect(rows.map(({ number, inForce }) => [number, inForce])).toEqual([
      ['2/RODO/2022', true],
      ['1/RODO/2021', false],
    ])
  })
  it('have each a number of their own and end after they begin', async () => {
    const { id } = await b.ask('staff.save', aMember())
    await b.ask('dataProtection.saveAuthorisation', anAuthorisation(id))
    expect(await b.refusal('dataProtection.saveAuthorisation', anAuthorisation(id))).toMatchObject({
      code: 'dataProtection.sameNumber',
    })
    const ended = anAuthorisation(id, { number: '9', validTo: '2021-04-30' })
    expect((await b.refusal('dataProtection.saveAuthorisation', ended)).fields).toMatchObject([{ path: 'validTo' }])
  })
  it('are printed one by one for signatures and as a register', async () => {
    const { id } = await b.ask('staff.save', aMember())
    const saved = await b.ask('dataProtection.saveAuthorisation', anAuthorisation(id))
    const paper = await printed({ kind: 'authorisation', authorisationId: saved.id })
    for (const words of [
      'Upoważnienie nr 1/RODO/2021',
      'Źdźbło Grażyna',
      'odwołania',
      'Oświadczenie osoby upoważnionej',
    ])
      expect(paper).toContain(words)
    expect(await printed({ kind: 'authorisationRegister' })).toContain('04.05.2021')
    const refused = { document: { kind: 'authorisation', authorisationId: 999 } }
    expect(await b.refusal('documents.render', refused)).toMatchObject({ kind: 'notFound' })
  })
})

describe('breaches', () => {
  it('count 72 hours from when they were noticed, and stand in the calendar', async () => {
    await b.ask('dataProtection.saveBreach', aBreach())
    expect(await b.ask('dataProtection.breaches', {})).toMatchObject([
      { state: 'due', dueOn: '2022-01-13', dueAt: 600, hoursLeft: 70 },
    ])
    const days = await b.ask('agenda.dates', { from: '2022-01-13', to: '2022-01-13', kinds: ['protection'] })
    expect(days).toMatchObject([{ title: 'Zgłoszenie naruszenia do UODO', note: 'do godziny 10:00', state: 'open' }])
  })
  it('that are unlikely to harm anybody say why', async () => {
    const reasonless = await b.refusal('dataProtection.saveBreach', aBreach({ risk: 'unlikely' }))
    expect(reasonless.fields).toMatchObject([{ path: 'riskReason' }])
    await b.ask('dataProtection.saveBreach', aBreach({ risk: 'unlikely', riskReason: 'Wydruk nie opuścił klubu.' }))
    expect(await b.ask('dataProtection.breaches', {})).toMatchObject([{ state: 'notOwed' }])
    expect(await printed({ kind: 'breachRegister' })).toContain('Wydruk nie opuścił')
  })
  it('do not come from the future and are not reported before they are noticed', async () => {
    expect(await b.refusal('dataProtection.saveBreach', aBreach({ noticedOn: '2022-01-11' }))).toMatchObject({
      code: 'dataProtection.future',
    })
    const early = await b.refusal('dataProtection.saveBreach', aBreach({ reportedOn: '2022-01-09' }))
    expect(early.fields).toMatchObject([{ path: 'reportedOn' }])
  })
})

describe('requests of people', () => {
  it('are due in a month, wait first and stand in the calendar with their person', async () => {
    const { id: personId } = await b.ask('people.save', aPerson())
    await b.ask(
      'dataProtection.saveRequest',
      aRequest({ receivedOn: '2021-11-02', answeredOn: '2021-11-30', outcome: 'granted' }),
    )
    const { id } = await b.ask('dataProtection.saveRequest', aRequest({ personId, applicant: '' }))
    expect(await b.ask('dataProtection.requests', {})).toMatchObject([
      { id, who: 'Łoś Żaneta', dueOn: '2022-02-10', state: 'open' },
      { who: 'Gęś Maria', state: 'answered' },
    ])
    const days = await b.ask('agenda.dates', { from: '2022-02-10', to: '2022-02-10', kinds: ['protection'] })
    expect(days).toMatchObject([{ people: ['Łoś Żaneta'], href: `/ochrona-danych/wnioski/${id}`, state: 'open' }])
    expect(days[0]!.title).not.toContain('Łoś')
  })
  it('for a correction point at the step that made it', async () => {
    const person = aPerson()
    const saved = await b.ask('people.save', person)
    await b.ask('people.save', { ...person, ...saved, city: 'Łomazy' })
    const [step] = await b.ask('history.ofRecord', { kind: 'person', id: saved.id })
    const answered = { answeredOn: '2022-01-10', outcome: 'granted', answer: 'Poprawiono.' } as const
    const request = aRequest({ personId: saved.id, kind: 'correction', stepId: step!.commandId, ...answered })
    await b.ask('dataProtection.saveRequest', request)
    expect(await b.ask('dataProtection.requests', {})).toMatchObject([
      { stepSentence: 'zmieniono dane osoby „Łoś Żaneta”', state: 'answered' },
    ])
    expect(await printed({ kind: 'requestRegister' })).toContain('zmieniono dane osoby')
  })
  it.each([
    ['nobody', { applicant: '' }, 'applicant'],
    ['an extension without a reason', { extended: true }, 'extensionReason'],
    ['an answer without a result', { answeredOn: '2022-01-10' }, 'outcome'],
    ['a refusal without words', { answeredOn: '2022-01-10', outcome: 'refused' }, 'answer'],
    ['an answer before the request', { answeredOn: '2022-01-09', outcome: 'granted' }, 'answeredOn'],
  ] as const)('are refused with %s', async (_, change, path) =>
    expect((await b.refusal('dataProtection.saveRequest', aRequest(change))).fields).toMatchObject([{ path }]),
  )
})

describe('the checklist', () => {
  it('has what a small association needs, and says what the file shows of it', async () => {
    await b.ask('staff.save', aMember({ confidentialityOn: null }))
    const checks = await b.ask('dataProtection.checklist', {})
    expect(checks).toHaveLength(11)
    const of = (code: string) => checks.find((one) => one.code === code)!
    expect(of('AUTHORISATIONS').seen).toBe('Bez ważnego upoważnienia: 1\u00a0osoba z kadry.')
    expect(of('CONFIDENTIALITY').seen).toBe('Bez oświadczenia o poufności: 1\u00a0osoba z kadry.')
    const { id, revision } = of('RISK')
    await b.ask('dataProtection.saveCheck', {
      id,
      state: 'done',
      checkedOn: '2022-01-10',
      note: 'Arkusz z 10.01.',
      revision,
    })
    expect(await printed({ kind: 'protectionChecklist' })).toContain('Arkusz z 10.01.')
    const stale = await b.refusal('dataProtection.saveCheck', {
      id,
      state: 'open',
      checkedOn: null,
      note: '',
      revision,
    })
    expect(stale.kind).toBe('stale')
  })
})

describe('a restriction', () => {
  const restrict = (personId: number) =>
    ({ personId, kind: 'restriction', since: '2022-01-10', reason: 'spór' }) as const
  const found = async () => JSON.stringify(await b.ask('search.find', { words: 'Łoś' }))

  it('hides a person from the list and from search until it is lifted', async () => {
    const { id } = await b.ask('people.save', aPerson())
    const saved = await b.ask('dataProtection.restrict', restrict(id))
    expect(await b.ask('people.list', {})).toMatchObject({ total: 0, women: 0, rows: [] })
    expect(await found()).not.toContain('Łoś')
    expect(await b.ask('people.get', { id })).toMatchObject({ lastName: 'Łoś' })
    expect(await b.ask('dataProtection.people', {})).toMatchObject([{ id }])
    await b.ask('dataProtection.lift', { ...saved, liftedOn: '2022-01-10', reason: 'wyjaśniono' })
    expect((await b.ask('people.list', {})).total).toBe(1)
    expect(await found()).toContain('Łoś')
    expect(await b.ask('dataProtection.restrictions', { personId: id })).toMatchObject([{ liftedReason: 'wyjaśniono' }])
  })
  it('leaves the person in the figures and papers of the edition', async () => {
    const { id: personId } = await b.ask('people.save', aPerson())
    const { id: editionId } = await b.ask('editions.save', anEdition())
    await b.ask('editions.saveParticipation', aParticipation({ editionId, personId }))
    const figures = await b.ask('participations.pathCounts', { editionId })
    await b.ask('dataProtection.restrict', restrict(personId))
    expect(await b.ask('participations.pathCounts', { editionId })).toEqual(figures)
    expect(JSON.stringify(figures)).toContain('1')
    expect((await b.ask('papers.edition', { editionId })).folders).toMatchObject([{ lastName: 'Łoś' }])
  })
  it('is one at a time, begins no earlier than it was asked for and is taken back like any step', async () => {
    const { id } = await b.ask('people.save', aPerson())
    expect(await b.refusal('dataProtection.restrict', { ...restrict(id), since: '2022-01-11' })).toMatchObject({
      code: 'dataProtection.future',
    })
    await b.ask('dataProtection.restrict', restrict(id))
    expect(await b.refusal('dataProtection.restrict', restrict(id))).toMatchObject({
      code: 'dataProtection.restricted',
    })
    await b.ask('history.undo', {})
    expect((await b.ask('people.list', {})).total).toBe(1)
  })
})

it('what was handed over stands with the day, to whom and of whom', async () => {
  const { id: personId } = await b.ask('people.save', aPerson())
  await b.ask('dataProtection.disclose', { personId, recipient: 'GOPS Łomazy', what: 'podsumowanie diagnozy' })
  expect(await b.ask('dataProtection.disclosures', {})).toMatchObject([
    { kind: 'handedOver', personName: 'Łoś Żaneta', recipient: 'GOPS Łomazy' },
  ])
})

it('a new wording of the clause shows who must get it again, and a consent taken back is told', async () => {
  const { id: personId } = await b.ask('people.save', aPerson())
  const { id: editionId } = await b.ask('editions.save', anEdition())
  const { id: participationId } = await b.ask('editions.saveParticipation', aParticipation({ editionId, personId }))
  const clauses = () => b.ask('dataProtection.clauses', {})
  expect((await clauses()).people).toMatchObject([{ name: 'Łoś Żaneta', state: 'none', givenOn: null }])
  const wording = (await b.ask('templates.list', {})).find(({ kind }) => kind === 'informationClause')!
  const answer = { decision: 'given', decidedOn: '2021-05-04' } as const
  const image = { kind: 'IMAGE', templateId: null, ...answer }
  await b.ask('participations.recordConsents', {
    participationIds: [participationId],
    decidedOn: '2021-05-04',
    consents: [
      { kind: 'CLAUSE', decision: 'given', templateId: wording.id },
      { kind: image.kind, decision: 'given', templateId: null },
    ],
  })
  expect((await clauses()).people).toMatchObject([{ state: 'present', givenOn: '2021-05-04' }])
  const { body, id, kind, name, active, revision } = wording
  const change = { id, kind, name, active, revision, body: `${body}\n\nNowy odbiorca danych.`, validFrom: '2022-01-10' }
  await b.ask('templates.save', change)
  expect(await clauses()).toMatchObject({ present: { version: wording.version + 1 }, people: [{ state: 'older' }] })
  const { rows } = await b.ask('participations.consents', { participationId })
  const given = rows.find((one) => one.kind === image.kind)!
  const withdrawn = { ...image, id: given.id, revision: given.revision, withdrawnOn: '2022-01-09' }
  await b.ask('participations.saveConsents', { participationId, consents: [withdrawn] })
  expect((await clauses()).withdrawn).toMatchObject([{ name: 'Łoś Żaneta', withdrawnOn: '2022-01-09' }])
})

describe('giving the clause', () => {
  const given = { givenOn: '2021-05-10', manner: 'paper', confirmation: 'signature', note: '' } as const
  it('is noted for many at once, once for each wording, with how and by what proof', async () => {
    const { id: editionId } = await b.ask('editions.save', anEdition())
    const ids: number[] = []
    for (const lastName of ['Łoś', 'Ćwik']) {
      const { id: personId } = await b.ask('people.save', {
        ...aPerson(),
        lastName,
        pesel: '',
        otherIdentifier: lastName,
      })
      ids.push((await b.ask('editions.saveParticipation', aParticipation({ editionId, personId }))).id)
    }
    const { id: staffId } = await b.ask('staff.save', aMember())
    const before = await b.ask('dataProtection.clauses', {})
    expect(before.people.map(({ state }) => state)).toEqual(['none', 'none'])
    expect(before.people[0]!.unasked).toContain('wykorzystanie wizerunku')
    expect(before.staff).toMatchObject([{ id: staffId, state: 'none' }])
    const templateId = before.present!.id
    const act = { participationIds: ids, staffIds: [staffId], templateId, ...given }
    expect(await b.ask('dataProtection.giveClause', act)).toEqual({ added: 3 })
    expect(await b.ask('dataProtection.giveClause', { ...act, staffIds: [] })).toEqual({ added: 0 })
    const after = await b.ask('dataProtection.clauses', {})
    expect(after.people).toMatchObject([{ state: 'present', givenOn: '2021-05-10' }, { state: 'present' }])
    expect(after.staff).toMatchObject([{ state: 'present', givenOn: '2021-05-10' }])
    const { rows } = await b.ask('participations.consents', { participationId: ids[0]! })
    expect(rows).toMatchObject([{ kind: 'CLAUSE', manner: 'paper', confirmation: 'signature' }])
    await b.ask('history.undo', {})
    expect((await b.ask('dataProtection.clauses', {})).staff).toMatchObject([{ state: 'none' }])
  })
  it('begins with a wording that lacks nothing the law asks for', async () => {
    expect((await b.ask('dataProtection.clauses', {})).gaps).toEqual([])
  })
  it('needs somebody, a day that has come and a manner of the list', async () => {
    const act = { participationIds: [], staffIds: [], templateId: null, ...given }
    expect(await b.refusal('dataProtection.giveClause', act)).toMatchObject({ fields: [{ path: 'participationIds' }] })
    const { id } = await b.ask('staff.save', aMember())
    const one = { ...act, staffIds: [id] }
    expect(await b.refusal('dataProtection.giveClause', { ...one, givenOn: '2022-01-11' })).toMatchObject({
      fields: [{ path: 'givenOn' }],
    })
    expect(await b.refusal('dataProtection.giveClause', { ...one, manner: 'owl' })).toMatchObject({
      fields: [{ path: 'manner' }],
    })
    expect(await b.refusal('dataProtection.giveClause', { ...act, staffIds: [99_999] })).toMatchObject({
      kind: 'notFound',
    })
  })
  it('who lacks it is printed with as many rows as the screen counts', async () => {
    const { id: personId } = await b.ask('people.save', aPerson())
    const { id: editionId } = await b.ask('editions.save', anEdition())
    await b.ask('editions.saveParticipation', aParticipation({ editionId, personId }))
    await b.ask('staff.save', aMember())
    const text = await printed({ kind: 'clauseGaps' })
    expect(text).toContain('Osób na liście: 2.')
    expect(text).toContain('Łoś Żaneta')
    expect(text).toContain('wykorzystanie wizerunku')
    const ofEdition = await printed({ kind: 'clauseGaps', of: editionId })
    expect(ofEdition).toContain('Osób na liście: 1.')
    expect(ofEdition).toContain('Łoś Żaneta')
    const ofStaff = await printed({ kind: 'clauseGaps', of: 'staff' })
    expect(ofStaff).toContain('Osób na liście: 1.')
    expect(ofStaff).not.toContain('Łoś Żaneta')
  })
})

it('a consent taken back waits until somebody says its use has stopped', async () => {
  const { id: personId } = await b.ask('people.save', aPerson())
  const { id: editionId } = await b.ask('editions.save', anEdition())
  const { id: participationId } = await b.ask('editions.saveParticipation', aParticipation({ editionId, personId }))
  const image = { id: null, kind: 'IMAGE', decision: 'given', decidedOn: '2021-05-04', templateId: null } as const
  await b.ask('participations.saveConsents', {
    participationId,
    consents: [{ ...image, withdrawnOn: '2022-01-05', revision: 0 }],
  })
  const [open] = (await b.ask('dataProtection.clauses', {})).withdrawn
  expect(open).toMatchObject({ kind: 'IMAGE', stoppedOn: null })
  await b.ask('dataProtection.stopUse', { id: open!.id })
  expect((await b.ask('dataProtection.clauses', {})).withdrawn).toMatchObject([{ stoppedOn: '2022-01-10' }])
  const register = await printed({ kind: 'consentRegister' })
  expect(register).toContain('Wpisów: 1.')
  expect(register).toContain('04.05.2021')
  expect(register).toMatch(/05\.01\.2022[\s\S]*10\.01\.2022/)
  expect(await printed({ kind: 'consentRegister', of: 'staff' })).toContain('Nie wpisano jeszcze')
  expect(await b.refusal('dataProtection.stopUse', { id: open!.id })).toMatchObject({ kind: 'notFound' })
})

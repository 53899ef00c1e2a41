import { afterEach, beforeEach, expect, it } from 'vitest'
import { backendOnDay, beside, bytesOnDisk, twoPeople } from '../support/anonymisation.ts'
import type { TestBackend } from '../support/backend.ts'
import { aRequest } from '../support/dataProtection.ts'
import { aParticipation, aPerson } from '../support/records.ts'

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

const requestOf = async (personId: number) =>
  (
    await b.ask(
      'dataProtection.saveRequest',
      aRequest({ personId, applicant: '', kind: 'erasure', wish: 'usuńcie mnie' }),
    )
  ).id
const answerOf = async (id: number) => (await b.ask('dataProtection.requests', {})).find((one) => one.id === id)

it('while the papers of the task have to be kept, says which duty keeps the data and until when, and refuses with that sentence', async () => {
  const requestId = await requestOf(ids.one.personId)
  const found = await b.ask('anonymisation.ofRequest', { requestId })
  expect(found).toMatchObject({
    ...{ verdict: 'part', blocked: null, answered: false },
    duties: [{ what: 'dokumentacja edycji „2021”', until: '2026-12-31' }],
  })
  expect(found.refusal).toMatch(/do 31\.12\.2026 \(art\. 17 ust\. 3 lit\. b RODO\).*skargę do Prezesa/)
  const wish = { personIds: [ids.one.personId], basis: 'request', requestId }
  expect(await b.refusal('anonymisation.run', wish)).toMatchObject({
    code: 'anonymisation.duty',
    message: expect.stringContaining('31.12.2026'),
  })
  await b.ask('anonymisation.refuse', { requestId })
  expect(await answerOf(requestId)).toMatchObject({
    outcome: 'refused',
    answeredOn: '2022-01-10',
    answer: found.refusal,
  })
  expect(await b.refusal('anonymisation.refuse', { requestId })).toMatchObject({ code: 'anonymisation.answered' })
  await b.ask('history.undo', {})
  expect(await answerOf(requestId)).toMatchObject({ outcome: null, answeredOn: null })
})

it('lets only what no duty keeps go: contact and notes with every trace of theirs, and answers the request in part', async () => {
  const requestId = await requestOf(ids.one.personId)
  const { free } = await b.ask('anonymisation.ofRequest', { requestId })
  expect(free).toEqual([
    { kind: 'contact', rows: 1 },
    { kind: 'notes', rows: 1 },
  ])
  const protocol = await b.ask('anonymisation.runPart', { requestId, kinds: ['contact', 'notes'] })
  expect(protocol).toMatchObject({ scope: 'part', basis: 'request', requestId, people: [], valuesSearched: 2 })
  expect(protocol.grounds.join()).toContain('zostaje dokumentacja edycji „2021”: do 31.12.2026')
  expect(await b.ask('people.get', { id: ids.one.personId })).toMatchObject({
    ...{ lastName: 'Łosiowska', phone: '', note: '' },
  })
  expect(await answerOf(requestId)).toMatchObject({
    ...{ outcome: 'partly', answeredOn: '2022-01-10' },
    ...{
      answer: expect.stringContaining(`protokół ${protocol.number}`),
      stepSentence: expect.stringContaining('1/2022'),
    },
  })
  const { pages } = await bytesOnDisk(b.path)
  for (const word of ['600100200', 'boi się windy']) expect(pages.includes(word), word).toBe(false)
  expect(JSON.stringify(protocol)).not.toContain('Łosiowska')
})

it('leaves what was not chosen', async () => {
  const requestId = await requestOf(ids.one.personId)
  await b.ask('anonymisation.runPart', { requestId, kinds: ['contact'] })
  expect(await b.ask('people.get', { id: ids.one.personId })).toMatchObject({
    phone: '',
    note: 'woli rano, boi się windy',
  })
})

it('once nothing keeps the data the person is taken out whole, and the request is answered and linked', async () => {
  setDay('2027-01-01')
  const requestId = await requestOf(ids.one.personId)
  expect(await b.ask('anonymisation.ofRequest', { requestId })).toMatchObject({ verdict: 'whole', duties: [] })
  expect(await b.refusal('anonymisation.refuse', { requestId })).toMatchObject({ code: 'anonymisation.nothingKeeps' })
  const wish = { personIds: [ids.one.personId], basis: 'request' as const, requestId }
  const protocol = await b.ask('anonymisation.run', wish)
  expect(protocol).toMatchObject({
    scope: 'whole',
    requestId,
    grounds: [expect.stringContaining('wpłynął 10.01.2022')],
  })
  expect(await answerOf(requestId)).toMatchObject({
    ...{ who: `Uczestnik ${ids.one.personId}`, wish: '', outcome: 'granted', answeredOn: '2027-01-01' },
    ...{ answer: expect.stringContaining('protokół 1/2027'), stepSentence: expect.stringContaining('protokół 1/2027') },
  })
})

it('an application kept for the association’s own ends goes at once on a wish; somebody still in is refused with the reason', async () => {
  const { id: personId } = await b.ask('people.save', aPerson({ lastName: 'Zgłoszona', otherIdentifier: 'AB 3' }))
  const { id } = await b.ask('editions.saveParticipation', aParticipation({ personId, editionId: ids.editionId }))
  const running = await requestOf(personId)
  expect(await b.ask('anonymisation.ofRequest', { requestId: running })).toMatchObject({
    ...{ verdict: 'blocked', blocked: 'Udział w edycji „2021” jeszcze trwa.' },
    refusal: expect.stringContaining('jeszcze trwa'),
  })
  expect(await b.refusal('anonymisation.runPart', { requestId: running, kinds: ['notes'] })).toMatchObject({
    code: 'anonymisation.notPart',
  })
  await beside(b.path, (raw) =>
    raw.exec(`insert into command_log (call, sentence, at, operator_name, schema_version, undo_rule, removes)
        values ('x', 'x', '2022-01-10', '', 6, 'undoable', 0);
      insert into current_command (command_id) select max(id) from command_log;
      update participation set stage = 'refused', decided_on = '2022-01-05', started_on = null where id = ${id};
      delete from current_command`),
  )
  expect(await b.ask('anonymisation.ofRequest', { requestId: running })).toMatchObject({ verdict: 'whole', duties: [] })
})

it('another request that waits, and a restriction the person asked for, stand in the way of a passed term', async () => {
  setDay('2027-01-01')
  const waiting = await b.ask('dataProtection.saveRequest', aRequest({ personId: ids.one.personId, applicant: '' }))
  const wish = { personIds: [ids.one.personId], basis: 'retention' }
  expect(await b.refusal('anonymisation.run', wish)).toMatchObject({
    message: expect.stringContaining('czeka na odpowiedź'),
  })
  await b.ask('dataProtection.removeRequest', { id: waiting.id })
  await b.ask('dataProtection.restrict', {
    ...{ personId: ids.one.personId, kind: 'restriction', since: '2026-12-01', reason: 'spór w sądzie' },
  })
  expect(await b.refusal('anonymisation.run', wish)).toMatchObject({ message: expect.stringContaining('ograniczone') })
})

it('refuses a request of somebody else, an answered one, and a ground that is not written down', async () => {
  setDay('2027-01-01')
  const requestId = await requestOf(ids.other.personId)
  const wish = { personIds: [ids.one.personId], basis: 'request', requestId }
  expect(await b.refusal('anonymisation.run', wish)).toMatchObject({ kind: 'notFound' })
  expect(await b.refusal('anonymisation.ofRequest', { requestId: 999 })).toMatchObject({ kind: 'notFound' })
  const fields = async (input: object) =>
    (await b.refusal('anonymisation.run', { personIds: [1], ...input })).fields.map(({ path }) => path)
  expect(await fields({ basis: 'other', reason: '' })).toEqual(['reason'])
  expect(await fields({ basis: 'request' })).toEqual(['requestId'])
  expect(await fields({ basis: 'retention', requestId })).toEqual(['requestId'])
  setDay('2026-12-31')
  expect(await b.refusal('anonymisation.run', { personIds: [1], basis: 'retention' })).toMatchObject({
    code: 'anonymisation.notDue',
  })
  const named = { personIds: [ids.one.personId], basis: 'other', reason: 'prosiła pani Łosiowska' }
  expect(await b.refusal('anonymisation.run', named)).toMatchObject({ code: 'anonymisation.namedReason' })
  expect(await b.ask('people.get', { id: ids.one.personId })).toMatchObject({ lastName: 'Łosiowska' })
})

it('an objection does not keep anybody from being taken out on a wish', async () => {
  setDay('2027-01-01')
  const { personId } = ids.one
  await b.ask('dataProtection.restrict', { personId, kind: 'objection', since: '2026-12-01', reason: 'sprzeciw' })
  const requestId = await requestOf(personId)
  await b.ask('anonymisation.run', { personIds: [personId], basis: 'request', requestId })
  expect(await answerOf(requestId)).toMatchObject({ outcome: 'granted' })
})

import { afterEach, beforeEach, expect, it } from 'vitest'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { anEdition, anExpense, aParticipation, aPerson } from '../support/records.ts'

let b: TestBackend
beforeEach(async () => {
  b = await freshBackend()
})
afterEach(() => b.close())

const state = () => b.ask('history.state', {})
const names = async () => (await b.ask('people.list', {})).rows.map((row) => row.lastName)

it('a fresh file has nothing to take back', async () => {
  expect(await state()).toEqual({ undo: null, blocked: null, redo: null })
  expect((await b.refusal('history.undo', {})).message).toBe('Nie ma czego cofnąć.')
})

it('names each step in a Polish sentence, with who did it and when', async () => {
  await b.ask('people.save', aPerson())
  expect((await state()).undo).toMatchObject({ sentence: 'dodano osobę „Łoś Żaneta”', by: 'Koordynator' })
})

it('undo and redo walk step by step and survive a restart', async () => {
  await b.ask('people.save', aPerson({ lastName: 'Ćwik' }))
  await b.ask('people.save', aPerson({ lastName: 'Gęś' }))
  b = await b.restart()
  await b.ask('history.undo', {})
  expect(await names()).toEqual(['Ćwik'])
  await b.ask('history.undo', {})
  expect(await names()).toEqual([])
  expect((await state()).undo).toBeNull()
  b = await b.restart()
  await b.ask('history.redo', {})
  expect(await names()).toEqual(['Ćwik'])
  await b.ask('history.redo', {})
  expect(await names()).toEqual(['Ćwik', 'Gęś'])
  expect((await state()).redo).toBeNull()
  await b.ask('history.undo', {})
  expect(await names()).toEqual(['Ćwik'])
})

it('a new step after an undo leaves nothing to do again', async () => {
  await b.ask('people.save', aPerson({ lastName: 'Ćwik' }))
  await b.ask('history.undo', {})
  await b.ask('people.save', aPerson({ lastName: 'Gęś' }))
  expect((await state()).redo).toBeNull()
  expect((await b.refusal('history.redo', {})).code).toBe('history.nothingToRedo')
})

it('puts back a document with its split after it was changed', async () => {
  const { grantId, lineId } = await grantWithLine(b)
  const saved = await b.ask('expenses.save', anExpense(lineId))
  await b.ask('expenses.save', anExpense(lineId, { ...saved, gross: 100_00, number: 'FV 2' }))
  await b.ask('history.undo', {})
  const { rows, totals } = await b.ask('expenses.list', { grantId })
  expect(rows).toMatchObject([{ number: 'FV 1/2021', gross: 1234_56, charged: 1234_56 }])
  expect(totals.ofGrant).toBe(1234_56)
  const again = await b.ask('expenses.get', { id: saved.id })
  expect((await b.refusal('expenses.save', anExpense(lineId, saved))).kind).toBe('stale')
  await b.ask('expenses.save', anExpense(lineId, { id: saved.id, revision: again.revision }))
})

it('a removed document waits in the bin and comes back whole', async () => {
  const { grantId, lineId } = await grantWithLine(b)
  const { id } = await b.ask('expenses.save', anExpense(lineId))
  await b.ask('expenses.remove', { id })
  await b.ask('people.save', aPerson())
  const { rows } = await b.ask('history.bin', {})
  expect(rows).toMatchObject([{ sentence: 'usunięto dokument „FV 1/2021”' }])
  await b.ask('history.restore', { commandId: rows[0]!.commandId })
  expect((await b.ask('expenses.list', { grantId })).rows).toHaveLength(1)
  expect((await b.ask('expenses.list', { search: 'zrodlo' })).rows).toHaveLength(1)
  expect((await b.ask('history.bin', {})).rows).toEqual([])
  expect((await b.refusal('history.restore', { commandId: rows[0]!.commandId })).code).toBe('history.notInBin')
})

it('a restored budget line takes its place again, whatever was done to its neighbours since', async () => {
  const { grantId, actionId, lineId } = await grantWithLine(b)
  const line = (name: string, record: object = {}) =>
    b.ask('budgets.saveLine', {
      ...{ id: null, grantId, actionId, name, measure: '', unitCost: null, quantityHundredths: null, revision: 0 },
      amounts: [{ year: 2021, source: 'grant', planned: 1 }],
      ...record,
    })
  const codes = async () => (await b.ask('budgets.get', { grantId })).lines.map(({ code, name }) => `${code} ${name}`)
  const second = await line('Druk')
  const third = await line('Najem')
  await b.ask('budgets.removeLine', { id: second.id })
  await line('Wyżywienie')
  await line('Najem sali', third)
  await b.ask('budgets.move', { what: 'line', id: lineId, by: 1 })
  const before = await codes()
  expect(before).toEqual(['I.1.1. Najem sali', 'I.1.2. Materiały', 'I.1.3. Wyżywienie'])
  const { rows } = await b.ask('history.bin', {})
  await b.ask('history.restore', { commandId: rows[0]!.commandId })
  expect(await codes()).toEqual(['I.1.1. Najem sali', 'I.1.2. Druk', 'I.1.3. Materiały', 'I.1.4. Wyżywienie'])
  await b.ask('history.undo', {})
  expect(await codes()).toEqual(before)
})

it('undoing a restoring puts the record back into the bin, and redoing takes it out again', async () => {
  const { id } = await b.ask('people.save', aPerson())
  await b.ask('people.remove', { id })
  const bin = async () => (await b.ask('history.bin', {})).total
  const { rows } = await b.ask('history.bin', {})
  await b.ask('history.restore', { commandId: rows[0]!.commandId })
  expect(await bin()).toBe(0)
  await b.ask('history.undo', {})
  expect(await bin()).toBe(1)
  await b.ask('history.redo', {})
  expect([await bin(), await names()]).toEqual([0, ['Łoś']])
})

it('refuses to take back what was changed since by other means, and changes nothing', async () => {
  const { id } = await b.ask('club.saveOperator', { id: null, name: 'Janina Żak', role: '' })
  await b.ask('club.chooseOperator', { id })
  expect((await b.refusal('history.undo', {})).code).toBe('history.changedSince')
  expect((await b.ask('club.get', {})).operators.map((o) => o.name)).toEqual(['Koordynator', 'Janina Żak'])
})

it('refuses to bring back what another record stands in the way of', async () => {
  const pesel = { pesel: '02270803624', birthDate: '2002-07-08' }
  const { id } = await b.ask('people.save', aPerson(pesel))
  await b.ask('people.remove', { id })
  await b.ask('people.save', aPerson({ ...pesel, lastName: 'Inna' }))
  const { rows } = await b.ask('history.bin', {})
  expect((await b.refusal('history.restore', { commandId: rows[0]!.commandId })).code).toBe('history.inTheWay')
  expect([await names(), (await b.ask('history.bin', {})).total]).toEqual([['Inna'], 1])
})

it('refuses to bring back a participation of a person who is gone, until the person is back', async () => {
  const { id: personId } = await b.ask('people.save', aPerson())
  const { id: editionId } = await b.ask('editions.save', anEdition())
  const { id } = await b.ask('editions.saveParticipation', aParticipation({ editionId, personId }))
  await b.ask('editions.removeParticipation', { id })
  await b.ask('people.remove', { id: personId })
  const [person, participation] = (await b.ask('history.bin', {})).rows
  expect((await b.refusal('history.restore', { commandId: participation!.commandId })).code).toBe(
    'history.dependsOnRemoved',
  )
  await b.ask('history.restore', { commandId: person!.commandId })
  await b.ask('history.restore', { commandId: participation!.commandId })
  expect(await b.ask('editions.participants', { editionId })).toMatchObject([{ id, personId }])
})

it('a step that changed nothing leaves no trace', async () => {
  const saved = await b.ask('people.save', aPerson())
  const before = await state()
  await b.ask('people.save', aPerson(saved))
  expect(await state()).toEqual(before)
})

it('choosing who is at work is not a step, but the next step carries the name', async () => {
  const { id } = await b.ask('club.saveOperator', { id: null, name: 'Janina Żak', role: 'księgowość' })
  await b.ask('club.chooseOperator', { id })
  expect((await state()).undo?.sentence).toBe('dodano osobę pracującą „Janina Żak”')
  await b.ask('people.save', aPerson())
  expect((await state()).undo?.by).toBe('Janina Żak')
})

it('the history of a record tells from what to what each field changed', async () => {
  const { lineId } = await grantWithLine(b)
  const saved = await b.ask('expenses.save', anExpense(lineId))
  await b.ask('expenses.save', anExpense(lineId, { ...saved, paidOn: '2021-07-01' }))
  const [latest, first] = await b.ask('history.ofRecord', { kind: 'expenseDocument', id: saved.id })
  expect(latest).toMatchObject({ sentence: 'zmieniono dokument „FV 1/2021”', by: 'Koordynator' })
  const of = { kind: 'expenseDocument', id: saved.id }
  expect(latest!.changes).toEqual([
    { of, record: 'dokument', fields: [{ field: 'data zapłaty', before: '10.06.2021', after: '01.07.2021' }] },
  ])
  expect(first!.changes.map((c) => c.record)).toEqual(['dokument', 'podział dokumentu'])
  expect(first!.changes[0]!.fields).toContainEqual({ field: 'kwota brutto', before: '', after: '1\u00a0234,56' })
})

it('the history names the line a part of a document was moved to, also when that line is gone', async () => {
  const { grantId, lineId } = await grantWithLine(b)
  const line = { grantId, actionId: null, measure: '', unitCost: null, quantityHundredths: null, id: null, revision: 0 }
  const amounts = [{ year: 2021, source: 'grant' as const, planned: 1 }]
  const { id: other } = await b.ask('budgets.saveLine', { ...line, name: 'Księgowość', amounts })
  const saved = await b.ask('expenses.save', anExpense(lineId))
  const again = await b.ask('expenses.save', anExpense(other, saved))
  const moved = {
    of: { kind: 'expenseDocument', id: saved.id },
    record: 'podział dokumentu',
    fields: [{ field: 'pozycja budżetu', before: 'Materiały', after: 'Księgowość' }],
  }
  const second = async () =>
    (await b.ask('history.ofRecord', { kind: 'expenseDocument', id: saved.id })).at(-2)?.changes
  expect(await second()).toEqual([moved])
  await b.ask('expenses.save', anExpense(lineId, again))
  await b.ask('budgets.removeLine', { id: other })
  expect(await second()).toEqual([moved])
})

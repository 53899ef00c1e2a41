import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findingKey } from '#shared/settlements/overrides.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { pagesOf } from '../support/printedPdf.ts'
import { anExpense, aReport } from '../support/records.ts'

let b: TestBackend
let lineId: number
let id: number
let late: number
beforeEach(async () => {
  b = await freshBackend()
  const made = await grantWithLine(b)
  lineId = made.lineId
  id = (await b.ask('settlements.save', aReport(made.grantId))).id
  late = (await b.ask('expenses.save', anExpense(lineId, { issuedOn: '2021-04-20' }))).id
})
afterEach(() => b.close())

const state = () => b.ask('settlements.get', { id })
const early = async () => (await state()).findings.find(({ check }) => check === 'C-01')!
const leave = async (reason = 'Zgoda zleceniodawcy z 3.01.2022, znak DPS.12.') =>
  b.ask('settlements.overrideFinding', { reportId: id, ...findingKey(await early()), reason })

describe('a blocking finding left as it is', () => {
  it('keeps its reason and day, and stays on the list', async () => {
    const made = await leave()
    expect((await early()).override).toEqual({
      id: made.id,
      reason: 'Zgoda zleceniodawcy z 3.01.2022, znak DPS.12.',
      madeOn: '2022-01-10',
    })
  })
  it('covers only its own record', async () => {
    await leave()
    await b.ask('expenses.save', anExpense(lineId, { number: 'FV 2', issuedOn: '2021-04-20' }))
    const both = (await state()).findings.filter(({ check }) => check === 'C-01')
    expect(both.map(({ override }) => override !== null).sort()).toEqual([false, true])
  })
  it('is open again when the finding says another day, and the reason is shown as no longer holding', async () => {
    await leave()
    const expense = await b.ask('expenses.get', { id: late })
    await b.ask('expenses.save', {
      ...anExpense(lineId, { issuedOn: '2021-04-21' }),
      id: late,
      revision: expense.revision,
    })
    expect((await early()).override).toBeNull()
    expect((await state()).lapsed).toMatchObject([{ check: 'C-01', recordKind: 'expenseDocument', recordId: late }])
  })
  it('can be taken back, and that undone', async () => {
    const made = await leave()
    await b.ask('settlements.takeBackOverride', { id: made.id })
    expect((await early()).override).toBeNull()
    await b.ask('history.undo', {})
    expect((await early()).override?.id).toBe(made.id)
  })
  it('wants a reason, an existing finding, and one that blocks', async () => {
    const key = findingKey(await early())
    expect(await b.refusal('settlements.overrideFinding', { reportId: id, ...key, reason: ' ' })).toMatchObject({
      fields: [{ path: 'reason' }],
    })
    const changed = { ...key, message: 'Coś innego.' }
    expect((await b.refusal('settlements.overrideFinding', { reportId: id, ...changed, reason: 'x' })).message).toMatch(
      /Wpisany tekst został/,
    )
    const mild = (await state()).findings.find(({ severity }) => severity === 'warning')!
    expect(mild).toBeDefined()
    await b.refusal('settlements.overrideFinding', { reportId: id, ...findingKey(mild), reason: 'x' })
    await leave()
    await b.refusal('settlements.overrideFinding', { reportId: id, ...key, reason: 'drugi' })
  })
  it('does not keep a report from being removed and brought back with its reasons', async () => {
    await leave()
    await b.ask('settlements.remove', { id })
    expect((await b.refusal('settlements.get', { id })).kind).toBe('notFound')
    await b.ask('history.undo', {})
    expect((await early()).override?.reason).toMatch(/^Zgoda/)
  })
})

it('the checklist prints what is open, what is left and why, and every check with its outcome', async () => {
  await leave()
  const { fileId, name } = await b.ask('documents.render', { document: { kind: 'reportChecklist', reportId: id } })
  expect(name).toBe('lista-kontrolna-sprawozdania-2021-12-31.pdf')
  const text = pagesOf((await b.file(fileId))!.bytes)
    .join(' ')
    .replace(/\s+/g, ' ')
  for (const part of [
    'Pominięte z powodem (1)',
    'znak DPS.12.',
    'Wszystkie sprawdzenia (66)',
    'niemożliwe, bo',
    'C-55',
    'KSeF',
    'blokuje',
  ])
    expect(text).toContain(part)
})

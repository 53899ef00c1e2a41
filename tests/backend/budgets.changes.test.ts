import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { gr } from '#shared/kernel/money.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { textOf } from '../support/printedPdf.ts'

let b: TestBackend
let grantId: number
let actionId: number
let lineId: number
let otherId: number
let versionId: number
const amount = (planned: number, year = 2021) => ({ year, source: 'grant' as const, planned: gr(planned) })
const saveLine = async (id: number | null, name: string, planned: number) =>
  b.ask('budgets.saveLine', {
    id,
    grantId,
    actionId,
    name,
    measure: '',
    unitCost: null,
    quantityHundredths: null,
    amounts: [amount(planned)],
    revision: (await lines()).find((one) => one.id === id)?.revision ?? 0,
  })
const lines = async () => (await b.ask('budgets.get', { grantId })).lines
const plans = async () => (await lines()).map((line) => line.amounts.map(({ year, planned }) => [year, planned]))
beforeEach(async () => {
  b = await freshBackend()
  ;({ grantId, actionId, lineId } = await grantWithLine(b, 1_000_00))
  otherId = (await saveLine(null, 'Psycholog', 400_00)).id
  const version = { grantId, kind: 'offer' as const, annexId: null, effectiveFrom: '2021-04-20', reason: '' }
  versionId = (await b.ask('budgets.freezeVersion', version)).id
})
afterEach(() => b.close())

describe('moving money between lines', () => {
  const shift = (change = {}) => ({
    grantId,
    fromLineId: lineId,
    toLineId: otherId,
    year: 2021,
    source: 'grant' as const,
    amount: gr(150_00),
    ...change,
  })
  it('changes both lines in one step, and one undo takes it back', async () => {
    await b.ask('budgets.moveMoney', shift())
    expect(await plans()).toEqual([[[2021, 850_00]], [[2021, 550_00]]])
    const { undo } = await b.ask('history.state', {})
    expect(undo?.sentence).toBe('przesunięto 150,00\u00a0zł z „Materiały” na „Psycholog”'.replace('\u00a0', ' '))
    await b.ask('history.undo', {})
    expect(await plans()).toEqual([[[2021, 1_000_00]], [[2021, 400_00]]])
  })
  it('gives the other line an amount of a year it had none in', async () => {
    const { id, name, measure, unitCost, quantityHundredths, revision } = (await lines())[0]!
    const amounts = [amount(500_00), amount(500_00, 2022)]
    await b.ask('budgets.saveLine', {
      id,
      grantId,
      actionId,
      name,
      measure,
      unitCost,
      quantityHundredths,
      amounts,
      revision,
    })
    await b.ask('budgets.moveMoney', shift({ year: 2022, amount: gr(500_00) }))
    expect(await plans()).toEqual([
      [[2021, 500_00]],
      [
        [2021, 400_00],
        [2022, 500_00],
      ],
    ])
  })
  it('is refused when so much is not planned there, between a line and itself, and across grants', async () => {
    const refused = await b.refusal('budgets.moveMoney', shift({ amount: gr(1_000_01) }))
    expect(refused.fields).toEqual([{ path: 'amount', message: 'Najwyżej 1\u00a0000,00 zł.' }])
    expect((await b.refusal('budgets.moveMoney', shift({ source: 'fees' }))).message).toContain('0,00 zł')
    expect((await b.refusal('budgets.moveMoney', shift({ toLineId: lineId }))).kind).toBe('validation')
    const foreign = await grantWithLine(b, 5_00)
    expect((await b.refusal('budgets.moveMoney', shift({ toLineId: foreign.lineId }))).kind).toBe('notFound')
    expect(await plans()).toEqual([[[2021, 1_000_00]], [[2021, 400_00]]])
  })
})
describe('a request for a change', () => {
  const add = (change = {}) =>
    b.ask('budgets.addChangeRequest', {
      grantId,
      from: versionId,
      to: null,
      madeOn: '2022-01-08',
      reason: 'Psycholog prowadzi więcej spotkań.',
      ...change,
    })
  const requests = () => b.ask('budgets.changeRequests', { grantId })
  it('keeps both states: the letter stays as it was sent when the budget goes on changing', async () => {
    await saveLine(otherId, 'Psycholog', 600_00)
    expect(await add()).toMatchObject({ number: 1 })
    await saveLine(otherId, 'Psycholog', 900_00)
    const [request] = await requests()
    expect(request).toMatchObject({
      beforeTitle: 'Wersja 1 (oferta), od 20.04.2021',
      afterTitle: 'Budżet z dnia 10.01.2022',
      answer: 'none',
      isBudgetNow: false,
      diff: { whole: { difference: 200_00 } },
    })
    expect(request?.diff.lines.find((line) => line.lineId === otherId)?.whole).toMatchObject({
      before: 400_00,
      after: 600_00,
      percent: 50_00,
    })
  })
  it('is not written about nothing, nor without a reason', async () => {
    const nothing = { grantId, from: versionId, to: null, madeOn: '2022-01-08', reason: 'Powód.' }
    expect((await b.refusal('budgets.addChangeRequest', nothing)).message).toContain('niczym się nie różnią')
    await saveLine(otherId, 'Psycholog', 600_00)
    const refused = await b.refusal('budgets.addChangeRequest', { ...nothing, reason: ' ' })
    expect(refused.fields).toEqual([{ path: 'reason', message: 'Wpisz powód zmiany.' }])
  })
  it('notes the answer with its day, and says whether the budget still is what was asked for', async () => {
    await saveLine(otherId, 'Psycholog', 600_00)
    const { id } = await add()
    const answer = { id, madeOn: '2022-01-08', reason: 'Powód.', answerNote: '', revision: 1 }
    const undated = { ...answer, answer: 'agreed' as const, answeredOn: null }
    expect((await b.refusal('budgets.saveChangeRequest', undated)).fields).toEqual([
      { path: 'answeredOn', message: 'Wpisz dzień odpowiedzi.' },
    ])
    const early = { ...answer, answer: 'agreed' as const, answeredOn: '2022-01-01' }
    expect((await b.refusal('budgets.saveChangeRequest', early)).kind).toBe('validation')
    await b.ask('budgets.saveChangeRequest', { ...early, answeredOn: '2022-01-09' })
    expect(await requests()).toMatchObject([{ answer: 'agreed', answeredOn: '2022-01-09', isBudgetNow: true }])
    expect((await b.refusal('budgets.saveChangeRequest', { ...early, answeredOn: '2022-01-09' })).kind).toBe('stale')
  })
  it('goes to the bin and comes back as it was; it stands in the history of its grant', async () => {
    await saveLine(otherId, 'Psycholog', 600_00)
    const { id } = await add()
    const before = await requests()
    await b.ask('budgets.removeChangeRequest', { id })
    expect(await requests()).toEqual([])
    await b.ask('history.undo', {})
    expect(await requests()).toEqual(before.map((one) => ({ ...one, revision: 2 })))
    const told = JSON.stringify(await b.ask('history.ofRecord', { kind: 'grant', id: grantId }))
    expect(told).toContain('napisano wniosek nr 1 o zmianę budżetu')
    expect(told).toContain('Psycholog prowadzi więcej spotkań.')
    expect(told).not.toContain('planned')
  })
  it('prints as a letter with the old value, the new one, the difference and its per cent', async () => {
    await saveLine(lineId, 'Materiały', 800_00)
    await saveLine(otherId, 'Psycholog', 600_00)
    const { id } = await add()
    const { fileId, name } = await b.ask('documents.render', { document: { kind: 'changeRequest', requestId: id } })
    const text = textOf((await b.file(fileId))!.bytes)
    expect(name).toBe('wniosek-o-zmiane-budzetu-1.pdf')
    for (const part of ['przesunięcie środków', 'Minister Rodziny', '1 000,00 800,00 −200,00 −20,00 %', 'Powód zmiany'])
      expect(text).toContain(part)
    expect(text).toContain('400,00 600,00 +200,00 +50,00 %')
    expect(text).toContain('Psycholog prowadzi więcej spotkań.')
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { gr } from '#shared/kernel/money.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { aGrant, anExpense, aReport } from '../support/records.ts'

let b: TestBackend
let grantId: number
let actionId: number
let lineId: number
beforeEach(async () => {
  b = await freshBackend()
  const made = await grantWithLine(b, 1_000_00)
  grantId = made.grantId
  actionId = made.actionId
  lineId = made.lineId
})
afterEach(() => b.close())

const freeze = (effectiveFrom = '2021-04-01', rest: Parameters<typeof input>[1] = {}) =>
  b.ask('budgets.freezeVersion', input(effectiveFrom, rest))
const input = (
  effectiveFrom: string,
  rest: { kind?: 'offer' | 'update' | 'annex'; annexId?: number | null; grantId?: number } = {},
) => ({ grantId, kind: 'offer' as const, annexId: null, effectiveFrom, reason: '', ...rest })
const versions = () => b.ask('budgets.versions', { grantId })
async function saveLine(planned: number, rest: { id?: number | null; name?: string } = {}) {
  const id = rest.id === undefined ? lineId : rest.id
  const line = (await b.ask('budgets.get', { grantId })).lines.find((one) => one.id === id)
  return b.ask('budgets.saveLine', {
    id,
    grantId,
    actionId,
    name: rest.name ?? 'Materiały',
    measure: 'komplet',
    unitCost: null,
    quantityHundredths: null,
    amounts: [{ year: 2021, source: 'grant', planned: gr(planned) }],
    revision: line?.revision ?? 0,
  })
}

describe('a frozen version', () => {
  it('keeps the budget as it was, whatever happens to the lines later', async () => {
    expect(await freeze()).toMatchObject({ number: 1 })
    await saveLine(1_200_00)
    expect(await freeze('2021-06-01', { kind: 'update' })).toMatchObject({ number: 2 })
    const amounts = (await versions()).map(({ number, budget }) => [number, budget.lines[0]?.amounts[0]?.planned])
    expect(amounts).toEqual([
      [1, 1_000_00],
      [2, 1_200_00],
    ])
  })
  it('is compared with another and with the budget as it is now', async () => {
    const { id: first } = await freeze()
    await saveLine(1_200_00)
    const { id: second } = await freeze('2021-06-01', { kind: 'update' })
    await b.ask('budgets.removeLine', { id: lineId })
    const changed = await b.ask('budgets.compare', { grantId, from: first, to: second })
    expect(changed.lines).toMatchObject([{ state: 'changed', whole: { difference: 200_00, percent: 20_00 } }])
    const gone = await b.ask('budgets.compare', { grantId, from: second, to: null })
    expect(gone.lines).toMatchObject([{ state: 'removed', whole: { difference: -1_200_00 } }])
    expect((await b.refusal('budgets.compare', { grantId: grantId + 1, from: first, to: null })).kind).toBe('notFound')
  })
  it('names the annex it follows from; the annex then cannot be taken away', async () => {
    const { id: annexId } = await b.ask('grants.saveAnnex', {
      id: null,
      grantId,
      number: '1/2021',
      signedOn: '2021-05-20',
      effectiveFrom: '2021-06-01',
      description: '',
      revision: 0,
    })
    await freeze('2021-06-01', { kind: 'annex', annexId })
    expect(await versions()).toMatchObject([{ annexNumber: '1/2021', annexId }])
    expect((await b.refusal('grants.removeAnnex', { id: annexId })).message).toContain('Nie usunięto')
    expect((await b.refusal('budgets.freezeVersion', input('2021-06-01', { annexId }))).fields).toEqual([
      { path: 'annexId', message: 'Aneks wskazuje się tylko przy wersji z aneksu.' },
    ])
    const other = await grantWithLine(b, 1)
    const foreign = input('2021-06-01', { kind: 'annex', annexId, grantId: other.grantId })
    expect((await b.refusal('budgets.freezeVersion', foreign)).fields).toEqual([
      { path: 'annexId', message: 'Wybierz aneks tej dotacji.' },
    ])
  })
  it('is not made from an empty budget', async () => {
    const { id } = await b.ask('grants.save', aGrant())
    const refused = await b.refusal('budgets.freezeVersion', input('2021-04-01', { grantId: id }))
    expect(refused.message).toContain('budżet nie ma jeszcze żadnej pozycji')
  })
  it('is taken away only while it is the last; undo brings it back as it was', async () => {
    const { id: first } = await freeze()
    const { id: second } = await freeze('2021-06-01')
    expect((await b.refusal('budgets.removeVersion', { id: first })).message).toContain('tylko ostatnią wersję')
    const before = await versions()
    await b.ask('budgets.removeVersion', { id: second })
    expect(await versions()).toHaveLength(1)
    await b.ask('history.undo', {})
    expect(await versions()).toEqual(before)
  })
  it('stands in the history of its grant in words', async () => {
    await freeze()
    const told = JSON.stringify(await b.ask('history.ofRecord', { kind: 'grant', id: grantId }))
    expect(told).toContain('utrwalono wersję 1 budżetu')
    expect(told).toContain('oferta')
  })
})

describe('a change after a version', () => {
  const since = () => b.ask('budgets.sinceVersion', { grantId })
  it('is nothing while there is no version, and is counted from the newest one by the terms of the contract', async () => {
    expect(await since()).toBeNull()
    await freeze()
    expect(await since()).toMatchObject({ number: 1, lines: [], needs: [] })
    await saveLine(1_100_01)
    expect((await since())?.needs).toMatchObject([{ kind: 'overLimit', lineId, limit: 1_100_00 }])
    const grant = await b.ask('grants.get', { id: grantId })
    await b.ask('grants.save', { ...grant, shiftPermille: 200 })
    expect(await since()).toMatchObject({ lines: [{ lineId, state: 'changed' }], needs: [] })
    await freeze('2021-06-01', { kind: 'update' })
    expect(await since()).toMatchObject({ number: 2, lines: [] })
  })
})

describe('the report', () => {
  const settled = async (rest: Parameters<typeof aReport>[1] = {}) => {
    const { id } = await b.ask('settlements.save', aReport(grantId, rest))
    return (await b.ask('settlements.get', { id })).settlement
  }
  it('takes the version in force at the end of its period for what was agreed', async () => {
    await freeze('2021-04-01')
    await saveLine(1_200_00)
    await freeze('2021-09-01', { kind: 'update' })
    await saveLine(5_000_00)
    const half = await settled({ kind: 'partial', periodTo: '2021-06-30' })
    expect(half.total).toEqual({ planned: 1_000_00, actual: 0 })
    expect((await settled()).total.planned).toBe(1_200_00)
  })
  it('takes the lines as they are while no version is in force', async () => {
    await saveLine(1_200_00)
    expect((await settled()).total.planned).toBe(1_200_00)
  })
  it('keeps a line that came after the version, planned at nothing, with what was spent on it', async () => {
    await freeze('2021-04-01')
    const { id: later } = await saveLine(300_00, { id: null, name: 'Nowy koszt' })
    await b.ask('expenses.save', anExpense(later, { gross: 250_00 }))
    const { years, total } = await settled()
    expect(total).toEqual({ planned: 1_000_00, actual: 250_00 })
    expect(years[0]?.actions[0]?.lines).toMatchObject([
      { code: 'I.1.1.', name: 'Materiały', planned: 1_000_00, actual: 0 },
      { code: 'I.1.2.', name: 'Nowy koszt', planned: 0, actual: 250_00 },
    ])
  })
  it('keeps a line that was agreed on and taken away since', async () => {
    await freeze('2021-04-01')
    await b.ask('budgets.removeLine', { id: lineId })
    expect((await settled()).years[0]?.actions[0]?.lines).toMatchObject([{ name: 'Materiały', planned: 1_000_00 }])
  })
})

import { afterEach, beforeEach, expect, it } from 'vitest'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { filed } from '../support/filings.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { aGrant, anExpense, aReport } from '../support/records.ts'

let b: TestBackend
let grantId: number
let lineId: number
beforeEach(async () => {
  b = await freshBackend()
  ;({ grantId, lineId } = await grantWithLine(b))
  const { revision } = await b.ask('grants.get', { id: grantId })
  const twoYears = { taskFrom: '2020-05-01', taskTo: '2021-12-31', spendGrantFrom: '2020-05-01' }
  await b.ask('grants.save', aGrant({ ...twoYears, id: grantId, revision }))
  for (const [number, paidOn, gross] of [
    ['FV 1', '2020-06-10', 100_00],
    ['FV 2', '2021-03-10', 20_00],
    ['FV 3', '2021-09-10', 3_00],
  ] as const)
    await b.ask('expenses.save', anExpense(lineId, { number, issuedOn: paidOn, paidOn, gross }))
})
afterEach(() => b.close())

const report = async (change: Parameters<typeof aReport>[1]) =>
  (await b.ask('settlements.save', aReport(grantId, change))).id
const told = async (id: number) => {
  const { settlement } = await b.ask('settlements.get', { id })
  return { actual: settlement.total.actual, years: settlement.years.map(({ year }) => year) }
}

it('each report counts what the one before it did not: a closed year, a part of a year on demand, the rest', async () => {
  const year = await report({ kind: 'partial', periodFrom: '2020-05-01', periodTo: '2020-12-31' })
  const demanded = await report({
    kind: 'partial',
    periodFrom: '2021-01-01',
    periodTo: '2021-06-30',
    demandedOn: '2021-07-02',
  })
  const rest = await report({ periodFrom: '2021-07-01' })
  expect(await told(year)).toEqual({ actual: 100_00, years: [2020] })
  expect(await told(demanded)).toEqual({ actual: 20_00, years: [2021] })
  expect(await told(rest)).toEqual({ actual: 3_00, years: [2021] })
  const terms = (await b.ask('settlements.list', { grantId })).map(({ id, term }) => [id, term])
  // 30 January 2022 is a Sunday; 30 days after the demand is 1 August 2021, a Sunday as well.
  expect(terms).toEqual([
    [rest, '2022-01-31'],
    [demanded, '2021-08-02'],
    [year, '2021-02-01'],
  ])
})
it('a final report over the whole task has a table for each year', async () => {
  expect(await told(await report({ periodFrom: '2020-05-01' }))).toEqual({ actual: 123_00, years: [2020, 2021] })
})
it('a filed report of a closed year stays as it was while the next year is spent, and a late invoice of it shows', async () => {
  const year = await report({ kind: 'partial', periodFrom: '2020-05-01', periodTo: '2020-12-31' })
  await filed(b, year)
  const changed = async () => (await b.ask('filings.standing', { reportId: year })).changedSince
  await b.ask('expenses.save', anExpense(lineId, { number: 'FV 4', paidOn: '2021-10-01', gross: 4_00 }))
  expect(await changed()).toBe(0)
  const late = { number: 'FV 5', issuedOn: '2020-11-30', paidOn: '2020-12-01', gross: 5_00 }
  await b.ask('expenses.save', anExpense(lineId, late))
  expect(await changed()).toBeGreaterThan(0)
  const { id: correction } = await b.ask('filings.correct', { reportId: year })
  expect((await told(correction)).actual).toBe(105_00)
})

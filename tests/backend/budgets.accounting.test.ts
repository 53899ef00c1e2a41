import { afterEach, beforeEach, expect, it } from 'vitest'
import { extraColumns } from '#shared/settlements/accountingColumns.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { askPdf, textOf } from '../support/printedPdf.ts'
import { anExpense, aReport } from '../support/records.ts'

let b: TestBackend
let reportId: number
beforeEach(async () => {
  b = await freshBackend()
  const { grantId, lineId } = await grantWithLine(b, 2_000_000_00)
  await b.ask(
    'expenses.save',
    anExpense(lineId, { gross: 1_234_567_89, bookingNumber: 'PK 7', description: '=1+2 "x"; y' }),
  )
  const refund = { number: 'FK 2', gross: -100_00, paidOn: '2021-07-01' }
  await b.ask('expenses.save', anExpense(lineId, refund))
  reportId = (await b.ask('settlements.save', aReport(grantId))).id
})
afterEach(() => b.close())

const printed = async (rest: {
  layout?: 'official' | 'expenses' | 'byLine'
  extra?: (typeof extraColumns)[number][]
}) => {
  const { fileId } = await b.ask('documents.render', { document: { kind: 'accountingList', reportId, ...rest } })
  return (await b.file(fileId))!.bytes
}

it('prints the official columns with a sum that equals the money of the report', async () => {
  const text = textOf(await printed({}))
  const { settlement } = await b.ask('settlements.get', { id: reportId })
  expect(settlement.total.actual).toBe(1_234_467_89)
  expect(text).toContain('Ogółem 1 234 467,89 1 234 467,89 0,00')
  for (const part of ['FV 1/2021', 'I.1.1.', '01.06.2021', '10.06.2021', '−100,00']) expect(text).toContain(part)
  expect(text).not.toContain('PK 7')
})
it('takes every extra column at once on a page that still holds them', async () => {
  const bytes = await printed({ extra: [...extraColumns] })
  expect(textOf(bytes)).toContain('PK 7')
  expect(textOf(bytes)).toContain('123-456-32-18')
  // Nothing sticks out at the right: words lie within the width of the page.
  const places = askPdf(bytes, 'pdftotext', '-bbox', 'FILE', '-')
  const right = [...places.matchAll(/xMax="([\d.]+)"/g)].map((match) => Number(match[1]))
  expect(Math.max(...right)).toBeLessThan(842 - 20)
})
it('prints the layouts of two operators', async () => {
  expect(textOf(await printed({ layout: 'expenses' }))).toContain('Kwota niewykorzystana do zwrotu 765 532,11')
  const byLine = textOf(await printed({ layout: 'byLine' }))
  expect(byLine).toContain('I.1.1. Materiały 2 000 000,00 1 234 467,89 1 234 467,89 0,00')
  expect(byLine).toContain('w stosunku do całkowitej wartości projektu: 100,00 %')
})
it('saves CSV whose texts are no formulas and whose amounts are numbers', async () => {
  const { fileId, name } = await b.ask('budgets.accountingCsv', { reportId, extra: ['gross'] })
  expect(name).toBe('zestawienie-dokumentow-2021-12-31.csv')
  const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode((await b.file(fileId))!.bytes).split('\r\n')
  expect(lines[0]).toMatch(/^\ufeffLp\.;Numer dokumentu księgowego;.*;Kwota brutto dokumentu \(zł\)$/)
  expect(lines[1]).toBe(
    '1;FV 1/2021;I.1.1.;2021-06-01;"\'=1+2 ""x""; y";1234567,89;1234567,89;0,00;2021-06-10;1234567,89',
  )
  expect(lines[2]).toContain(';-100,00;-100,00;0,00;2021-07-01;-100,00')
  expect(lines[3]).toBe(';Ogółem;;;;1234467,89;1234467,89;0,00;;')
  expect((await b.refusal('budgets.accountingCsv', { reportId: 999, extra: [] })).kind).toBe('notFound')
})
it('the pictures are drawn from the figures of the budget, to the grosz, and print with their table', async () => {
  const { grantId, lineId } = await grantWithLine(b, 1_000_00)
  await b.ask('expenses.save', anExpense(lineId, { number: 'A', gross: 300_00 }))
  await b.ask('expenses.save', anExpense(lineId, { number: 'B', gross: 50_00, paidOn: null }))
  const pictures = await b.ask('budgets.pictures', { grantId, year: null })
  const { totals } = await b.ask('budgets.get', { grantId })
  expect(pictures.total).toEqual({ planned: totals.planned, spent: totals.spent, committed: 50_00, left: 650_00 })
  const { fileId } = await b.ask('documents.render', { document: { kind: 'budgetPictures', grantId } })
  const text = textOf((await b.file(fileId))!.bytes)
  expect(text).toContain('I.1.1. Materiały 1 000,00 300,00 50,00 650,00')
  expect(text).toContain('Do zapłaty')
})

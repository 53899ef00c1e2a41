import { expect, it } from 'vitest'
import { theProduct } from '../support/product.ts'
import { frameOf } from './pages/frame.ts'
import { paperOf } from './pages/paper.ts'
import { read } from './pages/read.ts'
import { reportsOf } from './pages/reports.ts'
import { rowsOf } from './pages/tables.ts'

const product = theProduct({ demo: true })
const report = '/sprawozdania/1'

it('a figure of table II.1 opens the documents behind it, and they add up to it', async () => {
  const page = await product.open(report)
  const reports = reportsOf(page)
  await reports.show('II.1 Wydatki')
  const { 'Poniesione (zł)': figure } = await reports.costRow(2021, 'Doradca zawodowy')
  await page.getByRole('link', { name: `${figure} – Dokumenty pozycji I.1.3.` }).click()
  const documents = page.getByRole('table', { name: 'Dokumenty' })
  await page.getByRole('button', { name: /^Pozycja I\.1\.3\./ }).waitFor()
  await expect.poll(() => read(documents.locator('tfoot'))).toContain(figure)
  for (const row of await rowsOf(documents)) expect(row).toContain('I.1.3.')
})

it('a description is saved by leaving its field and stands in the paper at once', async () => {
  const page = await product.open(report)
  const reports = reportsOf(page)
  await reports.show('II.4 Wpłaty odbiorców')
  const words = 'Odbiorcy zadania nie wnosili opłat za żółte źdźbła.'
  await page.getByRole('textbox', { name: 'II.4' }).fill(words)
  await reports.show('Podgląd wydruku')
  await frameOf(page).said('Zapisano opis w sprawozdaniu.')
  expect((await product.ask('settlements.get', { id: 1 })).report.ii4).toBe(words)
  const paper = paperOf(page, 'Sprawozdanie końcowe')
  await paper.preview.getByRole('region').focus()
  await page.keyboard.press('End')
  await expect.poll(() => paper.textOfAll(), { timeout: 10_000 }).toContain(words)
})

it('a wording compared with the official text is no longer counted beside the paper', async () => {
  const page = await product.open(report)
  const counted = () => page.getByText(/\d+\sbrzmień formularza nie porównano/)
  const before = Number.parseInt(await read(counted()), 10)
  await page.getByRole('link', { name: 'Porównaj' }).click()
  await page.locator('tbody tr[data-row] td').first().click()
  await frameOf(page).button('Porównano').click()
  await frameOf(page).said(/^Porównano brzmienie/)
  await page.goto(page.url().replace('/brzmienia', ''))
  await expect.poll(async () => Number.parseInt(await read(counted()), 10)).toBe(before - 1)
})

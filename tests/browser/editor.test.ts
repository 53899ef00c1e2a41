import { expect, it } from 'vitest'
import { theProduct } from '../support/product.ts'
import { frameOf } from './pages/frame.ts'
import { reportsOf } from './pages/reports.ts'

// What the page complains of fails the test, and a style that its policy refuses is a complaint.
const product = theProduct({ demo: true })
const textOf = async () => (await product.ask('settlements.get', { id: 1 })).report.i1

it('a box is written, undone, searched and left by keys alone, and what was typed is saved', async () => {
  const page = await product.open('/sprawozdania/1')
  await reportsOf(page).show('I.1 Rezultaty')
  const box = page.getByRole('textbox', { name: 'I.1 Rezultaty' })
  await box.click()
  expect(await box.getAttribute('spellcheck')).toBe('true')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('Żółte źdźbła urosły. Źdźbła zżęto.')
  await page.keyboard.type(' Nie')
  await page.keyboard.press('ControlOrMeta+f')
  const find = page.getByRole('textbox', { name: 'Szukaj' })
  await find.fill('źdźbła')
  await page.getByRole('textbox', { name: 'Zamień na' }).fill('kłosy')
  await page.getByRole('button', { name: 'zamień wszystkie' }).click()
  await page.keyboard.press('Escape')
  await expect.poll(() => box.textContent()).toBe('Żółte kłosy urosły. kłosy zżęto. Nie')
  await box.focus()
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => box.textContent()).toContain('Żółte źdźbła urosły. Źdźbła zżęto.')
  await page.keyboard.press('ControlOrMeta+Enter')
  await frameOf(page).said('Zapisano opis w sprawozdaniu.')
  expect(await textOf()).toContain('Żółte źdźbła urosły.')
})

it('a name still missing and a sentence from the records go in where the caret stands', async () => {
  const page = await product.open('/sprawozdania/1')
  await reportsOf(page).show('I.1 Rezultaty')
  const box = page.getByRole('textbox', { name: 'I.1 Rezultaty' })
  await box.fill('Początek')
  const missing = page.getByRole('region', { name: 'Czego brakuje w tekście' }).getByRole('button')
  await missing.first().waitFor()
  const before = await missing.count()
  expect(before).toBeGreaterThan(0)
  await missing.first().click()
  await expect.poll(() => missing.count()).toBe(before - 1)
  await page.getByRole('button', { name: 'Wstaw z danych…' }).click()
  await page
    .getByRole('list', { name: 'Zdania z danych' })
    .getByRole('button', { name: /^Wartość planowana/ })
    .first()
    .click()
  await expect.poll(() => box.textContent()).toMatch(/^PoczątekRezultat „.+”Wartość planowana: /)
  await page.getByRole('button', { name: 'Zapisz' }).click()
  await frameOf(page).said('Zapisano opis w sprawozdaniu.')
  await expect.poll(textOf).toMatch(/^Początek\n\nRezultat „.+”\nWartość planowana: /)
})

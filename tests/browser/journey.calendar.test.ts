import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { aSession, groupOfPeople } from '../support/classes.ts'
import { theProduct } from '../support/product.ts'

const product = theProduct()

it('a meeting stands in the month, the week and the list, leads to its record, and goes into the calendar file', {
  timeout: 60_000,
}, async () => {
  const { editionId, groupId } = await groupOfPeople(product, 1)
  const session = aSession({ editionId, groupId, heldOn: '2021-11-30', topic: 'Rozmowa o pracę' })
  const { id } = await product.ask('classes.saveSession', session)
  const page = await product.open('/kalendarz?dzien=2021-11-30')
  const day = page.getByRole('gridcell', { name: /^wtorek, 30 listopada 2021/ })
  await page.getByRole('grid', { name: 'listopad 2021' }).waitFor()
  expect(await day.textContent()).toContain('Psychoedukacja I')
  await day.focus()
  await page.keyboard.press('w')
  await page.getByRole('grid', { name: 'Tydzień od 29.11.2021 do 05.12.2021' }).waitFor()
  await day.focus()
  await page.keyboard.press('l')
  await page.getByRole('heading', { name: /^Wtorek, 30 listopada 2021/ }).waitFor()

  await page.getByRole('button', { name: 'Do innego programu', exact: true }).click()
  const form = page.getByRole('form', { name: 'Plik kalendarza' })
  await form.getByRole('textbox', { name: 'Od dnia' }).fill('1.11.2021')
  await form.getByRole('textbox', { name: 'Do dnia' }).fill('31.10.2021')
  await form.getByRole('button', { name: 'Zapisz plik .ics' }).click()
  await form.locator('[aria-invalid="true"]').first().waitFor()
  await form.getByRole('textbox', { name: 'Do dnia' }).fill('30.11.2021')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    form.getByRole('button', { name: 'Zapisz plik .ics' }).click(),
  ])
  const text = await readFile(await download.path(), 'utf8')
  expect(download.suggestedFilename()).toBe('kalendarz-2021-11-01-2021-11-30.ics')
  expect(text).toMatch(/^BEGIN:VCALENDAR/)
  expect(text).toMatch(/DTSTART[^\n]*:20211130/)

  await page.keyboard.press('Escape')
  await page.getByRole('main').getByRole('link', { name: 'Psychoedukacja I' }).click()
  await expect.poll(() => new URL(page.url()).search).toBe(`?spotkanie=${id}`)
})

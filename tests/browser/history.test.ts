import { expect, it } from 'vitest'
import { grantWithLine } from '../support/grantWithLine.ts'
import { theProduct } from '../support/product.ts'
import { anExpense } from '../support/records.ts'
import { frameOf } from './pages/frame.ts'
import { read } from './pages/read.ts'
import { preparePerson } from './prepare.ts'

const product = theProduct()

it('a step is taken back from the foot of the window and by keys, and done again, also after a restart', async () => {
  const id = await preparePerson(product, 'Gęś', { gmina: 'Łomazy' })
  const gmina = async () => (await product.ask('people.get', { id })).gmina
  let page = await product.open(`/uczestnicy/${id}`)
  await page.getByRole('textbox', { name: 'Gmina' }).fill('Rossosz')
  await frameOf(page).button('Zapisz zmiany').click()
  await frameOf(page).said('Zapisano dane osoby.')

  await frameOf(page).undo.click()
  await frameOf(page).said(/^Cofnięto: /)
  expect(await gmina()).toBe('Łomazy')
  await expect.poll(() => page.getByRole('textbox', { name: 'Gmina' }).inputValue()).toBe('Łomazy')

  await page.getByRole('main').focus()
  await page.keyboard.press('Control+Shift+Z')
  await frameOf(page).said(/^Ponowiono: /)
  expect(await gmina()).toBe('Rossosz')

  await product.restart()
  page = await product.open('/uczestnicy')
  await page.getByRole('row').filter({ hasText: 'Gęś' }).waitFor()
  await page.keyboard.press('Control+z')
  await frameOf(page).said(/^Cofnięto: /)
  expect(await gmina()).toBe('Łomazy')

  await product.restart()
  page = await product.open('/uczestnicy')
  await frameOf(page).redo.click()
  await frameOf(page).said(/^Ponowiono: /)
  expect(await gmina()).toBe('Rossosz')
})

it('inside a field Ctrl+Z belongs to the field, not to the file', async () => {
  const id = await preparePerson(product, 'Źrebak')
  const page = await product.open(`/uczestnicy/${id}`)
  const phone = page.getByRole('textbox', { name: 'Telefon' })
  await phone.click()
  await page.keyboard.type('500')
  await page.keyboard.press('Control+z')
  await expect.poll(() => phone.inputValue()).toBe('')
  expect(await product.ask('people.get', { id })).toMatchObject({ lastName: 'Źrebak' })
})

it('the history of a document tells each field before and after, by whom and when', async () => {
  const { lineId } = await grantWithLine(product)
  const { id } = await product.ask('expenses.save', anExpense(lineId, { number: 'FV 9/2021', description: 'Papier' }))
  const page = await product.open(`/dokumenty?dokument=${id}`)
  const form = page.getByRole('form', { name: 'Dokument FV 9/2021' })
  await form.getByRole('textbox', { name: 'Czego dotyczy' }).fill('Papier i klej')
  await frameOf(page).button('Zapisz dokument').click()
  await frameOf(page).said('Zapisano dokument „FV 9/2021”.')
  await frameOf(page).tab('Historia').click()
  const steps = page.getByRole('list', { name: 'Historia zmian' }).getByRole('listitem')
  await expect.poll(() => steps.count()).toBe(2)
  await steps.first().getByText('Zmieniono dokument „FV 9/2021”').click()
  const change = steps.first().getByRole('row').filter({ hasText: 'Papier i klej' })
  expect(await change.getByRole('cell').allTextContents()).toEqual(['Papier', 'Papier i klej'])
  expect(await read(steps.first())).toMatch(/\d{1,2}\.\d{2}\.\d{4}.*Koordynator/)
})

it('what was removed waits in the bin and comes back whole', async () => {
  const id = await preparePerson(product, 'Łoś', { note: 'Zażółć gęślą jaźń' })
  const page = await product.open(`/uczestnicy/${id}`)
  await frameOf(page).button('Usuń osobę').click()
  await frameOf(page).said('Usunięto osobę.')
  await frameOf(page).go('Kosz')
  const row = page
    .getByRole('main')
    .getByRole('row')
    .filter({ hasText: 'Łoś' })
    .or(page.getByRole('main').getByRole('listitem').filter({ hasText: 'Łoś' }))
  await row.getByRole('button', { name: /Przywróć/ }).click()
  await frameOf(page).said(/[Pp]rzywrócono/)
  expect(await product.ask('people.get', { id })).toMatchObject({ lastName: 'Łoś', note: 'Zażółć gęślą jaźń' })
})

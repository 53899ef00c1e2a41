import { expect, it } from 'vitest'
import { aSession, groupOfPeople } from '../support/classes.ts'
import { theProduct } from '../support/product.ts'
import { frameOf } from './pages/frame.ts'
import { keysOf, pointerWatch } from './pages/keys.ts'

const product = theProduct()

it('the first steps by keyboard alone, with a look at the sample and over a restart', {
  timeout: 120_000,
}, async () => {
  let page = await product.open('/pierwsze-kroki')
  const pointed = await pointerWatch(page)
  const keys = keysOf(page)
  const form = (name: string) => page.getByRole('form', { name, exact: true })
  await keys.fill(form('Dane stowarzyszenia'), { 'Pełna nazwa': 'Stowarzyszenie „Razem w Łęgach”' })
  await keys.press('Control+Enter')
  await page.getByRole('heading', { name: 'Wpisz dane klubu' }).waitFor()
  await keys.fill(form('Dane klubu'), { 'Nazwa klubu': 'Klub Integracji Społecznej w Łęgach' })
  await keys.press('Control+Enter')
  await page.getByRole('heading', { name: 'Dodaj pierwszą dotację' }).waitFor()
  await keys.act(page.getByRole('button', { name: 'Pomiń na razie' }))
  await page.getByRole('heading', { name: 'Dodaj pierwszą edycję' }).waitFor()
  // A look at the sample and back: the own file is as it was left.
  await keys.press('Control+k')
  await page.getByRole('combobox', { name: 'Czego szukasz' }).fill('przykład')
  await keys.press('Enter')
  await keys.act(page.getByRole('button', { name: 'Otwórz przykład' }))
  const bar = page.getByRole('region', { name: 'Oglądany przykład' })
  await bar.waitFor({ timeout: 40_000 })
  await page.getByText('Od KIS-u do PES-u').first().waitFor()
  await keys.act(bar.getByRole('button', { name: 'Wróć do swojego pliku' }))
  await page.getByText('Zrobione: 2 z 4').waitFor()
  expect(await pointed()).toBe(0)
  await product.restart()
  page = await product.open('/pierwsze-kroki')
  await page.getByText('Zrobione: 2 z 4').waitFor()
  await page.getByRole('heading', { name: 'Dodaj pierwszą dotację' }).waitFor()
})

it('a line of the day leads to its record, and the counter falls when the thing is done', {
  timeout: 60_000,
}, async () => {
  const { today } = await product.ask('app.status', {})
  const { editionId, groupId } = await groupOfPeople(product, 1)
  const yesterday = new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10)
  const session = aSession({ editionId, groupId, heldOn: yesterday })
  const { id } = await product.ask('classes.saveSession', session)
  const page = await product.open()
  const { screens } = frameOf(page)
  const before = (await product.ask('today.get', {})).overdueThings
  await screens.getByRole('link', { name: `Dziś, ${before} po terminie` }).waitFor()
  await page.getByRole('link', { name: /^Zajęcia bez zatwierdzonej obecności/ }).click()
  await expect.poll(() => new URL(page.url()).search).toBe(`?spotkanie=${id}`)
  // The search leads back from anywhere; what is taken back in the window is overdue no more.
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Czego szukasz' }).fill('dziś')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Dziś', level: 1 }).waitFor()
  await page.keyboard.press('Control+z')
  await screens
    .getByRole('link', { name: before === 1 ? 'Dziś' : `Dziś, ${before - 1} po terminie`, exact: true })
    .waitFor()
  await page.getByRole('link', { name: /^Zajęcia bez zatwierdzonej obecności/ }).waitFor({ state: 'detached' })
})

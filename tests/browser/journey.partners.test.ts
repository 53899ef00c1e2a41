import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { grantWithLine } from '../support/grantWithLine.ts'
import { theProduct } from '../support/product.ts'
import { choose, complaintOf, fillIn } from './pages/fields.ts'
import { frameOf } from './pages/frame.ts'

const product = theProduct()

const form = (page: Page, name: string) => page.getByRole('form', { name, exact: true })
const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
    .first()
    .click()
const part = (page: Page, name: string | RegExp) => page.getByRole('tab', { name }).click()

it('from a partner through its agreement, promise, meeting and evidence to the contribution in kind of a grant', {
  timeout: 90_000,
}, async () => {
  const { grantId } = await grantWithLine(product)
  const { title } = (await product.ask('grants.list', {})).find(({ id }) => id === grantId)!
  const page = await product.open('/partnerzy')
  const { said } = frameOf(page)

  await press(page, 'Nowy partner')
  await form(page, 'Nowy partner').waitFor()
  await press(page, 'Dodaj partnera')
  expect(await complaintOf(form(page, 'Nowy partner'), 'Nazwa partnera')).toMatch(/\.$/)
  await fillIn(form(page, 'Nowy partner'), {
    'Nazwa partnera': 'Gminny Ośrodek Kultury w Łomazach',
    Sektor: 'samorząd i jednostki publiczne',
    'Partner od': '3.6.2021',
  })
  await press(page, 'Dodaj partnera')
  await said('Dodano partnera.')

  await part(page, 'Porozumienia')
  await press(page, 'Dodaj pierwsze porozumienie')
  const agreement = form(page, 'Nowe porozumienie z partnerami')
  await fillIn(agreement, {
    'Tytuł porozumienia': 'Partnerstwo na rzecz kultury',
    Zawarto: '3.6.2021',
    'Obowiązuje od': '3.6.2021',
  })
  await choose(agreement, 'Partner', 'Gminny Ośrodek')
  await press(page, 'Dodaj porozumienie')
  await said('Dodano porozumienie.')
  await part(page, 'Numer')
  await press(page, 'Nadaj numer')
  await said(/^Nadano numer 1\/.*2021\.$/)

  await part(page, /^Zobowiązania/)
  await press(page, 'Dodaj pierwsze zobowiązanie')
  const promise = form(page, 'Nowe zobowiązanie')
  await choose(promise, 'Partner', 'Gminny Ośrodek')
  await fillIn(promise, {
    'Co obiecał': 'sala na dwa spotkania',
    Miara: 'razy',
    Ile: '2',
    Od: '1.7.2021',
    Termin: '31.12.2021',
    'Wartość jednostki': '100',
    'Podstawa wyceny': 'cennik ośrodka',
  })
  await promise.getByLabel('Rodzaj').selectOption({ index: 1 })
  await promise.getByLabel('Zadeklarowano w dotacji').selectOption({ label: title })
  await press(page, 'Dodaj zobowiązanie')
  await said('Dodano zobowiązanie.')
  await page.getByText(/^Wykonano .* zaległe\.$/).waitFor()
  const evidence = form(page, 'Nowy dowód współpracy')
  await fillIn(evidence, { 'Co jest dowodem': 'inny dowód' })
  await fillIn(evidence, { Dzień: '6.10.2021', Opis: 'sala na dwa spotkania', 'Ile policzyć': '2' })
  await press(page, 'Dodaj dowód')
  await said('Dodano dowód.')
  await page.getByText(/wykonane\.$/).waitFor()
  await part(page, /Wkład/)
  await fillIn(form(page, 'Przeniesienie do wkładu rzeczowego'), { 'Numer oświadczenia': 'O/1' })
  await press(page, 'Przenieś do wkładu rzeczowego')
  await said('Dodano wkład rzeczowy dotacji.')
  const { declared } = await product.ask('commitments.get', { id: 1 })
  expect(declared).toMatchObject({ items: 1, value: 200_00 })

  await part(page, 'Spotkania')
  await press(page, 'Nowe spotkanie')
  const meeting = form(page, 'Nowe spotkanie partnerów')
  await fillIn(meeting, {
    'Nazwa spotkania': 'Spotkanie w trzecim kwartale',
    Dzień: '8.9.2021',
    'Porządek spotkania': 'Sale na jesień',
  })
  await meeting.getByRole('button', { name: 'Dodaj spotkanie' }).click()
  await said('Dodano spotkanie partnerów.')
  expect(await product.ask('partnerAgreements.list', {})).toMatchObject([{ title: 'Partnerstwo na rzecz kultury' }])
})

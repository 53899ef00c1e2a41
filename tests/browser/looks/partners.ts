import type { Page } from 'playwright-core'
import type { ScreenState } from '../screenStates.ts'

const tab = (name: string | RegExp) => (page: Page) => page.getByRole('tab', { name }).click()
const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click()
const table = (name: string) => (page: Page) => page.getByRole('table', { name })
const form = (name: string | RegExp) => (page: Page) => page.getByRole('form', { name })
const openRow = (words: string) => (page: Page) =>
  page.locator('tbody tr').filter({ hasText: words }).first().getByText(words).first().click()
const wrong = (page: Page) => page.locator('[aria-invalid="true"]').first()

/** Partners, agreements, commitments, meetings and promotion, over the sample. */
export const partnerStates: readonly ScreenState[] = [
  {
    path: '/partnerzy',
    looks: [
      { name: 'partnerzy', until: table('Partnerzy') },
      { name: 'partner', act: openRow('Serwis Maszyn'), until: form('Dane partnera') },
      { name: 'ustalenia z partnerem', act: tab(/^Ustalenia/), until: (page) => page.getByText(/nr 1\/POR\/2019/) },
      { name: 'współpraca', act: tab('Współpraca'), until: form('Nowy dowód współpracy') },
    ],
  },
  {
    path: '/partnerzy/porozumienia',
    looks: [
      { name: 'porozumienia', until: table('Porozumienia z partnerami') },
      { name: 'porozumienie', act: openRow('Partnerstwo na rzecz'), until: form('Porozumienie z partnerami') },
      { name: 'numer', act: tab('Numer'), until: form('Unieważnienie porozumienia') },
    ],
  },
  {
    path: '/partnerzy/zobowiazania',
    looks: [
      { name: 'zobowiązania', until: table('Zobowiązania partnerów') },
      { name: 'wykonanie', act: openRow('staż i zatrudnienie'), until: form('Nowy dowód współpracy') },
      { name: 'odmowa', act: press('Dodaj dowód'), until: wrong },
    ],
  },
  {
    path: '/partnerzy/spotkania',
    looks: [
      { name: 'rok bez spotkań', until: (page) => page.getByText(/roku nie ma spotkań partnerów/) },
      {
        name: 'spotkania',
        act: (page) => page.getByRole('textbox', { name: 'Rok' }).fill('2021'),
        until: table('Spotkania partnerów'),
      },
      { name: 'spotkanie', act: openRow('Staże i kursy'), until: form('Spotkanie partnerów') },
    ],
  },
  {
    path: '/partnerzy/promocja',
    looks: [
      { name: 'promocja', until: table('Rejestr promocji') },
      { name: 'wpis', act: openRow('Ruszyła edycja'), until: form('Wpis promocji') },
      {
        name: 'bez zgody na wizerunek',
        act: (page) => page.getByLabel('Widać uczestników').selectOption('tak'),
        until: (page) => page.getByText(/Sprawdź, czy którejś z tych osób nie widać/),
      },
      // The form is as it was saved, so that it may be left.
      {
        name: 'zanim się opublikuje',
        act: (page) => page.getByLabel('Widać uczestników').selectOption('nie wiadomo'),
        until: (page) => page.getByText(/Zanim opublikujesz/),
      },
      { name: 'obowiązki', act: tab('Obowiązki informacyjne'), until: table('Obowiązki informacyjne') },
      { name: 'rozstrzygnięcie', act: openRow('plakat'), until: form('Czy obowiązek dotyczy dotacji') },
    ],
  },
  { path: '/partnerzy/ustawienia', looks: [{ name: 'ustawienia', until: form('Ustawienia partnerstwa') }] },
]

/** The same in a file with nothing in it. */
export const emptyPartnerState: ScreenState = {
  path: '/partnerzy',
  looks: [
    { name: 'bez partnerów', until: (page) => page.getByText('Nie ma jeszcze partnerów') },
    { name: 'bez porozumień', act: tab('Porozumienia'), until: (page) => page.getByText('Nie ma jeszcze porozumień') },
    { name: 'bez zobowiązań', act: tab('Zobowiązania'), until: (page) => page.getByText('Nie ma jeszcze zobowiązań') },
    { name: 'bez promocji', act: tab('Promocja'), until: (page) => page.getByText('Rejestr promocji jest pusty') },
  ],
}

import type { Page } from 'playwright-core'
import type { ScreenState } from '../screenStates.ts'

const form = (name: string) => (page: Page) => page.getByRole('form', { name })
const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click()
const mark = (name: string) => (page: Page) => page.getByRole('checkbox', { name: `Zaznacz: ${name}` }).check()
const closePanel = async (page: Page) => {
  await page.keyboard.press('Escape')
  await page.getByRole('complementary').waitFor({ state: 'detached' })
}
const paper = (page: Page) => page.getByRole('article', { name: 'Strona 1', exact: true }).locator('canvas')

/** Recruitment, folders and closing of the sample edition, the folder of one person, the texts of papers. */
export const recruitmentStates: readonly ScreenState[] = [
  {
    path: '/edycje/1/czesc/rekrutacja',
    looks: [
      { name: 'rekrutacja', until: (page) => page.getByRole('row', { name: /lista rezerwowa: 1/ }) },
      { name: 'nowe zgłoszenie', act: press('Nowe zgłoszenie'), until: form('Nowe zgłoszenie') },
      {
        name: 'zgłoszenie nowej osoby',
        act: async (page) => {
          await page.getByText('nowa osoba').click()
          await press('Wpisz zgłoszenie')(page)
        },
        until: (page) => page.locator('[aria-invalid="true"]').first(),
      },
      {
        name: 'przyjęcie ponad limit',
        act: async (page) => {
          await closePanel(page)
          await mark('Kuźma Genowefa')(page)
          await press(/^Przyjmij \(1\)/)(page)
        },
        until: (page) => page.getByText(/ponad limit/),
      },
      {
        name: 'zgłoszenie otwarte',
        act: async (page) => {
          await closePanel(page)
          await page.getByRole('row', { name: /Szydło/ }).press('Enter')
        },
        until: (page) => page.getByText(/Uzasadnienie/),
      },
    ],
  },
  {
    path: '/edycje/1/czesc/teczki',
    looks: [
      { name: 'teczki', until: (page) => page.getByRole('table', { name: 'Kompletność teczek' }) },
      { name: 'dokument w teczce', act: press(/^zgłoszenie.*Gęś Helena/), until: form('Dokument w teczce') },
      {
        name: 'umowa',
        act: async (page) => {
          await closePanel(page)
          await press(/^umowa uczestnictwa, Gęś Helena/)(page)
        },
        until: form('Podpisanie umowy'),
      },
      {
        name: 'druk pism',
        act: async (page) => {
          await closePanel(page)
          await press(/^Drukuj pisma/)(page)
        },
        until: paper,
      },
    ],
  },
  {
    path: '/edycje/1/czesc/zamkniecie',
    looks: [
      { name: 'zamknięcie', until: (page) => page.getByRole('list', { name: 'Lista kontrolna zamknięcia' }) },
      {
        name: 'zamknięcie bez powodu',
        act: press('Zamknij edycję'),
        until: (page) => page.locator('[aria-invalid="true"]').first(),
      },
    ],
  },
  {
    path: '/uczestnicy/udzial/5/teczka',
    looks: [
      { name: 'teczka osoby', until: (page) => page.getByRole('region', { name: 'przystąpienie' }) },
      { name: 'zaznaczenie dokumentu', act: press(/^Zaznacz: zgłoszenie/), until: form('Dokument w teczce') },
    ],
  },
  {
    path: '/ustawienia/pisma',
    looks: [
      { name: 'wzory pism', until: (page) => page.getByRole('row', { name: /Umowa uczestnictwa/ }) },
      {
        name: 'wzór otwarty',
        act: (page) => page.getByRole('row', { name: /Umowa uczestnictwa/ }).press('Enter'),
        until: paper,
      },
    ],
  },
  {
    path: '/ustawienia/teczka',
    looks: [
      { name: 'dokumenty w teczce', until: (page) => page.getByRole('row', { name: /klauzula/ }) },
      {
        name: 'dokument otwarty',
        act: (page) => page.getByRole('row', { name: /klauzula/ }).press('Enter'),
        until: form('Dokument w teczce'),
      },
    ],
  },
]

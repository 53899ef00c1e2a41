import type { Page } from 'playwright-core'
import type { ScreenState } from '../screenStates.ts'

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click()
const table = (name: string) => (page: Page) => page.getByRole('table', { name })
const form = (name: string | RegExp) => (page: Page) => page.getByRole('form', { name, exact: true })
const openRow = (words: string) => (page: Page) =>
  page.locator('tbody tr').filter({ hasText: words }).first().getByText(words).first().click()
const wrong = (page: Page) => page.locator('[aria-invalid="true"]').first()

/** Data protection over the sample. */
export const protectionStates: readonly ScreenState[] = [
  {
    path: '/ochrona-danych/klauzule',
    looks: [
      { name: 'klauzule', until: table('Klauzula informacyjna') },
      {
        name: 'przekazanie klauzuli',
        act: async (page) => {
          await page.locator('tbody').getByRole('checkbox').first().check()
          await page.getByRole('button', { name: 'Zapisz przekazanie (1)' }).click()
        },
        until: form('Przekazanie klauzuli'),
      },
    ],
  },
  {
    path: '/ochrona-danych',
    looks: [
      { name: 'wnioski', until: table('Wnioski osób') },
      { name: 'wniosek', act: openRow('Bąk Genowefa'), until: form('Wniosek') },
      {
        name: 'wniosek z przedłużeniem i odbiorcami',
        act: openRow('Ósmak Wanda'),
        until: (page) => page.getByRole('group', { name: 'Odbiorcy danych' }),
      },
    ],
  },
  {
    path: '/ochrona-danych/wnioski/nowe',
    looks: [
      { name: 'nowy wniosek', until: form('Nowy wniosek') },
      { name: 'odmowa', act: press('Dodaj wniosek'), until: wrong },
    ],
  },
  {
    path: '/ochrona-danych/ograniczenia/nowe',
    looks: [
      { name: 'nowe ograniczenie', until: form('Nowe ograniczenie') },
      {
        name: 'ograniczenie, napis w rejestrze',
        act: async (page) => {
          await page.getByRole('combobox', { name: 'Osoba' }).fill('Dąb')
          await page.getByRole('option', { name: /^Dąb/ }).click()
          await page.getByRole('textbox', { name: 'Powód' }).fill('sprawdzamy adres')
          await press('Ogranicz przetwarzanie')(page)
        },
        until: form('Zniesienie ograniczenia'),
      },
      {
        name: 'dane osoby',
        act: (page) => page.getByRole('link', { name: 'Otwórz dane osoby' }).click(),
        until: (page) => page.getByText(/^Dane tej osoby można tylko przechowywać/),
      },
      {
        name: 'napis na liście',
        act: (page) => page.getByRole('link', { name: 'Zaświadczenia', exact: true }).click(),
        until: (page) => page.getByRole('table').getByText('przetwarzanie ograniczone'),
      },
      // The looks after these find everybody as before.
      { name: 'cofnięte', act: press(/^Cofnij: ograniczono/), until: (page) => page.getByText(/^Cofnięto/).first() },
    ],
  },
  {
    path: '/ochrona-danych/udostepnienia/nowe',
    looks: [{ name: 'nowe przekazanie danych', until: form('Nowe przekazanie danych') }],
  },
  {
    path: '/ochrona-danych/upowaznienia',
    looks: [
      { name: 'upoważnienia', until: table('Ewidencja upoważnień') },
      { name: 'upoważnienie', act: openRow('1/RODO/2021'), until: form('Upoważnienie') },
    ],
  },
  {
    path: '/ochrona-danych/czynnosci',
    looks: [
      { name: 'rejestr czynności', until: table('Rejestr czynności przetwarzania') },
      { name: 'czynność', act: openRow('Prowadzenie KIS'), until: form('Czynność przetwarzania') },
    ],
  },
  {
    path: '/ochrona-danych/naruszenia',
    looks: [
      { name: 'naruszenia', until: table('Rejestr naruszeń') },
      { name: 'naruszenie', act: openRow('Listę obecności'), until: form('Naruszenie') },
    ],
  },
  {
    path: '/ochrona-danych/notatki',
    looks: [{ name: 'drugie hasło', until: form('Ustawienie hasła do notatek') }],
  },
  {
    path: '/ochrona-danych/terminy',
    looks: [
      {
        name: 'nic po terminie',
        act: (page) => page.getByRole('textbox', { name: 'Na dzień' }).fill('1.1.2022'),
        until: (page) => page.getByText('Na ten dzień nic nie jest po terminie'),
      },
      {
        name: 'terminy przechowywania',
        act: (page) => page.getByRole('textbox', { name: 'Na dzień' }).fill('1.12.2026'),
        until: (page) => page.getByText('termin mija').first(),
      },
    ],
  },
  {
    path: '/ochrona-danych/okresy',
    looks: [
      { name: 'okresy przechowywania', until: table('Okresy przechowywania') },
      { name: 'okres', act: openRow('Teczki uczestników'), until: form('Okres przechowywania') },
    ],
  },
  {
    path: '/ochrona-danych/okresy/nowe',
    looks: [
      { name: 'nowy okres', until: form('Nowy okres przechowywania') },
      { name: 'odmowa okresu', act: press('Dodaj okres'), until: wrong },
    ],
  },
  {
    path: '/ochrona-danych/przechowywanie',
    looks: [
      {
        name: 'nikogo',
        act: (page) => page.getByRole('textbox', { name: 'Na dzień' }).fill('1.1.2022'),
        until: (page) => page.getByText('Na ten dzień nikogo nie trzeba anonimizować'),
      },
      {
        name: 'plan na dzień, który nie nadszedł',
        act: (page) => page.getByRole('textbox', { name: 'Na dzień' }).fill('1.1.2090'),
        until: (page) => page.getByText(/^To plan na dzień/),
      },
      {
        name: 'do anonimizacji',
        act: (page) => page.getByRole('textbox', { name: 'Na dzień' }).fill('1.6.2022'),
        until: (page) => page.getByRole('checkbox', { name: 'Szydło Antoni' }),
      },
      {
        name: 'co zostanie zmienione',
        act: (page) => page.getByRole('checkbox', { name: 'Szydło Antoni' }).check(),
        until: (page) => page.getByRole('table', { name: 'Co zostanie zmienione' }),
      },
      { name: 'pytanie', act: press(/^Zanonimizuj 1/), until: (page) => page.getByRole('dialog') },
      {
        name: 'zrobione, protokół na liście',
        act: (page) =>
          page
            .getByRole('dialog')
            .getByRole('button', { name: /^Zanonimizuj 1/ })
            .click(),
        until: table('Protokoły anonimizacji'),
      },
      {
        name: 'inna podstawa',
        act: async (page) => {
          await press('Anonimizuj na innej podstawie')(page)
          await page.getByRole('combobox', { name: 'Kogo zanonimizować' }).click()
          await page.getByRole('option', { name: /^Kuźma/ }).click()
          await page.keyboard.press('Escape')
        },
        until: (page) => page.getByRole('textbox', { name: 'Na jakiej podstawie' }),
      },
    ],
  },
  {
    path: '/ochrona-danych/wnioski/nowe',
    looks: [
      {
        name: 'wniosek o usunięcie',
        act: async (page) => {
          await page.getByLabel('O co chodzi').selectOption('usunięcie (art. 17)')
          await page.getByRole('combobox', { name: 'Osoba z listy' }).fill('Żyła')
          await page.getByRole('option', { name: /^Żyła/ }).click()
          await press('Dodaj wniosek')(page)
        },
        until: (page) => page.getByRole('link', { name: 'Sprawdź, co można usunąć' }),
      },
      {
        name: 'co stoi na przeszkodzie',
        act: (page) => page.getByRole('link', { name: 'Sprawdź, co można usunąć' }).click(),
        until: (page) => page.getByRole('button', { name: 'Zapisz odmowę z tym powodem' }),
      },
      {
        name: 'odmowa w rejestrze',
        act: press('Zapisz odmowę z tym powodem'),
        until: form('Wniosek'),
      },
    ],
  },
  {
    path: '/ochrona-danych/lista',
    looks: [
      { name: 'lista kontrolna', until: table('Lista kontrolna ochrony danych') },
      { name: 'pozycja', act: openRow('Analiza ryzyka'), until: form('Pozycja listy kontrolnej') },
    ],
  },
  {
    path: '/ochrona-danych/dostep',
    looks: [{ name: 'czyja kopia', until: (page) => page.getByRole('combobox', { name: 'Czyje dane' }) }],
  },
  {
    path: '/ochrona-danych/dostep/1',
    looks: [{ name: 'kopia danych', until: (page) => page.getByRole('region', { name: /^Kopia danych/ }) }],
  },
]

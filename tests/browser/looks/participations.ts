import type { Page } from 'playwright-core'
import type { ScreenState } from '../screenStates.ts'

const form = (name: string) => (page: Page) => page.getByRole('form', { name })
const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name, exact: true }).first().click()
const firstRow = (page: Page) => page.locator('tbody tr').first()

/** The case of a participant whose contract ran out too early, and the paths of the edition. */
export const participationStates: readonly ScreenState[] = [
  {
    path: '/uczestnicy/udzial/10/udzial',
    looks: [
      { name: 'udział z uwagą', until: (page) => page.getByText(/Kontrakt socjalny wygasa/) },
      {
        name: 'odmowa przy polu',
        act: async (page) => {
          await page.getByLabel('Planowany koniec').fill('1.1.2020')
          await press('Zapisz zmiany')(page)
        },
        until: (page) => page.getByText('Planowany koniec jest przed początkiem udziału.'),
      },
      {
        // As it was, so that nothing unsaved holds the window here.
        name: 'bez zmian',
        act: (page) => page.getByLabel('Planowany koniec').fill('31.12.2021'),
        until: form('Udział w edycji'),
      },
    ],
  },
  {
    path: '/uczestnicy/udzial/10/kontrakt',
    looks: [
      { name: 'kontrakt i zgody', until: form('Zgody') },
      {
        name: 'skan zgody',
        act: press(/^Dodaj skan: zgoda na wykorzystanie/),
        until: (page) => page.getByRole('region', { name: 'Skany dokumentu' }),
      },
      {
        name: 'kontrakt otwarty',
        act: (page) => firstRow(page).getByText('GOPS').first().click(),
        until: form('Kontrakt socjalny'),
      },
    ],
  },
  {
    path: '/edycje/1/czesc/sciezki',
    looks: [
      { name: 'ścieżki', until: (page) => page.getByRole('rowheader', { name: 'Kursy zawodowe' }) },
      { name: 'nowa ścieżka', act: press('Dodaj ścieżkę'), until: form('Ścieżka') },
    ],
  },
]

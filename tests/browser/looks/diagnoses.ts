import type { Page } from 'playwright-core'
import type { ScreenState } from '../screenStates.ts'

const tab = (name: string) => (page: Page) => page.getByRole('tab', { name, exact: true }).click()
const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click()
const table = (name: string) => (page: Page) => page.getByRole('table', { name })
const paper = (page: Page) => page.getByRole('article', { name: 'Strona 1', exact: true }).locator('canvas')
const choose = (words: string) => (page: Page) => page.getByText(words, { exact: true }).first().click()

/** The diagnosis over the sample: of one participant, of an edition, and its template. */
export const diagnosisStates: readonly ScreenState[] = [
  {
    path: '/uczestnicy/udzial/1/diagnoza',
    looks: [
      { name: 'zmiana', until: table('Zmiana według obszarów') },
      { name: 'karta początkowa', act: tab('Początkowy'), until: table('Oceny obszarów') },
      {
        name: 'obszar pod ręką',
        act: (page) => page.getByRole('button', { name: /^Gotowość do pracy, uzgodniona/ }).focus(),
        until: (page) => page.getByRole('region', { name: 'Obszar O11' }),
      },
      {
        name: 'notatki zastrzeżone',
        act: press('Pokaż notatki zastrzeżone'),
        until: (page) => page.getByRole('form', { name: 'Notatka zastrzeżona' }),
      },
      { name: 'karta z poprzednim pomiarem', act: tab('Końcowy'), until: table('Oceny obszarów') },
      { name: 'testy', act: tab('Wyniki testów'), until: table('Wyniki testów') },
      {
        name: 'nowy wynik',
        act: press('Dodaj wynik testu'),
        until: (page) => page.getByRole('form', { name: 'Nowy wynik testu' }),
      },
      {
        name: 'nowy pomiar',
        act: press('Dodaj pomiar'),
        until: (page) => page.getByRole('form', { name: 'Nowy pomiar' }),
      },
      { name: 'wydruki', act: tab('Wydruki'), until: paper },
    ],
  },
  {
    path: '/edycje/1/czesc/diagnozy',
    looks: [
      { name: 'osoby', until: table('Pomiary uczestników') },
      { name: 'obszary', act: choose('Obszary'), until: table('Obszary w edycji') },
      { name: 'zestawienie', act: choose('Zestawienie do wydruku'), until: paper },
    ],
  },
  {
    path: '/ustawienia/diagnoza',
    looks: [
      { name: 'wzór', until: table('Obszary: Karta wzmocnienia') },
      {
        name: 'obszar',
        act: choose('Motywacja i cele'),
        until: (page) => page.getByRole('form', { name: 'Obszar diagnozy' }),
      },
    ],
  },
]

import type { Page } from 'playwright-core'
import type { ScreenState } from '../screenStates.ts'

const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).first().click()
const form = (name: string) => (page: Page) => page.getByRole('form', { name })
const words = (text: RegExp) => (page: Page) => page.getByRole('main').getByText(text).first()

/** The sample report on its way out of the house: being filed, filed, compared, withdrawn; it ends as the draft it was. */
export const filingStates: readonly ScreenState[] = [
  {
    path: '/sprawozdania/1',
    looks: [
      { name: 'składanie', act: press('Złóż sprawozdanie'), until: form('Złóż sprawozdanie') },
      { name: 'złożone', act: press('Zapisz złożenie'), until: words(/^Złożono/) },
      {
        name: 'część złożonego',
        act: press('Podpisy – wypełnione'),
        until: (page) => page.getByRole('heading', { level: 2, name: 'Podpisy' }),
      },
      { name: 'numer potwierdzenia', act: press('Zmień numer'), until: form('Numer potwierdzenia złożenia') },
      { name: 'wycofanie', act: press('Wycofaj złożenie'), until: form('Wycofaj złożenie') },
      {
        name: 'wycofane',
        act: async (page) => {
          await form('Wycofaj złożenie')(page).getByRole('textbox').fill('Wpisano przez pomyłkę.')
          await form('Wycofaj złożenie')(page).getByRole('button', { name: 'Wycofaj złożenie' }).click()
        },
        until: words(/wycofano/),
      },
    ],
  },
  {
    path: '/sprawozdania/1/porownanie',
    looks: [
      { name: 'nic się nie różni', until: words(/Oba sprawozdania mówią to samo/) },
      {
        name: 'wszystko',
        act: (page) => page.getByRole('checkbox', { name: 'Tylko zmiany' }).click(),
        until: (page) => page.getByRole('table', { name: 'II.1 Wydatki' }),
      },
    ],
  },
]

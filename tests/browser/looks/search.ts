import type { Page } from 'playwright-core'
import type { ScreenState } from '../screenStates.ts'

const type = (words: string) => (page: Page) => page.getByRole('combobox', { name: 'Czego szukasz' }).fill(words)
const option = (name: RegExp) => (page: Page) => page.getByRole('option', { name }).first()

/** The search of everything, over a screen: before anything is typed, with what was found, with nothing. */
export const searchStates: readonly ScreenState[] = [
  {
    path: '/kosz',
    looks: [
      { name: 'szukanie puste', act: (page) => page.keyboard.press('Control+k'), until: option(/^Dotacje/) },
      { name: 'znalezione osoby', act: type('zaneta'), until: option(/Żaneta/) },
      { name: 'znalezione dokumenty', act: type('faktura'), until: option(/^Nowy dokument/) },
      { name: 'wszystko po trochu', act: type('2021'), until: option(/Pokaż wszystkie/) },
      {
        name: 'nic nie pasuje',
        act: type('qqq'),
        until: (page) => page.getByRole('status').getByText(/^Nic nie pasuje/),
      },
      {
        name: 'zamknięte',
        act: (page) => page.keyboard.press('Escape'),
        until: (page) => page.getByRole('heading', { level: 1, name: 'Kosz' }),
      },
    ],
  },
]

import type { Page } from 'playwright-core'
import type { ScreenState } from '../screenStates.ts'

const button = (page: Page) => page.getByRole('button', { name: 'Sprawdź plik', exact: true })

/** The full check of the file. */
export const fileCheckStates: readonly ScreenState[] = [
  {
    path: '/ustawienia/sprawdzenie',
    looks: [
      { name: 'sprawdzenie pliku', until: button },
      {
        name: 'plik sprawdzony',
        act: (page) => button(page).click(),
        until: (page) => page.getByText(/^Plik jest cały/),
      },
    ],
  },
]

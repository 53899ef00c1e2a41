import type { Page } from 'playwright-core'
import type { ScreenState } from '../screenStates.ts'

const button = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first()

/** The copies in the settings: none yet, one made, looked into, everything exported. */
export const copyStates: readonly ScreenState[] = [
  {
    path: '/ustawienia/kopie',
    looks: [
      { name: 'bez kopii', until: button('Zrób kopię teraz') },
      {
        name: 'kopia zrobiona',
        act: (page) => button('Zrób kopię teraz')(page).click(),
        until: (page) => page.getByText(/^Zrobiono i sprawdzono kopię/),
      },
      {
        name: 'podgląd kopii',
        act: (page) => page.getByRole('table', { name: 'Kopie pliku' }).getByText('zrobiona ręcznie').first().click(),
        until: (page) => page.getByRole('dialog').getByRole('button', { name: 'Odtwórz tę kopię' }),
      },
      {
        name: 'odmowa pliku spoza listy',
        act: async (page) => {
          await button('Zostaw obecny plik')(page).click()
          await page
            .getByLabel(/^Plik spoza listy/)
            .fill('/nie/ma/takiego/pliku/Księgarnia „Źródło” i Wypożyczalnia.klub')
          await button('Zobacz, co jest w pliku')(page).click()
        },
        until: (page) => page.getByRole('dialog').getByText(/^Nie ma takiego pliku/),
      },
      {
        name: 'odmowa drugiego miejsca',
        act: async (page) => {
          await button('Zamknij podgląd')(page).click()
          await page.getByLabel('Folder na innym dysku').fill('/nie/ma')
          await button('Zapamiętaj to miejsce')(page).click()
        },
        until: (page) => page.getByText(/^W przykładzie nie odtwarza się kopii ani nie wybiera drugiego miejsca/),
      },
    ],
  },
]

import type { Page } from 'playwright-core'
import type { ScreenState } from '../screenStates.ts'

const button = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first()

/** The copies in the settings over the sample: none yet, one made, looked into, and no second place. */
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
        name: 'podgląd kopii przykładu',
        act: (page) => page.getByRole('table', { name: 'Kopie pliku' }).getByText('zrobiona ręcznie').first().click(),
        until: (page) => page.getByRole('dialog').getByRole('row', { name: /^Osoby/ }),
      },
      {
        name: 'przykład bez drugiego miejsca',
        act: (page) => button('Zamknij podgląd')(page).click(),
        until: (page) => page.getByText(/^Przykład nie ma drugiego miejsca/),
      },
    ],
  },
]

/** The same over a file of one's own: a copy that can be put in place, a path and a place that are refused. */
export const ownCopyState: ScreenState = {
  path: '/ustawienia/kopie',
  looks: [
    {
      name: 'podgląd kopii',
      act: async (page) => {
        await button('Zrób kopię teraz')(page).click()
        await page.getByRole('table', { name: 'Kopie pliku' }).getByText('zrobiona ręcznie').first().click()
      },
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
      until: (page) => page.getByText(/^Nie ma takiego folderu albo dysk jest odłączony/),
    },
  ],
}

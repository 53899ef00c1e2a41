import type { Page } from 'playwright-core'
import type { ScreenState } from '../screenStates.ts'

const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click()
const table = (name: string) => (page: Page) => page.getByRole('table', { name })

/** Versions of the budget over the sample: the list with the comparison, one version beside it, the next one being frozen. */
export const budgetVersionStates: readonly ScreenState[] = [
  {
    path: '/dotacje/1/wersje',
    looks: [
      { name: 'wersje budżetu', until: table('Źródła') },
      {
        name: 'wersja jako tabele oferty',
        act: press('Pokaż wersję 1'),
        until: table('V.B Źródła finansowania'),
      },
      {
        name: 'nowa wersja',
        act: press('Utrwal obecny budżet'),
        until: (page) => page.getByRole('form', { name: 'Nowa wersja budżetu' }),
      },
      {
        name: 'wnioski o zmianę, jeszcze żadnego',
        act: (page) => page.getByText(/^Wnioski o zmianę/).click(),
        until: (page) => page.getByText('Nie ma jeszcze wniosku o zmianę budżetu'),
      },
    ],
  },
  {
    path: '/dotacje/1/budzet',
    looks: [
      {
        name: 'budżet w wykresach',
        act: (page) => page.getByText('Wykresy', { exact: true }).click(),
        until: (page) => page.getByRole('region', { name: 'Pozycje' }),
      },
    ],
  },
]

import type { Page } from 'playwright-core'
import type { ScreenState } from '../screenStates.ts'

const tab = (name: string | RegExp) => (page: Page) => page.getByRole('tab', { name }).last().click()
const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click()
const paper = (page: Page) => page.getByRole('article', { name: 'Strona 1', exact: true }).locator('canvas')
const panel = (page: Page) => page.getByRole('complementary')
const words = (text: string | RegExp) => (page: Page) => page.getByRole('main').getByText(text).first()
const panelGone = async (page: Page) => {
  await page.getByRole('button', { name: 'Zamknij panel' }).click()
  await panel(page).waitFor({ state: 'detached' })
}

/** Plans of action over the sample: of one participant, and those of an edition. */
export const planStates: readonly ScreenState[] = [
  {
    path: '/uczestnicy/udzial/1/plan',
    looks: [
      { name: 'plan', until: words('Cel 1') },
      { name: 'podpis albo aneks', act: press(/^(Podpisz|Zmień plan)/), until: panel },
      {
        name: 'realizacja',
        act: async (page) => {
          await panelGone(page)
          await tab('Realizacja')(page)
        },
        until: words('Godziny razem'),
      },
      { name: 'przeglądy', act: tab(/^Przeglądy/), until: words(/zaplanowany|odbył się|po terminie/) },
      { name: 'przegląd', act: press(/przegląd \d/), until: panel },
      {
        name: 'nowy przegląd',
        act: async (page) => {
          await panelGone(page)
          await press('Dodaj przegląd')(page)
        },
        until: (page) => page.getByRole('form', { name: 'Nowy przegląd' }),
      },
      {
        name: 'wydruk planu',
        act: async (page) => {
          await panelGone(page)
          await tab('Wydruk')(page)
        },
        until: paper,
      },
      {
        name: 'historia planu',
        act: tab('Historia'),
        until: (page) => page.getByRole('list', { name: 'Historia zmian' }).getByRole('listitem').first(),
      },
    ],
  },
  {
    path: '/edycje/1/czesc/plany',
    looks: [
      { name: 'plany edycji', until: (page) => page.getByRole('table', { name: 'Plany działania' }) },
      {
        name: 'nic nie pasuje',
        act: (page) => page.getByRole('combobox', { name: 'Pokaż' }).selectOption('none'),
        until: words('Nic nie pasuje do filtra.'),
      },
    ],
  },
]

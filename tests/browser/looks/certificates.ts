import type { Page } from 'playwright-core'
import type { ScreenState } from '../screenStates.ts'

const tab = (name: string) => (page: Page) => page.getByRole('tab', { name }).click()
const paper = (page: Page) => page.getByRole('article', { name: 'Strona 1', exact: true }).locator('canvas')
const closePanel = async (page: Page) => {
  await page.keyboard.press('Escape')
  await page.getByRole('complementary').waitFor({ state: 'detached' })
}

/** Certificates of other kinds, their templates, the lists, and the terms of a grant. */
export const certificateStates: readonly ScreenState[] = [
  {
    path: '/zaswiadczenia/wydaj',
    looks: [
      { name: 'inne zaświadczenia', until: (page) => page.getByRole('form', { name: 'Nowe zaświadczenia' }) },
      {
        name: 'ukończenie kursu',
        act: async (page) => {
          await page.getByRole('combobox', { name: /^Edycja/ }).selectOption({ index: 1 })
          await page
            .getByRole('combobox', { name: /^Zajęcia lub kurs/ })
            .selectOption({ label: 'Opiekun dzieci i osób starszych (5)' })
        },
        until: paper,
      },
      {
        name: 'podziękowanie',
        act: (page) =>
          page.getByRole('combobox', { name: /^Rodzaj/ }).selectOption({ label: 'certyfikat, podziękowanie' }),
        until: (page) => page.getByRole('textbox', { name: /^Dla kogo/ }),
      },
      {
        name: 'porzucone',
        act: async (page) => {
          await page.getByRole('button', { name: 'Zaniechaj' }).click()
          await page.getByRole('button', { name: 'Odejdź bez zapisania' }).click()
        },
        until: (page) => page.getByRole('table', { name: 'Rejestr zaświadczeń' }),
      },
    ],
  },
  {
    path: '/zaswiadczenia/1',
    looks: [
      {
        name: 'odbiór i duplikaty',
        act: tab('Odbiór i duplikaty'),
        until: (page) => page.getByRole('form', { name: 'Duplikat zaświadczenia' }),
      },
    ],
  },
  { path: '/zaswiadczenia/rejestr', looks: [{ name: 'wydruk rejestru', until: paper }] },
  {
    path: '/ustawienia/zaswiadczenia',
    looks: [
      { name: 'wzory zaświadczeń', until: (page) => page.getByRole('table', { name: 'Wzory zaświadczeń' }) },
      {
        name: 'wzór',
        act: (page) => page.getByText('Ukończenie zajęć', { exact: true }).first().click(),
        until: paper,
      },
    ],
  },
  {
    path: '/ustawienia/slowniki',
    looks: [
      { name: 'słownik', until: (page) => page.getByRole('table', { name: 'Grupy z art. 1 ust. 2' }) },
      {
        name: 'rodzaj wsparcia',
        act: async (page) => {
          await page.getByRole('combobox', { name: 'Słownik' }).selectOption({ label: 'Rodzaje wsparcia' })
          await page.getByText('poradnictwo psychologiczne').click()
        },
        until: (page) => page.getByRole('form', { name: /^Pozycja/ }),
      },
      {
        name: 'pozycja zamknięta',
        act: closePanel,
        until: (page) => page.getByRole('table', { name: 'Rodzaje wsparcia' }),
      },
    ],
  },
  {
    path: '/dotacje/1/umowa',
    looks: [
      { name: 'warunki umowy', until: (page) => page.getByRole('textbox', { name: /^Najmniejszy wkład własny/ }) },
    ],
  },
  {
    path: '/dotacje/1/aneksy',
    looks: [
      { name: 'transze i aneksy', until: (page) => page.getByRole('form', { name: 'Paragrafy umowy' }) },
      {
        name: 'nowy aneks',
        act: (page) => page.getByRole('button', { name: 'Dodaj aneks' }).click(),
        until: (page) => page.getByRole('form', { name: 'Nowy aneks' }),
      },
    ],
  },
  {
    path: '/dotacje/1/terminy',
    looks: [{ name: 'terminy', until: (page) => page.getByRole('table', { name: 'Terminy dotacji' }) }],
  },
]

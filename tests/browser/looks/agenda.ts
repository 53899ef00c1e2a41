import type { Page } from 'playwright-core'
import type { ScreenState } from '../screenStates.ts'

const grid = (name: string | RegExp) => (page: Page) => page.getByRole('grid', { name })
const key = (name: string) => (page: Page) => page.keyboard.press(name)
const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click()

/** The calendar with nothing in it. */
export const emptyAgendaState: ScreenState = {
  path: '/kalendarz',
  looks: [
    { name: 'pusty miesiąc', until: grid(/\d{4}$/) },
    {
      name: 'pusta lista',
      act: (page) => page.getByText('Lista', { exact: true }).click(),
      until: (page) => page.getByText('W tym miesiącu nic nie przypada'),
    },
    { name: 'znów miesiąc', act: (page) => page.getByText('Miesiąc', { exact: true }).click(), until: grid(/\d{4}$/) },
  ],
}

/** The calendar of the sample: a month, a full day, a week with hours, a list, the choice of kinds, the file, the followed calendar. */
export const agendaStates: readonly ScreenState[] = [
  { path: '/kalendarz', looks: [{ name: 'dziś', until: grid(/\d{4}$/) }] },
  {
    path: '/kalendarz?dzien=2021-11-30',
    looks: [
      { name: 'miesiąc', until: grid('listopad 2021') },
      {
        name: 'dzień',
        act: async (page) => {
          await page.getByRole('gridcell', { name: /^wtorek, 30 listopada 2021/ }).focus()
          await page.keyboard.press('Enter')
        },
        until: (page) => page.getByRole('complementary', { name: 'Wtorek, 30 listopada 2021' }),
      },
      {
        name: 'tydzień',
        act: async (page) => {
          await page.keyboard.press('Escape')
          await page.getByRole('gridcell', { name: /^wtorek, 30 listopada 2021/ }).focus()
          await page.keyboard.press('w')
        },
        until: grid('Tydzień od 29.11.2021 do 05.12.2021'),
      },
      {
        name: 'lista',
        act: async (page) => {
          await page.getByRole('gridcell', { name: /^wtorek, 30 listopada 2021/ }).focus()
          await key('l')(page)
        },
        until: (page) => page.getByRole('heading', { name: /^Wtorek, 30 listopada 2021/ }),
      },
      {
        name: 'rodzaje',
        act: press('Wszystkie rodzaje'),
        until: (page) => page.getByRole('checkbox', { name: 'Wydarzenia' }),
      },
      {
        name: 'plik',
        act: async (page) => {
          await page.keyboard.press('Escape')
          await press('Do innego programu')(page)
        },
        until: (page) => page.getByRole('form', { name: 'Plik kalendarza' }),
      },
      {
        name: 'kalendarz na bieżąco',
        act: async (page) => {
          await press('Włącz kalendarz na bieżąco')(page)
          await page.getByText('Jak dodać ten adres w programie z kalendarzem').click()
        },
        until: (page) => page.getByRole('textbox', { name: 'Adres kalendarza' }),
      },
      {
        name: 'nowy adres',
        act: press('Nowy adres…'),
        until: (page) => page.getByRole('dialog', { name: 'Zmienić adres kalendarza?' }),
      },
      {
        name: 'znów wyłączony',
        act: async (page) => {
          await page.keyboard.press('Escape')
          await press('Wyłącz')(page)
        },
        until: (page) => page.getByRole('button', { name: 'Włącz kalendarz na bieżąco' }),
      },
    ],
  },
]

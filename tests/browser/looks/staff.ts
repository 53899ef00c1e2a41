import type { Page } from 'playwright-core'
import type { ScreenState } from '../screenStates.ts'

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click()
const form = (name: string) => (page: Page) => page.getByRole('form', { name })

/** The staff with nobody in it. */
export const emptyStaffState: ScreenState = {
  path: '/kadra',
  looks: [{ name: 'pusto', until: (page) => page.getByRole('button', { name: 'Dodaj pierwszą osobę' }) }],
}

/** The staff and their hours, the classes and cards of one participant, the limits of support of the edition. */
export const staffStates: readonly ScreenState[] = [
  {
    path: '/kadra',
    looks: [
      { name: 'kadra', until: (page) => page.getByText('8 osób') },
      {
        name: 'nic nie pasuje',
        act: (page) => page.getByRole('searchbox', { name: 'Szukaj' }).fill('zzz'),
        until: (page) => page.getByText('Nic nie pasuje do filtra.'),
      },
    ],
  },
  {
    path: '/kadra/3',
    looks: [
      { name: 'osoba z kadry', until: form('Dane osoby z kadry') },
      {
        name: 'zaangażowania',
        act: (page) => page.getByRole('tab', { name: /Zaangażowania/ }).click(),
        until: (page) => page.getByRole('button', { name: 'Dodaj zaangażowanie' }),
      },
      { name: 'nowe zaangażowanie', act: press('Dodaj zaangażowanie'), until: form('Nowe zaangażowanie') },
      {
        name: 'odmowa przy polu',
        act: press('Dodaj zaangażowanie'),
        until: (page) => page.locator('[aria-invalid="true"]').first(),
      },
    ],
  },
  {
    path: '/kadra/godziny',
    looks: [
      {
        name: 'godziny miesiąca',
        act: async (page) => {
          await page.getByLabel('Rok').selectOption('2021')
          await page.getByLabel('Miesiąc').selectOption('9')
        },
        until: (page) => page.getByRole('textbox', { name: 'Godziny: Łuczak Żaneta, psycholog' }),
      },
      {
        name: 'godziny roku',
        act: (page) => page.getByLabel('Miesiąc').selectOption(''),
        until: (page) => page.getByRole('table', { name: 'Godziny pracy w roku' }),
      },
    ],
  },
  {
    path: '/uczestnicy/udzial/1/zajecia',
    looks: [
      { name: 'zajęcia uczestnika', until: (page) => page.getByRole('table', { name: 'Wsparcie według rodzaju' }) },
      {
        name: 'spotkanie ponad limit',
        act: async (page) => {
          await page.getByLabel('Rodzaj wsparcia').selectOption({ label: 'poradnictwo psychologiczne' })
          await page.getByRole('textbox', { name: /^Od/ }).fill('8:00')
          await page.getByRole('textbox', { name: /^Do/ }).fill('18:00')
        },
        until: (page) => page.getByText(/ponad limit o/),
      },
      {
        name: 'spotkanie otwarte',
        act: async (page) => {
          await page.reload()
          await page.getByLabel('Pokaż').selectOption({ label: 'indywidualne' })
          await page.getByRole('table', { name: 'Spotkania' }).getByText('Radzenie sobie z napięciem').click()
        },
        until: (page) => page.getByRole('heading', { name: 'Zmień spotkanie indywidualne' }),
      },
    ],
  },
  {
    path: '/edycje/1/czesc/limity',
    looks: [{ name: 'limity wsparcia', until: form('Limity wsparcia') }],
  },
]

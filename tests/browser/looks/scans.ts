import { Buffer } from 'node:buffer'
import type { Page } from 'playwright-core'
import { aPdf, aPng } from '../../support/scans.ts'
import type { ScreenState } from '../screenStates.ts'

const box = (page: Page) => page.getByRole('region', { name: 'Skany dokumentu' })
const button = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first()
const give = (name: string, buffer: Buffer) => (page: Page) =>
  box(page).locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer })
const longName = 'Skan faktury Księgarni „Źródło” i Wypożyczalni Sprzętu Warsztatowego sp. z o.o. z 15.06.2021'

/** Scans beside a document: none, some, looked at, renamed, refused; the folder for a control that gathers them. */
export const scanStates: readonly ScreenState[] = [
  {
    path: '/dokumenty?dokument=2',
    looks: [
      {
        name: 'bez skanów',
        act: (page) => page.getByRole('tab', { name: 'Skany' }).click(),
        until: (page) => box(page).getByRole('button', { name: 'Dodaj skan' }),
      },
      { name: 'PDF', act: give(`${longName}.pdf`, aPdf('Faktura')), until: button(`${longName}.pdf`) },
      {
        name: 'PDF do sprawdzenia',
        act: give('Umowa z formularzem.pdf', aPdf('Umowa', '/Names << /JavaScript 9 0 R >>')),
        until: (page) => box(page).getByText(/^PDF zawiera skrypty/),
      },
      { name: 'obraz', act: give('Potwierdzenie przelewu.png', aPng(90, 400, 560)), until: button(/^Potwierdzenie/) },
      {
        name: 'zmiana nazwy',
        act: (page) => button(/^Zmień nazwę skanu „Potwierdzenie/)(page).click(),
        until: (page) => page.getByLabel('Nazwa skanu', { exact: true }),
      },
      {
        name: 'odmowa',
        act: give('Umowa.pdf', Buffer.from('<html><body>To nie jest PDF</body></html>')),
        until: (page) => box(page).getByRole('alert'),
      },
      {
        name: 'otwarty PDF',
        act: (page) => button(`${longName}.pdf`)(page).click(),
        until: (page) => page.getByRole('dialog').locator('canvas').first(),
      },
      {
        name: 'otwarty obraz',
        act: async (page) => {
          await page.getByRole('button', { name: 'Zamknij skan' }).click()
          await button(/^Potwierdzenie/)(page).click()
        },
        until: (page) => page.getByRole('dialog').getByRole('img').first(),
      },
      {
        name: 'po zamknięciu',
        act: (page) => page.getByRole('button', { name: 'Zamknij skan' }).click(),
        until: button('Dodaj skan'),
      },
    ],
  },
  {
    path: '/ustawienia/skany',
    looks: [
      { name: 'skany w pliku', until: button('Sprawdź skany') },
      {
        name: 'skany sprawdzone',
        act: (page) => button('Sprawdź skany')(page).click(),
        until: (page) => page.getByText(/^Sprawdzono/),
      },
    ],
  },
  {
    path: '/sprawozdania/1',
    looks: [
      {
        name: 'skany sprawozdania',
        act: (page) => button(/^Skany/)(page).click(),
        until: (page) => box(page).getByRole('button', { name: 'Dodaj skan' }),
      },
    ],
  },
  {
    path: '/dotacje/1',
    looks: [
      {
        name: 'teczka kontroli',
        act: async (page) => {
          await button('Więcej czynności')(page).click()
          await page.getByRole('menuitem', { name: 'Teczka kontroli' }).click()
        },
        until: (page) => page.getByRole('table', { name: 'Części teczki' }),
      },
      {
        name: 'teczka zamknięta',
        act: (page) => page.getByRole('button', { name: 'Zamknij teczkę' }).click(),
        until: button('Więcej czynności'),
      },
    ],
  },
]

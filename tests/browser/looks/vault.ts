import type { Page } from 'playwright-core'
import type { Look, ScreenState } from '../screenStates.ts'

const words = 'zielona łąka 17 żab'
const field = (name: string) => (page: Page) => page.getByLabel(name, { exact: true })
const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click()
const fill = (name: string, text: string) => (page: Page) => field(name)(page).fill(text)
const heading = (name: string) => (page: Page) => page.getByRole('heading', { name, exact: true })
const said = (text: string | RegExp) => (page: Page) => page.getByText(text).first()
const after =
  (...acts: readonly ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page) => {
    for (const act of acts) await act(page)
  }

const unprotected: readonly Look[] = [
  { name: 'bez hasła', until: said('Plik nie ma hasła.') },
  { name: 'ustawianie', act: press('Ustaw hasło…'), until: field('Nowe hasło') },
  {
    name: 'za krótkie',
    act: after(fill('Nowe hasło', 'qwerty'), press('Ustaw hasło')),
    until: said('Hasło musi mieć co najmniej 8 znaków.'),
  },
]
const underPassphrase: readonly Look[] = [
  {
    name: 'arkusz',
    act: after(fill('Nowe hasło', words), fill('Powtórz nowe hasło', words), press('Ustaw hasło')),
    until: (page) => page.getByRole('dialog', { name: 'Arkusz odzyskiwania' }).locator('canvas').first(),
  },
  { name: 'z hasłem', act: press('Zamknij arkusz'), until: said('Plik jest zabezpieczony hasłem.') },
  { name: 'zmiana', act: press('Zmień hasło…'), until: field('Obecne hasło') },
  {
    name: 'zdjęcie',
    act: after(press('Zaniechaj'), press('Zdejmij hasło…')),
    until: said(/^Po zdjęciu hasła/),
  },
]
const locked: readonly Look[] = [
  {
    name: 'zablokowany',
    act: (page) => page.keyboard.press('Control+l'),
    until: heading('Klubownik jest zablokowany'),
  },
  {
    name: 'złe hasło',
    act: after(fill('Hasło', 'nie to'), press('Otwórz')),
    until: (page) => page.getByRole('alert'),
  },
  { name: 'kod z arkusza', act: press('Mam arkusz odzyskiwania'), until: field('Wiersz 4') },
  { name: 'zły wiersz', act: fill('Wiersz 1', 'AAAAABBBBBCCCCC'), until: said(/^Wiersz 1 nie zgadza się/) },
  {
    name: 'otwarty',
    act: after(press('Wpiszę hasło'), fill('Hasło', words), press('Otwórz')),
    until: said('Plik jest zabezpieczony hasłem.'),
  },
]

/** The passphrase in a new file: left out at first, set, the sheet, locked, opened again. It comes last: the file has it from then on. */
export const vaultStates: readonly ScreenState[] = [
  {
    path: '/',
    looks: [
      { name: 'najpierw hasło', until: heading('Najpierw hasło') },
      {
        name: 'na razie bez',
        act: press('Na razie bez hasła'),
        until: (page) => page.getByRole('dialog', { name: 'Pracować bez hasła?' }),
      },
      { name: 'jednak hasło', act: press('Ustawię hasło'), until: field('Powtórz nowe hasło') },
    ],
  },
  { path: '/ustawienia/bezpieczenstwo', looks: [...unprotected, ...underPassphrase, ...locked] },
]

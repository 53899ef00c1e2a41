import type { Locator, Page } from 'playwright-core'

/** One picture: where it is taken and what has to be in sight. */
export type Picture = {
  /** Name of the file, without `.png`. */
  readonly name: string
  readonly path: string
  readonly scheme?: 'light' | 'dark'
  /** What is done on the screen before. */
  readonly act?: (page: Page) => Promise<unknown>
  readonly until: (page: Page) => Locator
}

const firstPage = (page: Page) => page.getByRole('article', { name: 'Strona 1', exact: true }).locator('canvas')
const row = (page: Page, words: string) => page.locator('tbody tr').filter({ hasText: words }).first()

/** The pictures of README.md and docs/user-guide.md. */
export const pictures: readonly Picture[] = [
  { name: 'dzis', path: '/', until: (page) => page.getByRole('main').getByText('Pieniądze z dotacji') },
  { name: 'sprawozdanie', path: '/sprawozdania/1', until: firstPage },
  {
    name: 'rozliczenie',
    path: '/sprawozdania/1',
    act: (page) => page.getByRole('button', { name: /^II\.1 Wydatki/ }).click(),
    until: (page) => page.getByRole('table', { name: /^Wydatki za rok/ }),
  },
  { name: 'budzet', path: '/dotacje/1', until: (page) => row(page, 'I.1.1.') },
  {
    name: 'dokumenty',
    path: '/dotacje/1/dokumenty',
    act: (page) => row(page, 'F/312/2021').click(),
    until: (page) => page.getByRole('form', { name: /^Dokument/ }).getByRole('meter'),
  },
  { name: 'uczestnicy', path: '/edycje/1', until: (page) => row(page, 'Żyła') },
  { name: 'zaswiadczenie', path: '/edycje/1/zaswiadczenia?udzialy=12', until: firstPage },
  { name: 'ciemny', path: '/sprawozdania/1', scheme: 'dark', until: firstPage },
]

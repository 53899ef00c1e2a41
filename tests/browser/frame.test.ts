import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { screens } from '../../renderer/screens.tsx'
import { theProduct } from '../support/product.ts'
import { frameOf } from './pages/frame.ts'
import { keysOf, pointerWatch } from './pages/keys.ts'
import { preparePerson } from './prepare.ts'

const product = theProduct({ demo: true })

const button = (name: string) => (page: Page) => page.getByRole('main').getByRole('button', { name, exact: true })
const firstRow = (page: Page) => page.locator('tbody tr[data-row]').first()
const panel = (page: Page) => page.getByRole('complementary')
const heading = (name: string) => (page: Page) => page.getByRole('heading', { level: 1, name })

/** What a screen is opened for, and what stands there once Enter has begun it. */
const acts: Readonly<Record<string, { act: (page: Page) => Locator; begins: (page: Page) => Locator }>> = {
  '/': {
    act: (page) => page.getByRole('region', { name: 'Najbliższe rozliczenie' }).getByRole('link').first(),
    begins: heading('Sprawozdanie końcowe'),
  },
  '/kalendarz': { act: (page) => page.locator('td[data-day][tabindex="0"]'), begins: panel },
  '/uczestnicy': { act: button('Nowa osoba'), begins: panel },
  '/edycje': { act: button('Nowa edycja'), begins: panel },
  '/zaswiadczenia': { act: firstRow, begins: panel },
  '/zajecia': { act: button('Zaplanuj spotkanie'), begins: panel },
  '/kursy': { act: button('Nowy kurs'), begins: panel },
  '/partnerzy': { act: button('Nowy partner'), begins: panel },
  '/raporty': { act: button('Podgląd wydruku'), begins: button('Wróć do liczb') },
  '/kadra': { act: button('Nowa osoba'), begins: panel },
  '/dotacje': { act: button('Nowa dotacja'), begins: heading('Nowa dotacja') },
  '/dokumenty': { act: button('Nowy dokument'), begins: panel },
  '/sprawozdania': { act: button('Nowe sprawozdanie'), begins: panel },
  '/historia': { act: firstRow, begins: panel },
  '/kosz': {
    act: (page) => page.getByRole('button', { name: /^Przywróć/ }).first(),
    begins: (page) => page.getByRole('main').getByText('Kosz jest pusty'),
  },
  '/ochrona-danych': { act: button('Nowy wniosek'), begins: panel },
  '/ustawienia': {
    act: button('Zapisz stowarzyszenie'),
    begins: (page) => page.getByRole('status').filter({ hasText: 'Zapisano dane stowarzyszenia.' }),
  },
}

it.for(screens.flat())('$label is reached and its main act begun by keys alone', async ({ path, label }) => {
  if (path === '/kosz') await product.ask('people.remove', { id: await preparePerson(product, 'Gżegżółka') })
  const page = await product.open(path === '/' ? '/kosz' : '/')
  const pointed = await pointerWatch(page)
  const keys = keysOf(page)
  await keys.open(label)
  const title = page.getByRole('heading', { level: 1, name: label })
  await expect.poll(() => title.evaluate((element) => element === document.activeElement)).toBe(true)
  const { act, begins } = acts[path] ?? {}
  await keys.act(act!(page))
  await begins!(page).waitFor()
  expect(await pointed()).toBe(0)
})

it('Escape closes a record and gives the focus back to its row; arrows walk on', async () => {
  const page = await product.open('/uczestnicy')
  const keys = keysOf(page)
  const rows = page.locator('tbody tr[data-row]')
  const hasFocus = (row: Locator) => row.evaluate((element) => element === document.activeElement)
  await rows.first().waitFor()
  await keys.goTo(rows.first())
  await keys.press('ArrowDown')
  await keys.press('ArrowDown')
  await keys.press('Enter')
  await panel(page).waitFor()
  await keys.press('Escape')
  await panel(page).waitFor({ state: 'detached' })
  await expect.poll(() => hasFocus(rows.nth(2))).toBe(true)
})

it('a link leads past the navigation to the content', async () => {
  const page = await product.open('/dokumenty')
  await page.reload()
  await page.getByRole('row').first().waitFor()
  const skip = page.getByRole('link', { name: 'Przejdź do treści' })
  await keysOf(page).goTo(skip, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByRole('main').evaluate((main) => main === document.activeElement)).toBe(true)
})

const deepPaths = [
  { path: '/uczestnicy/1', shows: (page: Page) => page.getByRole('form', { name: 'Dane osoby' }) },
  { path: '/edycje/1', shows: (page: Page) => page.getByRole('tab', { name: 'Uczestnicy (12)' }) },
  { path: '/dotacje/1/umowa', shows: (page: Page) => page.getByRole('form', { name: 'Umowa i zasady dotacji' }) },
  {
    path: '/dokumenty?dotacja=1&pozycja=2',
    shows: (page: Page) => page.getByRole('button', { name: /^Pozycja I\.1\.2\./ }),
  },
  { path: '/zaswiadczenia/wydruk?id=1,2', shows: heading('Wydruk: 2 zaświadczenia') },
  { path: '/sprawozdania/1/brzmienia', shows: (page: Page) => page.locator('tbody tr').first() },
  {
    path: '/ustawienia/podpisy',
    shows: (page: Page) => page.getByRole('tab', { name: 'Osoby podpisujące', selected: true }),
  },
]
it.for(deepPaths)('$path stays where it is when the window is reloaded', async ({ path, shows }) => {
  const page = await product.open(path)
  await shows(page).waitFor()
  await page.reload()
  await shows(page).waitFor()
  const { pathname, search, hash } = new URL(page.url())
  expect(pathname + search + hash).toBe(path)
})

it('the chosen look outlives a reload', async () => {
  const page = await product.open('/', { colorScheme: 'light' })
  const scheme = () => page.evaluate(() => document.documentElement.dataset.mantineColorScheme)
  await frameOf(page).button('Ciemny wygląd').click()
  await expect.poll(scheme).toBe('dark')
  await page.reload()
  await frameOf(page).button('Jasny wygląd').waitFor()
  expect(await scheme()).toBe('dark')
})

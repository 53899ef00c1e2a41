import type { Page } from 'playwright-core'
import type { ScreenState } from '../screenStates.ts'

const button = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).first()
const press = (name: string) => (page: Page) => button(name)(page).click()
const bar = (page: Page) => page.getByRole('region', { name: 'Oglądany przykład' })
const option = (name: string) => (page: Page) => page.getByRole('option', { name: new RegExp(`^${name}`) })
const search = async (page: Page) => {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Czego szukasz' }).fill('przykład')
}

/** Keeps the asking for the sample from leaving the window, so that what stands meanwhile can be looked at for as long as it takes. */
const holdOpening = (page: Page): Promise<unknown> => {
  const release = Promise.withResolvers<void>()
  released.set(page, release.resolve)
  return page.route('**/call/sample.open', async (route) => {
    await release.promise
    await route.continue()
  })
}
const released = new WeakMap<Page, () => void>()

/** The sample beside an own, empty file: where it is opened from, while it is being made, given up, shown, and back again. */
export const sampleBesideStates: readonly ScreenState[] = [
  {
    path: '/ustawienia/program',
    looks: [
      { name: 'O programie', until: button('Otwórz przykład') },
      { name: 'polecenie otwarcia', act: search, until: option('Otwórz przykład') },
      {
        name: 'przygotowanie',
        act: async (page) => {
          await page.keyboard.press('Escape')
          await holdOpening(page)
          await press('Otwórz przykład')(page)
        },
        until: (page) => page.getByRole('dialog', { name: 'Przygotowuję przykład…' }).getByRole('progressbar'),
      },
      {
        name: 'rezygnacja',
        act: async (page) => {
          released.get(page)?.()
          await press('Zrezygnuj')(page)
          await page.getByRole('dialog').waitFor({ state: 'detached' })
          await page.unrouteAll({ behavior: 'wait' })
        },
        until: button('Otwórz przykład'),
      },
      {
        name: 'przykład',
        act: async (page) => {
          await press('Otwórz przykład')(page)
          // Hundreds of records are entered one by one: on a machine with other work it takes longer than a screen may.
          await bar(page).waitFor({ timeout: 45_000 })
        },
        until: bar,
      },
      { name: 'polecenie powrotu', act: search, until: option('Wróć do swojego pliku') },
      {
        name: 'z powrotem u siebie',
        act: async (page) => {
          await page.keyboard.press('Escape')
          await press('Wróć do swojego pliku')(page)
        },
        until: button('Otwórz przykład'),
      },
    ],
  },
]

import type { Page } from 'playwright-core'
import type { ScreenState } from '../screenStates.ts'

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click()
const form = (name: string) => (page: Page) => page.getByRole('form', { name })

/** The report of the sample to be copied, with the generator that asks for most. */
export const generatorStates: readonly ScreenState[] = [
  {
    path: '/sprawozdania/1/generator',
    looks: [
      { name: 'pola do kopiowania', until: (page) => page.getByRole('heading', { name: /Część III/ }) },
      {
        name: 'generator, który pyta o odbiorców',
        act: (page) => page.getByRole('combobox', { name: 'Generator' }).selectOption('Witkac.pl'),
        until: form('Liczba odbiorców zadania'),
      },
      { name: 'ustawienia generatora', act: press('Ustawienia generatora'), until: form('Generator') },
    ],
  },
]

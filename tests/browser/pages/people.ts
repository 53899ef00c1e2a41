import type { Page } from 'playwright-core'
import { choose, fillIn } from './fields.ts'
import { frameOf } from './frame.ts'

type Typed = Readonly<Record<string, string>>

/** People, worked on with the mouse. */
export const peopleOf = (page: Page) => {
  const { go, button, said } = frameOf(page)
  return {
    form: page.getByRole('form', { name: 'Nowa osoba' }),
    async begin(): Promise<void> {
      await go('Uczestnicy')
      await button('Nowa osoba').click()
    },
    fill: (typed: Typed): Promise<void> => fillIn(page.getByRole('form', { name: 'Nowa osoba' }), typed),
    async save(): Promise<void> {
      await button('Dodaj osobę').click()
      await said('Dodano osobę.')
    },
  }
}

/** Editions and those who take part in them, worked on with the mouse. */
export const editionsOf = (page: Page) => {
  const { go, button, panel, said } = frameOf(page)
  return {
    async add(typed: Typed): Promise<void> {
      await go('Edycje')
      await button('Nowa edycja').click()
      await fillIn(page.getByRole('form', { name: 'Nowa edycja' }), typed)
      await button('Dodaj edycję').click()
      await said('Dodano edycję.')
    },
    async open(name: string): Promise<void> {
      await go('Edycje')
      await page.getByRole('table', { name: 'Edycje' }).getByRole('cell', { name }).first().click()
      await page.getByRole('tab', { name: /^Uczestnicy/ }).waitFor()
    },
    /** Adds people one after another in the panel. */
    async enrol(names: readonly string[]): Promise<void> {
      await button('Dopisz osobę').click()
      for (const [index, name] of names.entries()) {
        await choose(panel, 'Osoba', name)
        await button('Dopisz do edycji').click()
        await page.getByRole('tab', { name: `Uczestnicy (${index + 1})` }).waitFor()
      }
      await button('Zamknij panel').click()
    },
    mark: (name: string): Promise<void> => page.getByRole('checkbox', { name: `Zaznacz: ${name}` }).check(),
    async end(day: string, reason: string): Promise<void> {
      await button(/^Zakończ udział/).click()
      const form = page.getByRole('form', { name: 'Zakończ udział' })
      await fillIn(form, { 'Dzień zakończenia': day, Powód: reason })
      await form.getByRole('button', { name: /^Zakończ udział/ }).click()
      await said(/^Zakończono udział/)
    },
  }
}

import type { Page } from 'playwright-core'
import { choose, field, fillIn } from './fields.ts'
import { frameOf } from './frame.ts'
import { plain } from './read.ts'
import { rowWith } from './tables.ts'

type Typed = Readonly<Record<string, string>>

/** Grants and their budget, worked on with the mouse. */
export const grantsOf = (page: Page) => {
  const { go, button, panel, said, tab } = frameOf(page)
  return {
    async add(typed: Typed): Promise<void> {
      await go('Dotacje')
      await button('Nowa dotacja').click()
      await fillIn(page.getByRole('form', { name: 'Nowa dotacja' }), typed)
      await button('Dodaj dotację').click()
      await said('Dodano dotację.')
    },
    async addAction(name: string): Promise<void> {
      await button('Dodaj pierwsze działanie').click()
      await fillIn(panel, { 'Nazwa działania': name })
      await button('Zapisz działanie').click()
      await said(`Zapisano działanie „${name}”.`)
    },
    /** Types the line that stands open in the panel; `next`: opens the next one first. */
    async addLine(typed: Typed & { 'Rodzaj kosztu': string }, next = false): Promise<void> {
      if (next) await button('Pozycja').click()
      await fillIn(page.getByRole('form', { name: 'Nowa pozycja budżetu' }), typed)
      await button('Zapisz pozycję').click()
      await said(`Zapisano pozycję budżetu „${typed['Rodzaj kosztu']}”.`)
    },
    async open(title: string): Promise<void> {
      await go('Dotacje')
      await page.getByRole('cell', { name: title }).click()
      await tab('Budżet').waitFor()
    },
    /** A row of the budget by the headings of its columns. */
    budgetRow: (words: string) => rowWith(page.getByRole('table', { name: 'Budżet' }), words),
  }
}

/** Documents, worked on with the mouse. */
export const expensesOf = (page: Page) => {
  const { button, panel, said } = frameOf(page)
  const form = page.getByRole('form', { name: 'Nowy dokument' })
  return {
    form,
    /** Opens an empty form beside the list. */
    async begin(): Promise<void> {
      await button('Nowy dokument').click()
      await form.waitFor()
    },
    fill: (typed: Typed): Promise<void> => fillIn(form, typed),
    chargeTo: (line: string, part?: number): Promise<void> =>
      choose(panel, part ? `Pozycja budżetu ${part}` : 'Pozycja budżetu', line),
    async save(number: string): Promise<void> {
      await button('Zapisz dokument').click()
      await said(`Zapisano dokument „${number}”.`)
    },
    /** How the line will stand, as the meter under it says. */
    async forecast(line: string): Promise<string> {
      return plain(await form.getByRole('meter', { name: `Pozycja ${line}` }).getAttribute('aria-valuetext'))
    },
    field: (name: string) => field(form, name),
  }
}

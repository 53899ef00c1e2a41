import type { Page } from 'playwright-core'
import { frameOf } from './frame.ts'
import { read } from './read.ts'
import { rowWith } from './tables.ts'

/** Reports, worked on with the mouse. */
export const reportsOf = (page: Page) => {
  const { go, button, said } = frameOf(page)
  const parts = page.getByRole('navigation', { name: 'Części sprawozdania' })
  return {
    /** Begins the final report of the only grant there is. */
    async begin(): Promise<void> {
      await go('Sprawozdania')
      await button('Nowe sprawozdanie').first().click()
      await button('Rozpocznij sprawozdanie').click()
      await said('Dodano sprawozdanie.')
    },
    async open(): Promise<void> {
      await go('Sprawozdania')
      await page.getByRole('cell', { name: 'Sprawozdanie końcowe' }).click()
      await page.getByRole('heading', { level: 1, name: 'Sprawozdanie końcowe' }).waitFor()
    },
    /** Shows a part of the form: `I.1 Rezultaty`, `Podgląd wydruku`. */
    show: (part: string): Promise<void> => parts.getByRole('button', { name: part }).click(),
    /** A row of table II.1 of a year by the headings of its columns. */
    costRow: (year: number, words: string) =>
      rowWith(page.getByRole('table', { name: `Wydatki za rok ${year}` }), words),
    /** A row of table II.2. */
    sourceRow: (words: string) => rowWith(page.getByRole('table', { name: 'Rozliczenie według źródeł' }), words),
    /** The foot of the workbench: the two sums and what is left of the grant. */
    sums: () => read(page.getByRole('region', { name: 'Sumy sprawozdania' })),
    /** Writes into the box of the part that is shown; leaving it saves it. */
    async write(text: string): Promise<void> {
      await page.getByRole('main').getByRole('textbox').fill(text)
      await button('Zapisz').click()
      await page.getByRole('status').filter({ hasText: 'Zapisane.' }).waitFor()
    },
  }
}

import type { Page } from 'playwright-core'
import { fillIn } from './fields.ts'
import { frameOf } from './frame.ts'

type Typed = Readonly<Record<string, string>>

/** The settings, worked on with the mouse. */
export const settingsOf = (page: Page) => {
  const { go, button, tab, said, panel } = frameOf(page)
  return {
    async saveAssociation(typed: Typed): Promise<void> {
      await go('Ustawienia')
      await fillIn(page.getByRole('form', { name: 'Dane stowarzyszenia' }), typed)
      await button('Zapisz stowarzyszenie').click()
      await said('Zapisano dane stowarzyszenia.')
    },
    async saveClub(typed: Typed): Promise<void> {
      await tab('Klub').click()
      await fillIn(page.getByRole('form', { name: 'Dane klubu' }), typed)
      await button('Zapisz klub').click()
      await said('Zapisano dane klubu.')
    },
    async addSignatory(typed: Typed): Promise<void> {
      await tab('Osoby podpisujące').click()
      await button('Dodaj osobę podpisującą').click()
      await fillIn(panel, typed)
      await panel.getByRole('button', { name: 'Dodaj osobę' }).click()
      await page.getByRole('cell', { name: typed['Imię i nazwisko'] ?? '', exact: true }).waitFor()
    },
  }
}

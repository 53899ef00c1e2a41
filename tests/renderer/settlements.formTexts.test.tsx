import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { placeInForm } from '../../renderer/features/settlements/formTextWords.ts'
import { FormTextsPage } from '../../renderer/pages/FormTextsPage.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { aReport } from '../support/records.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
let reportId: number
beforeEach(async () => {
  b = await freshBackend()
  const { grantId } = await grantWithLine(b)
  reportId = (await b.ask('settlements.save', aReport(grantId))).id
})
afterEach(() => b.close())

const left = async () => (await b.ask('settlements.get', { id: reportId })).unverifiedTexts
async function openedAt(place: string) {
  const { user } = show(<FormTextsPage reportId={reportId} />, bridgeTo(b))
  await user.click(await screen.findByText(place))
  return { user, panel: within(await screen.findByRole('complementary')) }
}

it('a compared wording is marked with the day, counted off, and the next one opens', async () => {
  const before = await left()
  const { user, panel } = await openedAt('Część I, pkt 2')
  await user.click(panel.getByRole('button', { name: 'Porównano' }))
  expect(await screen.findByRole('heading', { level: 2, name: 'Część II' })).toBeVisible()
  expect(await left()).toBe(before - 1)
  await user.click(screen.getByRole('checkbox', { name: 'Tylko nieporównane' }))
  expect(screen.getByRole('row', { name: /^Część I, pkt 2/ })).toHaveTextContent('porównano 10.01.2022')
})
it('a correction goes to the print', async () => {
  const { user, panel } = await openedAt('Część III')
  const text = panel.getByRole('textbox', { name: 'Brzmienie' })
  await user.clear(text)
  await user.type(text, 'Część III. Dodatkowe wyjaśnienia')
  await user.click(panel.getByRole('button', { name: 'Porównano' }))
  const { report } = await b.ask('settlements.get', { id: reportId })
  await waitFor(async () =>
    expect((await b.ask('settlements.formTexts', { grantId: report.grantId })).texts).toContainEqual(
      expect.objectContaining({ textId: 'III', text: 'Część III. Dodatkowe wyjaśnienia' }),
    ),
  )
})
it('a correction that would lose the mark of a footnote is refused beside the field, and stays', async () => {
  const before = await left()
  const { user, panel } = await openedAt('Część I, pkt 2')
  const text = panel.getByRole('textbox', { name: 'Brzmienie' })
  await user.clear(text)
  await user.type(text, '2. Opis działań')
  await user.click(panel.getByRole('button', { name: 'Porównano' }))
  await waitFor(() => expect(text).toHaveAccessibleDescription(/Zostaw znaki przypisów/))
  expect(text).toHaveValue('2. Opis działań')
  expect(await left()).toBe(before)
})
it.each([
  ['II.2.row.2.3.names', 'Tabela II.2, wiersz 2.3'],
  ['II.2.row.1', 'Tabela II.2, wiersz 1'],
  ['II.1.sumI', 'Tabela II.1'],
  ['II.3', 'Część II, pkt 3'],
  ['III', 'Część III'],
  ['F5', 'Przypis 5'],
  ['A1.partial', 'Tabela nagłówka'],
  ['P0', 'Pouczenie końcowe'],
  ['SIG.date', 'Podpisy'],
])('the place of %s in the form is called %s', (textId, place) => expect(placeInForm(textId)).toBe(place))

import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { GeneratorPage } from '../../renderer/pages/GeneratorPage.tsx'
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
  reportId = (await b.ask('settlements.save', aReport(grantId, { i1: 'Opis rezultatów zadania' }))).id
})
afterEach(() => {
  vi.restoreAllMocks()
  return b.close()
})
const copied = () => navigator.clipboard.readText()
const field = (name: string) => screen.findByRole('button', { name: new RegExp(`^(Kopiuj|Skopiowano) – ${name}`) })

it('each field goes to the clipboard, is marked and hands the keyboard on to the next', async () => {
  const { user, unmount } = show(<GeneratorPage reportId={reportId} />, bridgeTo(b))
  await user.click(await field('Okres, za jaki jest składane sprawozdanie – od'))
  expect(await copied()).toBe('01.05.2021')
  expect(await screen.findByText('Skopiowano 1 pole.')).toBeVisible()
  expect(await field('Okres, za jaki jest składane sprawozdanie – do')).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(await copied()).toBe('31.12.2021')
  expect(await field('Okres, za jaki jest składane sprawozdanie – od')).toHaveTextContent('Skopiowano')
  unmount()
})
it('cells are copied one by one, a table with tabs, and the switches hold for both', async () => {
  const { user } = show(<GeneratorPage reportId={reportId} />, bridgeTo(b))
  const table = within(await screen.findByRole('table', { name: /Rozliczenie wydatków za rok 2021/ }))
  const planned = () => table.getAllByRole('button', { name: /^10 ?000[,.]00 –/ })[0]!
  await user.click(planned())
  expect(await copied()).toBe('10000,00')
  await user.click(screen.getByRole('radio', { name: '1234.50' }))
  await user.click(await screen.findByRole('checkbox', { name: 'Odstęp między tysiącami' }))
  await vi.waitFor(() => expect(planned()).toHaveTextContent('10 000.00'))
  expect(planned()).toHaveTextContent('zmieniło się po skopiowaniu')
  await user.click(screen.getByRole('button', { name: /^Kopiuj całą tabelę – .*za rok 2021/ }))
  expect(await copied()).toContain('I.1.1.\tMateriały\t10 000.00\t0.00')
})
it('a box over the limit of its generator says by how much and where it is cut', async () => {
  const { user } = show(<GeneratorPage reportId={reportId} />, bridgeTo(b))
  await user.click(await screen.findByRole('button', { name: 'Ustawienia generatora' }))
  await user.type(await screen.findByRole('textbox', { name: 'Limit znaków: I.1 Rezultaty' }), '15')
  await user.click(screen.getByRole('button', { name: 'Zapisz generator' }))
  expect(await screen.findByText(/23\sznaki, o 8\sznaków za dużo \(limit 15\)\. .*„Opis rezultatów”/)).toBeVisible()
})
it('a clipboard that is refused leaves the text selected and says so', async () => {
  const { user } = show(<GeneratorPage reportId={reportId} />, bridgeTo(b))
  const button = await field('Opis osiągniętych|1\\. Opis osiągniętych')
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'))
  await user.click(button)
  await vi.waitFor(() => expect(window.getSelection()?.toString()).toBe('Opis rezultatów zadania'))
  expect(button).toHaveTextContent('Kopiuj')
})
it('the number of those who used the task is proposed from the records and can be written', async () => {
  const { user } = show(<GeneratorPage reportId={reportId} />, bridgeTo(b))
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Generator' }), 'Witkac.pl')
  expect(await screen.findByText(/Z danych klubu za okres sprawozdania: 0\sosób/)).toBeVisible()
  await user.type(screen.getByRole('textbox', { name: /^Liczba odbiorców/ }), '34')
  await user.click(screen.getByRole('button', { name: 'Zapisz liczbę' }))
  await user.click(await field('Liczba odbiorców/uczestników zadania'))
  await vi.waitFor(async () => expect(await copied()).toBe('34'))
})

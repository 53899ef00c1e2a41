import { screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { PrintRequest } from '#shared/documents/contract.ts'
import { DescriptionsSection } from '../../renderer/features/descriptions/DescriptionsSection.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { anExpense } from '../support/records.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
let grantId: number
let lineId: number
beforeEach(async () => {
  b = await freshBackend()
  ;({ grantId, lineId } = await grantWithLine(b))
})
afterEach(() => b.close())

const list = () => b.ask('descriptions.list', { grantId })
const open = async () => (await show(<DescriptionsSection grantId={grantId} print={() => null} />, bridgeTo(b))).user

it('a document is described, and those of the same supplier like it at one click', async () => {
  await b.ask('expenses.save', anExpense(lineId))
  await b.ask('expenses.save', anExpense(lineId, { number: 'FV 2/2021', issuedOn: '2021-07-01' }))
  const user = await open()
  await user.click(await screen.findByText('FV 1/2021'))
  expect(await screen.findByText('Ten dokument nie ma jeszcze opisu')).toBeVisible()
  const text = (label: string | RegExp) => screen.findByLabelText(label, { selector: 'input' })
  await user.type(await text('Dekretacja'), '402-1')
  await user.click(await screen.findByLabelText(/^Złożono oświadczenie/))
  for (const who of ['Merytorycznie', 'Formalnie i rachunkowo', 'Do wypłaty']) {
    await user.type(await text(who), 'Anna Nowak')
    await user.type(await text(`Dnia (${who.toLowerCase()})`), '2.06.2021')
  }
  await user.click(screen.getByRole('button', { name: 'Zapisz opis' }))
  expect(await screen.findByText('Opis jest kompletny.')).toBeVisible()
  await user.click(await screen.findByRole('button', { name: 'Opisz jak ten (1)' }))
  await waitFor(async () => expect((await list()).map((row) => row.gaps)).toEqual([[], []]))
})
it('labels are printed from the first one left on the sheet, and no label is asked for that the sheet does not have', async () => {
  await b.ask('expenses.save', anExpense(lineId))
  const asked = (label: string, papers: readonly { document: PrintRequest }[]) =>
    label === 'Drukuj naklejki' ? <output>{JSON.stringify(papers[0]!.document)}</output> : null
  const { user } = await show(<DescriptionsSection grantId={grantId} print={asked} />, bridgeTo(b))
  await user.click(await screen.findByRole('button', { name: 'Na naklejkach' }))
  await user.click(screen.getByRole('combobox', { name: 'Arkusz naklejek' }))
  await user.click(await screen.findByRole('option', { name: /^3 × 7, naklejki 70 × 42,3 mm/ }))
  const first = screen.getByLabelText('Zacznij od naklejki')
  await user.clear(first)
  await user.type(first, '20')
  const wanted = { kind: 'descriptionLabels', grantId, documentIds: null, grid: '3x7', first: 20 }
  expect(JSON.parse(screen.getByRole('status').textContent!)).toEqual(wanted)
  await user.click(screen.getByRole('combobox', { name: 'Arkusz naklejek' }))
  await user.click(await screen.findByRole('option', { name: /^2 × 4, naklejki 105/ }))
  expect(JSON.parse(screen.getByRole('status').textContent!)).toEqual({ ...wanted, grid: '2x4', first: 8 })
})
it('without documents the place says what it is for', async () => {
  await open()
  expect(await screen.findByText('Ta dotacja nie ma jeszcze dokumentów do opisania')).toBeVisible()
})

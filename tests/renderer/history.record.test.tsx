import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { RecordHistory } from '../../renderer/features/history/RecordHistory.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { aGrant } from '../support/records.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
beforeEach(async () => {
  b = await freshBackend()
})
afterEach(() => b.close())

const steps = async () => within(await screen.findByRole('list', { name: 'Historia zmian' })).getAllByRole('listitem')

it('tells who did what with a record and when, the latest first, on the clock of Poland', async () => {
  const { id } = await b.ask('grants.save', aGrant())
  await b.ask('grants.save', aGrant({ id, amount: 12_345_67, revision: 1 }))
  show(<RecordHistory kind="grant" id={id} />, bridgeTo(b))
  const [latest, first] = await steps()
  expect(latest).toHaveTextContent('Zmieniono dotację „Od KIS-u do PES-u”')
  expect(first).toHaveTextContent('Dodano dotację „Od KIS-u do PES-u”')
  expect(latest).toHaveTextContent('10.01.2022, 11:00 · Koordynator')
})
it('opens a step to each changed field with what was there and what is there', async () => {
  const { id } = await b.ask('grants.save', aGrant())
  await b.ask('grants.save', aGrant({ id, amount: 12_345_67, funderKind: 'local', revision: 1 }))
  const { user } = show(<RecordHistory kind="grant" id={id} />, bridgeTo(b))
  const [latest] = await steps()
  await user.click(within(latest!).getByText(/Zmieniono dotację/))
  const amount = within(latest!).getByRole('row', { name: /kwota/ })
  expect(amount).toHaveTextContent('10 000,00')
  expect(amount).toHaveTextContent('12 345,67')
  expect(within(latest!).getByRole('row', { name: /rodzaj zleceniodawcy/ })).toHaveTextContent('budżet państwasamorząd')
  expect(within(latest!).queryByRole('row', { name: /tytuł/ })).toBeNull()
})
it('says that nothing was changed yet', async () => {
  show(<RecordHistory kind="person" id={77} />, bridgeTo(b))
  expect(await screen.findByText('Tego zapisu nikt jeszcze nie zmieniał.')).toBeVisible()
})

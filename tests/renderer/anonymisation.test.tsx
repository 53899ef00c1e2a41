import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { RetentionSection } from '../../renderer/features/anonymisation/RetentionSection.tsx'
import { freshBackend, type TestBackend, testDay } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { anEdition, aParticipation, aPerson } from '../support/records.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
beforeEach(async () => {
  b = await freshBackend()
  const { id: personId } = await b.ask('people.save', aPerson({ phone: '600 100 200' }))
  const { id: editionId } = await b.ask('editions.save', anEdition())
  const { id } = await b.ask('editions.saveParticipation', aParticipation({ personId, editionId }))
  await b.ask('editions.endParticipations', { participationIds: [id], endedOn: '2021-12-31', endReason: 'Z1' })
})
afterEach(() => b.close())

it('lists nobody before the time is over, and says so', async () => {
  show(<RetentionSection today={testDay} />, bridgeTo(b))
  expect(await screen.findByText('Na ten dzień nikogo nie trzeba anonimizować')).toBeVisible()
})

it('takes a chosen person out after a reason and a question, and shows the protocol', async () => {
  const { user } = show(<RetentionSection today={testDay} />, bridgeTo(b))
  const day = await screen.findByRole('textbox', { name: 'Na dzień' })
  await user.clear(day)
  await user.type(day, '1.1.2027')
  const row = within(await screen.findByRole('row', { name: /31\.12\.2026/ }))
  await user.click(row.getByRole('checkbox', { name: 'Łoś Żaneta' }))
  const act = await screen.findByRole('button', { name: /^Zanonimizuj 1\sosobę$/ })
  expect(act).toBeDisabled()
  expect(screen.getByText(/^Kopie pliku i wydruki zrobione wcześniej/)).toBeVisible()
  await user.type(screen.getByRole('textbox', { name: /^Powód/ }), 'minęło pięć lat')
  await user.click(act)
  const dialog = within(screen.getByRole('dialog', { hidden: true }))
  expect(dialog.getByText(/^Tego nie można cofnąć/)).toBeInTheDocument()
  await user.click(dialog.getByRole('button', { name: /^Zanonimizuj 1\sosobę$/, hidden: true }))
  const protocol = within(await screen.findByRole('table', { name: 'Protokoły anonimizacji' }))
  expect(protocol.getByText('1/2022')).toBeVisible()
  expect(protocol.getByText(/żadnej nie znaleziono/)).toBeVisible()
  expect(await screen.findByText('Na ten dzień nikogo nie trzeba anonimizować')).toBeVisible()
  expect(await b.ask('people.get', { id: 1 })).toMatchObject({ lastName: 'Uczestnik', phone: '' })
})

it('whoever is still needed cannot be chosen, and the reason stands beside the name', async () => {
  await b.ask('history.undo', {})
  const { user } = show(<RetentionSection today={testDay} />, bridgeTo(b))
  const day = await screen.findByRole('textbox', { name: 'Na dzień' })
  await user.clear(day)
  await user.type(day, '1.1.2027')
  const row = within(await screen.findByRole('row', { name: /jeszcze trwa/ }))
  expect(row.getByRole('checkbox')).toBeDisabled()
})

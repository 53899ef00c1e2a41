import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import BinPage from '../../renderer/pages/BinPage.tsx'
import HistoryPage from '../../renderer/pages/HistoryPage.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { aGrant, aPerson } from '../support/records.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
beforeEach(async () => {
  b = await freshBackend()
})
afterEach(() => b.close())

it('tells every step of the file, the latest first, and opens what each changed', async () => {
  await b.ask('grants.save', aGrant())
  await b.ask('people.save', aPerson())
  const { user } = show(<HistoryPage />, bridgeTo(b))
  const rows = within(await screen.findByRole('table', { name: 'Historia' }))
    .getAllByRole('row')
    .slice(1)
  expect(rows[0]).toHaveTextContent(/Dodano osobę/)
  expect(rows[1]).toHaveTextContent('10.01.2022, 11:00Dodano dotację „Od KIS-u do PES-u”Koordynator')
  await user.click(rows[1]!)
  const panel = within(screen.getByRole('complementary', { name: /Dodano dotację/ }))
  expect(panel.getByRole('row', { name: 'numer umowy KIS/7/2021' })).toBeVisible()
  expect(panel.queryByRole('columnheader', { name: 'Było' })).toBeNull()
})
it('leads from a step to the whole history of a record that has no screen of its own, and back', async () => {
  const { id } = await b.ask('club.saveSignatory', { id: null, name: 'Łucja Źdźbło', functionTitle: 'prezeska' })
  await b.ask('club.saveSignatory', { id, name: 'Łucja Źdźbło-Żak', functionTitle: 'prezeska' })
  const { user } = show(<HistoryPage />, bridgeTo(b))
  const [, latest] = within(await screen.findByRole('table', { name: 'Historia' })).getAllByRole('row')
  await user.click(latest!)
  await user.click(screen.getByRole('button', { name: 'Historia tego zapisu' }))
  const panel = within(screen.getByRole('complementary', { name: 'Historia zapisu' }))
  expect(await panel.findAllByRole('listitem')).toHaveLength(2)
  await user.click(panel.getByRole('button', { name: 'Wróć do kroku' }))
  expect(screen.getByRole('button', { name: 'Historia tego zapisu' })).toBeVisible()
})
it('checks the whole history when asked, and compares it with a print written down before', async () => {
  await b.ask('people.save', aPerson())
  const { fingerprint } = await b.ask('history.fingerprint', {})
  const { user } = show(<HistoryPage />, bridgeTo(b))
  await user.click(await screen.findByRole('button', { name: 'Sprawdź historię' }))
  const panel = within(screen.getByRole('complementary', { name: 'Sprawdzenie historii' }))
  expect(await panel.findByText(fingerprint!)).toBeVisible()
  expect(panel.getByRole('button', { name: 'Odcisk historii na kartce' })).toBeVisible()
  await user.type(panel.getByRole('textbox', { name: 'Odcisk zanotowany wcześniej' }), 'nie wiem')
  expect(panel.getByText(/^Odcisk to numer kroku/)).toBeVisible()
  expect(panel.getByRole('button', { name: 'Sprawdź historię' })).toBeDisabled()
  await user.clear(panel.getByRole('textbox', { name: 'Odcisk zanotowany wcześniej' }))
  await user.type(panel.getByRole('textbox', { name: 'Odcisk zanotowany wcześniej' }), fingerprint!.toLowerCase())
  await user.click(panel.getByRole('button', { name: 'Sprawdź historię' }))
  expect(await panel.findByText('Historia jest cała')).toBeVisible()
  expect(panel.getByText(/^Zanotowany odcisk zgadza się/)).toBeVisible()
})
it('says where a history altered past the program is broken, and that a noted print is not its own', async () => {
  await b.ask('people.save', aPerson())
  const altered = bridgeTo({
    ...b,
    call: async (name, input) => {
      const answer = await b.call(name, input)
      if (name !== 'history.verify' || !answer.ok) return answer
      const broken = { kind: 'alteredChange', step: 1, commandId: 1, at: '2022-01-10T10:00:00Z', record: 'osoba' }
      return { ok: true, value: { ...(answer.value as object), broken, noted: 'shorter' } }
    },
  })
  const { user } = show(<HistoryPage />, altered)
  await user.click(await screen.findByRole('button', { name: 'Sprawdź historię' }))
  const panel = within(screen.getByRole('complementary', { name: 'Sprawdzenie historii' }))
  await user.click(panel.getByRole('button', { name: 'Sprawdź historię' }))
  expect(await panel.findByText(/Przy kroku 1 zmieniono treść zapisanej zmiany \(osoba\)/)).toBeVisible()
  expect(panel.getByText(/jest krótsza niż wtedy/)).toBeVisible()
})
it('reads a long history page by page', async () => {
  for (let number = 1; number <= 201; number++)
    await b.ask('people.save', aPerson({ lastName: `Osoba ${number}`, otherIdentifier: `paszport ${number}` }))
  const { user } = show(<HistoryPage />, bridgeTo(b))
  expect(await screen.findByText('1–200 z 201')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Następne wiersze' }))
  expect(await screen.findByText('201–201 z 201')).toBeVisible()
})
it('the bin brings back what was removed and is empty again', async () => {
  const { id } = await b.ask('people.save', aPerson())
  await b.ask('people.remove', { id })
  const { user } = show(<BinPage />, bridgeTo(b))
  await user.click(await screen.findByRole('button', { name: /^Przywróć: usunięto osobę/ }))
  expect(await screen.findByText('Kosz jest pusty')).toBeVisible()
  expect(await b.ask('people.get', { id })).toMatchObject({ lastName: 'Łoś' })
})
it('what cannot come back stays in the bin', async () => {
  const { id } = await b.ask('people.save', aPerson({ pesel: '84831201223', birthDate: '1884-03-12' }))
  await b.ask('people.remove', { id })
  await b.ask('people.save', aPerson({ pesel: '84831201223', birthDate: '1884-03-12' }))
  const { user } = show(<BinPage />, bridgeTo(b))
  await user.click(await screen.findByRole('button', { name: /^Przywróć/ }))
  await waitFor(async () => expect((await b.ask('history.bin', {})).total).toBe(1))
  expect(screen.getByRole('button', { name: /^Przywróć/ })).toBeVisible()
})

import { screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import EditionsPage from '../../renderer/pages/EditionsPage.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { anEdition, aParticipation, aPerson } from '../support/records.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
let editionId: number
beforeEach(async () => {
  b = await freshBackend()
  editionId = (await b.ask('editions.save', anEdition())).id
})
afterEach(() => b.close())

const open = () => {
  history.replaceState(null, '', `/edycje/${editionId}/czesc/zamkniecie`)
  return show(<EditionsPage />, bridgeTo(b)).user
}
const closedOn = async () => (await b.ask('closing.checklist', { editionId })).closedOn
const button = (name: string | RegExp) => screen.findByRole('button', { name })

it('an edition with nothing open is closed at once and opened again', async () => {
  const user = open()
  expect(await screen.findByText('Wszystko jest gotowe: możesz zamknąć edycję.')).toBeVisible()
  await user.click(await button('Zamknij edycję'))
  await waitFor(async () => expect(await closedOn()).toBe('2022-01-10'))
  await user.click(await button('Otwórz ponownie'))
  await waitFor(async () => expect(await closedOn()).toBeNull())
})

it('open matters lead to their records, and closing despite them asks why', async () => {
  const { id: personId } = await b.ask('people.save', aPerson())
  const { id } = await b.ask('editions.saveParticipation', aParticipation({ editionId, personId }))
  const user = open()
  expect(await screen.findByText(/Udział bez zakończenia i powodu: 1.osoba/)).toBeVisible()
  const ways = screen.getAllByRole('link', { name: 'Łoś Żaneta' }).map((link) => link.getAttribute('href'))
  expect(ways).toEqual(
    ['udzial', 'diagnoza', 'plan', 'teczka', 'teczka'].map((tab) => `/uczestnicy/udzial/${id}/${tab}`),
  )
  await user.click(await button('Zamknij edycję'))
  const reason = await screen.findByRole('textbox', { name: /Dlaczego mimo/ })
  await waitFor(() => expect(reason).toHaveAccessibleDescription(/Uzupełnij to pole/))
  await user.type(reason, 'Brak kontaktu.')
  await user.click(await button('Zamknij edycję'))
  expect(await screen.findByText('Edycja jest zamknięta od 10.01.2022')).toBeVisible()
})

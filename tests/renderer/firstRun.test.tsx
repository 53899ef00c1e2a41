import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import FirstRunPage from '../../renderer/pages/FirstRunPage.tsx'
import TodayPage from '../../renderer/pages/TodayPage.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { aGrant, anEdition } from '../support/records.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
afterEach(() => b.close())

/** The first run at an address, and where it has led. */
const at = (path: string) => {
  const { hook, history = [] } = memoryLocation({ path, record: true })
  const shown = show(
    <Router hook={hook}>
      <FirstRunPage />
    </Router>,
    bridgeTo(b),
  )
  return { ...shown, where: () => history.at(-1) }
}
const steps = async () => {
  const list = within(await screen.findByRole('navigation', { name: 'Pierwsze kroki' }))
  return list.getAllByRole('listitem').map((step) => step.textContent?.startsWith('zrobione'))
}

it('the first screen of a new file leads through four steps', async () => {
  b = await freshBackend()
  show(<TodayPage />, bridgeTo(b))
  const list = within(await screen.findByRole('navigation', { name: 'Pierwsze kroki' }))
  expect(list.getByText('Zrobione: 0 z 4')).toBeVisible()
  expect(list.getAllByRole('link').map((one) => one.getAttribute('href'))).toEqual(
    ['stowarzyszenie', 'klub', 'dotacja', 'edycja'].map((id) => `/pierwsze-kroki/${id}`),
  )
})
it('what is done is read from the records, and the first screen forgets the steps when all are done', async () => {
  b = await freshBackend()
  await b.ask('grants.save', aGrant())
  show(<TodayPage />, bridgeTo(b))
  expect(await steps()).toEqual([false, false, true, false])
  b = await await b.restart()
  const { organisation, kis } = await b.ask('club.get', {})
  await b.ask('club.saveOrganisation', { ...organisation, name: 'Stowarzyszenie' })
  await b.ask('club.saveKis', { ...kis, name: 'Klub' })
  await b.ask('editions.save', anEdition())
  document.body.replaceChildren()
  show(<TodayPage />, bridgeTo(b))
  expect(await screen.findByText('Po terminie', { exact: false, selector: 'h2' })).toBeVisible()
  expect(screen.queryByRole('navigation', { name: 'Pierwsze kroki' })).toBeNull()
})
it('a saved step is done and the next one opens with the focus on its heading', async () => {
  b = await freshBackend()
  const { user, where } = at('/pierwsze-kroki')
  await user.type(await screen.findByLabelText(/^Pełna nazwa/), 'Stowarzyszenie „Razem”')
  await user.click(screen.getByRole('button', { name: 'Zapisz stowarzyszenie' }))
  await waitFor(() => expect(where()).toBe('/pierwsze-kroki/klub'))
  const heading = screen.getByRole('heading', { name: 'Wpisz dane klubu' })
  await waitFor(() => expect(heading).toHaveFocus())
  expect(await steps()).toEqual([true, false, false, false])
  expect((await b.ask('club.get', {})).organisation.name).toBe('Stowarzyszenie „Razem”')
})
it('a number with a wrong last digit is refused at its field and the step stays', async () => {
  b = await freshBackend()
  const { user, where } = at('/pierwsze-kroki/stowarzyszenie')
  await user.type(await screen.findByLabelText(/^Pełna nazwa/), 'Stowarzyszenie')
  await user.type(screen.getByLabelText('NIP'), '1234567890')
  await user.click(screen.getByRole('button', { name: 'Zapisz stowarzyszenie' }))
  await waitFor(() => expect(screen.getByLabelText('NIP')).toBeInvalid())
  expect(where()).toBe('/pierwsze-kroki/stowarzyszenie')
})
it('a step may be left out and come back to; the last one left out leads to the first screen', async () => {
  b = await freshBackend()
  await b.ask('grants.save', aGrant())
  const { user, where } = at('/pierwsze-kroki/klub')
  await user.click(await screen.findByRole('button', { name: 'Pomiń na razie' }))
  // The grant is there already.
  await waitFor(() => expect(where()).toBe('/pierwsze-kroki/edycja'))
  await user.click(screen.getByRole('button', { name: 'Pomiń na razie' }))
  await waitFor(() => expect(where()).toBe('/pierwsze-kroki/stowarzyszenie'))
  await user.click(screen.getByRole('link', { name: 'Dodaj pierwszą dotację' }))
  expect(await screen.findByText('Ten krok jest zrobiony.')).toBeVisible()
  expect(screen.queryByRole('form')).toBeNull()
  expect(screen.getByRole('link', { name: 'Dotacje' })).toHaveAttribute('href', '/dotacje')
})

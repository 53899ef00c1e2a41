import { screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import PeoplePage from '../../renderer/pages/PeoplePage.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
beforeEach(async () => {
  b = await freshBackend()
})
afterEach(() => b.close())

const open = () => {
  history.replaceState(null, '', '/uczestnicy/nowa')
  return show(<PeoplePage />, bridgeTo(b))
}
const surname = () => screen.findByRole('textbox', { name: /^Nazwisko/ })
const places = async () => (await b.ask('drafts.list', {})).map((draft) => draft.place)
/** Types a surname and waits until the file holds it. */
async function typeSurname() {
  const { user, unmount } = open()
  await user.type(await surname(), 'Łoś')
  await vi.waitFor(async () => expect(await places()).toEqual(['/uczestnicy/nowa#Nowa osoba']))
  return { user, unmount }
}

it('what was typed before the program stopped is offered again, and taken back with one click', async () => {
  await typeSurname()
  const draft = await b.ask('drafts.read', { place: '/uczestnicy/nowa#Nowa osoba' })
  document.body.replaceChildren()
  await b.ask('drafts.keep', { place: '/uczestnicy/nowa#Nowa osoba', data: draft!.data })
  const { user } = open()
  expect(await screen.findByText(/^Masz tu niezapisane dane z/)).toBeVisible()
  expect(await surname()).toHaveValue('')
  await user.click(screen.getByRole('button', { name: 'Przywróć' }))
  expect(await surname()).toHaveValue('Łoś')
})

it('a form left in the usual way leaves no draft behind', async () => {
  const { unmount } = await typeSurname()
  unmount()
  await vi.waitFor(async () => expect(await places()).toEqual([]))
})

it('what is given up is not offered again', async () => {
  await b.ask('drafts.keep', { place: '/uczestnicy/nowa#Nowa osoba', data: '{"lastName":"Gęś"}' })
  const { user } = open()
  await user.click(await screen.findByRole('button', { name: 'Odrzuć' }))
  await vi.waitFor(async () => expect(await places()).toEqual([]))
  expect(screen.queryByText(/^Masz tu niezapisane dane/)).toBeNull()
})

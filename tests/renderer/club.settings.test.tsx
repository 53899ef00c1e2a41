import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { AtWorkMenu } from '../../renderer/features/club/AtWorkMenu.tsx'
import SettingsPage from '../../renderer/pages/SettingsPage.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { aGrant } from '../support/records.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
beforeEach(async () => {
  b = await freshBackend()
  localStorage.clear()
})
afterEach(() => b.close())

async function opened(part?: string) {
  const { user } = show(
    <>
      <AtWorkMenu />
      <SettingsPage />
    </>,
    bridgeTo(b),
  )
  if (part) await user.click(await screen.findByRole('tab', { name: part }))
  return user
}

it('saves the association as it stands on papers', async () => {
  const user = await opened()
  await user.type(await screen.findByRole('textbox', { name: /Pełna nazwa/ }), 'Stowarzyszenie „Łoza”')
  await user.type(screen.getByRole('textbox', { name: 'KRS' }), '123456')
  await user.click(screen.getByRole('button', { name: 'Zapisz stowarzyszenie' }))
  await waitFor(async () =>
    expect((await b.ask('club.get', {})).organisation).toMatchObject({
      name: 'Stowarzyszenie „Łoza”',
      krs: '0000123456',
    }),
  )
})
it('says beside the field what is wrong with a NIP, and keeps everything typed', async () => {
  const user = await opened()
  await user.type(await screen.findByRole('textbox', { name: /Pełna nazwa/ }), 'Stowarzyszenie')
  const nip = screen.getByRole('textbox', { name: 'NIP' })
  await user.type(nip, '123-456-32-10')
  await user.click(screen.getByRole('button', { name: 'Zapisz stowarzyszenie' }))
  expect(nip).toHaveAccessibleDescription(/Ten NIP nie jest poprawny/)
  expect(nip).toHaveValue('123-456-32-10')
  expect((await b.ask('club.get', {})).organisation.name).toBe('')
})
it('a pattern of certificate numbers without the number is refused beside the field', async () => {
  const user = await opened('Klub')
  await user.type(screen.getByRole('textbox', { name: /Nazwa klubu/ }), 'KIS „Łoza”')
  const pattern = screen.getByRole('textbox', { name: /Wzór numeru/ })
  await user.clear(pattern)
  await user.type(pattern, 'KIS/{{ROK}')
  await user.click(screen.getByRole('button', { name: 'Zapisz klub' }))
  await waitFor(() => expect(pattern).toHaveAccessibleDescription(/Wzór numeru musi zawierać \{NR\} i \{ROK\}/))
})
it('what is half typed in one part is still there after a look at another', async () => {
  const user = await opened()
  await user.type(await screen.findByRole('textbox', { name: /Pełna nazwa/ }), 'Stowarzysz')
  await user.click(screen.getByRole('tab', { name: 'Wygląd' }))
  await user.click(screen.getByRole('tab', { name: 'Stowarzyszenie' }))
  expect(screen.getByRole('textbox', { name: /Pełna nazwa/ })).toHaveValue('Stowarzysz')
})
it('adds, changes and removes a person who signs', async () => {
  const user = await opened('Osoby podpisujące')
  await user.click(screen.getByRole('button', { name: 'Dodaj osobę podpisującą' }))
  const panel = () => within(screen.getByRole('complementary'))
  await user.type(panel().getByRole('textbox', { name: /Imię i nazwisko/ }), 'Bożena Śliż')
  await user.type(panel().getByRole('textbox', { name: 'Funkcja' }), 'prezes')
  await user.click(panel().getByRole('button', { name: 'Dodaj osobę' }))
  await user.click(await screen.findByRole('cell', { name: 'Bożena Śliż' }))
  await user.type(panel().getByRole('textbox', { name: 'Funkcja' }), ' zarządu')
  await user.click(panel().getByRole('button', { name: 'Zapisz osobę' }))
  expect(await screen.findByRole('cell', { name: 'prezes zarządu' })).toBeVisible()
  await user.click(screen.getByRole('cell', { name: 'Bożena Śliż' }))
  await user.click(panel().getByRole('button', { name: 'Usuń z listy' }))
  await waitFor(async () => expect((await b.ask('club.get', {})).signatories).toEqual([]))
})
it('says who is at work now; later changes carry that name', async () => {
  await b.ask('club.saveOperator', { id: null, name: 'Urszula Śliż', role: 'księgowa' })
  const user = await opened('Osoby przy pracy')
  expect(await screen.findByRole('button', { name: 'Przy pracy: Koordynator' })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Teraz pracuje ta osoba: Urszula Śliż' }))
  expect(await screen.findByRole('button', { name: 'Przy pracy: Urszula Śliż' })).toBeVisible()
  const { id } = await b.ask('grants.save', aGrant())
  expect(await b.ask('history.ofRecord', { kind: 'grant', id })).toMatchObject([{ by: 'Urszula Śliż' }])
})
it('another person is chosen from the top bar, too', async () => {
  await b.ask('club.saveOperator', { id: null, name: 'Urszula Śliż', role: '' })
  const { user } = show(
    <>
      <AtWorkMenu />
      <div id="overlays" />
    </>,
    bridgeTo(b),
  )
  await user.click(await screen.findByRole('button', { name: 'Przy pracy: Koordynator' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Urszula Śliż' }))
  expect(await screen.findByRole('button', { name: 'Przy pracy: Urszula Śliż' })).toBeVisible()
})
it('who is at work now cannot be taken off the list', async () => {
  const user = await opened('Osoby przy pracy')
  await user.click(await screen.findByRole('cell', { name: 'Koordynator' }))
  const panel = within(screen.getByRole('complementary', { name: 'Koordynator' }))
  expect(panel.getByRole('button', { name: 'Zapisz osobę' })).toBeVisible()
  expect(panel.queryByRole('button', { name: 'Usuń z listy' })).toBeNull()
})
it('the height of rows is chosen for this computer and works at once', async () => {
  const user = await opened('Wygląd')
  await user.click(screen.getByRole('radio', { name: 'wyższe' }))
  expect(document.documentElement).toHaveAttribute('data-density', 'comfortable')
  await user.click(screen.getByRole('radio', { name: 'zwykłe' }))
  expect(document.documentElement).toHaveAttribute('data-density', 'compact')
})
it('tells which file is open and where the data lie', async () => {
  await opened('O programie')
  expect(await screen.findByText('klub.klub')).toBeVisible()
  expect(screen.getByText(/Wszystkie dane leżą w tym jednym pliku/)).toBeVisible()
})

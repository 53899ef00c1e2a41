import { screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { PrintRequest } from '#shared/documents/contract.ts'
import { NotesPassphrase } from '../../renderer/features/diagnoses/NotesPassphrase.tsx'
import { RestrictedNotes } from '../../renderer/features/diagnoses/RestrictedNotes.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { aDiagnosedCase } from '../support/diagnoses.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
let diagnosisId: number
const passphrase = 'sowa w dziupli'
beforeEach(async () => {
  b = await freshBackend()
  const c = await aDiagnosedCase(b)
  diagnosisId = (await b.ask('diagnoses.save', c.card({ ratings: [c.rated('O01', 3)] }))).id
  const note = { id: null, staffId: null, writtenOn: '2021-05-14', text: 'Poufne słowa.', revision: 0 }
  await b.ask('diagnoses.saveRestrictedNote', { ...note, diagnosisId })
})
afterEach(() => b.close())

const print = (papers: readonly { document: PrintRequest }[]) => <output>{JSON.stringify(papers)}</output>
const page = () => show(<NotesPassphrase print={print} />, bridgeTo(b)).user
const notes = () => show(<RestrictedNotes diagnosisId={diagnosisId} authors={[]} />, bridgeTo(b)).user

it('a passphrase typed in two ways is not set', async () => {
  const user = page()
  await user.type(await screen.findByLabelText(/^Nowe hasło/), passphrase)
  await user.type(screen.getByLabelText(/^Powtórz nowe/), 'sowa w dziupl')
  await user.click(screen.getByRole('button', { name: 'Zaszyfruj notatki' }))
  expect(await screen.findByText('Powtórz to samo hasło.')).toBeDefined()
  expect(await b.ask('diagnoses.notesLock', {})).toMatchObject({ isSet: false })
})
it('once set, the code is shown with its sheet, and then never again', async () => {
  const user = page()
  await user.type(await screen.findByLabelText(/^Nowe hasło/), passphrase)
  await user.type(screen.getByLabelText(/^Powtórz nowe/), passphrase)
  await user.click(screen.getByRole('button', { name: 'Zaszyfruj notatki' }))
  // The key is derived twice: it takes its time on purpose.
  expect(await screen.findByText(/^([0-9A-Z]{5}-){5}[0-9A-Z]{5}$/, {}, { timeout: 8000 })).toBeDefined()
  expect(screen.getByRole('status', { name: '' }).textContent).toContain('notesRecoverySheet')
  await user.click(screen.getByRole('button', { name: 'Kartka jest wydrukowana' }))
  expect(await screen.findByText(/Notatki zastrzeżone są zaszyfrowane od/)).toBeDefined()
  expect(screen.queryByText(/^([0-9A-Z]{5}-){5}/)).toBeNull()
})
it('notes without a passphrase are shown as before, with an offer to set one', async () => {
  const user = notes()
  expect(await screen.findByRole('link', { name: 'Ustaw drugie hasło' })).toHaveAttribute(
    'href',
    '/ochrona-danych/notatki',
  )
  await user.click(screen.getByRole('button', { name: 'Pokaż notatki zastrzeżone' }))
  expect(await screen.findByDisplayValue('Poufne słowa.')).toBeDefined()
})
it('closed notes open with the passphrase, a wrong one says so beside its field, and they close again at a press', async () => {
  await b.ask('diagnoses.setNotesPassphrase', { passphrase })
  await b.ask('diagnoses.closeNotes', {})
  const user = notes()
  await user.click(await screen.findByRole('button', { name: 'Pokaż notatki zastrzeżone' }))
  await user.type(await screen.findByLabelText(/^Hasło do notatek/), 'puchacz')
  await user.click(screen.getByRole('button', { name: 'Otwórz notatki' }))
  expect(await screen.findByText('To hasło nie pasuje.', {}, { timeout: 8000 })).toBeDefined()
  await user.clear(screen.getByLabelText(/^Hasło do notatek/))
  await user.type(screen.getByLabelText(/^Hasło do notatek/), passphrase)
  await user.click(screen.getByRole('button', { name: 'Otwórz notatki' }))
  expect(await screen.findByDisplayValue('Poufne słowa.', {}, { timeout: 8000 })).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'Zamknij notatki' }))
  await waitFor(() => expect(screen.queryByDisplayValue('Poufne słowa.')).toBeNull())
  expect(await screen.findByRole('form', { name: 'Otwarcie notatek zastrzeżonych' })).toBeDefined()
})
it('half-written notes and secrets are kept in no draft', async () => {
  await b.ask('diagnoses.setNotesPassphrase', { passphrase })
  const user = notes()
  await user.click(await screen.findByRole('button', { name: 'Pokaż notatki zastrzeżone' }))
  await user.click(await screen.findByRole('button', { name: 'Dodaj notatkę' }))
  const fields = await screen.findAllByLabelText(/^Treść notatki/)
  await user.type(fields.at(-1)!, 'Niedokończone')
  await new Promise((resolve) => requestAnimationFrame(resolve))
  expect(await b.ask('drafts.list', {})).toEqual([])
})

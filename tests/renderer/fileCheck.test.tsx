import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { ok } from '#shared/kernel/result.ts'
import { FileCheckSection } from '../../renderer/features/fileCheck/FileCheckSection.tsx'
import { StandingNotice } from '../../renderer/features/fileCheck/StandingNotice.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
afterEach(() => b.close())
/** The program, but for the answers given here. */
const answering = (answers: Readonly<Record<string, () => unknown>>) =>
  bridgeTo({
    ...b,
    call: async (name: string, input: unknown) => {
      const own = answers[name]
      return own ? ok(own()) : b.call(name, input)
    },
  } as TestBackend)

it('says of a whole file that it is whole, after reading it', async () => {
  b = await freshBackend()
  show(<FileCheckSection />, bridgeTo(b))
  await userEvent.click(screen.getByRole('button', { name: 'Sprawdź plik' }))
  expect(await screen.findByText(/^Plik jest cały\. Przeczytano \d+/)).toBeVisible()
})
it('says of a damaged file what is wrong and what to do, and of damage where nothing lies that no data suffered', async () => {
  b = await freshBackend()
  let flaws = ['pages']
  show(<FileCheckSection />, answering({ 'fileCheck.run': () => ({ flaws, pages: 10, freePages: 1 }) }))
  await userEvent.click(screen.getByRole('button', { name: 'Sprawdź plik' }))
  expect(await screen.findByText('Plik jest uszkodzony')).toBeVisible()
  expect(screen.getByText(/otwórz ostatnią dobrą kopię/)).toBeVisible()
  flaws = ['freePages']
  await userEvent.click(screen.getByRole('button', { name: 'Sprawdź plik' }))
  expect(await screen.findByText(/Żadne dane na tym nie ucierpiały/)).toBeVisible()
})
it('tells how many changes are missing, until the user says that it is known', async () => {
  b = await freshBackend()
  let standing: object = { kind: 'behind', missing: 3 }
  const accept = () => {
    standing = { kind: 'agrees' }
    return {}
  }
  show(<StandingNotice />, answering({ 'fileCheck.standing': () => standing, 'fileCheck.accept': accept }))
  expect(await screen.findByText('W pliku brakuje ostatnich zmian: najwyżej 3 zmian')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Wiem, pracuję dalej na tym pliku' }))
  await waitFor(() => expect(screen.queryByText(/brakuje ostatnich zmian/)).toBeNull())
})
it('tells of another file in the same place, and is silent over a file in order', async () => {
  b = await freshBackend()
  show(<StandingNotice />, answering({ 'fileCheck.standing': () => ({ kind: 'other' }) }))
  expect(await screen.findByText(/^To inny plik niż ten/)).toBeVisible()
})

import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Bridge } from '#shared/contract/bridge.ts'
import { ControlFolderView } from '../../renderer/features/controlFolders/ControlFolderView.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { anExpense } from '../support/records.ts'
import { aPdf, attachScan } from '../support/scans.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
let grantId: number
let documentId: number
beforeEach(async () => {
  b = await freshBackend()
  const place = await grantWithLine(b)
  grantId = place.grantId
  documentId = (await b.ask('expenses.save', anExpense(place.lineId))).id
  await attachScan(b, aPdf(), { recordId: documentId })
})
afterEach(() => b.close())

const open = (bridge: Partial<Bridge> = {}) =>
  show(<ControlFolderView grantId={grantId} />, { ...bridgeTo(b), ...bridge })

it('says part by part what will be in the folder, and leads to each document that lacks something', async () => {
  open()
  const row = await screen.findByRole('row', { name: /^04\. Dokumenty księgowe/ })
  expect(row).toHaveTextContent(/11$/)
  expect(screen.getByText('Nie ma skanu umowy.')).toBeVisible()
  const link = screen.getByRole('link', { name: /FV 1\/2021.*brak dowodu zapłaty/ })
  expect(link).toHaveAttribute('href', `/dokumenty?dokument=${documentId}`)
  // The router takes the click, so that the window is not read anew.
  expect(fireEvent.click(link)).toBe(false)
  expect(`${location.pathname}${location.search}`).toBe(`/dokumenty?dokument=${documentId}`)
})
it('makes the folder and saves it; given up in the dialog, it can be saved later', async () => {
  const asked: string[] = []
  const { user } = open({ saveFile: async (id) => asked.push(id) > 1 })
  await user.click(await screen.findByRole('button', { name: 'Zrób teczkę kontroli' }))
  await waitFor(() => expect(screen.getByText(/^Teczka jest gotowa: \d+\splików\.$/)).toBeVisible(), {
    timeout: 20_000,
  })
  await user.click(screen.getByRole('button', { name: 'Zapisz ZIP' }))
  expect(await screen.findByText(/^Zapisano teczkę/)).toBeVisible()
  expect((await b.file(asked[0]!))?.mime).toBe('application/zip')
})
it('is stopped by the button, and by leaving the screen', async () => {
  const told: unknown[] = []
  let answer: (value: never) => void = () => undefined
  const call: Bridge['call'] = (name, input) => {
    if (name === 'controlFolders.make') return new Promise((done) => (answer = done as typeof answer))
    if (name === 'controlFolders.cancel') told.push(input)
    return b.call(name, input)
  }
  const { user, unmount } = open({ call })
  await user.click(await screen.findByRole('button', { name: 'Zrób teczkę kontroli' }))
  await user.click(screen.getByRole('button', { name: 'Przerwij' }))
  expect(told).toHaveLength(1)
  answer({ ok: false, error: { code: 'controlFolders.cancelled' } } as never)
  await user.click(await screen.findByRole('button', { name: 'Zrób teczkę kontroli' }))
  unmount()
  expect(told).toHaveLength(2)
})

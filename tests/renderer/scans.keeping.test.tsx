import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openFile } from '#backend/db/open.ts'
import { scannedKinds } from '#shared/scans/records.ts'
import type { ScanProblem } from '#shared/scans/schema.ts'
import { recordAddress } from '../../renderer/features/scans/recordAddress.ts'
import { ScanKeeping } from '../../renderer/features/scans/ScanKeeping.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { anExpense } from '../support/records.ts'
import { aPdf, aPng, attachScan, shaOf } from '../support/scans.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
let grantId: number
let recordId: number
beforeEach(async () => {
  b = await freshBackend()
  const place = await grantWithLine(b)
  grantId = place.grantId
  recordId = (await b.ask('expenses.save', anExpense(place.lineId))).id
})
afterEach(() => b.close())
const behind = async (statement: string, ...values: unknown[]) => {
  const file = openFile(b.path)
  file.raw.prepare(statement).run(...values)
  await file.close()
}
const open = () => show(<ScanKeeping />, bridgeTo(b))

it('an empty file says so, and offers nothing to let go', async () => {
  open()
  expect(await screen.findByText('W pliku nie ma jeszcze żadnego skanu.')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Zwolnij miejsce' })).toBeNull()
})
it('says how many scans there are and that all are whole, and again after one of them has been altered and one lost', async () => {
  await attachScan(b, aPdf('1'), { recordId, name: 'FV.pdf' })
  await attachScan(b, aPng(), { recordKind: 'grant', recordId: grantId, name: 'umowa.png' })
  const { user } = open()
  expect(await screen.findByText(/^W pliku: 2\sskany, razem /)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Sprawdź skany' }))
  expect(await screen.findByText(/^Sprawdzono 2\sskany\. Wszystkie są w pliku/)).toBeVisible()
  await behind('update scan set content = ? where sha256 = ?', aPdf('2'), shaOf(aPdf('1')))
  await behind('delete from scan where sha256 = ?', shaOf(aPng()))
  await user.click(screen.getByRole('button', { name: 'Sprawdź skany' }))
  expect(await screen.findByText(/Brakuje: 1, zmienionych: 1\.$/)).toBeVisible()
  const [altered, missing] = screen.getAllByRole('listitem')
  expect(altered).toHaveTextContent('nie zgadza się suma kontrolna')
  expect(within(missing!).getByRole('link', { name: /^Otwórz: dotacja / })).toHaveAttribute(
    'href',
    `/dotacje/${grantId}/umowa`,
  )
  await user.click(within(altered!).getByRole('link', { name: 'Otwórz: dokument księgowy FV 1/2021' }))
  expect(`${location.pathname}${location.search}`).toBe(`/dokumenty?dokument=${recordId}`)
})
it('lets go what nothing needs only when asked twice, and what lies in the bin only when it is ticked', async () => {
  await attachScan(b, aPdf('undone'), { recordId })
  await b.ask('history.undo', {})
  const { id } = await attachScan(b, aPdf('removed'), { recordId })
  await b.ask('scans.remove', { id })
  await behind("update command_log set at = '2021-12-31T10:00:00.000Z'")
  const { user } = open()
  expect(await screen.findByText(/^Nic już nie potrzebuje: 1\sskan,/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Zwolnij miejsce' }))
  const dialog = screen.getByRole('dialog', { name: /^Zwolnić miejsce po skanach \(1\splik,/ })
  expect(dialog).toHaveTextContent('Tego nie da się cofnąć.')
  await user.click(within(dialog).getByRole('button', { name: 'Zostaw skany' }))
  expect((await b.ask('scans.sums', {})).kept.scans).toBe(2)
  await user.click(screen.getByLabelText(/^Także skany usunięte przed dzisiejszym dniem/))
  await user.click(screen.getByRole('button', { name: 'Zwolnij miejsce' }))
  const both = screen.getByRole('dialog', { name: /\(2\spliki,/ })
  await user.click(within(both).getByRole('button', { name: 'Zwolnij miejsce' }))
  expect(await screen.findByText('W pliku nie ma jeszcze żadnego skanu.')).toBeVisible()
  expect((await b.ask('scans.sums', {})).kept.scans).toBe(0)
})
it('leads to a screen of its own from a record of each kind, to the bin when the record is there, and nowhere without one', () => {
  const problem = {
    problem: 'missing',
    linkId: 1,
    recordId: 7,
    grantId: 3,
    participationId: 4,
    record: 'zapis',
    name: '',
    text: '',
  } as const
  const addresses = scannedKinds.map((recordKind) => recordAddress({ ...problem, recordKind }))
  expect(new Set(addresses).size).toBe(scannedKinds.length)
  expect(
    addresses.filter(
      (address) =>
        !address?.includes('7') && !['/dotacje/3/aneksy', '/uczestnicy/udzial/4/kontrakt'].includes(address ?? ''),
    ),
  ).toEqual([])
  expect(recordAddress({ ...problem, recordKind: 'annex', record: '' })).toBe('/kosz')
  const loose: ScanProblem = { ...problem, recordKind: null, recordId: null, grantId: null, record: '' }
  expect(recordAddress(loose)).toBeUndefined()
})

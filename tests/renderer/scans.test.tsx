import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Bridge } from '#shared/contract/bridge.ts'
import { ExpensesSection } from '../../renderer/features/expenses/ExpensesSection.tsx'
import { ScanBox } from '../../renderer/features/scans/ScanBox.tsx'
import { choiceIn } from '../../renderer/pages/expensesAddress.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { anExpense } from '../support/records.ts'
import { aPdf, aPng, attachScan } from '../support/scans.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
let recordId: number
beforeEach(async () => {
  b = await freshBackend()
  const { lineId } = await grantWithLine(b)
  recordId = (await b.ask('expenses.save', anExpense(lineId))).id
})
afterEach(() => b.close())

const kept = () => b.ask('scans.list', { recordKind: 'expenseDocument', recordId })
const file = (bytes: Uint8Array, name: string) => new File([bytes as Uint8Array<ArrayBuffer>], name)
async function open(bridge: Partial<Bridge> = {}) {
  const { user, container } = show(<ScanBox kind="expenseDocument" id={recordId} />, { ...bridgeTo(b), ...bridge })
  await screen.findByRole('button', { name: 'Dodaj skan' })
  const chooser = container.querySelector<HTMLInputElement>('input[type="file"]')!
  return { user, chooser, box: screen.getByRole('region', { name: 'Skany dokumentu' }) }
}

it('files chosen from the disk lie beside the document, as what was said of them', async () => {
  const { user, chooser } = await open()
  await user.selectOptions(screen.getByLabelText('Dodawany plik to'), 'dowód zapłaty')
  await user.upload(chooser, [file(aPdf('1'), 'przelew 1.pdf'), file(aPng(), 'przelew 2.png')])
  expect(await screen.findByRole('button', { name: 'przelew 2.png' })).toBeVisible()
  expect((await kept()).map(({ name, purpose }) => [name, purpose])).toEqual([
    ['przelew 1.pdf', 'payment'],
    ['przelew 2.png', 'payment'],
  ])
  expect(screen.getByText(/^PDF · \d+\sB · dodano 10\.01\.2022$/)).toBeVisible()
})
it('dropped files are taken, and each one refused is told by its name and why, the others notwithstanding', async () => {
  const { box } = await open()
  const files = [
    file(Buffer.from('<html>'), 'strona.png'),
    file(aPdf(), 'FV.pdf'),
    file(aPdf().subarray(0, 200), 'urwany.pdf'),
  ]
  fireEvent.drop(box, { dataTransfer: { files, types: ['Files'] } })
  const alert = await screen.findByRole('alert')
  expect(within(alert).getByText('2 pliki nie zostały dodane', { collapseWhitespace: true })).toBeVisible()
  expect(within(alert).getByText('strona.png').closest('li')).toHaveTextContent(
    'to nie jest PDF, JPG ani PNG, chociaż tak się nazywa',
  )
  expect(within(alert).getByText('urwany.pdf').closest('li')).toHaveTextContent('jest uszkodzony albo urwany')
  expect((await kept()).map(({ name }) => name)).toEqual(['FV.pdf'])
})
it('what is dropped without files is left to the window, and a file pasted from the clipboard is taken', async () => {
  const { box } = await open()
  const text = createEvent.drop(box, { dataTransfer: { files: [], types: ['text/plain'] } })
  fireEvent(box, text)
  expect(text.defaultPrevented).toBe(false)
  fireEvent.paste(box, { clipboardData: { files: [file(aPng(), 'image.png')] } })
  expect(await screen.findByRole('button', { name: 'image.png' })).toBeVisible()
})
it('a file too large is refused before it is read, and one that cannot be read is told so', async () => {
  const { user, chooser } = await open({ putFile: () => Promise.reject(new Error('not to be asked')) })
  const large = file(aPdf(), 'wielki.pdf')
  Object.defineProperty(large, 'size', { value: 20 * 1024 * 1024 + 1 })
  const gone = file(aPdf(), 'znikniety.pdf')
  gone.arrayBuffer = () => Promise.reject(new Error('gone'))
  await user.upload(chooser, [large, gone])
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent(/wielki\.pdf: .*najwyżej 20 MB/)
  expect(alert).toHaveTextContent(/znikniety\.pdf: .*nie daje się go przeczytać/)
  await user.click(within(alert).getByRole('button', { name: 'Zamknij' }))
  expect(screen.queryByRole('alert')).toBeNull()
})
it('a picture is looked at in the window, enlarged and turned; the file stays as it is', async () => {
  await attachScan(b, aPng(), { recordId, name: 'FV.png' })
  const { user } = await open()
  await user.click(await screen.findByRole('button', { name: 'FV.png' }))
  const dialog = await screen.findByRole('dialog', { name: 'FV.png' })
  const picture = await within(dialog).findByRole('img', { name: 'FV.png' })
  Object.defineProperties(picture, { naturalWidth: { value: 40 }, naturalHeight: { value: 56 } })
  fireEvent.load(picture)
  await user.click(within(dialog).getByTitle('Wielkość skanu (100 %)'))
  await user.click(within(dialog).getByRole('button', { name: 'Powiększ' }))
  await user.click(within(dialog).getByRole('button', { name: 'Obróć w prawo' }))
  expect(picture.style.transform).toContain('rotate(90deg)')
  expect([picture.style.width, picture.parentElement!.style.width]).toEqual(['50px', '70px'])
  await user.click(within(dialog).getByRole('button', { name: 'Zamknij skan' }))
  expect(screen.queryByRole('dialog')).toBeNull()
})
it('a scan is saved under its name, sorted anew, and taken away so that it can be brought back', async () => {
  await attachScan(b, aPdf(), { recordId, name: 'FV.pdf' })
  const saved: string[] = []
  const { user } = await open({ saveFile: async (id) => saved.push(id) > 0 })
  await user.click(await screen.findByRole('button', { name: 'Zapisz plik „FV.pdf”' }))
  await waitFor(() => expect(saved).toHaveLength(1))
  expect((await b.file(saved[0]!))?.name).toBe('FV.pdf')
  await user.selectOptions(screen.getByLabelText('Czym jest skan „FV.pdf”'), 'dowód zapłaty')
  await waitFor(async () => expect(await kept()).toMatchObject([{ purpose: 'payment' }]))
  await user.click(screen.getByRole('button', { name: 'Usuń skan „FV.pdf”' }))
  await waitFor(() => expect(screen.queryByRole('button', { name: 'FV.pdf' })).toBeNull())
  await b.ask('history.undo', {})
  expect(await kept()).toHaveLength(1)
})
it('a scan is renamed where it stands; an empty name is refused, and Escape leaves the old one', async () => {
  await attachScan(b, aPdf(), { recordId, name: 'IMG_0001.pdf' })
  const { user } = await open()
  await user.click(await screen.findByRole('button', { name: 'Zmień nazwę skanu „IMG_0001.pdf”' }))
  const field = screen.getByLabelText('Nazwa skanu')
  expect(field).toHaveValue('IMG_0001')
  await user.clear(field)
  await user.keyboard('{Enter}')
  expect(screen.getByText('Wpisz nazwę skanu.')).toBeVisible()
  await user.type(field, 'Faktura za gaz{Enter}')
  expect(await screen.findByRole('button', { name: 'Faktura za gaz.pdf' })).toBeVisible()
  expect(screen.queryByLabelText('Nazwa skanu')).toBeNull()
  expect(await kept()).toMatchObject([{ name: 'Faktura za gaz.pdf', purpose: 'document' }])
  await user.click(screen.getByRole('button', { name: 'Zmień nazwę skanu „Faktura za gaz.pdf”' }))
  await user.type(screen.getByLabelText('Nazwa skanu'), ' i prąd{Escape}')
  expect(screen.queryByLabelText('Nazwa skanu')).toBeNull()
  expect(await kept()).toMatchObject([{ name: 'Faktura za gaz.pdf' }])
})
it('a PDF that may not open at the office says so', async () => {
  await attachScan(b, aPdf('x', '/Encrypt 9 0 R'), { recordId })
  await attachScan(b, aPdf('x', '/Names << /EmbeddedFiles 9 0 R >>'), { recordId })
  await open()
  expect(await screen.findByText(/PDF jest zaszyfrowany/)).toBeVisible()
  expect(await screen.findByText(/Klubownik ich nie uruchamia/)).toBeVisible()
})
it('the list of documents marks how many scans lie with each', async () => {
  await attachScan(b, aPdf('1'), { recordId })
  await attachScan(b, aPdf('2'), { recordId })
  show(<ExpensesSection start={choiceIn('')} />, bridgeTo(b))
  expect(await screen.findByTitle(/^2\sskany$/)).toBeVisible()
})

import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ExpensesSection } from '../../renderer/features/expenses/ExpensesSection.tsx'
import { choiceIn, documentIn } from '../../renderer/pages/expensesAddress.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { anExpense } from '../support/records.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
let place: Awaited<ReturnType<typeof grantWithLine>>
beforeEach(async () => {
  b = await freshBackend()
  place = await grantWithLine(b)
})
afterEach(() => b.close())

const open = (address = '') =>
  show(<ExpensesSection start={choiceIn(address)} startDocumentId={documentIn(address)} />, bridgeTo(b))
const numbers = async () =>
  within(await screen.findByRole('table', { name: 'Dokumenty' }))
    .getAllByRole('row')
    .slice(1, -1)
    .map((row) => /(FV|R) \d+/.exec(row.textContent ?? '')?.[0])
const foot = () =>
  within(screen.getByRole('table', { name: 'Dokumenty' }))
    .getAllByRole('row')
    .at(-1)
const three = async () => {
  await b.ask('expenses.save', anExpense(place.lineId, { number: 'FV 1', issuedOn: '2021-06-01', gross: 100_00 }))
  await b.ask(
    'expenses.save',
    anExpense(place.lineId, { number: 'FV 2', issuedOn: '2021-07-01', gross: 20_50, paidOn: null }),
  )
  await b.ask('expenses.save', {
    ...anExpense(place.lineId, { number: 'R 3', issuedOn: '2021-08-01', gross: 7_00, ineligibleReason: 'po terminie' }),
    supplier: { name: 'Żłobek „Łąka”', nip: '', address: '' },
  })
}

it('an empty list says what documents are for and opens the first one', async () => {
  const { user } = open()
  await user.click(await screen.findByRole('button', { name: 'Wpisz pierwszy dokument' }))
  expect(await screen.findByRole('form', { name: 'Nowy dokument' })).toBeVisible()
})
it('documents stand the latest first with their state in words and sums of all that match', async () => {
  await three()
  open()
  expect(await numbers()).toEqual(['R 3', 'FV 2', 'FV 1'])
  expect(screen.getByText('niezapłacony')).toBeVisible()
  expect(screen.getByText('niekwalifikowalny')).toBeVisible()
  expect(foot()).toHaveTextContent('3 dokumenty127,50127,50')
})
it('the list is narrowed by words without marks, by state, and back', async () => {
  await three()
  const { user } = open()
  await user.type(await screen.findByRole('textbox', { name: 'Szukaj' }), 'zlobek')
  await waitFor(async () => expect(await numbers()).toEqual(['R 3']))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Pokaż' }), 'niezapłacone')
  await user.click(await screen.findByRole('button', { name: 'Pokaż wszystko' }))
  await waitFor(async () => expect(await numbers()).toHaveLength(3))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Pokaż' }), 'niezapłacone')
  await waitFor(async () => expect(await numbers()).toEqual(['FV 2']))
  expect(foot()).toHaveTextContent('1 dokument20,50')
})
it('one choice shows corrections, what lacks a paper or a statement, or one kind of documents', async () => {
  await three()
  const [{ id } = { id: 0 }] = (await b.ask('expenses.list', { search: 'FV 1' })).rows
  await b.ask(
    'expenses.save',
    anExpense(place.lineId, {
      number: 'FV 5',
      kind: 'payroll',
      gross: -1_00,
      correctsId: id,
      paymentMethod: 'cash',
      issuedOn: '2021-05-01',
    }),
  )
  await b.ask(
    'expenses.save',
    anExpense(place.lineId, { number: 'FV 6', statementNumber: 'WB 7', issuedOn: '2021-04-01', gross: 2_00 }),
  )
  const { user } = open()
  const choose = async (label: string, expected: string[]) => {
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Pokaż' }), label)
    await waitFor(async () => expect(await numbers()).toEqual(expected))
  }
  await choose('korekty', ['FV 5'])
  await choose('bez numeru wyciągu', ['R 3', 'FV 1'])
  await choose('lista płac', ['FV 5'])
  await choose('wszystkie', ['R 3', 'FV 2', 'FV 1', 'FV 5', 'FV 6'])
})
it('a header sorts in the file, not only what is in sight', async () => {
  await three()
  const { user } = open()
  await user.click(await screen.findByRole('button', { name: /^Brutto/ }))
  await waitFor(async () => expect(await numbers()).toEqual(['R 3', 'FV 2', 'FV 1']))
  await user.click(screen.getByRole('button', { name: /^Brutto/ }))
  await waitFor(async () => expect(await numbers()).toEqual(['FV 1', 'FV 2', 'R 3']))
})
it('an address narrows the list to a line of a grant and opens a document', async () => {
  await three()
  const { id } = await b.ask('budgets.saveLine', {
    id: null,
    grantId: place.grantId,
    actionId: null,
    name: 'Księgowość',
    measure: '',
    unitCost: null,
    quantityHundredths: null,
    amounts: [{ year: 2021, source: 'grant', planned: 1 }],
    revision: 0,
  })
  const saved = await b.ask('expenses.save', anExpense(id, { number: 'FV 4', gross: 5_00 }))
  const { user } = open(`?dotacja=${place.grantId}&pozycja=${id}&dokument=${saved.id}`)
  expect(await numbers()).toEqual(['FV 4'])
  expect(await screen.findByRole('form', { name: 'Dokument FV 4' })).toBeVisible()
  await user.click(await screen.findByRole('button', { name: 'Pozycja II.1. Księgowość' }))
  await waitFor(async () => expect(await numbers()).toHaveLength(4))
})
it('a removed document goes without a question, since it can be brought back', async () => {
  await three()
  const { user } = open()
  await user.click(await screen.findByText('FV 2'))
  await user.click(await screen.findByRole('button', { name: 'Usuń dokument' }))
  await waitFor(async () => expect(await numbers()).toEqual(['R 3', 'FV 1']))
  await b.ask('history.undo', {})
  expect((await b.ask('expenses.list', {})).total).toBe(3)
})
it('an open document follows what is saved and its history tells each change', async () => {
  await three()
  const { user } = show(
    <ExpensesSection start={choiceIn('')} history={(id) => <p>historia dokumentu {id}</p>} />,
    bridgeTo(b),
  )
  await user.click(await screen.findByText('FV 1'))
  const what = await screen.findByLabelText(/^Czego dotyczy/)
  await user.clear(what)
  await user.type(what, 'Farby')
  await user.click(screen.getByRole('button', { name: 'Zapisz dokument' }))
  await user.clear(what)
  await user.type(what, 'Farby i pędzle')
  await user.click(screen.getByRole('button', { name: 'Zapisz dokument' }))
  await waitFor(async () => {
    const row = (await b.ask('expenses.list', { search: 'FV 1' })).rows[0]
    expect(row?.description).toBe('Farby i pędzle')
  })
  await user.click(screen.getByRole('tab', { name: 'Historia' }))
  expect(await screen.findByText(/^historia dokumentu/)).toBeVisible()
})
it('an address that makes no sense is a list of everything', () => {
  expect(choiceIn('?dotacja=x&pozycja=-1&stan=dziwny')).toEqual({
    grantId: null,
    lineId: null,
    state: 'all',
    kind: null,
  })
  expect(documentIn('?dokument=1e9')).toBeUndefined()
})

import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ExpensesSection } from '../../renderer/features/expenses/ExpensesSection.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { anExpense } from '../support/records.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
let place: Awaited<ReturnType<typeof grantWithLine>>
beforeEach(async () => {
  b = await freshBackend()
  place = await grantWithLine(b, 1_000_00)
})
afterEach(() => b.close())

const anywhere = { grantId: null, lineId: null, state: 'all', kind: null } as const
const newLine = (name: string, planned: number, source: 'grant' | 'ownMoney' = 'grant') =>
  b.ask('budgets.saveLine', {
    id: null,
    grantId: place.grantId,
    actionId: place.actionId,
    name,
    measure: '',
    unitCost: null,
    quantityHundredths: null,
    amounts: [{ year: 2021, source, planned }],
    revision: 0,
  })
/** An input by the beginning of its label. */
const field = (label: RegExp) => screen.findByLabelText(label, { selector: 'input' })
/** What the meter of the line says, with plain spaces. */
const meter = async () =>
  (await screen.findByRole('meter', { name: /^Pozycja I/ })).getAttribute('aria-valuetext')?.replaceAll('\u00a0', ' ')
/** What stands on every form of a new document, opened from the list. */
async function openNew(): Promise<UserEvent> {
  const { user } = show(<ExpensesSection start={anywhere} />, bridgeTo(b))
  await user.click(await screen.findByRole('button', { name: 'Nowy dokument' }))
  await waitFor(async () => expect(await field(/^NIP/)).toHaveFocus())
  return user
}
const documents = async () => (await b.ask('expenses.list', {})).rows
const documentOf = async (number: string) => {
  const row = (await documents()).find((one) => one.number === number)
  if (!row) throw new Error(`no document ${number}`)
  return b.ask('expenses.get', { id: row.id })
}
const invoice = '1234563218{Enter}Księgarnia „Źródło”{Enter}FV 7/2021{Enter}1.06.2021{Enter}{Enter}'

it('sources are named as the programme of the grant names them', async () => {
  const grant = await b.ask('grants.get', { id: place.grantId })
  await b.ask('grants.save', { ...grant, programmeKind: 'municipalEu' })
  const { id } = await b.ask('expenses.save', anExpense(place.lineId))
  show(<ExpensesSection start={anywhere} startDocumentId={id} />, bridgeTo(b))
  const source = await screen.findByRole('combobox', { name: 'Źródło' })
  const names = () =>
    within(source)
      .getAllByRole('option')
      .map((one) => one.textContent)
  await waitFor(() => expect(names()).toContain('Dotacja ze środków UE'))
  expect(names()).toContain('Wkład partnera')
  expect(names()).not.toContain('Dotacja')
})

it('a whole invoice is typed without the mouse in at most twelve fields, Enter after each', async () => {
  const user = await openNew()
  let fields = 0
  const go = async (text: string) => {
    fields += 1
    await user.keyboard(`${text}{Enter}`)
  }
  await go('123-456-32-18')
  await go('Księgarnia „Źródło”')
  await go('FV 7/2021')
  await go('1.06.2021')
  await go('')
  await go('1 234,56')
  await go('mater')
  await go('')
  await go('10.06.2021')
  await go('')
  await go('Materiały na warsztaty')
  await go('DK/12')
  expect(fields).toBeLessThanOrEqual(12)
  expect(await screen.findByRole('button', { name: 'Zapisz dokument' })).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(await screen.findByRole('heading', { name: 'FV 7/2021' })).toBeVisible()
  expect(await documentOf('FV 7/2021')).toMatchObject({
    supplier: { name: 'Księgarnia „Źródło”', nip: '1234563218' },
    kind: 'invoice',
    issuedOn: '2021-06-01',
    performedOn: null,
    gross: 1234_56,
    paidOn: '2021-06-10',
    paymentMethod: 'transfer',
    description: 'Materiały na warsztaty',
    bookingNumber: 'DK/12',
    ineligibleReason: null,
    allocations: [{ lineId: place.lineId, source: 'grant', amount: 1234_56 }],
  })
})
it('the NIP of a known supplier fills in the name and the line used last', async () => {
  await b.ask('expenses.save', anExpense(place.lineId))
  const user = await openNew()
  await user.keyboard('1234563218')
  await waitFor(async () => expect(await field(/^Wystawca/)).toHaveValue('Księgarnia „Źródło”'))
  expect(await field(/^Pozycja budżetu/)).toHaveValue('I.1.1. Materiały')
})
it('a name typed by hand is not replaced by what is known of the NIP', async () => {
  await b.ask('expenses.save', anExpense(place.lineId))
  const user = await openNew()
  await user.type(await field(/^Wystawca/), 'Księgarnia pod Lipami')
  await user.type(await field(/^NIP/), '1234563218')
  expect(await screen.findByText('Pod tym NIP-em zapisano: Księgarnia „Źródło”')).toBeVisible()
  expect(await field(/^Wystawca/)).toHaveValue('Księgarnia pod Lipami')
})
it('Ctrl+Enter saves and proposes supplier, day and line of the next document', async () => {
  const user = await openNew()
  await user.keyboard(`${invoice}100{Enter}mater{Enter}{Enter}10.06.2021{Enter}{Enter}Kleje`)
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(async () => expect(await field(/^Numer \*/)).toHaveValue(''))
  expect(await field(/^NIP/)).toHaveValue('123-456-32-18')
  expect(await field(/^NIP/)).toHaveFocus()
  expect(await field(/^Wystawca/)).toHaveValue('Księgarnia „Źródło”')
  expect(await field(/^Wystawiono/)).toHaveValue('01.06.2021')
  expect(await field(/^Pozycja budżetu/)).toHaveValue('I.1.1. Materiały')
  expect(await field(/^Kwota brutto/)).toHaveValue('')
  await user.keyboard('{Enter}{Enter}FV 8/2021{Enter}{Enter}{Enter}50{Enter}{Enter}{Enter}{Enter}{Enter}Farby')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(async () => expect(await documents()).toHaveLength(2))
  expect(await documentOf('FV 8/2021')).toMatchObject({
    gross: 50_00,
    issuedOn: '2021-06-01',
    paidOn: null,
    allocations: [{ lineId: place.lineId, source: 'grant', amount: 50_00 }],
  })
})
it('a refused save keeps everything, says what is wrong beside the field, and can be mended', async () => {
  await b.ask('expenses.save', anExpense(place.lineId, { number: 'FV 7/2021' }))
  const user = await openNew()
  await user.keyboard(`${invoice}100{Enter}mater{Enter}{Enter}10.06.2021{Enter}{Enter}Kleje`)
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(await screen.findByRole('alert')).toHaveTextContent('Nie zapisano dokumentu. Wpisane dane zostały.')
  expect(await field(/^Numer \*/)).toHaveAccessibleDescription(/jest już wpisany/)
  expect(await field(/^Numer \*/)).toHaveFocus()
  expect(await field(/^Kwota brutto/)).toHaveValue('100,00')
  expect(await field(/^Czego dotyczy/)).toHaveValue('Kleje')
  await user.keyboard('/B{Control>}{Enter}{/Control}')
  await waitFor(async () => expect(await documents()).toHaveLength(2))
})
it('a half typed amount stays as it was typed and is named', async () => {
  const user = await openNew()
  await user.keyboard(`${invoice}12,3,4{Enter}`)
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(await field(/^Kwota brutto/)).toHaveValue('12,3,4')
  expect(await field(/^Kwota brutto/)).toHaveAccessibleDescription(/To nie jest kwota/)
  expect(await documents()).toEqual([])
})
it('the meter of the line moves while the amount is typed and says by how much it is over before saving', async () => {
  await b.ask('expenses.save', anExpense(place.lineId, { gross: 600_00 }))
  const user = await openNew()
  await user.type(await field(/^Pozycja budżetu/), 'I.1.1{Enter}')
  expect(await meter()).toBe('600,00 z 1 000,00 – zostało 400,00')
  await user.type(await field(/^Kwota brutto/), '450')
  expect(await meter()).toBe('1 050,00 z 1 000,00 – ponad plan o 50,00 (limit 1 100,00)')
  await user.clear(await field(/^Kwota brutto/))
  await user.type(await field(/^Kwota brutto/), '500,01')
  expect(await meter()).toBe('1 100,01 z 1 000,00 – ponad limit o 0,01 (limit 1 100,00)')
  expect(screen.getByText(/^Razem/)).toHaveTextContent('ponad limit o 0,01')
})
it('a true document is saved although it passes the limit of its line', async () => {
  const user = await openNew()
  await user.keyboard(`${invoice}5000{Enter}mater{Enter}{Enter}10.06.2021{Enter}{Enter}Kleje`)
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(async () => expect(await documents()).toHaveLength(1))
})
it('the meter of a stored document does not count it twice', async () => {
  await b.ask('expenses.save', anExpense(place.lineId, { gross: 600_00 }))
  const { user } = show(<ExpensesSection start={anywhere} />, bridgeTo(b))
  await user.click(await screen.findByText('FV 1/2021'))
  await waitFor(async () => expect(await meter()).toBe('600,00 z 1 000,00 – zostało 400,00'))
})
it('an invoice is split over two lines and two sources; one key takes the rest', async () => {
  await newLine('Psycholog', 500_00)
  const user = await openNew()
  await user.keyboard(`${invoice}900{Enter}mater{Enter}`)
  await user.click(screen.getByRole('button', { name: 'Podziel kwotę' }))
  await waitFor(async () => expect(await field(/^Kwota 1/)).toHaveFocus())
  await user.clear(await field(/^Kwota 1/))
  await user.keyboard('600,10{Enter}')
  expect(await field(/^Pozycja budżetu 2/)).toHaveFocus()
  await user.keyboard('psych{Enter}')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Źródło 2' }), 'Środki finansowe własne')
  await user.type(await field(/^Kwota 2/), '=')
  expect(await field(/^Kwota 2/)).toHaveValue('299,90')
  expect(screen.getByText('Podzielono całą kwotę.')).toBeVisible()
  await user.type(await field(/^Data zapłaty/), '10.06.2021')
  await user.type(await field(/^Czego dotyczy/), 'Warsztaty{Control>}{Enter}{/Control}')
  await waitFor(async () => expect(await documents()).toHaveLength(1))
  const { allocations } = await documentOf('FV 7/2021')
  expect(allocations.map(({ lineCode, source, amount }) => [lineCode, source, amount])).toEqual([
    ['I.1.1.', 'grant', 600_10],
    ['I.1.2.', 'ownMoney', 299_90],
  ])
})
it('a correction is typed with a minus and gives back to its line', async () => {
  await b.ask('expenses.save', anExpense(place.lineId, { gross: 600_00 }))
  const user = await openNew()
  await user.keyboard(`${invoice}-100{Enter}mater{Enter}`)
  expect(await meter()).toBe('500,00 z 1 000,00 – zostało 500,00')
  await user.keyboard('{Enter}10.06.2021{Enter}{Enter}Korekta{Control>}{Enter}{/Control}')
  await waitFor(async () => expect(await documents()).toHaveLength(2))
  expect((await documentOf('FV 7/2021')).allocations).toMatchObject([{ amount: -100_00 }])
})
it('an ineligible document wants a reason and burdens no line', async () => {
  const user = await openNew()
  await user.keyboard(`${invoice}100{Enter}mater{Enter}{Enter}10.06.2021{Enter}{Enter}Kleje`)
  await user.click(screen.getByRole('button', { name: /wydatek niekwalifikowalny/ }))
  await user.click(await screen.findByRole('checkbox', { name: 'Wydatek niekwalifikowalny' }))
  expect(screen.queryByRole('meter')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Zapisz dokument' }))
  expect(await field(/^Dlaczego/)).toHaveAccessibleDescription('Uzupełnij to pole.')
  await user.type(await field(/^Dlaczego/), 'zapłacono po terminie')
  await user.click(screen.getByRole('button', { name: 'Zapisz dokument' }))
  await waitFor(async () => expect(await documents()).toHaveLength(1))
  expect((await documentOf('FV 7/2021')).ineligibleReason).toBe('zapłacono po terminie')
})
it('work of volunteers is saved without payment', async () => {
  await newLine('Wolontariat', 500_00, 'ownMoney')
  const user = await openNew()
  await user.selectOptions(screen.getByRole('combobox', { name: 'Rodzaj dokumentu' }), 'karta świadczeń wolontariusza')
  await user.type(await field(/^Wystawca/), 'Stowarzyszenie')
  await user.type(await field(/^Numer \*/), 'K 1')
  await user.type(await field(/^Wystawiono/), '1.06.2021')
  await user.type(await field(/^Kwota brutto/), '300')
  await user.type(await field(/^Pozycja budżetu/), 'wolont{Enter}')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Źródło' }), 'Wkład osobowy')
  expect(screen.queryByRole('textbox', { name: 'Data zapłaty' })).toBeNull()
  await user.type(await field(/^Czego dotyczy/), 'Opieka{Control>}{Enter}{/Control}')
  await waitFor(async () => expect(await documents()).toHaveLength(1))
  expect(await documentOf('K 1')).toMatchObject({ paidOn: null, paymentMethod: null })
  expect((await documents())[0]?.unpaid).toBe(false)
})
it('what is typed is not left behind by a click on another document without a question', async () => {
  await b.ask('expenses.save', anExpense(place.lineId))
  const user = await openNew()
  await user.keyboard('1234563218')
  await user.click(screen.getByText('FV 1/2021'))
  const question = await screen.findByRole('dialog', { name: 'Wpisane dane nie są zapisane' })
  await user.click(within(question).getByRole('button', { name: 'Wróć do wpisywania' }))
  expect(await field(/^NIP/)).toHaveValue('123-456-32-18')
})

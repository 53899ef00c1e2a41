import { screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ExpensesSection } from '../../renderer/features/expenses/ExpensesSection.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { aGrant, anExpense } from '../support/records.ts'
import { show } from '../support/screen.tsx'
import { aMember } from '../support/staff.ts'

let b: TestBackend
let place: Awaited<ReturnType<typeof grantWithLine>>
beforeEach(async () => {
  b = await freshBackend()
  place = await grantWithLine(b, 1_000_00)
})
afterEach(() => b.close())

const anywhere = { grantId: null, lineId: null, state: 'all', kind: null } as const
const field = (label: RegExp) => screen.findByLabelText(label, { selector: 'input' })
const button = (name: RegExp | string) => screen.findByRole('button', { name })
async function openNew(): Promise<UserEvent> {
  const { user } = show(<ExpensesSection start={anywhere} />, bridgeTo(b))
  await user.click(await button('Nowy dokument'))
  await waitFor(async () => expect(await field(/^NIP/)).toHaveFocus())
  return user
}
async function openStored(number: string): Promise<UserEvent> {
  const { user } = show(<ExpensesSection start={anywhere} />, bridgeTo(b))
  await user.click(await screen.findByText(number))
  await screen.findByRole('form', { name: `Dokument ${number}` })
  return user
}
/** Fields a keyboard stops at before the button that saves. */
const fields = () =>
  [...screen.getByRole('form').querySelectorAll('input, select, textarea')].filter(
    (one) => one.getAttribute('type') !== 'hidden',
  )
const documentOf = async (number: string) => {
  const row = (await b.ask('expenses.list', { search: number })).rows.find((one) => one.number === number)
  return b.ask('expenses.get', { id: row!.id })
}
const save = '{Control>}{Enter}{/Control}'

it('what only some documents say does not stand in the way of a typical invoice', async () => {
  await openNew()
  // Kind of document and twelve fields typed one after another.
  expect(fields().length).toBeLessThanOrEqual(13)
})

it('the rare fields open by keyboard and take the focus; net and tax propose the third amount and disagree aloud', async () => {
  const user = await openNew()
  await user.type(await field(/^Kwota brutto/), '123')
  const more = await button('Netto i VAT')
  more.focus()
  await user.keyboard('{Enter}')
  expect(await field(/^Netto/)).toHaveFocus()
  await user.keyboard('100')
  await user.click(await button(/^Wpisz VAT: 23,00/))
  expect(await field(/^VAT$/)).toHaveValue('23,00')
  await user.type(await field(/^Netto/), '{Backspace}1')
  expect(await screen.findByText(/razem to o .* więcej|razem to o .* mniej/)).toBeVisible()
})

it('a stored document opens with the groups that hold something', async () => {
  await b.ask(
    'expenses.save',
    anExpense(place.lineId, { ksefNumber: '5265877635-20250826-0100001AF628-AF', statementNumber: '6/2021' }),
  )
  await openStored('FV 1/2021')
  expect(await field(/^Numer KSeF/)).toHaveAccessibleDescription(/Suma kontrolna tego numeru się nie zgadza/)
  expect(await field(/^Nr wyciągu/)).toHaveValue('6/2021')
  expect(screen.queryByLabelText(/^Netto/)).toBeNull()
})

it('a payroll says whose pay it is and when tax and contributions were paid', async () => {
  await b.ask('staff.save', aMember())
  await b.ask('expenses.save', anExpense(place.lineId, { kind: 'payroll', number: 'LP 1' }))
  const user = await openStored('LP 1')
  await user.click(await button('Osoba, ewidencja godzin, podatek i ZUS'))
  await user.type(await field(/^Osoba z kadry/), 'zdzb{Enter}')
  await user.selectOptions(await screen.findByLabelText('Umowa nazywa projekt'), 'tak')
  await user.type(await field(/^Podatek i ZUS zapłacono/), `20.06.2021${save}`)
  await waitFor(async () => expect((await documentOf('LP 1')).taxPaidOn).toBe('2021-06-20'))
  const saved = await documentOf('LP 1')
  expect(saved).toMatchObject({ projectNamed: true, hoursRecorded: null })
  expect(saved.staffId).not.toBeNull()
})

it('a number the supplier has used already is told while it is typed; the word that it is another document is kept', async () => {
  await b.ask('expenses.save', anExpense(place.lineId))
  const user = await openNew()
  await user.keyboard('1234563218{Enter}')
  await user.type(await field(/^Numer \*/), 'fv1/2021')
  expect(await screen.findByText(/Ten numer ma już „FV 1\/2021” z 01.06.2021/)).toBeVisible()
  await user.type(await field(/^Wystawiono/), '1.06.2021')
  await user.type(await field(/^Kwota brutto/), '5')
  await user.type(await field(/^Czego dotyczy/), `Kleje${save}`)
  expect(await screen.findByRole('alert')).toHaveTextContent('zaznacz „To inny dokument”')
  const another = await button('To inny dokument')
  another.focus()
  await user.keyboard(' ')
  await user.click(await button('Zapisz dokument'))
  await waitFor(async () => expect((await documentOf('fv1/2021')).differentDocument).toBe(true))
})

it('a part of a document is typed as a per cent, and the last row takes the odd grosz', async () => {
  const user = await openNew()
  await user.type(await field(/^Kwota brutto/), '100,01')
  await user.click(await button('Podziel kwotę'))
  await user.clear(await field(/^Kwota 1/))
  await user.type(await field(/^Kwota 1/), '50%')
  expect(await field(/^Kwota 1/)).toHaveValue('50,01')
  await user.type(await field(/^Kwota 2/), '50%')
  await user.tab()
  expect(await field(/^Kwota 2/)).toHaveValue('50,00')
  expect(await field(/^Kwota 2/)).toHaveAccessibleDescription('50,00 % kwoty brutto')
  // The whole changes, and the parts with it.
  await user.type(await field(/^Kwota brutto/), '{Control>}a{/Control}300')
  expect(await field(/^Kwota 1/)).toHaveValue('150,00')
  await user.clear(await field(/^Kwota 1/))
  await user.type(await field(/^Kwota 1/), '150%')
  await user.tab()
  expect(await field(/^Kwota 1/)).toHaveAccessibleDescription(/To nie jest kwota/)
})

it('a line of another running grant is found by its words, with the grant named, and shows what is left on it', async () => {
  const other = await b.ask('grants.save', aGrant({ title: 'Drugie zadanie', contractNumber: 'B/2' }))
  const { id: lineId } = await b.ask('budgets.saveLine', {
    id: null,
    grantId: other.id,
    actionId: null,
    name: 'Czynsz',
    measure: '',
    unitCost: null,
    quantityHundredths: null,
    amounts: [{ year: 2021, source: 'grant', planned: 400_00 }],
    revision: 0,
  })
  await b.ask('expenses.save', anExpense(place.lineId))
  const { user } = show(
    <ExpensesSection start={{ ...anywhere, grantId: place.grantId }} startDocumentId={1} />,
    bridgeTo(b),
  )
  const line = await screen.findByLabelText(/^Pozycja budżetu/, { selector: 'input' })
  await waitFor(() => expect(line).toHaveValue('I.1.1. Materiały'))
  await user.clear(line)
  await user.type(line, 'czynsz')
  expect(await screen.findByText('II.1. Czynsz · Drugie zadanie')).toBeVisible()
  await user.keyboard('{Enter}')
  const meter = await screen.findByRole('meter', { name: 'Pozycja II.1.' })
  expect(meter.getAttribute('aria-valuetext')?.replaceAll('\u00a0', ' ')).toContain('1 234,56 z 400,00')
  await user.click(await button('Zapisz dokument'))
  await waitFor(async () => expect((await documentOf('FV 1/2021')).allocations[0]?.lineId).toBe(lineId))
})

it('a key of division is held against the split, and the split follows it on a wish', async () => {
  await b.ask(
    'expenses.save',
    anExpense(place.lineId, {
      gross: 300_00,
      allocations: [{ lineId: place.lineId, source: 'grant', amount: 120_00 }],
    }),
  )
  const user = await openStored('FV 1/2021')
  await user.click(await button('Klucz podziału'))
  await user.click(await button('Dodaj wiersz klucza'))
  await user.keyboard('powierzchnia sali')
  await user.type(await field(/^Jednostka/), 'm²')
  await user.type(await field(/^Ogółem/), '120')
  await user.type(await field(/^Na zadanie/), '40')
  expect(await screen.findByText(/Klucz daje 33,33 %, czyli 100,00 zł.*o 20,00 zł więcej/)).toBeVisible()
  await user.click(await button('Podziel według klucza'))
  expect(await screen.findByText(/Podział jest z nim zgodny/)).toBeVisible()
  await user.click(await button('Zapisz dokument'))
  await waitFor(async () => expect((await documentOf('FV 1/2021')).divisionKey).toHaveLength(1))
  expect((await documentOf('FV 1/2021')).allocations).toMatchObject([{ amount: 100_00 }])
})

it('a correction names the document it corrects, found by its number, and each leads to the other', async () => {
  await b.ask('expenses.save', anExpense(place.lineId))
  await b.ask('expenses.save', anExpense(place.lineId, { number: 'K 1', kind: 'correction', gross: -100 }))
  const user = await openStored('K 1')
  await user.type(await field(/^Koryguje dokument/), 'FV 1')
  await screen.findByRole('option', { name: /FV 1\/2021 · Księgarnia/ })
  await user.keyboard('{Enter}')
  await user.click(await button('Zapisz dokument'))
  await waitFor(async () => expect((await documentOf('K 1')).correctsId).toBe(1))
  await user.click(screen.getByText('FV 1/2021'))
  expect(await screen.findByText(/Koryguje go „K 1” na −1,00 zł/)).toBeVisible()
  await user.click(await button('Otwórz korektę'))
  expect(await field(/^Koryguje dokument/)).toHaveValue('FV 1/2021 · Księgarnia „Źródło”')
})

it('the last document is copied by keyboard without its number, days and proofs', async () => {
  await b.ask(
    'expenses.save',
    anExpense(place.lineId, { gross: 77_00, statementNumber: '6/2021', bookingNumber: 'DK/1', net: 70_00 }),
  )
  const user = await openNew()
  const copy = await button('Kopiuj ostatni: FV 1/2021')
  copy.focus()
  await user.keyboard('{Enter}')
  await waitFor(async () => expect(await field(/^Kwota brutto/)).toHaveValue('77,00'))
  expect(await field(/^Wystawca/)).toHaveValue('Księgarnia „Źródło”')
  expect(await field(/^Pozycja budżetu/)).toHaveValue('I.1.1. Materiały')
  expect(await field(/^Czego dotyczy/)).toHaveValue('Materiały na warsztaty')
  for (const empty of [/^Numer \*/, /^Wystawiono/, /^Data zapłaty/, /^Nr księgowy/])
    expect(await field(empty)).toHaveValue('')
  expect(screen.queryByLabelText(/^Nr wyciągu/)).toBeNull()
})

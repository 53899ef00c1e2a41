import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { BudgetSection } from '../../renderer/features/budgets/BudgetSection.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { aGrant, anExpense } from '../support/records.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
beforeEach(async () => {
  b = await freshBackend()
})
afterEach(() => b.close())

async function openBudget(grantId: number) {
  const grant = await b.ask('grants.get', { id: grantId })
  return show(<BudgetSection grant={grant} />, bridgeTo(b))
}
const field = (label: RegExp) => screen.findByLabelText(label, { selector: 'input' })
const plain = (element: HTMLElement | undefined) => element?.textContent?.replaceAll('\u00a0', ' ')
const rows = async () =>
  within(await screen.findByRole('table', { name: 'Budżet' }))
    .getAllByRole('row')
    .map(plain)
const lines = async (grantId: number) => (await b.ask('budgets.get', { grantId })).lines

it('a budget is typed from nothing: action, its cost, the next cost, all by keyboard', async () => {
  const { id: grantId } = await b.ask('grants.save', aGrant({ amount: 1_000_00 }))
  const { user } = await openBudget(grantId)
  await user.click(await screen.findByRole('button', { name: 'Dodaj pierwsze działanie' }))
  await waitFor(async () => expect(await field(/^Nazwa działania/)).toHaveFocus())
  await user.keyboard('Warsztaty{Enter}')
  await waitFor(async () => expect(await field(/^Rodzaj kosztu/)).toHaveFocus())
  await user.keyboard('Psycholog{Enter}{Enter}godzina{Enter}120{Enter}2,5{Enter}')
  expect(await field(/^Kwota/)).toHaveValue('300,00')
  expect(await field(/^Rok/)).toHaveValue('2021')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(async () => expect(await field(/^Rodzaj kosztu/)).toHaveValue(''))
  await user.keyboard('Materiały{Enter}{Enter}{Enter}{Enter}{Enter}{Enter}{Enter}50{Control>}{Enter}{/Control}')
  await waitFor(async () => expect(await lines(grantId)).toHaveLength(2))
  expect(await lines(grantId)).toMatchObject([
    {
      code: 'I.1.1.',
      name: 'Psycholog',
      measure: 'godzina',
      unitCost: 120_00,
      quantityHundredths: 250,
      amounts: [{ year: 2021, source: 'grant', planned: 300_00 }],
    },
    { code: 'I.1.2.', name: 'Materiały', planned: 50_00 },
  ])
  await waitFor(() =>
    expect(plain(screen.getByText(/do rozpisania zostało/))).toBe('Z dotacji do rozpisania zostało 650,00 zł.'),
  )
})
it('the table stands in the order of the form with sums of actions, parts and the whole', async () => {
  const { grantId, lineId } = await grantWithLine(b, 10_000_00)
  await b.ask('budgets.saveLine', {
    id: null,
    grantId,
    actionId: null,
    name: 'Księgowość',
    measure: '',
    unitCost: null,
    quantityHundredths: null,
    amounts: [{ year: 2021, source: 'ownMoney', planned: 500_00 }],
    revision: 0,
  })
  await b.ask('expenses.save', anExpense(lineId, { gross: 1234_56 }))
  await openBudget(grantId)
  expect((await rows()).slice(1)).toEqual([
    'I.Koszty realizacji działań10 000,0010 000,001 234,568 765,44',
    'I.1.Warsztaty10 000,0010 000,001 234,568 765,44',
    'I.1.1.Materiały10 000,0010 000,001 234,568 765,44',
    'II.Koszty administracyjne500,000,000,00500,00',
    'II.1.Księgowość500,000,000,00500,00',
    'Suma kosztów zadania10 500,0010 000,001 234,569 265,44',
  ])
  expect(screen.getByText('Budżet z dotacji równa się kwocie z umowy.')).toBeVisible()
})
it('a line past its limit says so in words', async () => {
  const { grantId, lineId } = await grantWithLine(b, 1_000_00)
  await b.ask('expenses.save', anExpense(lineId, { gross: 1_100_00 }))
  const { unmount } = await openBudget(grantId)
  expect(await screen.findByText('ponad plan')).toBeVisible()
  unmount()
  await b.ask('expenses.save', anExpense(lineId, { number: 'FV 2', gross: 1 }))
  await openBudget(grantId)
  expect(await screen.findByText('ponad limit')).toBeVisible()
})
it('an amount typed by hand is not replaced by unit cost times quantity', async () => {
  const { grantId } = await grantWithLine(b, 1_000_00)
  const { user } = await openBudget(grantId)
  await user.click(await screen.findByText('Materiały'))
  await user.type(await field(/^Koszt jednostkowy/), '30')
  await user.type(await field(/^Liczba jednostek/), '3')
  expect(await field(/^Kwota/)).toHaveValue('1 000,00'.replace(' ', '\u00a0'))
})
it('a second source is added to a line; the same one twice in a year is refused beside the field', async () => {
  const { grantId } = await grantWithLine(b, 1_000_00)
  const { user } = await openBudget(grantId)
  await user.click(await screen.findByText('Materiały'))
  await user.click(await screen.findByRole('button', { name: 'Dodaj inny rok albo źródło' }))
  const [, second] = await screen.findAllByLabelText(/^Kwota/, { selector: 'input' })
  await user.type(second!, '200')
  const [, source] = screen.getAllByRole('combobox', { name: /^Źródło/ })
  await user.selectOptions(source!, 'Dotacja')
  await user.click(screen.getByRole('button', { name: 'Zapisz pozycję' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('Wpisane dane zostały')
  expect(source).toHaveAccessibleDescription(/To źródło jest już wpisane w tym roku/)
  await user.selectOptions(source!, 'Wkład osobowy')
  await user.click(screen.getByRole('button', { name: 'Zapisz pozycję' }))
  await waitFor(async () =>
    expect((await lines(grantId))[0]?.amounts).toEqual([
      { year: 2021, source: 'grant', planned: 1_000_00 },
      { year: 2021, source: 'personal', planned: 200_00 },
    ]),
  )
})
it('an open line is moved up and removed; a line with documents stays', async () => {
  const { grantId, actionId, lineId } = await grantWithLine(b, 1_000_00)
  await b.ask('expenses.save', anExpense(lineId))
  await b.ask('budgets.saveLine', {
    id: null,
    grantId,
    actionId,
    name: 'Psycholog',
    measure: '',
    unitCost: null,
    quantityHundredths: null,
    amounts: [{ year: 2021, source: 'grant', planned: 1 }],
    revision: 0,
  })
  const { user } = await openBudget(grantId)
  await user.click(await screen.findByText('Psycholog'))
  await user.click(await screen.findByRole('button', { name: 'Przesuń wyżej' }))
  expect(await screen.findByRole('heading', { name: 'I.1.1. Psycholog' })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Usuń pozycję budżetu' }))
  await waitFor(async () => expect(await lines(grantId)).toHaveLength(1))
  await user.click(await screen.findByText('Materiały'))
  await user.click(await screen.findByRole('button', { name: 'Usuń pozycję budżetu' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('Nie usunięto')
  expect(await screen.findByRole('heading', { name: 'I.1.1. Materiały' })).toBeVisible()
  expect(await lines(grantId)).toHaveLength(1)
})

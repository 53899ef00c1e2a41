import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { useAsk } from '../../renderer/api/hooks.tsx'
import { ReportWorkbench } from '../../renderer/features/settlements/ReportWorkbench.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { anExpense, aReport } from '../support/records.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
let grantId: number
let lineId: number
let id: number
beforeEach(async () => {
  b = await freshBackend()
  ;({ grantId, lineId } = await grantWithLine(b))
})
afterEach(() => b.close())

function Workbench() {
  const { data, again } = useAsk('settlements.get', { id })
  return data ? (
    <ReportWorkbench state={data} again={again} preview={<p>papier</p>} refund={<p>zwrot</p>} history={<p>kroki</p>} />
  ) : null
}
async function opened(change: Parameters<typeof aReport>[1] = {}) {
  id = (await b.ask('settlements.save', aReport(grantId, change))).id
  const { user } = show(<Workbench />, bridgeTo(b))
  const parts = within(await screen.findByRole('navigation', { name: 'Części sprawozdania' }))
  return { user, parts, part: (name: RegExp) => parts.getByRole('button', { name }) }
}
const todo = () => within(screen.getByRole('region', { name: /^Do zrobienia/ }))

it('begins with the paper and tells of each part whether it is filled', async () => {
  const { part } = await opened({ i1: 'Osiągnięto rezultaty.', i2: '' })
  expect(screen.getByText('papier')).toBeVisible()
  expect(part(/^Podgląd wydruku/)).toHaveAttribute('aria-current', 'true')
  await waitFor(() => expect(part(/^Nagłówek/)).toHaveAccessibleName('Nagłówek – wypełnione'))
  expect(part(/^I\.1/)).toHaveAccessibleName('I.1 Rezultaty – wypełnione')
  expect(part(/^I\.2/)).toHaveAccessibleName('I.2 Działania – puste')
  expect(part(/^Podpisy/)).toHaveAccessibleName('Podpisy – puste')
})
it('each figure of II.1 leads to the documents behind it', async () => {
  await b.ask('expenses.save', anExpense(lineId, { gross: 1234_56 }))
  const { user, part } = await opened()
  await user.click(part(/^II\.1/))
  const row = screen.getByRole('row', { name: /I\.1\.1\. Materiały/ })
  expect(row).toHaveTextContent('10 000,00')
  expect(row).toHaveTextContent('8 765,44')
  expect(within(row).getByRole('link', { name: /1\s234,56/ })).toHaveAttribute(
    'href',
    `/dokumenty?dotacja=${grantId}&pozycja=${lineId}`,
  )
})
it('names what the report leaves out and why, with the way to the documents', async () => {
  await b.ask('expenses.save', anExpense(lineId, { gross: 200_00, paidOn: null }))
  const { user, part } = await opened()
  await user.click(part(/^II\.1/))
  const line = screen.getByText(/jeszcze niezapłacone/)
  expect(line).toHaveTextContent('200,00 zł – jeszcze niezapłacone, 1 dokument')
  expect(within(line).getByRole('link')).toHaveAttribute('href', `/dokumenty?dotacja=${grantId}&stan=unpaid`)
})
it('shows the two sums that have to agree and what is left of the grant', async () => {
  await b.ask('expenses.save', anExpense(lineId, { gross: 1234_56 }))
  await opened()
  const sums = screen.getByRole('region', { name: 'Sumy sprawozdania' })
  expect(sums).toHaveTextContent('Suma II.1 1 234,56 zł = suma II.2 1 234,56 zł')
  expect(sums).toHaveTextContent('Niewykorzystana dotacja 8 765,44 zł')
})
it('lists what is to be done, the gravest first, in words, with the way to the record', async () => {
  await b.ask('expenses.save', anExpense(lineId, { number: 'FV 17/2021', paidOn: '2022-01-03' }))
  await opened({ i2: '' })
  const findings = todo().getAllByRole('listitem')
  expect(findings[0]).toHaveTextContent(/^Blokuje\./)
  const late = findings.find((finding) => finding.textContent?.includes('FV 17/2021'))
  expect(within(late!).getByRole('link', { name: 'Otwórz dokument' })).toHaveAttribute(
    'href',
    expect.stringMatching(/^\/dokumenty\?dotacja=\d+&dokument=\d+$/),
  )
})
it('a finding about a box leads to that box, and is gone once the box is written', async () => {
  const { user } = await opened({ i2: '', preparedOn: '2022-01-05' })
  const empty = todo()
    .getByText(/Pole I\.2 \(wykonanie działań\) jest puste/)
    .closest('li')
  await user.click(within(empty!).getByRole('button', { name: 'Przejdź: I.2 Działania' }))
  await user.type(screen.getByRole('textbox', { name: 'I.2 Działania' }), 'Przeprowadzono warsztaty.')
  await user.tab()
  await waitFor(() => expect(todo().queryByText(/Pole I\.2 \(wykonanie działań\) jest puste/)).toBeNull())
})
it('a return of the unspent grant is entered beside table II.2', async () => {
  const { user, part } = await opened()
  await user.click(part(/^II\.2/))
  expect(screen.getByRole('row', { name: /^1\.1 Kwota dotacji/ })).toHaveTextContent('10 000,00')
  await user.type(screen.getByRole('textbox', { name: 'Dzień zwrotu' }), '10.01.2022')
  const returned = screen.getByRole('textbox', { name: /Zwrócono zleceniodawcy/ })
  await user.clear(returned)
  await user.type(returned, '10000')
  await user.click(screen.getByRole('button', { name: 'Zapisz' }))
  await waitFor(async () =>
    expect((await b.ask('settlements.get', { id })).report).toMatchObject({
      returned: 10_000_00,
      returnedOn: '2022-01-10',
    }),
  )
})
it('a period that ends before it begins is refused beside its field and stays as typed', async () => {
  const { user, part } = await opened()
  await user.click(part(/^Nagłówek/))
  const end = screen.getByRole('textbox', { name: /^do/ })
  await user.clear(end)
  await user.type(end, '1.4.2021')
  await user.click(screen.getByRole('button', { name: 'Zapisz' }))
  await waitFor(() => expect(end).toHaveAccessibleDescription('Koniec okresu jest przed jego początkiem.'))
  expect(end).toHaveValue('01.04.2021')
})
it('the history of the report stands in the same place as its parts', async () => {
  const { user, part } = await opened()
  await user.click(part(/^Historia zmian/))
  expect(screen.getByText('kroki')).toBeVisible()
  expect(screen.getByText('papier')).not.toBeVisible()
})
it('a blocking finding is left with a reason, and taken back', async () => {
  await b.ask('expenses.save', anExpense(lineId, { number: 'FV 17/2021', issuedOn: '2021-04-20' }))
  const { user } = await opened()
  const early = todo()
    .getAllByRole('listitem')
    .find((item) => item.textContent?.includes('FV 17/2021'))!
  await user.click(within(early).getByRole('button', { name: 'Pomiń z powodem…' }))
  await user.type(screen.getByRole('textbox', { name: /^Powód/ }), 'Zgoda zleceniodawcy.')
  await user.click(screen.getByRole('button', { name: 'Pomiń z powodem' }))
  expect(await screen.findByRole('heading', { name: 'Pominięte z powodem (1)' })).toBeVisible()
  expect(todo().getByText(/Zgoda zleceniodawcy\./)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Cofnij pominięcie' }))
  await waitFor(() => expect(screen.queryByRole('heading', { name: /^Pominięte/ })).not.toBeInTheDocument())
})
it('a small grant has the parts of the simplified form, the sum of the grant alone, and a place for the return', async () => {
  const grant = await b.ask('grants.get', { id: grantId })
  await b.ask('grants.save', { ...grant, mode: 'art19a' })
  await b.ask(
    'expenses.save',
    anExpense(lineId, {
      gross: 1_000_00,
      allocations: [
        { lineId, source: 'grant', amount: 900_00 },
        { lineId, source: 'ownMoney', amount: 100_00 },
      ],
    }),
  )
  const { user, parts, part } = await opened({ i1: '' })
  const names = parts.getAllByRole('button').map((button) => button.textContent?.replace(/ – .*/, ''))
  expect(names).toEqual([
    'Podgląd wydruku',
    'Nagłówek',
    'Opis wykonania',
    'Wydatki z dotacji',
    'Odsetki i zwrot',
    'Podpisy',
    'Zwrot dotacji',
    'Historia zmian',
  ])
  const foot = screen.getByRole('region', { name: 'Sumy sprawozdania' })
  expect(foot).toHaveTextContent(/Wydatki z dotacji 900,00\szł z planowanych 10\s000,00\szł/)
  expect(foot).not.toHaveTextContent('II.2')
  await user.click(todo().getByRole('button', { name: 'Przejdź: Opis wykonania' }))
  expect(screen.getByRole('heading', { level: 2, name: 'Opis wykonania' })).toBeVisible()
  await user.click(part(/^Odsetki i zwrot/))
  const returned = screen.getByRole('textbox', { name: /Zwrócono zleceniodawcy/ })
  await user.clear(returned)
  await user.type(returned, '9100')
  await user.click(screen.getByRole('button', { name: 'Zapisz' }))
  await waitFor(async () => expect((await b.ask('settlements.get', { id })).report.returned).toBe(9_100_00))
})

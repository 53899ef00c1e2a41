import { screen, waitFor, within } from '@testing-library/react'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import ReportsPage from '../../renderer/pages/ReportsPage.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { filed, leaveBlocks } from '../support/filings.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { anExpense, aReport } from '../support/records.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
let lineId: number
let id: number
let number = 0
beforeAll(async () => {
  b = await freshBackend()
  // The print worker starts here, so that no test waits for it.
  const { id: reportId } = await b.ask('settlements.save', aReport((await grantWithLine(b)).grantId))
  await b.ask('documents.render', { document: { kind: 'sprawozdanie', reportId } })
})
afterAll(() => b.close())
beforeEach(async () => {
  const made = await grantWithLine(b)
  lineId = made.lineId
  id = (await b.ask('settlements.save', aReport(made.grantId, { preparedOn: '2022-01-08' }))).id
  await b.ask('expenses.save', anExpense(lineId, { number: `FV ${++number}/2021` }))
})

const standing = () => b.ask('filings.standing', { reportId: id })
function opened(address = `/sprawozdania/${id}`) {
  history.replaceState(null, '', address)
  return show(<ReportsPage />, bridgeTo(b)).user
}
const panel = (name: string) => within(screen.getByRole('form', { name }))

it('a report is filed from its page: the day, the way, the confirmation', async () => {
  await leaveBlocks(b, id)
  const user = opened()
  await user.click(await screen.findByRole('button', { name: 'Złóż sprawozdanie' }))
  const form = panel('Złóż sprawozdanie')
  expect(screen.getByText(/Liczy się dzień wysłania, potwierdzony/)).toHaveTextContent(
    'Złożono w terminie (termin 31.01.2022)',
  )
  await user.click(form.getByRole('radio', { name: 'pocztą' }))
  expect(screen.getByText(/Liczy się dzień nadania/)).toBeVisible()
  await user.type(form.getByRole('textbox', { name: 'Numer potwierdzenia' }), 'R 12')
  await user.click(form.getByRole('button', { name: 'Zapisz złożenie' }))
  expect(await screen.findByText(/^Złożono 10\.01\.2022 pocztą, w terminie/)).toBeVisible()
  expect((await standing()).filing).toMatchObject({ delivered: 'post', confirmation: 'R 12' })
})
it('what blocks the filing is told before it is tried, and the refusal keeps what was typed', async () => {
  const user = opened()
  await user.click(await screen.findByRole('button', { name: 'Złóż sprawozdanie' }))
  expect(screen.getByText(/Złożenie wstrzymują uwagi/)).toBeVisible()
  const form = panel('Złóż sprawozdanie')
  await user.type(form.getByRole('textbox', { name: 'Numer potwierdzenia' }), 'UPO-7')
  await user.click(form.getByRole('button', { name: 'Zapisz złożenie' }))
  expect(await screen.findByText(/Nie zapisano złożenia: .*blokuj/)).toBeVisible()
  expect(form.getByRole('textbox', { name: 'Numer potwierdzenia' })).toHaveValue('UPO-7')
})
it('a filed report shows and does not change; a correction of it can be begun', async () => {
  await filed(b, id)
  const user = opened()
  await screen.findByText(/^Złożono 10\.01\.2022/)
  expect(screen.queryByRole('button', { name: 'Złóż sprawozdanie' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'Usuń sprawozdanie' })).toBeNull()
  await user.click(screen.getByRole('button', { name: /^I\.1/ }))
  expect(screen.getByRole('textbox', { name: 'I.1 Rezultaty' })).toHaveAttribute('readonly')
  await user.click(screen.getByRole('button', { name: /^Podpisy/ }))
  expect(screen.getByRole('textbox', { name: 'Miejscowość' })).toBeDisabled()
  expect(screen.queryByRole('button', { name: 'Cofnij pominięcie' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Nowa korekta' }))
  expect(await screen.findByText(/^Korekta nr 1 sprawozdania złożonego 10\.01\.2022/)).toBeVisible()
})
it('a filing is withdrawn with a reason, which stays in sight', async () => {
  await filed(b, id)
  const user = opened()
  await user.click(await screen.findByRole('button', { name: 'Wycofaj złożenie' }))
  const form = panel('Wycofaj złożenie')
  await user.click(form.getByRole('button', { name: 'Wycofaj złożenie' }))
  await waitFor(() => expect(form.getByRole('textbox', { name: /^Powód wycofania/ })).toBeInvalid())
  await user.type(form.getByRole('textbox', { name: /^Powód wycofania/ }), 'Pomyłka w numerze.')
  await user.click(form.getByRole('button', { name: 'Wycofaj złożenie' }))
  expect(await screen.findByText(/wycofano 10\.01\.2022: Pomyłka w numerze\./)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Złóż sprawozdanie' })).toBeVisible()
})
it('tells what changed since the filing and leads to it, figure by figure', async () => {
  const filingId = await filed(b, id)
  await b.ask('expenses.save', anExpense(lineId, { number: `FV ${++number}/2021`, gross: 100_00 }))
  opened()
  const link = await screen.findByRole('link', { name: 'Porównaj z dzisiejszymi danymi' })
  expect(screen.getByText(/Od złożenia zmieni/)).toBeVisible()
  expect(link).toHaveAttribute('href', `/sprawozdania/${id}/porownanie?bylo=zlozone-${filingId}&jest=dzis-${id}`)
})
it('a comparison shows only what changed until asked for all, and every figure leads to its records', async () => {
  const filingId = await filed(b, id)
  await b.ask('expenses.save', anExpense(lineId, { number: `FV ${++number}/2021`, gross: 100_00 }))
  const user = opened(`/sprawozdania/${id}/porownanie?bylo=zlozone-${filingId}&jest=dzis-${id}`)
  const row = await screen.findByRole('row', { name: /I\.1\.1\. Materiały – poniesione/ })
  expect(row).toHaveTextContent(/1 234,56\s*zł.*1 334,56\s*zł.*\+100,00\s*zł/)
  expect(within(row).getByRole('link')).toHaveAttribute('href', expect.stringContaining(`pozycja=${lineId}`))
  expect(screen.getByRole('row', { name: new RegExp(`FV ${number}/2021`) })).toHaveTextContent('doszło')
  expect(screen.queryByRole('row', { name: /Numer umowy/ })).toBeNull()
  await user.click(screen.getByRole('checkbox', { name: 'Tylko zmiany' }))
  expect(await screen.findByRole('row', { name: /Numer umowy/ })).toBeVisible()
  await user.selectOptions(screen.getByRole('combobox', { name: 'Było' }), `dzis-${id}`)
  await waitFor(() =>
    expect(screen.getByRole('status', { name: '' })).toHaveTextContent('Oba sprawozdania mówią to samo'),
  )
})
it('the list tells where each report stands, and can be narrowed to one grant', async () => {
  await filed(b, id)
  const { grantId } = (await b.ask('settlements.get', { id })).report
  const { id: correction } = await b.ask('filings.correct', { reportId: id })
  const user = opened('/sprawozdania')
  const all = (await b.ask('settlements.list', {})).length
  await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(all + 1))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Dotacja' }), String(grantId))
  await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(3))
  const states = screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell').at(-1)!.textContent)
  expect(states).toEqual(['szkic korekty', 'złożone 10.01.2022, ma korektę'])
  expect(correction).toBeGreaterThan(id)
})

import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ReturnPart } from '../../renderer/features/returns/ReturnPart.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { anExpense, aReport } from '../support/records.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
let grantId: number
let lineId: number
beforeEach(async () => {
  b = await freshBackend()
  ;({ grantId, lineId } = await grantWithLine(b))
})
afterEach(() => b.close())

async function opened(change: Parameters<typeof aReport>[1] = {}) {
  const { id } = await b.ask('settlements.save', aReport(grantId, change))
  show(
    <ReturnPart
      reportId={id}
      grantId={grantId}
      isFinal={change.kind !== 'partial'}
      writtenIn="II.2 Źródła finansowania"
    />,
    bridgeTo(b),
  )
  return within(await screen.findByRole('table', { name: 'Co wraca do zleceniodawcy' }))
}

it('shows each number with its law, day and interest, and their sum', async () => {
  await b.ask('expenses.save', anExpense(lineId, { gross: 9_000_00 }))
  const table = await opened({ returned: 400_00, returnedOn: '2022-01-09' })
  expect(table.getByRole('row', { name: /^Niewykorzystana dotacja/ })).toHaveTextContent(
    /art\. 168.*31\.01\.2022zadanie trwa do końca roku, więc 31\.01\.2022.*1\s000,000,00$/,
  )
  expect(table.getByRole('row', { name: /^Razem/ })).toHaveTextContent(/1\s000,00/)
  expect(screen.getByText(/600,00\szł bez odsetek/)).toBeVisible()
})
it('says when nothing goes back', async () => {
  await b.ask('expenses.save', anExpense(lineId, { gross: 10_000_00 }))
  await opened()
  expect(screen.getByText(/Nie ma nic do zwrotu/)).toBeVisible()
})
it('asks for the day the grant came where interest runs from it, with the way there', async () => {
  await b.ask('expenses.save', anExpense(lineId, { gross: 500_00, ineligibleReason: 'mandat' }))
  await opened()
  expect(screen.getByText(/biegną od dnia przekazania dotacji/)).toBeVisible()
  expect(screen.getByRole('link', { name: 'Otwórz dotację' })).toHaveAttribute('href', `/dotacje/${grantId}/umowa`)
})
it('of a partial report warns that the grant may still be used', async () => {
  await opened({ kind: 'partial' })
  expect(screen.getByText(/sprawozdanie częściowe/)).toBeVisible()
})
it('tells what would go back by results as information, with its computation', async () => {
  await b.ask('expenses.save', anExpense(lineId, { gross: 10_000_00 }))
  await b.ask('results.save', {
    id: null,
    grantId,
    name: 'Osoby po kursie',
    unit: 'osób',
    planned: 10_00,
    monitoring: '',
    formula: null,
    formulaCode: null,
    typed: 4_00,
    overrideReason: '',
    evidence: '',
    explanation: '',
    revision: 0,
  })
  const table = await opened()
  expect(screen.getByText('Informacyjnie: proporcjonalne rozliczenie wg umowy')).toBeVisible()
  expect(screen.getByText(/średnio w 40,00\s% planu.*To mniej niż 50,00\s%.*10\s000,00\szł/)).toBeVisible()
  expect(table.getByRole('row', { name: /^Razem/ })).toHaveTextContent(/0,00/)
  expect(screen.getByText(/Nie ma nic do zwrotu/)).toBeVisible()
})

import { screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import TodayPage from '../../renderer/pages/TodayPage.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { aGrant, anEdition, anExpense, aParticipation, aPerson, aReport } from '../support/records.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
afterEach(() => b.close())
const today = () => show(<TodayPage />, bridgeTo(b))
const link = (name: RegExp) => screen.findByRole('link', { name })

it('in a new file shows the three first steps and how to see the program with data', async () => {
  b = await freshBackend()
  today()
  expect(await link(/Wpisz dane stowarzyszenia i klubu/)).toHaveAttribute('href', '/ustawienia')
  expect(await link(/Dodaj dotację/)).toHaveAttribute('href', '/dotacje')
  expect(await link(/Dodaj edycję/)).toHaveAttribute('href', '/edycje')
  expect(screen.getByText('npm start -- --demo')).toBeVisible()
})
it('marks the steps that are done and keeps the others', async () => {
  b = await freshBackend()
  await b.ask('grants.save', aGrant())
  today()
  const steps = within(await screen.findByRole('region', { name: 'Pierwsze kroki' })).getAllByRole('listitem')
  expect(steps.map((step) => step.textContent?.startsWith('zrobione'))).toEqual([false, true, false])
  expect(screen.queryByText('npm start -- --demo')).toBeNull()
})
it('tells the nearest term of a report with the days left, and what stands in its way', async () => {
  b = await freshBackend()
  const { grantId, lineId } = await grantWithLine(b)
  await b.ask('expenses.save', anExpense(lineId, { paidOn: '2022-01-03' }))
  const { id } = await b.ask('settlements.save', aReport(grantId))
  const blocking = (await b.ask('settlements.get', { id })).findings.filter(({ severity }) => severity === 'blocks')
  today()
  expect(await link(/^Sprawozdanie końcowe: Od KIS-u do PES-u/)).toHaveAttribute('href', `/sprawozdania/${id}`)
  expect(screen.getByText('termin 31.01.2022 (za 21 dni)')).toBeVisible()
  expect(await link(/^Blokuje złożenie/)).toHaveTextContent(String(blocking.length))
})
it('of a grant whose report is not begun leads to beginning it', async () => {
  b = await freshBackend()
  const { id } = await b.ask('grants.save', aGrant())
  today()
  expect(await link(/^Rozpocznij sprawozdanie końcowe/)).toHaveAttribute('href', `/sprawozdania/nowe?dotacja=${id}`)
})
it('the report due next comes before one whose term has passed', async () => {
  b = await freshBackend()
  await b.ask('grants.save', aGrant({ title: 'Dawne', taskFrom: '2020-05-01', taskTo: '2020-12-31' }))
  await b.ask('grants.save', aGrant({ title: 'Bieżące' }))
  today()
  expect(await link(/sprawozdanie końcowe: Bieżące/)).toBeVisible()
  expect(screen.queryByRole('link', { name: /sprawozdanie końcowe: Dawne/ })).toBeNull()
})
it('tells what is left of each grant', async () => {
  b = await freshBackend()
  const { lineId } = await grantWithLine(b)
  await b.ask('expenses.save', anExpense(lineId, { gross: 1234_56 }))
  today()
  expect(await screen.findByText(/zostało 8\s765,44 z 10\s000,00 zł/)).toBeVisible()
})
it('counts the certificates to be issued in each edition', async () => {
  b = await freshBackend()
  const { id: editionId } = await b.ask('editions.save', anEdition())
  for (const number of [1, 2, 3]) {
    const { id: personId } = await b.ask(
      'people.save',
      aPerson({ lastName: `Łoś ${number}`, otherIdentifier: `${number}` }),
    )
    const end = number < 3 ? { endedOn: '2021-12-31', endReason: 'Z1' } : {}
    await b.ask('editions.saveParticipation', aParticipation({ editionId, personId, ...end }))
  }
  today()
  expect(await link(/^Zaświadczenia do wydania: 2$/)).toHaveAttribute('href', `/edycje/${editionId}`)
})
it('over the sample says that changes will be gone, and that nothing blocks its report', async () => {
  b = await freshBackend({ demo: true })
  today()
  expect(await screen.findByText(/To są dane przykładowe/)).toBeVisible()
  expect(await link(/^Sprawozdanie końcowe/)).toBeVisible()
  expect(screen.queryByRole('link', { name: /^Blokuje/ })).toBeNull()
  expect(screen.queryByText('Pierwsze kroki')).toBeNull()
})
it('leads back to a form that was half filled when the program stopped', async () => {
  b = await freshBackend()
  await b.ask('drafts.keep', { place: '/uczestnicy/nowa#Nowa osoba', data: '{"lastName":"Gęś"}' })
  today()
  expect(await link(/Niezapisany formularz: Nowa osoba/)).toHaveAttribute('href', '/uczestnicy/nowa')
})

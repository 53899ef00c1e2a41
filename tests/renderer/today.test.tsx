import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import TodayPage from '../../renderer/pages/TodayPage.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { aSession, groupOfPeople } from '../support/classes.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { aGrant, anEdition, anExpense, aParticipation, aPerson, aReport } from '../support/records.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
afterEach(() => b.close())
const today = () => show(<TodayPage />, bridgeTo(b))
const link = (name: RegExp) => screen.findByRole('link', { name })
const part = async (name: RegExp) => within(await screen.findByRole('region', { name }))

it('a quiet day says so in each part', async () => {
  b = await freshBackend()
  today()
  expect(await screen.findByText('Nic nie jest po terminie.')).toBeVisible()
  expect(screen.getByText('Na najbliższe 7 dni nic nie przypada.')).toBeVisible()
  expect(screen.queryByRole('region', { name: 'Ostatnio' })).toBeNull()
})
it('a thing of one day leads to its record; the same thing of many unfolds to each of them', async () => {
  b = await freshBackend()
  const { editionId, groupId } = await groupOfPeople(b, 1)
  const participationIds: number[] = []
  for (const lastName of ['Źrebiec', 'Śliwa']) {
    const { id: personId } = await b.ask('people.save', aPerson({ lastName, otherIdentifier: lastName }))
    const joined = aParticipation({ editionId, personId, startedOn: '2021-11-15' })
    participationIds.push((await b.ask('editions.saveParticipation', joined)).id)
  }
  const { id } = await b.ask('classes.saveSession', aSession({ editionId, groupId, heldOn: '2022-01-05' }))
  const { user } = today()
  const overdue = await part(/^Po terminie/)
  const session = overdue.getByRole('link', { name: /^Zajęcia bez zatwierdzonej obecności/ })
  expect(session).toHaveAttribute('href', `/zajecia/spotkania?spotkanie=${id}`)
  expect(overdue.getByText('05.01.2022, 5 dni temu')).toBeVisible()
  const many = overdue.getByRole('button', { name: 'Diagnoza początkowa' })
  expect(many).toHaveAttribute('aria-expanded', 'false')
  await user.click(many)
  const names = within(overdue.getByRole('list', { name: 'Osoby' })).getAllByRole('link')
  expect(names.map((one) => one.getAttribute('href')).toSorted()).toEqual(
    participationIds.map((one) => `/uczestnicy/udzial/${one}/diagnoza`).toSorted(),
  )
  await user.click(many)
  expect(overdue.queryByRole('list', { name: 'Osoby' })).toBeNull()
})
it('what has been overdue for long is told of and shown when asked for', async () => {
  b = await freshBackend()
  const { editionId, groupId } = await groupOfPeople(b, 1)
  await b.ask('classes.saveSession', aSession({ editionId, groupId, heldOn: '2021-06-01' }))
  const { user } = today()
  const overdue = await part(/^Po terminie/)
  expect(overdue.getByText(/sprzed 11\.07\.2021 nie ma na tej liście/)).toBeVisible()
  expect(overdue.queryByRole('link', { name: /^Zajęcia bez/ })).toBeNull()
  await user.click(overdue.getByRole('button', { name: 'Pokaż też starsze' }))
  expect(await overdue.findByRole('link', { name: /^Zajęcia bez zatwierdzonej obecności/ })).toBeVisible()
  expect(overdue.queryByRole('button', { name: 'Pokaż też starsze' })).toBeNull()
})
it('tells the report that is due next, and what blocks it, each leading to where it is mended', async () => {
  b = await freshBackend()
  const { grantId, lineId } = await grantWithLine(b)
  const { id: documentId } = await b.ask('expenses.save', anExpense(lineId, { paidOn: '2022-01-03' }))
  const { id } = await b.ask('settlements.save', aReport(grantId))
  const blocking = (await b.ask('settlements.get', { id })).findings.filter(({ severity }) => severity === 'blocks')
  today()
  const report = await part(/^Najbliższe rozliczenie$/)
  expect(report.getByRole('link', { name: /^Sprawozdanie końcowe: Od KIS-u do PES-u/ })).toHaveAttribute(
    'href',
    `/sprawozdania/${id}`,
  )
  expect(report.getByText(/^termin 31\.01\.2022 \(za 21.dni\)/)).toBeVisible()
  await waitFor(() => expect(report.getAllByText('Blokuje:')).toHaveLength(Math.min(6, blocking.length)))
  const own = blocking.find(({ record }) => record?.kind === 'expenseDocument')!
  expect(report.getByRole('link', { name: own.message })).toHaveAttribute(
    'href',
    `/dokumenty?dotacja=${grantId}&dokument=${documentId}`,
  )
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
  const report = await part(/^Najbliższe rozliczenie$/)
  expect(report.getByRole('link', { name: /sprawozdanie końcowe: Bieżące/ })).toBeVisible()
  expect(report.queryByRole('link', { name: /Dawne/ })).toBeNull()
})
it('tells what is left of each grant and how long it may be spent', async () => {
  b = await freshBackend()
  const { lineId } = await grantWithLine(b)
  await b.ask('expenses.save', anExpense(lineId, { gross: 1234_56 }))
  today()
  const money = await part(/^Pieniądze z dotacji$/)
  expect(money.getByText(/zostało 8\s765,44 z 10\s000,00 zł/)).toBeVisible()
  expect(money.getByText('wydawanie skończyło się 31.12.2021')).toBeVisible()
  expect(money.getByRole('meter', { name: /^Wydano z dotacji/ })).toHaveAttribute('aria-valuenow', '123456')
})
it('counts the places free in open editions as the recruitment does, and closed or past ones not at all', async () => {
  b = await freshBackend()
  await b.ask('editions.save', anEdition({ name: 'Dawna' }))
  const { id: editionId } = await b.ask('editions.save', anEdition({ name: '2022', endsOn: '2022-12-31', places: 3 }))
  for (const [index, end] of [{}, { endedOn: '2021-12-31', endReason: 'Z1' }].entries()) {
    const { id: personId } = await b.ask(
      'people.save',
      aPerson({ lastName: `Łoś ${index}`, otherIdentifier: `${index}` }),
    )
    await b.ask('editions.saveParticipation', aParticipation({ editionId, personId, ...end }))
  }
  const { standing } = await b.ask('recruitment.list', { editionId })
  expect(standing.free).toBe(1)
  today()
  const places = await part(/^Wolne miejsca$/)
  expect(await places.findByText(/^1.wolne miejsce$/)).toBeVisible()
  expect(places.getAllByRole('link').map((one) => one.getAttribute('href'))).toEqual([
    `/edycje/${editionId}/czesc/rekrutacja`,
  ])
})
it('leads back to a form that was half filled when the program stopped, and to the records worked on last', async () => {
  b = await freshBackend()
  const { id } = await b.ask('people.save', aPerson())
  await b.ask('drafts.keep', { place: '/uczestnicy/nowa#Nowa osoba', data: '{"lastName":"Gęś"}' })
  today()
  expect(await link(/^Dokończ: Nowa osoba$/)).toHaveAttribute('href', '/uczestnicy/nowa')
  expect(await link(/^Łoś Żaneta$/)).toHaveAttribute('href', `/uczestnicy/${id}`)
  expect(screen.getByText(/^dodano osobę/)).toBeVisible()
})
it('over the sample says that nothing blocks its report', async () => {
  b = await freshBackend({ demo: true })
  today()
  expect(await screen.findByText(/nic nie blokuje złożenia/)).toBeVisible()
  expect(screen.queryByText('Blokuje:')).toBeNull()
})

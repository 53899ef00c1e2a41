import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { tableLines } from '../../renderer/features/peopleReports/copyTable.ts'
import PeopleReportsPage from '../../renderer/pages/PeopleReportsPage.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { anEdition, aParticipation, aPerson } from '../support/records.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
beforeEach(async () => {
  b = await freshBackend()
  window.history.replaceState(null, '', '/raporty')
})
afterEach(() => b.close())

async function anEditionWithThree(): Promise<void> {
  const { id: editionId } = await b.ask('editions.save', anEdition({ name: 'Edycja 2021' }))
  for (const lastName of ['Łoś', 'Ćwik', 'Żuk']) {
    const { id: personId } = await b.ask('people.save', aPerson({ lastName }))
    await b.ask(
      'editions.saveParticipation',
      aParticipation({ editionId, personId, endedOn: '2021-12-31', endReason: 'Z1' }),
    )
  }
}
const figure = (name: RegExp) => screen.findByRole('button', { name })

it('says what reports are for while there is no edition, and the one first step', async () => {
  show(<PeopleReportsPage />, bridgeTo(b))
  expect(await screen.findByRole('button', { name: 'Dodaj pierwszą edycję' })).toBeVisible()
})

it('shows the latest edition, and opens behind a figure the people it counts', async () => {
  await anEditionWithThree()
  const { user } = show(<PeopleReportsPage />, bridgeTo(b))
  await user.click(await figure(/^Osoby: 3/))
  const panel = await screen.findByRole('complementary', { name: 'Osoby' })
  const rows = await within(panel).findAllByRole('row')
  expect(rows.slice(1).map((row) => row.textContent)).toEqual([
    expect.stringContaining('Ćwik'),
    expect.stringContaining('Łoś'),
    expect.stringContaining('Żuk'),
  ])
})

it('lets a figure be typed by hand with a reason and goes back to the computed one', async () => {
  await anEditionWithThree()
  const { user } = show(<PeopleReportsPage />, bridgeTo(b))
  await user.click(await figure(/^Osoby: 3/))
  await user.click(await screen.findByRole('tab', { name: 'Zmień ręcznie' }))
  const value = await screen.findByLabelText(/Liczba w raporcie/)
  await user.clear(value)
  await user.type(value, '4')
  await user.type(screen.getByLabelText(/Powód/), 'jedna karta zaginęła')
  await user.click(screen.getByRole('button', { name: 'Zapisz liczbę' }))
  expect(await figure(/^Osoby: 4/)).toHaveTextContent('wpisano ręcznie, program policzył 3')
  await user.click(await screen.findByRole('button', { name: 'Wróć do liczby programu' }))
  expect(await figure(/^Osoby: 3/)).toBeVisible()
})

it('lists what to check and opens the people whom it is about', async () => {
  await anEditionWithThree()
  const { user } = show(<PeopleReportsPage />, bridgeTo(b))
  await user.click(await screen.findByRole('button', { name: /^Do sprawdzenia/ }))
  const item = (await screen.findByText(/Bez grupy głównej: 3/)).closest('li')!
  await user.click(within(item).getByRole('button', { name: 'Otwórz listę' }))
  expect(await screen.findByText('Ćwik Żaneta')).toBeVisible()
})

it('opens nothing and hides the three in the public version; the address keeps what was asked for', async () => {
  await anEditionWithThree()
  const { user } = show(<PeopleReportsPage />, bridgeTo(b))
  await figure(/^Osoby: 3/)
  await user.click(screen.getByLabelText('Wersja publiczna'))
  await waitFor(() => expect(screen.queryByRole('button', { name: /Otwórz listę/ })).toBeNull())
  expect(screen.getAllByText('<5').length).toBeGreaterThan(0)
  expect(window.location.search).toContain('publiczna=1')
})

it('takes money entered for a year into the ministry’s table', async () => {
  await anEditionWithThree()
  window.history.replaceState(null, '', '/raporty?raport=cas&za=inYear&rok=2021')
  const { user } = show(<PeopleReportsPage />, bridgeTo(b))
  await user.click(await screen.findByRole('button', { name: 'Wpisz źródło' }))
  await user.selectOptions(await screen.findByLabelText(/^Źródło/), 'składki członkowskie')
  await user.type(screen.getByLabelText(/Kwota w roku/), '1 200,50')
  await user.click(screen.getByRole('button', { name: 'Dodaj źródło' }))
  expect(await figure(/składki członkowskie: Wpisane.*1.200,50/)).toBeVisible()
})

it('copies no formula into a spreadsheet', () => {
  const cell = {
    id: 'x',
    label: '',
    unit: 'things',
    hourMinutes: 60,
    value: 1,
    computed: 1,
    text: '1\u00a0200',
    note: '',
    parts: null,
    approximate: false,
    opens: false,
    hidden: false,
    override: null,
  } as const
  const lines = tableLines({
    id: 't',
    title: 'Kursy',
    rowsAre: 'Kurs',
    note: '',
    columns: [{ id: 'a', label: 'Godziny', isWords: false }],
    rows: [{ key: '1', label: '=HYPERLINK("x")\tA', isTotal: false, cells: [cell] }],
    chart: null,
  })
  expect(lines).toBe('Kurs\tGodziny\n\'=HYPERLINK("x") A\t1 200')
})

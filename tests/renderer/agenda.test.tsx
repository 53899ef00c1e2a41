import { screen, waitFor, within } from '@testing-library/react'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { readChoice } from '../../renderer/features/agenda/agendaChoice.ts'
import AgendaPage from '../../renderer/pages/AgendaPage.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { anEdition } from '../support/records.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
beforeAll(async () => {
  b = await freshBackend()
  const { id: editionId } = await b.ask('editions.save', anEdition())
  for (const [title, heldOn] of [
    ['Dzień otwarty', '2022-01-10'],
    ['Wizyta w spółdzielni', '2022-01-13'],
    ['Festyn', '2022-02-14'],
    ...Array.from({ length: 6 }, (_, n) => [`Warsztat ${n + 1}`, '2022-01-20']),
  ] as [string, string][])
    await b.ask('events.save', {
      id: null,
      editionId,
      supportType: (await b.ask('events.types', {}))[0]!.code,
      title,
      heldOn,
      endsOn: null,
      place: 'Świetlica',
      partners: '',
      familyCount: 0,
      guestCount: 0,
      volunteerCount: 0,
      countSource: 'list',
      description: '',
      participationIds: [],
      revision: 0,
    })
})
afterAll(() => b.close())
beforeEach(() => {
  localStorage.clear()
  history.replaceState(null, '', '/kalendarz')
})

/** What is kept on this computer for who is at work. */
const kept = () => readChoice(localStorage.getItem(localStorage.key(0) ?? ''))
const open = () => show(<AgendaPage />, bridgeTo(b)).user
// The page reads a cell of a grid as one to move in; here it is a cell of a table.
const cell = (name: RegExp) => screen.findByRole('cell', { name })

it('a month shows today, its holidays and what it holds; a full day tells how many more', async () => {
  open()
  const grid = await screen.findByRole('grid', { name: 'styczeń 2022' })
  expect(within(grid).getAllByRole('columnheader')[0]).toHaveTextContent('poniedziałek')
  expect(await cell(/^poniedziałek, 10 stycznia 2022, dziś, 1.wpis/)).toHaveAttribute('tabindex', '0')
  expect(await cell(/^czwartek, 6 stycznia 2022, Święto Trzech Króli, bez wpisów/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: /^\+\d więcej$/ })).toBeVisible()
  expect(screen.getByText('Dzień otwarty').closest('a')).toHaveAttribute('href', '/kursy/wydarzenia?edycja=1')
})
it('arrows go by day and week and over the end of the month, Enter opens the day, Escape closes it', async () => {
  const user = open()
  ;(await cell(/10 stycznia/)).focus()
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}')
  await waitFor(async () => expect(await cell(/^czwartek, 13 stycznia/)).toHaveFocus())
  await user.keyboard('{Enter}')
  const panel = await screen.findByRole('complementary', { name: 'Czwartek, 13 stycznia 2022' })
  expect(within(panel).getByRole('link', { name: 'Wizyta w spółdzielni' })).toHaveAttribute(
    'href',
    '/kursy/wydarzenia?edycja=1',
  )
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull())
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}')
  expect(await screen.findByRole('grid', { name: 'luty 2022' })).toBeVisible()
  await waitFor(async () => expect(await cell(/^czwartek, 3 lutego/)).toHaveFocus())
  await user.keyboard('{PageDown}')
  expect(await screen.findByRole('grid', { name: 'marzec 2022' })).toBeVisible()
  await user.keyboard('t')
  expect(await screen.findByRole('grid', { name: 'styczeń 2022' })).toBeVisible()
})
it('W is the week, L the list, M the month, and the choice is there the next time', async () => {
  const user = open()
  ;(await cell(/10 stycznia/)).focus()
  await user.keyboard('w')
  const week = await screen.findByRole('grid', { name: 'Tydzień od 10.01.2022 do 16.01.2022' })
  expect(within(week).getByText('Wizyta w spółdzielni')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Następny tydzień' }))
  expect(await screen.findByRole('grid', { name: 'Tydzień od 17.01.2022 do 23.01.2022' })).toBeVisible()
  await user.keyboard('l')
  const list = await screen.findByRole('region', { name: 'Lista wpisów' })
  expect(within(list).getAllByRole('listitem')).toHaveLength(8)
  expect(within(list).getByRole('heading', { name: /Poniedziałek, 10 stycznia 2022 – dziś/ })).toBeVisible()
  expect(kept().view).toBe('list')
})
it('the keyboard goes from view to view with the day, so that keys follow one another', async () => {
  const user = open()
  ;(await cell(/10 stycznia/)).focus()
  await user.keyboard('w')
  await screen.findByRole('grid', { name: /^Tydzień/ })
  expect(await cell(/10 stycznia/)).toHaveFocus()
  await user.keyboard('l')
  expect(await screen.findByRole('region', { name: 'Lista wpisów' })).toHaveFocus()
  await user.keyboard('m')
  await screen.findByRole('grid', { name: 'styczeń 2022' })
  expect(await cell(/10 stycznia/)).toHaveFocus()
})
it('a kind that is not wanted is hidden, kept so, and the empty list leads back', async () => {
  const user = open()
  ;(await cell(/10 stycznia/)).focus()
  await user.keyboard('l')
  await user.click(screen.getByRole('button', { name: 'Wszystkie rodzaje' }))
  await user.click(await screen.findByRole('checkbox', { name: 'Wydarzenia' }))
  expect(await screen.findByText('W tym miesiącu nic nie przypada')).toBeVisible()
  expect(kept().hidden).toEqual(['event'])
  await user.keyboard('{Escape}')
  await user.click(await screen.findByRole('button', { name: 'Pokaż wszystkie rodzaje' }))
  expect(await screen.findByText('Dzień otwarty')).toBeVisible()
})
it('the file is of the chosen days, without names unless they are asked for; a day that is none is told at its field', async () => {
  const calls: unknown[] = []
  const bridge = bridgeTo(b)
  const { user } = show(<AgendaPage />, {
    ...bridge,
    call: (name, input) => {
      if (name === 'agenda.calendar') calls.push(input)
      return bridge.call(name, input)
    },
  })
  await user.click(await screen.findByRole('button', { name: 'Do innego programu' }))
  const last = await screen.findByRole('textbox', { name: 'Do dnia' })
  expect(last).toHaveValue('31.12.2022')
  await user.clear(last)
  await user.type(last, '31.02.2022')
  expect(screen.getByText(/Nie ma takiego dnia/)).toBeVisible()
  await user.clear(last)
  await user.type(last, '31.12.2025')
  await user.click(screen.getByRole('button', { name: 'Zapisz plik .ics' }))
  expect(await screen.findByText('Wybierz najwyżej 800 dni naraz.')).toBeVisible()
  await user.clear(last)
  await user.type(last, '31.01.2022')
  await user.click(screen.getByRole('checkbox', { name: 'Z nazwiskami uczestników, kadry i wolontariuszy' }))
  await user.click(screen.getByRole('button', { name: 'Zapisz plik .ics' }))
  await waitFor(() =>
    expect(calls.at(-1)).toEqual({
      from: '2022-01-01',
      to: '2022-01-31',
      kinds: null,
      withNames: true,
      reminders: true,
    }),
  )
})
it('what is kept on the computer and makes no sense is the usual', () => {
  for (const kept of [null, '', '{', 'null', '{"view":"rok","hidden":"session"}'])
    expect(readChoice(kept)).toEqual({ view: 'month', hidden: [] })
  expect(readChoice('{"view":"week","hidden":["event","zmyślony"]}')).toEqual({ view: 'week', hidden: ['event'] })
})

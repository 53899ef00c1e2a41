import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import CaseOutcomesTab from '../../renderer/pages/case/CaseOutcomesTab.tsx'
import SupportsPage from '../../renderer/pages/SupportsPage.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { show } from '../support/screen.tsx'
import { anInternship, anOutcome, editionWith } from '../support/supports.ts'

let b: TestBackend
let editionId: number
let people: number[]
beforeEach(async () => {
  b = await freshBackend()
  const made = await editionWith(b, 'Ćwik', 'Łoś', 'Żyła')
  editionId = made.editionId
  people = made.participationIds
})
afterEach(() => b.close())

async function open(part: RegExp) {
  history.replaceState(null, '', '/kursy/efekty')
  const { user } = show(<SupportsPage />, bridgeTo(b))
  await user.click(await screen.findByRole('tab', { name: part }))
  return user
}
const end = (ids: number[], endReason = 'Z1') =>
  b.ask('editions.endParticipations', { participationIds: ids, endedOn: '2021-12-10', endReason })
const button = (name: string | RegExp) => screen.findByRole('button', { name })
const field = (name: string | RegExp) => screen.findByRole('textbox', { name })

it('a follow-up is settled by one click, and a job that goes on is kept as an outcome', async () => {
  await b.ask('outcomes.save', anOutcome(people[0]!))
  await end(people.slice(0, 2))
  const user = await open(/Do sprawdzenia/)
  expect(screen.queryByRole('button', { name: /Nadal pracuje: Łoś/ })).toBeNull()
  await user.click(await button('Nadal pracuje: Ćwik Żaneta, po 4 tygodniach'))
  await user.click(await button('Brak kontaktu: Łoś Żaneta, po 4 tygodniach'))
  expect(await screen.findByText('Nie ma teraz nikogo do sprawdzenia')).toBeVisible()
  expect((await b.ask('outcomes.list', { editionId })).map((one) => one.measuredAt)).toEqual(['weeks4', 'end'])
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Pokaż' }), 'bez kontaktu mimo prób')
  expect(await screen.findByRole('row', { name: /Łoś Żaneta .* brak kontaktu 10\.01\.2022/ })).toBeVisible()
})

it('a job that is over gets its last day where the contact is written', async () => {
  await b.ask('outcomes.save', anOutcome(people[0]!))
  await end(people.slice(0, 1))
  const user = await open(/Do sprawdzenia/)
  await user.click(await button(/^Inna odpowiedź: Ćwik/))
  await user.click(await screen.findByRole('radio', { name: 'nie pracuje' }))
  await user.type(await field(/Ostatni dzień tamtej pracy/), '31.12.2021')
  await user.click(await button('Zapisz kontakt'))
  await waitFor(async () =>
    expect(await b.ask('outcomes.list', { editionId })).toMatchObject([{ endsOn: '2021-12-31' }]),
  )
})

it('rates say what is divided by what, and open the list behind them', async () => {
  await b.ask('outcomes.save', anOutcome(people[0]!))
  await end(people.slice(0, 2))
  const user = await open(/Wskaźniki/)
  const row = await screen.findByRole('row', { name: /^praca/ })
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent?.replaceAll('\u00a0', ' ')),
  ).toEqual(['praca (wszystkie efekty oznaczone jako zatrudnienie)', '1 z 2 = 50,00 %', '1 z 3 = 33,33 %'])
  await user.click(
    within(row).getByText('1 z 3 = 33,33 %', { exact: false, normalizer: (text) => text.replaceAll('\u00a0', ' ') }),
  )
  expect(await screen.findByRole('link', { name: 'Ćwik Żaneta' })).toBeVisible()
})

it('supports that overlap stand on their own list with the days they share', async () => {
  await b.ask('internships.save', anInternship(people[0]!))
  await b.ask('outcomes.save', anOutcome(people[0]!, { startsOn: '2021-10-15' }))
  await open(/Nakładanie się wsparcia \(1\)/)
  expect(await screen.findByRole('row', { name: /Ćwik .* 15\.10\.2021 – 31\.10\.2021/ })).toBeVisible()
})

it('the final survey is copied by digits alone: each marks and goes on', async () => {
  const { user } = show(<CaseOutcomesTab participationId={people[0]!} />, bridgeTo(b))
  await user.click(await screen.findByRole('textbox', { name: 'wsparcie w klubie jako całość' }))
  await user.keyboard('54{Backspace}{Backspace}3544')
  await user.click(await button('Wpisz ankietę'))
  await waitFor(async () =>
    expect((await b.ask('outcomes.survey', { participationId: people[0]! }))?.scores).toEqual([
      { item: 'SUPPORT', score: 5 },
      { item: 'CLASSES', score: 3 },
      { item: 'STAFF', score: 5 },
      { item: 'ORGANISATION', score: 4 },
      { item: 'USEFUL', score: 4 },
    ]),
  )
  history.replaceState(null, '', '/kursy/efekty')
})

it('the summary of surveys gives n and the mean', async () => {
  for (const [index, score] of [5, 4, 4].entries())
    await b.ask('outcomes.saveSurvey', {
      id: null,
      participationId: people[index]!,
      filledOn: '2021-12-10',
      situation: 'SEEKING',
      changed: '',
      suggestions: '',
      scores: [{ item: 'SUPPORT', score }],
      revision: 0,
    })
  await open(/Ankieta końcowa/)
  expect(await screen.findByRole('row', { name: /wsparcie w klubie jako całość 3 4,33/ })).toBeVisible()
  expect(await screen.findByText(/szukam pracy – 3/)).toBeVisible()
})

import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import CaseSupportTab from '../../renderer/pages/case/CaseSupportTab.tsx'
import SupportsPage from '../../renderer/pages/SupportsPage.tsx'
import LimitsTab from '../../renderer/pages/settings/LimitsTab.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { show } from '../support/screen.tsx'
import { aCourse, aGiven, anEvent, anInternship, aWork, editionWith } from '../support/supports.ts'

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

function open(part: string) {
  history.replaceState(null, '', `/kursy/${part}`)
  return show(<SupportsPage />, bridgeTo(b)).user
}
const button = (name: string | RegExp) => screen.findByRole('button', { name })
const field = (name: string | RegExp) => screen.findByRole('textbox', { name })
const row = (name: RegExp) => screen.findByRole('row', { name })

it('before there is an edition the screen says what to do first', async () => {
  await b.close()
  b = await freshBackend()
  open('kursy')
  expect(await screen.findByText('Najpierw dodaj edycję')).toBeVisible()
})

describe('a course', () => {
  it('is added, people are sent to it at once and marked at once as having completed it', async () => {
    const user = open('kursy')
    await user.click(await button('Dodaj pierwszy kurs'))
    await user.type(await field(/Nazwa kursu/), 'Opiekun osoby starszej')
    await user.type(await field(/Teoria/), '30')
    await user.type(await field(/Koniec/), '30.6.2021')
    await user.click(await button('Dodaj kurs'))
    await user.click(await button('Dopisz osoby'))
    await user.click(await button('Zaznacz wszystkich (3)'))
    await user.click(await button('Dopisz do kursu'))
    await user.click(await screen.findByRole('checkbox', { name: 'Zaznacz wszystkie widoczne' }))
    await user.click(await button('Ukończyli'))
    await waitFor(async () =>
      expect(await b.ask('courses.list', { editionId })).toMatchObject([
        { theoryMinutes: 1350, hourMinutes: 45, takers: 3, completed: 3 },
      ]),
    )
    const [course] = await b.ask('courses.list', { editionId })
    expect((await b.ask('courses.get', { id: course!.id })).takers.map((one) => one.endedOn)).toEqual([
      '2021-06-30',
      '2021-06-30',
      '2021-06-30',
    ])
  })
  it('that ends before it begins is refused at the field and what was typed stays', async () => {
    const user = open('kursy')
    await user.click(await button('Dodaj pierwszy kurs'))
    await user.type(await field(/Nazwa kursu/), 'Florystyka')
    await user.type(await field(/Początek/), '30.6.2021')
    await user.type(await field(/Koniec/), '1.6.2021')
    await user.click(await button('Dodaj kurs'))
    await waitFor(async () => expect(await field(/Koniec/)).toHaveAccessibleDescription(/przed jego początkiem/))
    expect(await field(/Nazwa kursu/)).toHaveValue('Florystyka')
  })
})

it('one click after an internship makes the outcome', async () => {
  await b.ask('internships.save', anInternship(people[0]!))
  const user = open('staze')
  await user.click(await screen.findByText('Ćwik Żaneta'))
  await user.click(await screen.findByRole('tab', { name: 'Zatrudnienie po stażu' }))
  expect(await field(/Praca od/)).toHaveValue('01.11.2021')
  await user.click(await button('Zapisz zatrudnienie jako efekt'))
  expect(await screen.findByText('Po tym stażu jest zapisane zatrudnienie.')).toBeVisible()
  expect(await b.ask('outcomes.list', { editionId })).toMatchObject([{ code: 'E01', startsOn: '2021-11-01' }])
})

it('what was half typed into one record is offered in that record only', async () => {
  const first = await b.ask('internships.save', anInternship(people[0]!))
  await b.ask('internships.save', anInternship(people[1]!))
  const place = `/kursy/staze#Staż lub praktyka/${first.id}`
  await b.ask('drafts.keep', {
    place,
    data: JSON.stringify({ ...anInternship(people[0]!), ...first, opinion: 'Dobra' }),
  })
  const user = open('staze')
  await user.click(await screen.findByText('Łoś Żaneta'))
  expect(await screen.findByRole('form', { name: 'Staż lub praktyka' })).toBeVisible()
  await user.click(await screen.findByText('Ćwik Żaneta'))
  expect(await screen.findByText(/^Masz tu niezapisane dane z/)).toBeVisible()
  await user.click(await screen.findByText('Łoś Żaneta'))
  await waitFor(() => expect(screen.queryByText(/^Masz tu niezapisane dane z/)).toBeNull())
})

describe('the grid of a month of community work', () => {
  it('is filled by keys alone, warns of the week above the limit, and keeps text that is no hours', async () => {
    await b.ask('communityWork.save', aWork(people[0]!, { startsOn: '2021-06-01', endsOn: '2021-06-30' }))
    await b.ask('communityWork.save', aWork(people[1]!, { startsOn: '2021-06-01', endsOn: '2021-06-30' }))
    const user = open('prace')
    const first = await field('Ćwik Żaneta, 07.06.2021')
    await user.click(first)
    await user.keyboard('6{ArrowRight}4,5{Enter}')
    expect(await field('Łoś Żaneta, 08.06.2021')).toHaveFocus()
    await user.keyboard('x{ArrowLeft}2{ArrowUp}')
    expect(await screen.findByText(/tydzień 07\.06–13\.06\.2021: 10,5.godz\. przy limicie 10.godz\./)).toBeVisible()
    expect(await field(/^Łoś Żaneta, 08.06.2021/)).toHaveValue('x')
    expect(await field(/^Łoś Żaneta, 08.06.2021/)).toBeInvalid()
    await waitFor(async () => {
      const { rows } = await b.ask('communityWork.month', { editionId, year: 2021, month: 6 })
      expect(rows.map((one) => one.days)).toEqual([
        [
          { workedOn: '2021-06-07', minutes: 360 },
          { workedOn: '2021-06-08', minutes: 270 },
        ],
        [{ workedOn: '2021-06-07', minutes: 120 }],
      ])
    })
  })
  it('lets hours be written only in the period of the work', async () => {
    await b.ask('communityWork.save', aWork(people[0]!, { startsOn: '2021-06-15', endsOn: '2021-06-30' }))
    open('prace')
    expect(await field('Ćwik Żaneta, 14.06.2021')).toBeDisabled()
    expect(await field('Ćwik Żaneta, 15.06.2021')).toBeEnabled()
  })
})

it('a limit gets a new value from a day on, typed in hours', async () => {
  const { user } = show(<LimitsTab />, bridgeTo(b))
  await user.click(await button('Nowa wartość'))
  await user.selectOptions(
    await screen.findByRole('combobox', { name: /Limit lub stawka/ }),
    'prace społecznie użyteczne: najwięcej w tygodniu',
  )
  await user.type(await field(/Obowiązuje od/), '1.6.2025')
  await user.type(await field(/Wartość/), '12,5')
  await user.click(await button('Dodaj wartość'))
  expect(await row(/najwięcej w tygodniu 01\.06\.2025 12,5.godz\./)).toBeVisible()
  expect(await row(/najwięcej w tygodniu 01\.11\.2005 10.godz\./)).toBeVisible()
})

it('a benefit is given to several people at once and summed by kind', async () => {
  await b.ask('benefits.give', aGiven([people[2]!], { kind: 'MEAL', amount: 10_00 as never }))
  const user = open('swiadczenia')
  await user.click(await button('Nowe świadczenie'))
  const panel = within(await screen.findByRole('complementary', { name: 'Nowe świadczenie' }))
  await user.selectOptions(await panel.findByRole('combobox', { name: /Rodzaj/ }), 'zwrot kosztów dojazdu')
  await user.type(panel.getByRole('textbox', { name: /Kwota/ }), '84,50')
  await user.click(panel.getByRole('checkbox', { name: 'Ćwik Żaneta' }))
  await user.click(panel.getByRole('checkbox', { name: 'Łoś Żaneta' }))
  await user.click(panel.getByRole('button', { name: 'Dodaj świadczenie' }))
  expect(await screen.findByText(/3.świadczenia, razem 179,00 zł/)).toBeVisible()
  await user.click(await button('Pokaż sumy'))
  expect(await row(/zwrot kosztów dojazdu 2 2 169,00/)).toBeVisible()
})

it('an event counted roughly is shown as about so many, and the sum with it', async () => {
  await b.ask('events.save', anEvent(editionId, { participationIds: people.slice(0, 2) }))
  await b.ask(
    'events.save',
    anEvent(editionId, { title: 'Wyjazd', countSource: 'list', familyCount: 0, guestCount: 0 }),
  )
  open('wydarzenia')
  expect(await row(/Piknik rodzinny .* 2 ok\..200/)).toBeVisible()
  expect(await screen.findByText(/2.wydarzenia; obecności razem: ok\..208/)).toBeVisible()
})

it('the case of a person shows all their supports and what overlaps', async () => {
  await b.ask('internships.save', anInternship(people[0]!))
  await b.ask('communityWork.save', aWork(people[0]!, { startsOn: '2021-10-01' }))
  const { id: courseId } = await b.ask('courses.save', aCourse(editionId))
  await b.ask('courses.addTakers', { courseId, participationIds: [people[0]!], referredOn: null })
  await b.ask('benefits.give', aGiven([people[0]!]))
  show(<CaseSupportTab participationId={people[0]!} />, bridgeTo(b))
  expect(await row(/Opiekun osoby starszej/)).toBeVisible()
  expect(await row(/Piekarnia/)).toBeVisible()
  expect(await row(/Szkoła Podstawowa/)).toBeVisible()
  expect(await row(/zwrot kosztów dojazdu/)).toBeVisible()
  expect(
    await screen.findByText(
      /staż: Piekarnia .* i prace społecznie użyteczne: .* wspólne dni 01\.10\.2021 – 31\.10\.2021/,
    ),
  ).toBeVisible()
})

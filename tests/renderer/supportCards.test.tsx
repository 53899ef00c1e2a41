import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CaseClassesView } from '../../renderer/features/supportCards/CaseClassesView.tsx'
import { LimitsForm } from '../../renderer/features/supportCards/LimitsForm.tsx'
import { PrintMenu } from '../../renderer/pages/PrintMenu.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { aMeeting, editionWith } from '../support/meetings.ts'
import { show } from '../support/screen.tsx'
import { aMember } from '../support/staff.ts'

let b: TestBackend
let editionId: number
let person: number
let leaderId: number
beforeEach(async () => {
  b = await freshBackend()
  const made = await editionWith(b, ['Łoś Żaneta'])
  editionId = made.editionId
  person = made.participationIds[0]!
  leaderId = (await b.ask('staff.save', aMember())).id
})
afterEach(() => b.close())

const open = () =>
  show(
    <CaseClassesView participationId={person} print={(papers) => <PrintMenu label="Drukuj kartę" papers={papers} />} />,
    bridgeTo(b),
  ).user
const field = (name: string | RegExp) => screen.findByRole('textbox', { name })
const button = (name: string | RegExp) => screen.findByRole('button', { name })
const choose = (name: string | RegExp) => screen.findByRole('combobox', { name })
const limit = (minutes: number) =>
  b.ask('supportCards.saveLimits', { editionId, limits: [{ supportType: 'T02', minutes, revision: null }] })
const meetings = async () => (await b.ask('supportCards.case', { participationId: person })).meetings

describe('the classes of a participant', () => {
  it('say what the place is for while there were none', async () => {
    open()
    expect(await screen.findByText('Ta osoba nie miała jeszcze zajęć')).toBeVisible()
    expect(await button('Drukuj kartę')).toBeDisabled()
    expect(screen.getByText(/Frekwencja = minuty obecności ÷ minuty należne/)).toBeVisible()
  })

  it('show the rate, hours by kind against the limit, and what is not counted', async () => {
    await limit(180)
    await b.ask('supportCards.saveMeeting', aMeeting(person, { leaderIds: [leaderId] }))
    await b.ask('supportCards.saveMeeting', aMeeting(person, { heldOn: '2021-06-08', mark: 'NN' }))
    open()
    const table = await screen.findByRole('table', { name: 'Wsparcie według rodzaju' })
    expect(within(table).getByText('50,00 %')).toBeVisible()
    expect(within(table).getByRole('meter', { name: 'Limit: poradnictwo psychologiczne' })).toHaveAttribute(
      'aria-valuenow',
      '60',
    )
    expect(within(table).getByText('wykorzystano 1 z 3 godz. (60 min), zostaje 2')).toBeVisible()
    expect(screen.getByText('1 z 2 godz. zegarowych')).toBeVisible()
  })
})

describe('the cards to print', () => {
  it('are offered for each kind of individual support and open over the place, which stays as it was', async () => {
    await b.ask('supportCards.saveMeeting', aMeeting(person))
    const user = open()
    await user.type(await field('Temat'), 'Zaczęte')
    await user.click(await button('Drukuj kartę'))
    expect((await screen.findAllByRole('menuitem')).map((item) => item.textContent)).toEqual([
      'Karta: poradnictwo psychologiczne',
      'Karta z pustymi wierszami: poradnictwo psychologiczne',
    ])
    await user.click(screen.getByRole('menuitem', { name: 'Karta: poradnictwo psychologiczne' }))
    expect(await screen.findByRole('dialog', { name: 'Karta: poradnictwo psychologiczne' })).toBeVisible()
    await user.click(await button('Zamknij wydruk'))
    expect(screen.queryByRole('dialog', { name: 'Karta: poradnictwo psychologiczne' })).toBeNull()
    expect(await field('Temat')).toHaveValue('Zaczęte')
  })
})

describe('an individual meeting', () => {
  it('is entered row by row by keyboard: the next row keeps kind, specialist and time', async () => {
    const user = open()
    await screen.findByRole('option', { name: 'poradnictwo psychologiczne' })
    await user.selectOptions(await choose(/Rodzaj wsparcia/), 'poradnictwo psychologiczne')
    await user.selectOptions(await choose('Specjalista'), 'Źdźbło Grażyna')
    await user.click(await field(/^Data/))
    await user.keyboard('1.6.2021{Enter}9{Enter}1030{Enter}Stres{Control>}{Enter}{/Control}')
    expect(await screen.findByText('1 spotkanie')).toBeVisible()
    expect(await field(/^Data/)).toHaveFocus()
    expect(await field(/^Data/)).toHaveValue('')
    await user.keyboard('8.6.2021{Enter}{Enter}{Enter}Praca{Control>}{Enter}{/Control}')
    expect(await screen.findByText('2 spotkania')).toBeVisible()
    expect(await meetings()).toMatchObject([
      { heldOn: '2021-06-01', startsAt: 540, endsAt: 630, topic: 'Stres', leaderIds: [leaderId], presentMinutes: 90 },
      { heldOn: '2021-06-08', startsAt: 540, endsAt: 630, topic: 'Praca', leaderIds: [leaderId], presentMinutes: 90 },
    ])
  })

  it('says before it is saved how the limit stands, and past it is saved all the same', async () => {
    await limit(60)
    await b.ask('supportCards.saveMeeting', aMeeting(person))
    const user = open()
    await user.type(await field(/^Data/), '8.6.2021')
    expect(await screen.findByText('wykorzystano 2 z 1 godz. (60 min), ponad limit o 1')).toBeVisible()
    await user.click(await button('Dodaj spotkanie'))
    expect(await screen.findByText('2 spotkania')).toBeVisible()
  })

  it('warns of the specialist who is busy at that time', async () => {
    await b.ask('supportCards.saveMeeting', aMeeting(person, { leaderIds: [leaderId], heldOn: '2021-06-01' }))
    const user = open()
    await user.type(await field(/^Data/), '1.6.2021')
    expect(await screen.findByText(/prowadzi w tym czasie inne spotkanie/)).toBeVisible()
  })

  it('opens from the list, is changed and removed', async () => {
    await b.ask('supportCards.saveMeeting', aMeeting(person, { topic: 'Stres' }))
    const user = open()
    await user.click(await screen.findByText('Stres'))
    expect(await screen.findByRole('heading', { name: 'Zmień spotkanie indywidualne' })).toBeVisible()
    await user.selectOptions(await choose('Obecność'), 'S – spóźnienie lub wyjście wcześniej')
    await user.type(await field(/Minuty obecności/), '40')
    await user.click(await button('Zapisz spotkanie'))
    expect(await screen.findByText('S (40 min)')).toBeVisible()
    await user.click(await screen.findByText('Stres'))
    await user.click(await button('Usuń spotkanie'))
    expect(await screen.findByText('Nie ma jeszcze żadnego spotkania.')).toBeVisible()
    expect(await meetings()).toEqual([])
  })

  it('keeps what was typed when something is missing, and names it at its field', async () => {
    const user = open()
    await user.type(await field('Temat'), 'Stres')
    await user.click(await button('Dodaj spotkanie'))
    expect((await screen.findAllByText('Uzupełnij to pole.')).length).toBeGreaterThanOrEqual(3)
    expect(await field('Temat')).toHaveValue('Stres')
  })
})

describe('the limits of an edition', () => {
  it('are set for several kinds at once and taken away by emptying the field', async () => {
    const user = show(<LimitsForm editionId={editionId} />, bridgeTo(b)).user
    await user.type(await field('Limit: poradnictwo psychologiczne'), '10')
    await user.type(await field('Limit: doradztwo zawodowe indywidualne'), '4,5')
    await user.click(await button('Zapisz limity'))
    const set = async () =>
      (await b.ask('supportCards.limits', { editionId })).flatMap(({ supportType, minutes }) =>
        minutes === null ? [] : [[supportType, minutes]],
      )
    await expect.poll(set).toEqual([
      ['T02', 600],
      ['T07', 270],
    ])
    await user.clear(await field('Limit: poradnictwo psychologiczne'))
    await user.click(await button('Zapisz limity'))
    await expect.poll(set).toEqual([['T07', 270]])
  })
  it('stand beside the most that was used, and name how many are past them', async () => {
    await limit(30)
    await b.ask('supportCards.saveMeeting', aMeeting(person))
    show(<LimitsForm editionId={editionId} />, bridgeTo(b))
    expect(await screen.findByText(/1 godz\., ponad limit: 1.osoba/)).toBeVisible()
  })
})

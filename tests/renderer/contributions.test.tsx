import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { gr } from '#shared/kernel/money.ts'
import { ContributionsSection } from '../../renderer/features/contributions/ContributionsSection.tsx'
import { freshBackend, type TestBackend, testDay } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { anAgreement, aWork } from '../support/contributions.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { show } from '../support/screen.tsx'
import { aMember } from '../support/staff.ts'

let b: TestBackend
let grantId: number
let lineId: number
let staffId: number
beforeEach(async () => {
  b = await freshBackend()
  ;({ grantId, lineId } = await grantWithLine(b))
  staffId = (await b.ask('staff.save', aMember())).id
})
afterEach(() => b.close())

async function open() {
  const grant = await b.ask('grants.get', { id: grantId })
  const { user } = await show(
    <ContributionsSection grant={grant} today={testDay} print={() => null} history={() => null} />,
    bridgeTo(b),
  )
  return user
}
const field = (label: RegExp) => screen.findByLabelText(label, { selector: 'input' })
const works = async () => {
  const { agreements } = await b.ask('contributions.list', { grantId })
  return b.ask('contributions.works', { agreementId: agreements[0]!.id })
}

it('days of work are typed one after another without a mouse, each like the last', async () => {
  await b.ask('contributions.saveAgreement', anAgreement({ grantId, staffId }))
  const user = await open()
  await user.click(await screen.findByText('Źdźbło Grażyna'))
  await waitFor(async () => expect(await field(/^Dzień/)).toHaveFocus())
  await user.keyboard('7.06.2021{Enter}9{Enter}1030{Enter}{Enter}przygotowanie sali{Enter}Materiały{Enter}')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(async () => expect(await works()).toHaveLength(1))
  await waitFor(async () => expect(await field(/^Dzień/)).toHaveFocus())
  expect(await field(/^Czynność/)).toHaveValue('przygotowanie sali')
  await user.keyboard('14.06.2021{Control>}{Enter}{/Control}')
  await waitFor(async () => expect(await works()).toHaveLength(2))
  expect(await works()).toMatchObject([
    { workedOn: '2021-06-07', startsAt: 540, endsAt: 630, minutes: 90, lineId, value: 45_00 },
    { workedOn: '2021-06-14', startsAt: 540, endsAt: 630, minutes: 90, lineId, value: 45_00 },
  ])
  await user.click(await screen.findByRole('button', { name: 'Odnotuj oba podpisy: czerwiec 2021' }))
  await waitFor(async () => expect((await works()).every((row) => row.volunteerSigned)).toBe(true))
})
it('what an office may doubt stands at the row and above the agreement', async () => {
  const { id: agreementId } = await b.ask(
    'contributions.saveAgreement',
    anAgreement({ grantId, staffId, rateBasis: '' }),
  )
  await b.ask('contributions.saveWork', aWork({ agreementId, lineId, workedOn: '2022-01-05', enteredOn: null }))
  const user = await open()
  await user.click(await screen.findByText('Źdźbło Grażyna'))
  expect(await screen.findByText('Nie wpisano, skąd jest stawka.')).toBeVisible()
  expect(screen.getByText('Dzień 05.01.2022 jest poza terminem zadania.')).toBeVisible()
})
it('a thing is entered from nothing and shows its worth', async () => {
  const user = await open()
  await user.click(await screen.findByRole('button', { name: 'Dodaj wkład rzeczowy' }))
  await user.type(await field(/^Co wniesiono/), 'sala świetlicy')
  await user.type(await field(/^Właściciel/), 'Gmina Łomazy')
  await user.type(await field(/^Numer oświadczenia/), 'R/1')
  await user.type(await field(/^Przekazano/), '10.06.2021')
  await user.type(await field(/^Ilość/), '2,5')
  await user.type(await field(/^Wartość jednostki/), '80')
  await user.click(screen.getByRole('button', { name: 'Dodaj wkład' }))
  const table = await screen.findByRole('table', { name: 'Wkład rzeczowy' })
  await waitFor(() => expect(within(table).getAllByText('200,00').length).toBeGreaterThan(0))
  expect(screen.getByText(/poza sprawozdaniem/)).toBeVisible()
})
it('an hour that ends before it begins is told at its field and nothing typed is lost', async () => {
  await b.ask('contributions.saveAgreement', anAgreement({ grantId, staffId }))
  const user = await open()
  await user.click(await screen.findByText('Źdźbło Grażyna'))
  await user.type(await field(/^Dzień/), '7.06.2021')
  await user.type(await field(/^Od/), '10')
  await user.type(await field(/^Do$/), '9')
  await user.type(await field(/^Czynność/), 'sprzątanie')
  await user.click(screen.getByRole('button', { name: 'Dodaj wpis' }))
  expect(await screen.findByText('Koniec pracy jest przed jej początkiem.')).toBeVisible()
  expect(await field(/^Czynność/)).toHaveValue('sprzątanie')
})
it('an agreement says which of the kinds of work of the contract its rate is for', async () => {
  await b.ask('grants.saveRates', { grantId, rates: [{ workKind: 'pomocnicze', most: gr(30_00) }] })
  await b.ask('contributions.saveAgreement', anAgreement({ grantId, staffId }))
  const user = await open()
  await user.click(await screen.findByText('Źdźbło Grażyna'))
  await user.click(await screen.findByRole('tab', { name: 'Porozumienie' }))
  const form = within(await screen.findByRole('form', { name: 'Porozumienie z wolontariuszem' }))
  await user.selectOptions(await form.findByLabelText('Rodzaj pracy'), 'pomocnicze (do 30,00 zł)')
  await user.click(form.getByRole('button', { name: 'Zapisz porozumienie' }))
  await waitFor(async () =>
    expect((await b.ask('contributions.list', { grantId })).agreements[0]?.workKind).toBe('pomocnicze'),
  )
})

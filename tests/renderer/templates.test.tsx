import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import SettingsPage from '../../renderer/pages/SettingsPage.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { anEdition, aParticipation, aPerson } from '../support/records.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
beforeEach(async () => {
  b = await freshBackend()
})
afterEach(() => b.close())

const open = () => {
  history.replaceState(null, '', '/ustawienia/pisma')
  return show(<SettingsPage />, bridgeTo(b)).user
}
const body = () => screen.findByRole('textbox', { name: /Treść/ })
const button = (name: string | RegExp) => screen.findByRole('button', { name })
const agreements = async () => (await b.ask('templates.list', {})).filter(({ kind }) => kind === 'agreement')
const openAgreement = async (user: ReturnType<typeof open>) =>
  user.click(await screen.findByRole('row', { name: /Umowa uczestnictwa/ }))
const type = async (text: string) => fireEvent.change(await body(), { target: { value: text } })

it('data are put where the caret stands, chosen from the menu by a few letters', async () => {
  const user = open()
  await openAgreement(user)
  await type('Ja, .')
  ;((await body()) as HTMLTextAreaElement).setSelectionRange(4, 4)
  await user.click(await screen.findByRole('combobox', { name: 'Wstaw dane' }))
  await user.keyboard('imię i nazw')
  await user.click(await screen.findByRole('option', { name: 'imię i nazwisko' }))
  expect(await body()).toHaveValue('Ja, {osoba.imięNazwisko}.')
  await user.click(await button('Zapisz wzór'))
  await waitFor(async () => expect((await agreements())[0]!.body).toBe('Ja, {osoba.imięNazwisko}.'))
})

it('a place that cannot be filled is refused at the text, and what was typed stays', async () => {
  const user = open()
  await openAgreement(user)
  await type('Ja, {osoba.imie}.')
  await user.click(await button('Zapisz wzór'))
  await waitFor(async () => expect(await body()).toHaveAccessibleDescription(/nie zna.*\{osoba\.imie\}/))
  expect(await body()).toHaveValue('Ja, {osoba.imie}.')
  expect((await agreements())[0]!.body).toContain('# Umowa uczestnictwa nr')
})

it('a text that was signed gets a new version from a day', async () => {
  const { id: editionId } = await b.ask('editions.save', anEdition())
  const { id: personId } = await b.ask('people.save', aPerson())
  const { id } = await b.ask('editions.saveParticipation', aParticipation({ editionId, personId }))
  await b.ask('papers.signAgreements', { participationIds: [id], signedOn: '2021-05-04' })
  const user = open()
  await openAgreement(user)
  expect(await screen.findByText('To pismo już komuś wydano')).toBeVisible()
  await type('# Nowa umowa')
  await user.click(await button('Zapisz wzór'))
  await waitFor(async () =>
    expect((await agreements()).map(({ version, validFrom }) => [version, validFrom])).toEqual([
      [2, '2022-01-10'],
      [1, '2020-01-01'],
    ]),
  )
  await openAgreement(user)
  expect(await screen.findByText(/wersja 1, od 01.01.2020 do 09.01.2022, wydane/)).toBeVisible()
})

it('a text of one’s own is added and switched off', async () => {
  const user = open()
  await user.click(await button('Dodaj wzór'))
  await user.type(await screen.findByRole('textbox', { name: /Nazwa/ }), 'Zgoda na dojazdy')
  await type('# Zgoda\n\n{osoba.imięNazwisko}')
  await user.click(await screen.findByRole('checkbox', { name: 'używany przy druku' }))
  await user.click(await button('Dodaj wzór'))
  expect(await screen.findByRole('row', { name: /Zgoda na dojazdy.*wyłączony/ })).toBeVisible()
})

import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import EditionsPage from '../../renderer/pages/EditionsPage.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { anEdition, aPerson } from '../support/records.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
let editionId: number
beforeEach(async () => {
  b = await freshBackend()
  editionId = (await b.ask('editions.save', anEdition({ places: 1 }))).id
})
afterEach(() => b.close())

function open() {
  history.replaceState(null, '', `/edycje/${editionId}/czesc/rekrutacja`)
  return show(<EditionsPage />, bridgeTo(b)).user
}
const applied = async (lastName: string) => {
  const { id: personId } = await b.ask('people.save', aPerson({ lastName }))
  const application = { appliedOn: '2021-04-12', referral: null, referredBy: '', mainGroup: null, note: '' }
  return (await b.ask('recruitment.apply', { ...application, editionId, personId, person: null })).id
}
const rows = async () => (await b.ask('recruitment.list', { editionId })).rows
const stages = async () => (await rows()).map((row) => `${row.lastName} ${row.stage}`)
const button = (name: string | RegExp) => screen.findByRole('button', { name })
const field = (name: string | RegExp) => screen.findByRole('textbox', { name })
const mark = (name: string) => screen.findByRole('checkbox', { name: `Zaznacz: ${name} Żaneta` })

it('an empty list says what it is for, and its first step opens an application of a new person', async () => {
  const user = open()
  await user.click(await button('Wpisz pierwsze zgłoszenie'))
  await user.click(await screen.findByRole('radio', { name: 'nowa osoba' }))
  await user.type(await field('PESEL'), '84831201223')
  await user.type(await field(/^Imię/), 'Łucja')
  await user.type(await field(/^Nazwisko/), 'Żyła')
  await waitFor(async () => expect(await field(/Data urodzenia/)).toHaveValue('12.03.1884'))
  expect(await screen.findByRole('radio', { name: 'kobieta' })).toBeChecked()
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Sposób skierowania' }), 'zgłoszenie własne')
  await user.click(await button('Wpisz zgłoszenie'))
  await waitFor(async () => expect(await stages()).toEqual(['Żyła applied']))
  expect((await rows())[0]).toMatchObject({ referral: 'SELF', appliedOn: '2022-01-10' })
  expect(await screen.findByRole('row', { name: /Żyła Łucja zgłoszenie/ })).toBeVisible()
})

it('somebody already in the file is recognised while they are typed, and the application becomes theirs', async () => {
  const pesel = { pesel: '84831201223', birthDate: '1884-03-12' }
  await b.ask('people.save', aPerson({ lastName: 'Żyła', firstName: 'Łucja', ...pesel }))
  const user = open()
  await user.click(await button('Nowe zgłoszenie'))
  await user.click(await screen.findByRole('radio', { name: 'nowa osoba' }))
  await user.type(await field('PESEL'), '84831201223')
  await user.click(await button('To ta osoba'))
  await user.click(await button('Wpisz zgłoszenie'))
  await waitFor(async () => expect(await stages()).toEqual(['Żyła applied']))
  expect((await b.ask('people.list', {})).total).toBe(1)
})

it('an applicant who cannot be saved keeps everything typed, with the sentence at its field', async () => {
  const user = open()
  await user.click(await button('Nowe zgłoszenie'))
  await user.click(await screen.findByRole('radio', { name: 'nowa osoba' }))
  await user.type(await field(/^Imię/), 'Łucja')
  await user.type(await field(/^Nazwisko/), 'Żyła')
  await user.type(await field(/Data urodzenia/), '12.03.1984')
  await user.click(await screen.findByRole('radio', { name: 'kobieta' }))
  await user.click(await button('Wpisz zgłoszenie'))
  await waitFor(async () => expect(await field('PESEL')).toHaveAccessibleDescription(/Wpisz PESEL/))
  expect(await field(/^Nazwisko/)).toHaveValue('Żyła')
  expect(await rows()).toEqual([])
})

it('people above the limit are taken in with a warning, or put on the reserve list in its place', async () => {
  await applied('Ćwik')
  await applied('Gęś')
  const user = open()
  await user.click(await mark('Ćwik'))
  await user.click(await mark('Gęś'))
  await user.click(await button('Przyjmij (2)'))
  expect(await screen.findByText(/ponad limit 1 miejsc/)).toBeVisible()
  await user.click(await button('Wpisz na listę rezerwową (1)'))
  await user.click(await button('Wpisz na listę (1)'))
  await waitFor(async () => expect(await stages()).toEqual(['Ćwik applied', 'Gęś reserve']))
  await user.click(await mark('Ćwik'))
  await user.click(await button('Przyjmij (1)'))
  const start = await field(/Początek udziału/)
  await user.clear(start)
  await user.type(start, '4.05.2021')
  await user.click(
    within(screen.getByRole('form', { name: 'Przyjmij do edycji' })).getByRole('button', { name: /Przyjmij/ }),
  )
  await waitFor(async () => expect(await stages()).toEqual(['Ćwik participant', 'Gęś reserve']))
  expect((await rows())[0]!.startedOn).toBe('2021-05-04')
})

it('a free place proposes the first of the reserve list', async () => {
  const first = await applied('Ćwik')
  const second = await applied('Gęś')
  await b.ask('recruitment.decide', {
    participationIds: [second, first],
    stage: 'reserve',
    decidedOn: '2021-04-20',
    reason: '',
  })
  await b.ask('recruitment.moveReserve', { id: second, step: -1 })
  const user = open()
  expect(await screen.findByText('W kolejności listy: Gęś Żaneta.')).toBeVisible()
  await user.click(await button('Przyjmij z listy rezerwowej (1)'))
  await user.click(
    within(await screen.findByRole('form', { name: 'Przyjmij do edycji' })).getByRole('button', { name: /Przyjmij/ }),
  )
  await waitFor(async () => expect(await stages()).toEqual(['Ćwik reserve', 'Gęś participant']))
})

it('a refusal without its reason is not saved; with it, the reason stands at the application', async () => {
  await applied('Ćwik')
  const user = open()
  await user.click(await mark('Ćwik'))
  await user.click(await button('Odmów (1)'))
  const form = within(await screen.findByRole('form', { name: 'Odmów przyjęcia' }))
  await user.click(form.getByRole('button', { name: /Odmów/ }))
  const reason = form.getByRole('textbox', { name: /Powód odmowy/ })
  await waitFor(() => expect(reason).toHaveAccessibleDescription('Uzupełnij to pole.'))
  await user.type(reason, 'Mieszka poza gminą.')
  await user.click(form.getByRole('button', { name: /Odmów/ }))
  await waitFor(async () => expect(await stages()).toEqual(['Ćwik refused']))
  await user.click(await screen.findByRole('row', { name: /Ćwik/ }))
  expect(await screen.findByText('Uzasadnienie: Mieszka poza gminą.')).toBeVisible()
})

it('an application is opened, changed, moved on the reserve list and taken away', async () => {
  const ids = [await applied('Ćwik'), await applied('Gęś')]
  await b.ask('recruitment.decide', { participationIds: ids, stage: 'reserve', decidedOn: '2021-04-20', reason: '' })
  const user = open()
  await user.click(await screen.findByRole('row', { name: /Gęś/ }))
  await user.click(await button('Wyżej na liście rezerwowej'))
  expect(await screen.findByText(/Lista rezerwowa: 1. z 2/)).toBeVisible()
  await user.type(await field('Kto skierował'), 'GOPS')
  await user.click(await button('Zapisz zmiany'))
  await waitFor(async () => expect((await rows()).find((row) => row.lastName === 'Gęś')?.referredBy).toBe('GOPS'))
  await user.click(await button('Usuń zgłoszenie'))
  await waitFor(async () => expect(await stages()).toEqual(['Ćwik reserve']))
})

it('blank forms are printed before anybody has applied', async () => {
  const user = open()
  await user.click(await button('Puste formularze'))
  expect(await screen.findByText('Pisma: puste')).toBeVisible()
  expect(screen.queryByRole('checkbox', { name: 'puste, do wypełnienia ręcznie' })).toBeNull()
})

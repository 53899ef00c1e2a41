import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import PeoplePage from '../../renderer/pages/PeoplePage.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { anEdition, aParticipation, aPerson } from '../support/records.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
beforeEach(async () => {
  b = await freshBackend()
})
afterEach(() => b.close())

function open(path = '/uczestnicy') {
  history.replaceState(null, '', path)
  return show(<PeoplePage />, bridgeTo(b)).user
}
const field = (name: string | RegExp) => screen.findByRole('textbox', { name })
const list = () => screen.findByRole('table', { name: 'Uczestnicy' })
const button = (name: string | RegExp) => screen.findByRole('button', { name })

describe('the list of people', () => {
  it('says what it is for while it is empty, and the first step leads to a new person', async () => {
    const user = open()
    expect(await screen.findByText('Nie ma jeszcze żadnej osoby')).toBeVisible()
    await user.click(await button('Dodaj pierwszą osobę'))
    expect(await screen.findByRole('complementary', { name: 'Nowa osoba' })).toBeVisible()
    expect(await field('PESEL')).toHaveFocus()
  })
  it('counts women and men in right Polish and finds without marks', async () => {
    await b.ask('people.save', aPerson({ lastName: 'Łoś', firstName: 'Żaneta' }))
    await b.ask('people.save', aPerson({ lastName: 'Ćwik', firstName: 'Jan', sex: 'M' }))
    await b.ask('people.save', aPerson({ lastName: 'Gęś', firstName: 'Piotr', sex: 'M' }))
    const user = open()
    expect(within(await list()).getByText('3 osoby: 1 kobieta, 2 mężczyzn')).toBeVisible()
    expect(screen.getAllByRole('row').map((row) => row.dataset.row)).toEqual([undefined, '2', '3', '1', undefined])
    await user.type(screen.getByRole('searchbox', { name: 'Szukaj' }), 'los')
    expect(await within(await list()).findByText('1 osoba: 1 kobieta')).toBeVisible()
    expect(screen.queryByText('Ćwik Jan')).toBeNull()
  })
  it('filtered to nothing says so and takes the filter off', async () => {
    await b.ask('people.save', aPerson())
    const user = open()
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Płeć' }), 'mężczyźni')
    expect(await screen.findByText('Nic nie pasuje do filtra.')).toBeVisible()
    await user.click(await button('Pokaż wszystko'))
    expect(await screen.findByText('Łoś Żaneta')).toBeVisible()
  })
  it('shows only the people of the chosen edition', async () => {
    const { id: personId } = await b.ask('people.save', aPerson({ lastName: 'Ćwik' }))
    await b.ask('people.save', aPerson({ lastName: 'Gęś' }))
    const { id: editionId } = await b.ask('editions.save', anEdition())
    await b.ask('editions.saveParticipation', aParticipation({ personId, editionId }))
    const user = open()
    await screen.findByRole('option', { name: '2021' })
    await user.selectOptions(screen.getByRole('combobox', { name: 'Edycja' }), '2021')
    expect(await within(await list()).findByText(/^1.osoba/)).toBeVisible()
    expect(screen.queryByText(/^Gęś/)).toBeNull()
  })
})

describe('a new person', () => {
  it('gets birth date and sex from the PESEL while it is typed', async () => {
    const user = open('/uczestnicy/nowa')
    await user.type(await field('PESEL'), '84831201223')
    expect(await field(/Data urodzenia/)).toHaveValue('12.03.1884')
    expect(screen.getByRole('radio', { name: 'kobieta' })).toBeChecked()
    await user.type(await field(/Nazwisko/), 'Żyła')
    await user.type(await field(/Imię/), 'Łucja')
    await user.click(await button('Dodaj osobę'))
    expect(await screen.findByRole('complementary', { name: 'Łucja Żyła' })).toBeVisible()
    expect((await b.ask('people.get', { id: 1 })).birthDate).toBe('1884-03-12')
  })
  it('keeps a birth date typed by hand and says in words how it differs from the PESEL', async () => {
    const user = open('/uczestnicy/nowa')
    await user.type(await field(/Data urodzenia/), '13.03.1884')
    await user.type(await field('PESEL'), '84831201223')
    expect(await field(/Data urodzenia/)).toHaveValue('13.03.1884')
    expect(await screen.findByText(/wynika data urodzenia 12\.03\.1884, a wpisano 13\.03\.1884/)).toBeVisible()
    await user.click(await button('Weź datę z numeru'))
    expect(await field(/Data urodzenia/)).toHaveValue('12.03.1884')
    expect(screen.queryByText(/a wpisano/)).toBeNull()
  })
  it('may have another sex than the PESEL says: it is remarked, not refused', async () => {
    const user = open('/uczestnicy/nowa')
    await user.type(await field('PESEL'), '84831201223')
    await user.click(screen.getByRole('radio', { name: 'mężczyzna' }))
    expect(await screen.findByText(/wynika płeć: kobieta, a wybrano: mężczyzna/)).toBeVisible()
    await user.type(await field(/Nazwisko/), 'Żyła')
    await user.type(await field(/Imię/), 'Łukasz')
    await user.click(await button('Dodaj osobę'))
    await screen.findByRole('complementary', { name: 'Łukasz Żyła' })
    expect((await b.ask('people.get', { id: 1 })).sex).toBe('M')
  })
  it('with a wrong PESEL is told beside the field what is wrong, and nothing typed is lost', async () => {
    const user = open('/uczestnicy/nowa')
    await user.type(await field('PESEL'), '84831201224')
    await user.type(await field(/Nazwisko/), 'Żyła')
    await user.click(await button('Dodaj osobę'))
    const pesel = await field('PESEL')
    expect(pesel).toHaveAccessibleDescription(/PESEL nie jest poprawny: sprawdź cyfry/)
    expect(pesel).toHaveFocus()
    expect(pesel).toHaveValue('84831201224')
    expect(await field(/Nazwisko/)).toHaveValue('Żyła')
    expect((await b.ask('people.list', {})).total).toBe(0)
  })
  it('without a PESEL needs another document, and is asked for it in words', async () => {
    const user = open('/uczestnicy/nowa')
    await user.type(await field(/Nazwisko/), 'Nguyen')
    await user.type(await field(/Imię/), 'Anna')
    await user.type(await field(/Data urodzenia/), '1.2.1990')
    await user.click(screen.getByRole('radio', { name: 'kobieta' }))
    await user.click(await button('Dodaj osobę'))
    expect(await field('PESEL')).toHaveAccessibleDescription(/rodzaj i numer innego dokumentu/)
    await user.type(await field('Inny dokument'), 'paszport C 1234567')
    await user.click(await button('Dodaj osobę'))
    expect(await screen.findByRole('complementary', { name: 'Anna Nguyen' })).toBeVisible()
  })
  it('already in the file is shown while typed, with the way to that record', async () => {
    await b.ask('people.save', aPerson({ pesel: '84831201223', birthDate: '1884-03-12', lastName: 'Żyła' }))
    const user = open('/uczestnicy/nowa')
    await user.type(await field('PESEL'), '84831201223')
    const link = await screen.findByRole('link', { name: 'Żyła Żaneta' })
    expect(link.closest('li')).toHaveTextContent('ur. 12.03.1884, ten sam PESEL')
    expect(link).toHaveAttribute('href', '/uczestnicy/1')
  })
  it('is recognised by name and birth date too', async () => {
    await b.ask('people.save', aPerson({ lastName: 'Łoś', firstName: 'Żaneta', birthDate: '1890-02-03' }))
    const user = open('/uczestnicy/nowa')
    await user.type(await field(/Nazwisko/), 'Łoś')
    await user.type(await field(/Imię/), 'Żaneta')
    await user.type(await field(/Data urodzenia/), '3.2.1890')
    expect((await screen.findByRole('link', { name: 'Łoś Żaneta' })).closest('li')).toHaveTextContent(
      'to samo nazwisko, imię i data urodzenia',
    )
  })
  it('of an age hardly met in a club is remarked on, gently', async () => {
    const user = open('/uczestnicy/nowa')
    await user.type(await field(/Data urodzenia/), '11.01.2007')
    expect(await screen.findByText(/wynika wiek: 14.lat\. Sprawdź datę/)).toBeVisible()
    await user.clear(await field(/Data urodzenia/))
    await user.type(await field(/Data urodzenia/), '10.01.2007')
    expect(screen.queryByText(/wynika wiek/)).toBeNull()
  })
  it('saved with Ctrl+Enter leaves empty fields for the next one', async () => {
    const user = open('/uczestnicy/nowa')
    await user.type(await field('PESEL'), '84831201223')
    await user.type(await field(/Nazwisko/), 'Żyła')
    await user.type(await field(/Imię/), 'Łucja{Control>}{Enter}{/Control}')
    expect(await screen.findByText('Dodano: Łucja Żyła. Wpisz następną osobę.')).toBeVisible()
    expect(await field('PESEL')).toHaveValue('')
    expect(await field('PESEL')).toHaveFocus()
    expect((await b.ask('people.list', {})).total).toBe(1)
  })
})

describe('a person', () => {
  it('is changed in the panel, and what was half typed survives a look at another tab', async () => {
    await b.ask('people.save', aPerson())
    const user = open('/uczestnicy/1')
    await user.type(await field(/Nazwisko/), '-Nowak')
    await user.click(screen.getByRole('tab', { name: /Udział/ }))
    expect(await screen.findByText('Ta osoba nie jest w żadnej edycji.')).toBeVisible()
    await user.click(screen.getByRole('tab', { name: 'Dane' }))
    expect(await field(/Nazwisko/)).toHaveValue('Łoś-Nowak')
    await user.click(await button('Zapisz zmiany'))
    expect(await screen.findByRole('heading', { name: 'Żaneta Łoś-Nowak' })).toBeVisible()
    await user.type(await field(/Imię/), ' Anna')
    await user.click(await button('Zapisz zmiany'))
    expect(await screen.findByRole('heading', { name: 'Żaneta Anna Łoś-Nowak' })).toBeVisible()
  })
  it('shows their editions with the certificate that is owed', async () => {
    const { id: personId } = await b.ask('people.save', aPerson())
    const { id: editionId } = await b.ask('editions.save', anEdition())
    const end = { endedOn: '2021-12-31', endReason: 'Z1' }
    await b.ask('editions.saveParticipation', aParticipation({ personId, editionId, ...end }))
    const user = open('/uczestnicy/1')
    await user.click(await screen.findByRole('tab', { name: 'Udział (1)' }))
    const item = (await screen.findByRole('link', { name: '2021' })).closest('li')
    expect(item).toHaveTextContent('01.05.2021 – 31.12.2021')
    expect(item).toHaveTextContent('zaświadczenie do wydania')
  })
  it('who is in an edition is not removed; the reason stays in the panel', async () => {
    const { id: personId } = await b.ask('people.save', aPerson())
    const { id: editionId } = await b.ask('editions.save', anEdition())
    await b.ask('editions.saveParticipation', aParticipation({ personId, editionId }))
    const user = open('/uczestnicy/1')
    await user.click(await button('Usuń osobę'))
    expect((await b.ask('people.list', {})).total).toBe(1)
    expect(await screen.findByRole('alert')).toHaveTextContent('Najpierw wypisz ją z edycji')
  })
})

import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import EditionsPage from '../../renderer/pages/EditionsPage.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { anEdition, aParticipation, aPerson } from '../support/records.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
let editionId: number
beforeEach(async () => {
  b = await freshBackend()
  editionId = (await b.ask('editions.save', anEdition({ places: 3 }))).id
})
afterEach(() => b.close())

function open(path = `/edycje/${editionId}`) {
  history.replaceState(null, '', path)
  return show(<EditionsPage />, bridgeTo(b)).user
}
const person = async (lastName: string) => (await b.ask('people.save', aPerson({ lastName }))).id
const participant = async (lastName: string) =>
  (await b.ask('editions.saveParticipation', aParticipation({ personId: await person(lastName), editionId }))).id
const people = () => b.ask('editions.participants', { editionId })
const field = (name: string | RegExp) => screen.findByRole('textbox', { name })
const chooser = () => screen.findByRole('combobox', { name: /Osoba/ })
const found = () => within(screen.getByRole('listbox')).getAllByRole('option')
const button = (name: string | RegExp) => screen.findByRole('button', { name })
const row = (name: RegExp) => screen.findByRole('row', { name })
const tab = (name: RegExp) => screen.findByRole('tab', { name })

describe('editions', () => {
  it('are listed with how many take part, ended and got a certificate', async () => {
    await participant('Ćwik')
    const [ended] = await people()
    await b.ask('editions.endParticipations', {
      participationIds: [ended!.id],
      endedOn: '2021-12-31',
      endReason: 'Z1',
    })
    await participant('Łoś')
    open('/edycje')
    const cells = within(await row(/^2021/)).getAllByRole('cell')
    expect(cells.map((cell) => cell.textContent)).toEqual(['2021', '01.05.2021', '31.12.2021', '3', '2', '1', '0'])
  })
  it('a new one opens its page once it is saved', async () => {
    const user = open('/edycje/nowa')
    await user.type(await field(/Nazwa edycji/), 'II/2022')
    await user.type(await field(/Początek/), '1.2.2022')
    await user.type(await field(/Koniec/), '30.6.2022')
    await user.click(await button('Dodaj edycję'))
    expect(await screen.findByRole('heading', { name: 'Edycja II/2022' })).toBeVisible()
    expect(await screen.findByText('W tej edycji nie ma jeszcze nikogo')).toBeVisible()
  })
  it('one that ends before it starts is refused beside the field, and what was typed stays', async () => {
    const user = open('/edycje/nowa')
    await user.type(await field(/Nazwa edycji/), 'II/2022')
    await user.type(await field(/Początek/), '30.6.2022')
    await user.type(await field(/Koniec/), '1.2.2022')
    await user.click(await button('Dodaj edycję'))
    await waitFor(async () => expect(await field(/Koniec/)).toHaveAccessibleDescription(/przed jej początkiem/))
    expect(await field(/Nazwa edycji/)).toHaveValue('II/2022')
  })
  it('one with participants is not removed, and the reason is said there', async () => {
    await participant('Ćwik')
    const user = open()
    await user.click(await tab(/Dane/))
    await user.click(await button('Usuń edycję'))
    expect(await screen.findByRole('alert')).toHaveTextContent('w tej edycji są uczestnicy')
  })
})

describe('people of an edition', () => {
  it('are added one after another by a few letters and Enter; the limit of places is said, not forbidden', async () => {
    for (const name of ['Ćwik', 'Gęś', 'Łoś', 'Żyła']) await person(name)
    const user = open()
    await user.click(await button('Dopisz osobę'))
    for (const words of ['cwi', 'ges', 'los']) {
      await waitFor(async () => expect(await chooser()).toHaveFocus())
      await user.keyboard(words)
      await waitFor(() => expect(found()).toHaveLength(1))
      await user.keyboard('{Enter}')
      await user.keyboard('{Enter}')
      await waitFor(async () => expect(await chooser()).toHaveValue(''))
    }
    expect((await people()).map(({ lastName, startedOn }) => [lastName, startedOn])).toEqual([
      ['Ćwik', '2021-05-01'],
      ['Gęś', '2021-05-01'],
      ['Łoś', '2021-05-01'],
    ])
    expect(await screen.findByText('Wszystkie miejsca są zajęte (3 z 3)')).toBeVisible()
    await user.keyboard('zyl')
    await waitFor(() => expect(found()).toHaveLength(1))
    await user.keyboard('{Enter}{Enter}')
    expect(await screen.findByText(/4 na 3 miejsc \(o 1 za dużo\)/)).toBeVisible()
    expect(await people()).toHaveLength(4)
  })
  it('who is in it already cannot be chosen again', async () => {
    await participant('Ćwik')
    const user = open()
    await user.click(await button('Dopisz osobę'))
    await user.type(await chooser(), 'cwik')
    const option = await screen.findByRole('option', { name: /Ćwik Żaneta/ })
    expect(option).toHaveTextContent('już w edycji')
    await user.click(option)
    await user.click(await button('Dopisz do edycji'))
    expect(await chooser()).toHaveAccessibleDescription('Uzupełnij to pole.')
  })
  it('several end on one day for one reason, and then certificates are owed to them', async () => {
    for (const name of ['Ćwik', 'Gęś', 'Łoś']) await participant(name)
    const user = open()
    await user.click(await screen.findByRole('checkbox', { name: 'Zaznacz: Ćwik Żaneta' }))
    await user.click(screen.getByRole('checkbox', { name: 'Zaznacz: Łoś Żaneta' }))
    await user.click(await button('Zakończ udział (2)'))
    const panel = within(await screen.findByRole('complementary', { name: /Zakończ udział: 2.osoby/ }))
    expect(panel.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['Ćwik Żaneta', 'Łoś Żaneta'])
    expect(panel.getByRole('textbox', { name: /Dzień zakończenia/ })).toHaveValue('31.12.2021')
    await user.click(panel.getByRole('button', { name: 'Zakończ udział (2)' }))
    const reason = panel.getByRole('combobox', { name: /Powód/ })
    expect(reason).toHaveAccessibleDescription('Uzupełnij to pole.')
    await user.selectOptions(reason, 'ukończenie zgodnie z planem')
    await user.click(panel.getByRole('button', { name: 'Zakończ udział (2)' }))
    expect(await button(/Wydaj 2.zaświadczenia/)).toBeVisible()
    expect((await people()).map(({ lastName, endedOn, endReason }) => [lastName, endedOn, endReason])).toEqual([
      ['Ćwik', '2021-12-31', 'Z1'],
      ['Gęś', null, null],
      ['Łoś', '2021-12-31', 'Z1'],
    ])
    expect(within(await row(/Łoś/)).getByText('do wydania')).toBeVisible()
    expect(screen.getByText(', do wydania: 2')).toBeVisible()
  })
  it('an end before the start of one of them is refused, and day and reason stay as typed', async () => {
    await participant('Ćwik')
    const user = open()
    await user.click(await screen.findByRole('checkbox', { name: 'Zaznacz: Ćwik Żaneta' }))
    await user.click(await button('Zakończ udział (1)'))
    const day = await field(/Dzień zakończenia/)
    await user.clear(day)
    await user.type(day, '30.04.2021')
    await user.selectOptions(screen.getByRole('combobox', { name: /Powód/ }), 'rezygnacja uczestnika')
    await user.click(
      within(screen.getByRole('form', { name: 'Zakończ udział' })).getByRole('button', { name: /Zakończ/ }),
    )
    await waitFor(() => expect(day).toHaveAccessibleDescription('Koniec udziału jest przed jego początkiem.'))
    expect(day).toHaveValue('30.04.2021')
    expect(screen.getByRole('combobox', { name: /Powód/ })).toHaveDisplayValue('rezygnacja uczestnika')
  })
  it('one is opened beside the list, ended there and taken out of the edition', async () => {
    await participant('Ćwik')
    const user = open()
    await user.click(await row(/Ćwik/))
    await user.type(await field('Koniec'), '30.11.2021')
    await user.click(await button('Zapisz zmiany'))
    await waitFor(() =>
      expect(screen.getByRole('combobox', { name: 'Powód zakończenia' })).toHaveAccessibleDescription(
        'Wybierz powód zakończenia.',
      ),
    )
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Powód zakończenia' }),
      'wcześniejsze zakończenie – podjęcie pracy',
    )
    await user.click(await button('Zapisz zmiany'))
    await waitFor(async () => expect((await people())[0]).toMatchObject({ endedOn: '2021-11-30', endReason: 'Z2' }))
    await user.click(await button('Wypisz z edycji'))
    expect(await screen.findByText('W tej edycji nie ma jeszcze nikogo')).toBeVisible()
  })
})

describe('the programme of an edition', () => {
  const classes = async () => (await b.ask('editions.get', { id: editionId })).activities
  it('is typed in hours, summed while it is typed, and kept in minutes', async () => {
    const user = open()
    await user.click(await tab(/Program/))
    await user.click(await button('Dodaj zajęcia'))
    const [, name] = await screen.findAllByRole('textbox', { name: /Zajęcia/ })
    const [, hours] = screen.getAllByRole('textbox', { name: /Godziny/ })
    await user.type(name!, 'Doradca zawodowy')
    await user.type(hours!, '1,5')
    expect(screen.getByText('Razem: 21,5 godziny')).toBeVisible()
    await user.click(await button('Zapisz program'))
    await waitFor(async () =>
      expect(await classes()).toEqual([
        { name: 'Warsztaty', minutes: 1200 },
        { name: 'Doradca zawodowy', minutes: 90 },
      ]),
    )
  })
  it('in hours of the school keeps the hours as typed', async () => {
    const user = open()
    await user.click(await tab(/Program/))
    await user.click(await screen.findByRole('radio', { name: /45 minut/ }))
    expect(screen.getByRole('textbox', { name: /Godziny/ })).toHaveValue('20')
    await user.click(await button('Zapisz program'))
    await waitFor(async () => expect(await classes()).toEqual([{ name: 'Warsztaty', minutes: 900 }]))
    expect(screen.getByRole('textbox', { name: /Godziny/ })).toHaveValue('20')
  })
  it('with hours that cannot be read says how to type them, and keeps the text', async () => {
    const user = open()
    await user.click(await tab(/Program/))
    const hours = await field(/Godziny/)
    await user.clear(hours)
    await user.type(hours, 'dwie')
    await user.click(await button('Zapisz program'))
    expect(hours).toHaveAccessibleDescription('Wpisz godziny, na przykład 20 albo 1,5.')
    expect(hours).toHaveValue('dwie')
    expect(await classes()).toEqual([{ name: 'Warsztaty', minutes: 1200 }])
  })
  it('is put into another order', async () => {
    await b.ask('editions.save', {
      ...anEdition({ places: 3 }),
      id: editionId,
      revision: 1,
      activities: ['Warsztaty', 'Psycholog'].map((name) => ({ name, minutes: 600 })),
    })
    const user = open()
    await user.click(await tab(/Program/))
    await user.click(await button('Wyżej: wiersz 2'))
    await user.click(await button('Zapisz program'))
    await waitFor(async () => expect((await classes()).map(({ name }) => name)).toEqual(['Psycholog', 'Warsztaty']))
  })
  it('half typed is not left without a question', async () => {
    const user = open()
    await user.click(await tab(/Program/))
    await user.type(await field(/Zajęcia/), ' wikliniarskie')
    await user.click(await tab(/Dane/))
    await user.click(await button('Wróć do wpisywania'))
    expect(await field(/Zajęcia/)).toHaveValue('Warsztaty wikliniarskie')
  })
})

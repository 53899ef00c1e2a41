import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import EditionsPage from '../../renderer/pages/EditionsPage.tsx'
import PeoplePage from '../../renderer/pages/PeoplePage.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { anEdition, aParticipation, aPerson } from '../support/records.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
let editionId: number
beforeEach(async () => {
  b = await freshBackend()
  editionId = (await b.ask('editions.save', anEdition())).id
})
afterEach(() => b.close())

const participant = async (lastName: string, change: Partial<Parameters<typeof aPerson>[0]> = {}) => {
  const person = aPerson({ lastName, otherIdentifier: lastName, birthDate: '1990-02-03', ...change })
  const { id: personId } = await b.ask('people.save', person)
  return (await b.ask('editions.saveParticipation', aParticipation({ editionId, personId }))).id
}
function open(path: string) {
  history.replaceState(null, '', path)
  return show(path.startsWith('/edycje') ? <EditionsPage /> : <PeoplePage />, bridgeTo(b)).user
}
const choice = (name: string | RegExp) => screen.findByRole('combobox', { name })
/** Lists come with the code lists, a moment after the fields. */
const choose = async (user: ReturnType<typeof open>, name: string | RegExp, option: string) => {
  const list = await choice(name)
  await within(list).findByRole('option', { name: option })
  await user.selectOptions(list, option)
}
const field = (name: string | RegExp) => screen.findByRole('textbox', { name })
const button = (name: string | RegExp) => screen.findByRole('button', { name })
const warnings = () => screen.findByRole('complementary', { name: 'Do sprawdzenia' })

describe('the sheet of a participation', () => {
  it('says with the rule what does not fit, and stops saying it while it is being mended', async () => {
    const user = open(`/uczestnicy/udzial/${await participant('Ćwik')}`)
    expect(await warnings()).toHaveTextContent('Do sprawdzenia (3)')
    expect(await warnings()).toHaveTextContent('art. 18 ust. 4 ustawy o zatrudnieniu socjalnym')
    await choose(user, /Grupa główna/, 'inna osoba wykluczona społecznie')
    expect(await warnings()).toHaveTextContent('Do sprawdzenia (2)')
    await user.type(await field(/Oświadczenie o braku prawa/), '10.05.2021')
    expect(await warnings()).toHaveTextContent('Do sprawdzenia (1)')
    await user.click(screen.getByRole('checkbox', { name: 'emerytura' }))
    expect(await warnings()).toHaveTextContent('Prawo do świadczenia: emerytura')
    await user.click(screen.getByRole('checkbox', { name: /renta z tytułu niezdolności/ }))
    expect(await warnings()).toHaveTextContent('Do sprawdzenia (2)')
  })
  it('saves what was chosen, an exclusion too, and the head follows', async () => {
    const id = await participant('Ćwik')
    const user = open(`/uczestnicy/udzial/${id}/udzial`)
    await choose(user, /Grupa główna/, 'osoba długotrwale bezrobotna')
    await user.click(screen.getByRole('checkbox', { name: 'osoba z niepełnosprawnością' }))
    await user.click(screen.getByRole('checkbox', { name: 'zasiłek dla bezrobotnych' }))
    await choose(user, 'Status', 'osoba bezrobotna')
    await choose(user, 'W tym', 'długotrwale bezrobotna')
    await user.type(await field(/Miesiące w PUP/), '14')
    expect(await screen.findByText(/według definicji krajowej to raczej „tak”/)).toBeVisible()
    await choose(user, /definicja krajowa/, 'tak')
    await user.click(await button('Zapisz zmiany'))
    await waitFor(async () =>
      expect(await b.ask('participations.get', { id })).toMatchObject({
        mainGroup: 'A1_5',
        groups: ['A1_8'],
        exclusions: ['W1'],
        labourDetail: 'U_LONG',
        pupMonths: 14,
        longtermNational: true,
        longtermEu: null,
      }),
    )
    expect(await screen.findByText('osoba długotrwale bezrobotna', { selector: 'li' })).toBeVisible()
  })
  it('offers only the details of the chosen status', async () => {
    const user = open(`/uczestnicy/udzial/${await participant('Ćwik')}/udzial`)
    expect(await choice('W tym')).toBeDisabled()
    await choose(user, 'Status', 'osoba pracująca')
    const offered = within(await choice('W tym')).getAllByRole('option')
    expect(offered.map((one) => one.textContent)).not.toContain('długotrwale bezrobotna')
    expect(offered.length).toBeGreaterThan(3)
  })
  it('says how the reason of an end is counted', async () => {
    const id = await participant('Ćwik')
    const user = open(`/uczestnicy/udzial/${id}/udzial`)
    await user.type(await field('Koniec'), '30.06.2021')
    await choose(user, /Powód zakończenia/, 'rezygnacja uczestnika')
    expect(await screen.findByText('W sprawozdaniach: przerwanie.')).toBeVisible()
    await user.click(await button('Zapisz zmiany'))
    expect(await screen.findByText(/przerwała: rezygnacja uczestnika/)).toBeVisible()
  })
})

describe('a case', () => {
  it('goes to the next person of the edition in the same part, by button and by keys', async () => {
    const first = await participant('Cebula')
    await participant('Ćwik')
    const user = open(`/uczestnicy/udzial/${first}/historia`)
    expect(await screen.findByText('1 z 2')).toBeVisible()
    await user.click(await button('Następna osoba w edycji'))
    expect(await screen.findByRole('heading', { name: /Ćwik/ })).toBeVisible()
    expect(screen.getByRole('tab', { name: 'Historia' })).toHaveAttribute('aria-selected', 'true')
    expect(await button('Następna osoba w edycji')).toBeDisabled()
    await user.keyboard('{Alt>}{PageUp}{/Alt}')
    expect(await screen.findByRole('heading', { name: /Cebula/ })).toBeVisible()
  })
  it('is reached from the list of the edition, which counts what does not fit', async () => {
    await participant('Ćwik')
    const user = open(`/edycje/${editionId}`)
    await user.click(await screen.findByText('Ćwik Żaneta'))
    expect(await screen.findByRole('link', { name: /Otwórz kartę udziału.*3.uwagi/ })).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/uczestnicy\/udzial\/\d+$/),
    )
  })
})

describe('kontrakty socjalne and consents', () => {
  it('a contract is added from the empty state and the next one begins with the same centre', async () => {
    const id = await participant('Ćwik')
    const user = open(`/uczestnicy/udzial/${id}/kontrakt`)
    expect(await screen.findByText('Nie ma kontraktu socjalnego')).toBeVisible()
    await user.click(await button('Dodaj kontrakt'))
    await user.type(await screen.findByRole('combobox', { name: /Ośrodek pomocy społecznej/ }), 'GOPS Łomazy')
    await user.type(await field('Pracownik socjalny'), 'Barbara Wójcik')
    await user.type(await field(/Zawarto/), '1.5.2021')
    await user.click(await button('Dodaj termin oceny'))
    await user.type(await field(/Termin/), '1.8.2021')
    const panel = within(screen.getByRole('form', { name: 'Kontrakt socjalny' }))
    await user.click(panel.getByRole('button', { name: 'Dodaj kontrakt' }))
    expect(await screen.findByText(/0 z 1, po terminie 1.ocena/)).toBeVisible()
    await user.click(await button('Dodaj kontrakt'))
    expect(await screen.findByRole('combobox', { name: /Ośrodek pomocy społecznej/ })).toHaveValue('GOPS Łomazy')
  })
  it('consents signed on one day are typed with one date and saved together', async () => {
    const id = await participant('Ćwik')
    const user = open(`/uczestnicy/udzial/${id}/kontrakt`)
    await choose(user, /Odpowiedź: zapoznanie z klauzulą/, 'tak')
    const day = await field(/Dnia: zapoznanie z klauzulą/)
    await user.clear(day)
    await user.type(day, '10.05.2021')
    await choose(user, /Odpowiedź: zgoda na wykorzystanie wizerunku/, 'odmowa')
    expect(await field(/Dnia: zgoda na wykorzystanie wizerunku/)).toHaveValue('10.05.2021')
    await user.click(await button('Zapisz zgody'))
    await waitFor(async () =>
      expect((await b.ask('participations.consents', { participationId: id })).rows).toMatchObject([
        { kind: 'CLAUSE', decision: 'given', decidedOn: '2021-05-10' },
        { kind: 'IMAGE', decision: 'refused', decidedOn: '2021-05-10' },
      ]),
    )
    // nobody refuses a clause: it is only read
    expect(within(await choice(/Odpowiedź: zapoznanie z klauzulą/)).queryByText('odmowa')).toBeNull()
  })
})

describe('a consent', () => {
  it('is noted with how it was given and confirmed, proposed for the next one, and gets its scan', async () => {
    const id = await participant('Ćwik')
    const user = open(`/uczestnicy/udzial/${id}/kontrakt`)
    await choose(user, /Odpowiedź: zapoznanie z klauzulą/, 'tak')
    const proof = (name: RegExp) => within(screen.getByRole('group', { name }))
    const clause = proof(/^Sposób i potwierdzenie: zapoznanie/)
    await user.selectOptions(clause.getByLabelText('Sposób'), 'ustnie, zanotowano')
    await user.selectOptions(clause.getByLabelText('Potwierdzenie'), 'skan dokumentu')
    await choose(user, /Odpowiedź: zgoda na wykorzystanie wizerunku/, 'tak')
    expect(proof(/^Sposób i potwierdzenie: zgoda na wyk/).getByLabelText('Sposób')).toHaveDisplayValue(
      'ustnie, zanotowano',
    )
    await user.click(await button('Zapisz zgody'))
    const scans = await screen.findByRole('button', { name: /^Dodaj skan: zgoda na wykorzystanie wizerunku/ })
    expect(screen.getAllByText(/skanu jeszcze nie dodano/)).toHaveLength(2)
    await user.click(scans)
    expect(await screen.findByRole('region', { name: 'Skany dokumentu' })).toBeVisible()
    expect((await b.ask('participations.consents', { participationId: id })).rows).toMatchObject([
      { kind: 'CLAUSE', manner: 'oral', confirmation: 'scan' },
      { kind: 'IMAGE', manner: 'oral', confirmation: 'scan' },
    ])
  })
})

it('consents of all the marked people are noted at once', async () => {
  const ids = [await participant('Ćwik'), await participant('Żyła')]
  const user = open(`/edycje/${editionId}`)
  await user.click(await screen.findByRole('checkbox', { name: 'Zaznacz wszystkie widoczne' }))
  await user.click(await button('Zapisz zgody'))
  const day = await field(/Podpisano dnia/)
  await user.clear(day)
  await user.type(day, '10.05.2021')
  await choose(user, /zgoda na wykorzystanie wizerunku/, 'tak')
  await user.click(await button('Zapisz zgody (2)'))
  for (const participationId of ids)
    await waitFor(async () =>
      expect((await b.ask('participations.consents', { participationId })).rows).toMatchObject([
        { kind: 'IMAGE', decision: 'given', decidedOn: '2021-05-10' },
      ]),
    )
})

describe('paths', () => {
  it('are added, and who is in two of them is said to be counted once', async () => {
    const id = await participant('Ćwik')
    const user = open(`/edycje/${editionId}/czesc/sciezki`)
    for (const name of ['KIS', 'Kursy']) {
      await user.click(await button('Dodaj ścieżkę'))
      await user.type(await field(/Nazwa ścieżki/), name)
      await user.click(
        within(screen.getByRole('form', { name: 'Ścieżka' })).getByRole('button', { name: 'Dodaj ścieżkę' }),
      )
      expect(await screen.findByRole('rowheader', { name })).toBeVisible()
    }
    for (const { id: pathId } of await b.ask('editions.paths', { editionId }))
      await b.ask('participations.joinPath', { participationIds: [id], pathId, validFrom: null })
    await user.click(await button('Niżej: KIS'))
    expect(await screen.findByText(/W więcej niż jednej ścieżce: 1.osoba/)).toBeVisible()
    expect(screen.getAllByRole('rowheader').map((one) => one.textContent)).toEqual(['Kursy', 'KIS'])
  })
  it('take in the marked people from the list', async () => {
    await b.ask('editions.savePath', { id: null, editionId, name: 'KIS', note: '', revision: 0 })
    const id = await participant('Ćwik')
    const user = open(`/edycje/${editionId}`)
    await user.click(await screen.findByRole('checkbox', { name: /Ćwik/ }))
    await user.click(await button('Dopisz do ścieżki'))
    await user.click(await button('Dopisz (1)'))
    await waitFor(async () =>
      expect((await b.ask('participations.get', { id })).paths).toMatchObject([{ validFrom: '2021-05-01' }]),
    )
  })
})

describe('people', () => {
  it('keep those close to them, and are listed by how they stand', async () => {
    await participant('Ćwik')
    const user = open('/uczestnicy')
    await user.click(await screen.findByText('Ćwik Żaneta'))
    await user.click(await button('Dodaj osobę bliską'))
    await user.type(await field('Imię i nazwisko'), 'Zosia Ćwik')
    await choose(user, 'Kto to jest', 'dziecko')
    await user.type(await field('Rok urodzenia'), '2015')
    await choose(user, 'Wykształcenie', 'policealne')
    await user.click(await button('Zapisz zmiany'))
    const [person] = (await b.ask('people.list', {})).rows
    await waitFor(async () =>
      expect(await b.ask('people.get', { id: person!.id })).toMatchObject({
        education: 'E4',
        relatives: [{ name: 'Zosia Ćwik', relation: 'CHILD', birthYear: 2015 }],
      }),
    )
    const standing = screen.getAllByRole('combobox', { name: 'Status' })[0]!
    await user.selectOptions(standing, 'po zakończeniu')
    expect(await screen.findByText('Nic nie pasuje do filtra.')).toBeVisible()
  })
})

it('an edition keeps its rules', async () => {
  const user = open(`/edycje/${editionId}/czesc/data`)
  await user.click(await screen.findByRole('checkbox', { name: /Zwolnienia lekarskie/ }))
  const threshold = await field(/Próg frekwencji/)
  await user.clear(threshold)
  await user.type(threshold, '75')
  await user.click(await button('Zapisz zmiany'))
  await waitFor(async () =>
    expect(await b.ask('editions.get', { id: editionId })).toMatchObject({ sickInDue: false, thresholdPercent: 75 }),
  )
})

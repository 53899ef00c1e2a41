import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CasePage } from '../../renderer/pages/case/CasePage.tsx'
import EditionsPage from '../../renderer/pages/EditionsPage.tsx'
import SettingsPage from '../../renderer/pages/SettingsPage.tsx'
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

const participant = async (lastName: string) => {
  const { id: personId } = await b.ask('people.save', aPerson({ lastName }))
  return (await b.ask('editions.saveParticipation', aParticipation({ editionId, personId }))).id
}
const openEdition = (tab: string) => {
  history.replaceState(null, '', `/edycje/${editionId}/czesc/${tab}`)
  return show(<EditionsPage />, bridgeTo(b)).user
}
const button = (name: string | RegExp) => screen.findByRole('button', { name })
const folders = async () => (await b.ask('papers.edition', { editionId })).folders

describe('folders of an edition', () => {
  it('without participants lead to recruitment', async () => {
    const user = openEdition('teczki')
    await user.click(await button('Przejdź do rekrutacji'))
    expect(await screen.findByText('Nikt jeszcze się nie zgłosił')).toBeVisible()
  })
  it('say of each paper how it stands, and a cell opens what mends it', async () => {
    await participant('Ćwik')
    const user = openEdition('teczki')
    await user.click(await button(/^zgłoszenie.*Ćwik Żaneta: brak, termin minął 01.05.2021/))
    const panel = within(await screen.findByRole('form', { name: 'Dokument w teczce' }))
    await user.click(panel.getByRole('radio', { name: 'jest w teczce' }))
    const day = panel.getByRole('textbox', { name: /Od dnia/ })
    await user.clear(day)
    await user.type(day, '20.04.2021')
    await user.click(panel.getByRole('button', { name: 'Zapisz' }))
    expect(await button(/^zgłoszenie.*Ćwik Żaneta: jest, 20.04.2021/)).toBeVisible()
  })
  it('are walked with the arrows from cell to cell', async () => {
    await participant('Ćwik')
    await participant('Gęś')
    const user = openEdition('teczki')
    const first = await button(/^zgłoszenie.*Ćwik/)
    first.focus()
    await user.keyboard('{ArrowDown}{ArrowRight}')
    expect(await button(/^kontrakt socjalny.*Gęś/)).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(await screen.findByRole('heading', { name: /kontrakt socjalny/ })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Przejdź do zapisu' })).toHaveAttribute(
      'href',
      expect.stringMatching(/\/uczestnicy\/udzial\/\d+\/kontrakt/),
    )
  })
  it('marked ones get numbers of agreements after a question, and one day of signing', async () => {
    await participant('Ćwik')
    await participant('Gęś')
    const user = openEdition('teczki')
    await user.click(await screen.findByRole('checkbox', { name: 'Zaznacz wszystkie teczki' }))
    await user.click(await screen.findByRole('combobox', { name: /Zaznacz dokument wszystkim/ }))
    await user.click(await screen.findByRole('option', { name: 'umowa uczestnictwa' }))
    await user.click(await button('Nadaj numery (2)'))
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Nadaj numery (2)' }))
    await waitFor(async () =>
      expect((await folders()).map((of) => of.agreementNumber)).toEqual(['U/KIS/2021/1', 'U/KIS/2021/2']),
    )
    await user.click(await button('Zapisz podpisanie (2)'))
    await waitFor(async () =>
      expect((await folders()).map((of) => of.agreementSignedOn)).toEqual(['2022-01-10', '2022-01-10']),
    )
  })
})

describe('the folder of one person', () => {
  it('lists papers by moment; one that does not concern the person is set aside', async () => {
    const id = await participant('Ćwik')
    history.replaceState(null, '', `/uczestnicy/udzial/${id}/teczka`)
    const { user } = show(<CasePage id={id} part="teczka" />, bridgeTo(b))
    expect(await screen.findByText(/W teczce 0 z/)).toBeVisible()
    await user.click(await button('Zaznacz: kontrakt socjalny (kopia lub numer)'))
    await user.click(await screen.findByRole('radio', { name: 'nie dotyczy' }))
    await user.type(await screen.findByRole('textbox', { name: 'Uwagi' }), 'zgłoszenie własne')
    await user.click(await button('Zapisz'))
    const part = within(await screen.findByRole('region', { name: 'przystąpienie' }))
    expect(await part.findByText('nie dotyczy')).toBeVisible()
    expect(part.getByText('zgłoszenie własne')).toBeVisible()
  })
})

describe('the list of papers in settings', () => {
  it('takes a new paper, puts it higher, and keeps it when folders speak of it', async () => {
    history.replaceState(null, '', '/ustawienia/teczka')
    const { user } = show(<SettingsPage />, bridgeTo(b))
    await user.click(await button('Dodaj dokument'))
    await user.type(await screen.findByRole('textbox', { name: /Nazwa/ }), 'oświadczenie o dojazdach')
    await user.click(
      within(screen.getByRole('form', { name: 'Dokument w teczce' })).getByRole('button', { name: 'Dodaj dokument' }),
    )
    await user.click(await screen.findByRole('row', { name: /dojazdach/ }))
    await user.click(await button('Wyżej na liście'))
    const names = async () => (await b.ask('papers.kinds', {})).map(({ name }) => name)
    await waitFor(async () => expect((await names()).at(-2)).toBe('oświadczenie o dojazdach'))
    const id = await participant('Ćwik')
    const kind = (await b.ask('papers.kinds', {})).find(({ name }) => /dojazdach/.test(name))!
    const mark = { participationIds: [id], paperId: kind.id, receivedOn: '2021-05-04', notNeeded: false, note: '' }
    await b.ask('papers.mark', mark)
    await user.click(await button('Usuń dokument'))
    expect(await screen.findByRole('alert')).toHaveTextContent('w teczkach zaznaczono już ten dokument')
  })
})

import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { gr } from '#shared/kernel/money.ts'
import { GrantPage } from '../../renderer/pages/GrantPage.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { aGrant } from '../support/records.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
let grantId: number
beforeEach(async () => {
  b = await freshBackend()
  grantId = (await b.ask('grants.save', aGrant())).id
})
afterEach(() => b.close())

const open = (part: string) => {
  history.replaceState(null, '', `/dotacje/${grantId}/${part}`)
  return show(<GrantPage id={grantId} part={part} />, bridgeTo(b)).user
}

it('the days stand in order with how each was counted, and a letter is answered by a day of its own', async () => {
  const user = open('terminy')
  const table = within(await screen.findByRole('table', { name: 'Terminy dotacji' }))
  expect(table.getByRole('rowheader', { name: 'Sprawozdanie końcowe' })).toBeVisible()
  expect(table.getByText(/30.01.2022 \(niedziela\), więc najbliższy dzień roboczy: 31.01.2022/)).toBeVisible()
  const letter = within(screen.getByRole('region', { name: 'Termin od pisma' }))
  await user.type(letter.getByLabelText('Dzień doręczenia'), '05.02.2022')
  await user.selectOptions(
    letter.getByRole('combobox', { name: 'Czego dotyczy' }),
    'Odpowiedź na zalecenia pokontrolne',
  )
  expect(await letter.findByText('21.02.2022')).toBeVisible()
})

it('an instalment that came is what was received', async () => {
  const user = open('aneksy')
  const form = within(await screen.findByRole('form', { name: 'Transze dotacji' }))
  await user.click(form.getByRole('button', { name: 'Dodaj transzę' }))
  await user.type(form.getByRole('textbox', { name: /^Kwota/ }), '60 000,00')
  await user.type(form.getByRole('textbox', { name: 'Wpłynęła' }), '20.05.2021')
  await user.click(form.getByRole('button', { name: 'Zapisz transze' }))
  await vi.waitFor(async () => expect((await b.ask('grants.get', { id: grantId })).received).toBe(gr(60_000_00)))
})

it('a rate is kept for a kind of work, and an empty amount is refused beside its field', async () => {
  const user = open('aneksy')
  const form = within(await screen.findByRole('form', { name: 'Stawki wolontariuszy' }))
  await user.click(form.getByRole('button', { name: 'Dodaj stawkę' }))
  await user.type(form.getByRole('textbox', { name: /^Rodzaj pracy/ }), 'pomocnicze')
  await user.click(form.getByRole('button', { name: 'Zapisz stawki' }))
  expect(await form.findByRole('textbox', { name: /^Najwyżej za godzinę/, description: /./ })).toBeInvalid()
  await user.type(form.getByRole('textbox', { name: /^Najwyżej za godzinę/ }), '30,00')
  await user.click(form.getByRole('button', { name: 'Zapisz stawki' }))
  await vi.waitFor(async () =>
    expect((await b.ask('grants.details', { id: grantId })).rates).toEqual([
      { workKind: 'pomocnicze', most: gr(30_00) },
    ]),
  )
})

it('a term is noted with its paragraph and an annex is added', async () => {
  const user = open('aneksy')
  const clauses = within(await screen.findByRole('form', { name: 'Paragrafy umowy' }))
  await user.type(clauses.getByRole('textbox', { name: 'sprawozdanie' }), '§ 9 ust. 1')
  await user.click(clauses.getByRole('button', { name: 'Zapisz paragrafy' }))
  await vi.waitFor(async () =>
    expect((await b.ask('grants.details', { id: grantId })).clauses).toEqual([
      { parameter: 'reportDays', paragraph: '§ 9 ust. 1' },
    ]),
  )
  await user.click(await screen.findByRole('button', { name: 'Dodaj aneks' }))
  const annex = within(await screen.findByRole('form', { name: 'Nowy aneks' }))
  await user.type(annex.getByRole('textbox', { name: /^Numer aneksu/ }), '1')
  await user.type(annex.getByRole('textbox', { name: /^Podpisany/ }), '01.09.2021')
  await user.type(annex.getByRole('textbox', { name: /^Obowiązuje od/ }), '01.09.2021')
  await user.click(annex.getByRole('button', { name: 'Zapisz aneks' }))
  expect(await screen.findByText(/Aneks 1 z 01.09.2021, obowiązuje od 01.09.2021/)).toBeVisible()
})

it('shares are typed in per cents and kept in permille', async () => {
  const user = open('umowa')
  const own = await screen.findByRole('textbox', { name: /^Najmniejszy wkład własny/ })
  await user.type(own, '10')
  await user.click(screen.getByRole('button', { name: 'Zapisz zmiany' }))
  await vi.waitFor(async () => expect((await b.ask('grants.get', { id: grantId })).minOwnPermille).toBe(100))
})

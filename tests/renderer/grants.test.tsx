import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Route, Router } from 'wouter'
import GrantsPage from '../../renderer/pages/GrantsPage.tsx'
import { goTo, useGuardedLocation } from '../../renderer/ui/layout/guardedLocation.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { aGrant, anExpense } from '../support/records.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
beforeEach(async () => {
  b = await freshBackend()
})
afterEach(() => b.close())

const openAt = (address: string) => {
  goTo(address)
  return show(
    <Router hook={useGuardedLocation}>
      <Route path="/dotacje/*?">
        <GrantsPage />
      </Route>
    </Router>,
    bridgeTo(b),
  )
}
const field = (label: RegExp) => screen.findByLabelText(label, { selector: 'input' })
const plain = (element: HTMLElement) => element.textContent?.replaceAll('\u00a0', ' ')

it('an empty list says what grants are for and leads to the first one', async () => {
  const { user } = openAt('/dotacje')
  await user.click(await screen.findByRole('button', { name: 'Dodaj pierwszą dotację' }))
  expect(await screen.findByRole('heading', { name: 'Nowa dotacja' })).toBeVisible()
})
it('the list sums what was given, planned, spent and left', async () => {
  const { lineId } = await grantWithLine(b, 10_000_00)
  await b.ask('expenses.save', anExpense(lineId, { gross: 1234_56 }))
  await b.ask('grants.save', aGrant({ title: 'Drugie zadanie', amount: 5_000_00, taskFrom: '2020-05-01' }))
  openAt('/dotacje')
  const table = await screen.findByRole('table', { name: 'Dotacje' })
  const foot = within(table).getByRole('row', { name: /2\sdotacje/ })
  expect(plain(foot)).toBe('2 dotacje15 000,0010 000,001 234,5613 765,44')
  const [, first] = within(table).getAllByRole('row')
  expect(first).toHaveTextContent('Od KIS-u do PES-u')
  expect(plain(first!)).toContain('31.01.2022')
})
it('a new grant: spending follows the task and the whole amount has come, until something else is typed', async () => {
  const { user } = openAt('/dotacje/nowa')
  await user.type(await field(/^Tytuł/), 'Razem')
  await user.type(await field(/^Zleceniodawca/), 'Wojewoda Lubelski')
  await user.type(await field(/^Dotacja: do/), '15.01.2022')
  await user.type(await field(/^Początek zadania/), '1.05.2021')
  await user.type(await field(/^Koniec zadania/), '31.12.2021')
  await user.type(await field(/^Ogłoszenie/), '4.01.2021')
  await user.type(await field(/^Kwota dotacji/), '119 412')
  await user.type(await field(/^Przesunięcie/), '10')
  expect(await field(/^Dotacja: od/)).toHaveValue('01.05.2021')
  expect(await field(/^Dotacja: do/)).toHaveValue('15.01.2022')
  expect(await field(/^Inne środki: do/)).toHaveValue('31.12.2021')
  await user.click(screen.getByRole('button', { name: 'Dodaj dotację' }))
  expect(await screen.findByRole('heading', { name: 'Razem' })).toBeVisible()
  const [grant] = await b.ask('grants.list', {})
  expect(await b.ask('grants.get', { id: grant!.id })).toMatchObject({
    spendGrantFrom: '2021-05-01',
    spendGrantTo: '2022-01-15',
    spendOtherTo: '2021-12-31',
    amount: 119_412_00,
    received: 119_412_00,
    shiftPermille: 100,
    adminCapPermille: null,
    reportDays: 30,
  })
})
it('what is proposed after a refusal is no longer named as missing', async () => {
  const { user } = openAt('/dotacje/nowa')
  await user.click(await screen.findByRole('button', { name: 'Dodaj dotację' }))
  expect(await field(/^Inne środki: od/)).toHaveAccessibleDescription('Uzupełnij to pole.')
  await user.type(await field(/^Początek zadania/), '1.05.2021')
  await waitFor(async () => expect(await field(/^Inne środki: od/)).not.toHaveAccessibleDescription())
  expect(await field(/^Inne środki: do/)).toHaveAccessibleDescription('Uzupełnij to pole.')
})
it('a per cent with two decimals is refused beside its field and everything typed stays', async () => {
  const { id } = await b.ask('grants.save', aGrant())
  const { user } = openAt(`/dotacje/${id}/umowa`)
  await user.clear(await field(/^Przesunięcie/))
  await user.type(await field(/^Przesunięcie/), '12,55')
  await user.type(await field(/^Tytuł/), ' II')
  await user.click(screen.getByRole('button', { name: 'Zapisz zmiany' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('Wpisane dane zostały')
  expect(await field(/^Przesunięcie/)).toHaveAccessibleDescription(/najwyżej z jednym miejscem/)
  expect(await field(/^Tytuł/)).toHaveValue('Od KIS-u do PES-u II')
  await user.clear(await field(/^Przesunięcie/))
  await user.click(screen.getByRole('button', { name: 'Zapisz zmiany' }))
  await waitFor(async () =>
    expect(await b.ask('grants.get', { id })).toMatchObject({ title: 'Od KIS-u do PES-u II', shiftPermille: null }),
  )
})
it('the page of a grant has its figures and its parts at addresses of their own', async () => {
  const { grantId, lineId } = await grantWithLine(b, 10_000_00)
  await b.ask('expenses.save', anExpense(lineId, { gross: 1234_56 }))
  const { user } = openAt(`/dotacje/${grantId}`)
  expect((await screen.findByRole('meter', { name: 'Wydano z dotacji' })).getAttribute('aria-valuetext')).toMatch(
    /8\s765,44/,
  )
  await user.click(screen.getByRole('tab', { name: 'Dokumenty' }))
  expect(await screen.findByText('FV 1/2021')).toBeVisible()
  expect(location.pathname).toBe(`/dotacje/${grantId}/dokumenty`)
  await user.click(screen.getByRole('tab', { name: 'Historia' }))
  expect(await screen.findByRole('list', { name: 'Historia zmian' })).toBeVisible()
})
it('a grant with a budget is not removed and the reason is said', async () => {
  const { grantId } = await grantWithLine(b)
  const { user } = openAt(`/dotacje/${grantId}`)
  await user.click(await screen.findByRole('button', { name: 'Więcej czynności' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Usuń dotację' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('Nie usunięto: z tym zapisem są powiązane inne zapisy.')
  expect(await b.ask('grants.list', {})).toHaveLength(1)
  expect(screen.getByRole('heading', { name: 'Od KIS-u do PES-u' })).toBeVisible()
})

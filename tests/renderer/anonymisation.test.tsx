import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { RetentionSection } from '../../renderer/features/anonymisation/RetentionSection.tsx'
import { backendOnDay, heldMeeting, twoPeople } from '../support/anonymisation.ts'
import type { TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { aRequest } from '../support/dataProtection.ts'
import { aPdf, attachScan } from '../support/scans.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
let setDay: (day: string) => void
let ids: Awaited<ReturnType<typeof twoPeople>>
beforeEach(async () => {
  const made = await backendOnDay('2022-01-10')
  b = made.b
  setDay = made.setDay
  ids = await twoPeople(b)
})
afterEach(() => b.close())

const print = (papers: readonly { label: string }[]) => <span>{papers.map(({ label }) => label)}</span>
let answered = 0
const section = (today: string, requestId: number | null = null) =>
  show(<RetentionSection {...{ today, requestId, print }} onAnswered={() => (answered += 1)} />, bridgeTo(b)).user
const dialog = () => within(screen.getByRole('dialog', { hidden: true }))
const requestOf = async (personId: number) =>
  (await b.ask('dataProtection.saveRequest', aRequest({ personId, applicant: '', kind: 'erasure' }))).id

it('lists nobody before the time is over; a day to come shows a plan from which nobody can be chosen', async () => {
  const user = section('2022-01-10')
  expect(await screen.findByText('Na ten dzień nikogo nie trzeba anonimizować')).toBeVisible()
  const day = screen.getByRole('textbox', { name: 'Na dzień' })
  await user.clear(day)
  await user.type(day, '1.1.2027')
  expect(await screen.findByRole('cell', { name: 'Łosiowska Żaneta' })).toBeVisible()
  expect(screen.getByText(/^To plan na dzień/)).toBeVisible()
  expect(screen.queryByRole('checkbox')).toBeNull()
  await user.type(day, 'x')
  expect(screen.getByText('Nie ma takiego dnia. Widać stan na 01.01.2027.')).toBeVisible()
  expect(screen.getByText(/^To plan na dzień/)).toBeVisible()
  expect(screen.queryByRole('checkbox')).toBeNull()
})

it('shows what goes and what becomes of scans, takes a chosen person out after a question, and keeps the protocol to be printed', async () => {
  const alone = await heldMeeting(b, ids.editionId, [ids.one.participationId], '2021-06-01')
  await attachScan(b, aPdf('x'), { recordKind: 'classSession', recordId: alone, name: 'karta.pdf' })
  setDay('2027-01-01')
  const user = section('2027-01-01')
  await user.click(await screen.findByRole('checkbox', { name: 'Łosiowska Żaneta' }))
  const goes = within(await screen.findByRole('table', { name: 'Co zostanie zmienione' }))
  expect(goes.getByRole('row', { name: /^osoba 1 imię, nazwisko/ })).toBeVisible()
  const scans = within(screen.getByRole('table', { name: 'Skany (1)' }))
  expect(scans.getByText('zniknie: nie ma na nim nikogo innego')).toBeVisible()
  expect(screen.getByText('Folder kopii obok pliku: nie ma kopii.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: /^Zanonimizuj 1\sosobę$/ }))
  expect(dialog().getByText(/^Tego nie można cofnąć/)).toBeInTheDocument()
  await user.click(dialog().getByRole('button', { name: /^Zanonimizuj 1\sosobę$/, hidden: true }))
  const protocol = within(await screen.findByRole('table', { name: 'Protokoły anonimizacji' }))
  expect(protocol.getByText('1/2027')).toBeVisible()
  expect(protocol.getByText(/żadnej nie znaleziono. Usunięto 1\sskan/)).toBeVisible()
  expect(protocol.getByText('Protokół nr 1/2027')).toBeVisible()
  expect(screen.queryByText('Pliku na dysku nie zapisano jeszcze na nowo.')).toBeNull()
  expect(await b.ask('people.get', { id: ids.one.personId })).toMatchObject({ lastName: 'Uczestnik', phone: '' })
})

it('says in the question what takes so long until it is over', async () => {
  setDay('2027-01-01')
  const straight = bridgeTo(b)
  const { promise: over, resolve: end } = Promise.withResolvers<void>()
  const bridge: typeof straight = {
    ...straight,
    async call(name, input) {
      if (name === 'anonymisation.run') await over
      return straight.call(name, input)
    },
  }
  const { user } = show(
    <RetentionSection today="2027-01-01" requestId={null} print={print} onAnswered={() => {}} />,
    bridge,
  )
  await user.click(await screen.findByRole('checkbox', { name: 'Łosiowska Żaneta' }))
  await user.click(await screen.findByRole('button', { name: /^Zanonimizuj 1\sosobę$/ }))
  await user.click(dialog().getByRole('button', { name: /^Zanonimizuj 1\sosobę$/, hidden: true }))
  expect(dialog().getByRole('status', { hidden: true })).toHaveTextContent(/zapisuję go na nowo.*Nie zamykaj programu/)
  end()
  expect(await screen.findByRole('table', { name: 'Protokoły anonimizacji' })).toBeVisible()
  expect(screen.queryByText(/Nie zamykaj programu/)).toBeNull()
})

it('whoever is still needed cannot be chosen, and the reason stands beside the name', async () => {
  await requestOf(ids.one.personId)
  setDay('2027-01-01')
  section('2027-01-01')
  const row = within(await screen.findByRole('row', { name: /czeka na odpowiedź/ }))
  expect(row.getByRole('checkbox')).toBeDisabled()
})

it('on another ground asks whom and why', async () => {
  const user = section('2022-01-10')
  await user.click(await screen.findByRole('button', { name: 'Anonimizuj na innej podstawie' }))
  expect(screen.getByRole('combobox', { name: 'Kogo zanonimizować' })).toHaveFocus()
  await user.click(screen.getByRole('button', { name: 'Zamknij inną podstawę' }))
  expect(screen.getByRole('button', { name: 'Anonimizuj na innej podstawie' })).toHaveFocus()
  await user.keyboard('{Enter}')
  await user.click(screen.getByRole('combobox', { name: 'Kogo zanonimizować' }))
  await user.click(await screen.findByRole('option', { name: /Łosiowska/, hidden: true }))
  const act = await screen.findByRole('button', { name: /^Zanonimizuj 1\sosobę$/ })
  expect(act).toBeDisabled()
  await user.type(screen.getByRole('textbox', { name: /^Na jakiej podstawie/ }), 'decyzja organu')
  expect(act).toBeEnabled()
})

it('answers a request: says which duty keeps the data and until when, and lets the rest go', async () => {
  const requestId = await requestOf(ids.one.personId)
  answered = 0
  const user = section('2022-01-10', requestId)
  expect(await screen.findByText('Części danych nie można jeszcze usunąć.')).toBeVisible()
  expect(screen.getByText('dokumentacja edycji „2021”: przechowywać do 31.12.2026')).toBeVisible()
  expect(screen.getByText(/^Danych nie można teraz usunąć\. Prawo i umowa/)).toBeVisible()
  await user.click(screen.getByRole('checkbox', { name: /^uwagi i notatki/ }))
  await user.click(screen.getByRole('button', { name: 'Usuń te dane i odpowiedz' }))
  await user.click(dialog().getByRole('button', { name: 'Usuń te dane', hidden: true }))
  expect(await screen.findByText('Na ten wniosek już odpowiedziano.')).toBeVisible()
  expect(answered).toBe(1)
  expect(await b.ask('people.get', { id: ids.one.personId })).toMatchObject({
    phone: '',
    note: 'woli rano, boi się windy',
  })
})

it('writes a refusal with its reason into the register', async () => {
  const requestId = await requestOf(ids.one.personId)
  const user = section('2022-01-10', requestId)
  await user.click(await screen.findByRole('button', { name: 'Zapisz odmowę z tym powodem' }))
  expect(await screen.findByText('Na ten wniosek już odpowiedziano.')).toBeVisible()
  expect((await b.ask('dataProtection.requests', {}))[0]).toMatchObject({ outcome: 'refused' })
})

it('once no duty is left offers to take the person out whole', async () => {
  setDay('2027-01-01')
  section('2027-01-01', await requestOf(ids.one.personId))
  expect(await screen.findByText('Nic nie stoi na przeszkodzie: dane trzeba usunąć.')).toBeVisible()
  expect(await screen.findByRole('button', { name: /^Zanonimizuj 1\sosobę$/ })).toBeEnabled()
  expect(screen.queryByRole('button', { name: 'Zapisz odmowę z tym powodem' })).toBeNull()
})

it('older copies that still hold the person are counted, and go after a question once a new one was made', async () => {
  await b.ask('copies.make', { job: 'a' })
  setDay('2027-01-01')
  await b.ask('anonymisation.run', { personIds: [ids.one.personId], basis: 'retention' })
  const user = section('2027-01-01')
  expect(await screen.findByText(/^Dane zanonimizowanych osób są jeszcze w 1\sstarszej kopii pliku\.$/)).toBeVisible()
  expect(screen.getByText('Są w folderze kopii obok pliku (1).')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Usuń starsze kopie…' }))
  expect(dialog().getByText(/Program najpierw zrobi i sprawdzi nową kopię/)).toBeInTheDocument()
  await user.click(dialog().getByRole('button', { name: /^Usuń 1\skopię$/, hidden: true }))
  expect(await screen.findByRole('cell', { name: 'usunięto 01.01.2027' })).toBeVisible()
  expect(screen.queryByText(/^Dane zanonimizowanych osób/)).toBeNull()
  expect((await b.ask('copies.list', {})).copies).toHaveLength(1)
})

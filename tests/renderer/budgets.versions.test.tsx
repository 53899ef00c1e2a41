import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { gr } from '#shared/kernel/money.ts'
import { BudgetSection } from '../../renderer/features/budgets/BudgetSection.tsx'
import { VersionsSection } from '../../renderer/features/budgets/VersionsSection.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
let grantId: number
let lineId: number
beforeEach(async () => {
  b = await freshBackend()
  const made = await grantWithLine(b, 1_000_00)
  grantId = made.grantId
  lineId = made.lineId
})
afterEach(() => b.close())

const openVersions = async () =>
  show(<VersionsSection grant={await b.ask('grants.get', { id: grantId })} />, bridgeTo(b))
const openBudget = async () => show(<BudgetSection grant={await b.ask('grants.get', { id: grantId })} />, bridgeTo(b))
const plain = (element: HTMLElement) => element.textContent?.replaceAll('\u00a0', ' ')
const rowsOf = async (table: string) =>
  within(await screen.findByRole('table', { name: table }))
    .getAllByRole('row')
    .slice(1)
    .map(plain)
const freeze = () =>
  b.ask('budgets.freezeVersion', { grantId, kind: 'offer', annexId: null, effectiveFrom: '2021-04-01', reason: '' })
async function plan(planned: number) {
  const [line] = (await b.ask('budgets.get', { grantId })).lines
  await b.ask('budgets.saveLine', {
    id: lineId,
    grantId,
    actionId: line!.actionId,
    name: line!.name,
    measure: line!.measure,
    unitCost: null,
    quantityHundredths: null,
    amounts: [{ year: 2021, source: 'grant', planned: gr(planned) }],
    revision: line!.revision,
  })
}

it('the first version is frozen from an empty list, and nothing differs from it yet', async () => {
  const { user } = await openVersions()
  await user.click(await screen.findByRole('button', { name: 'Utrwal obecny budżet' }))
  await user.type(await screen.findByLabelText(/^Powód zmiany/), 'Oferta')
  await user.click(screen.getByRole('button', { name: 'Utrwal wersję' }))
  await waitFor(async () => expect(await rowsOf('Wersje budżetu')).toHaveLength(1))
  expect((await rowsOf('Wersje budżetu'))[0]).toMatch(/^1oferta.*Oferta1 000,00/)
  expect(await screen.findByText('Żadna pozycja się nie różni.')).toBeVisible()
})
it('the change since a version stands line by line with its per cent, and the sources below', async () => {
  await freeze()
  await plan(1_250_00)
  await openVersions()
  expect(await rowsOf('Pozycje')).toEqual([
    'I.1.1.MateriałyDotacja, 2021: 1 000,00 → 1 250,00 (+250,00, +25,00 %)1 000,001 250,00+250,00+25,00 %',
    'Suma kosztów zadania1 000,001 250,00+250,00+25,00 %',
  ])
  expect(await rowsOf('Źródła')).toEqual(['Dotacja1 000,001 250,00+250,00+25,00 %'])
})
it('two frozen versions are compared when they are chosen', async () => {
  await freeze()
  await plan(1_250_00)
  await freeze()
  const { user } = await openVersions()
  expect(await screen.findByText('Żadna pozycja się nie różni.')).toBeVisible()
  await user.selectOptions(screen.getByLabelText('Od'), 'Wersja 1 (oferta), od 01.04.2021')
  await user.selectOptions(screen.getByLabelText('Do'), 'Wersja 2 (oferta), od 01.04.2021')
  await waitFor(async () => expect(await rowsOf('Pozycje')).toHaveLength(2))
})
it('a version is shown as the tables of the offer, as it was frozen; only the last one can be taken away', async () => {
  await freeze()
  await plan(1_250_00)
  await freeze()
  const { user } = await openVersions()
  await user.click(await screen.findByRole('button', { name: 'Pokaż wersję 1' }))
  const costs = 'V.A Zestawienie kosztów realizacji zadania (zł)'
  expect(await rowsOf(costs)).toContain('I.1.1.Materiałykomplet––1 000,001 000,00')
  expect(await rowsOf('V.B Źródła finansowania')).toContain(
    '2.Planowana dotacja w ramach niniejszej oferty1 000,00100,00',
  )
  await user.selectOptions(screen.getByLabelText('Którą wersję pokazać'), 'Budżet teraz')
  expect(await rowsOf(costs)).toContain('I.1.1.Materiałykomplet––1 250,001 250,00')
  expect(screen.queryByRole('button', { name: 'Usuń wersję 1' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Usuń wersję 2' }))
  await waitFor(async () => expect(await rowsOf('Wersje budżetu')).toHaveLength(1))
})
it('a line past what the contract allows is flagged in the budget and in its panel, the day it is typed', async () => {
  await freeze()
  await plan(1_050_00)
  const { unmount } = await openBudget()
  expect(await screen.findByText('zmieniono od wersji 1')).toBeVisible()
  expect(screen.queryByText(/wymagają aneksu/)).toBeNull()
  unmount()
  await plan(5_000_00)
  const again = await openBudget()
  expect(await screen.findByText(/wymagają aneksu albo zgody/)).toBeVisible()
  await again.user.click(await screen.findByText('Materiały'))
  const panel = await screen.findByRole('complementary', { name: 'I.1.1. Materiały' })
  expect(plain(within(panel).getByText(/dotacja wzrosła/))).toContain('z 1 000,00 zł do 5 000,00 zł')
})

it('moving money shows both lines, their limits and the need of an annex before it is saved, and saves in one step', async () => {
  const { actionId } = (await b.ask('budgets.get', { grantId })).lines[0]!
  await b.ask('budgets.saveLine', {
    id: null,
    grantId,
    actionId,
    name: 'Psycholog',
    measure: '',
    unitCost: null,
    quantityHundredths: null,
    amounts: [{ year: 2021, source: 'grant', planned: gr(400_00) }],
    revision: 0,
  })
  await freeze()
  const { user } = await openBudget()
  await user.click(await screen.findByRole('button', { name: 'Przesuń środki' }))
  const panel = await screen.findByRole('complementary', { name: 'Przesuń środki' })
  await user.selectOptions(within(panel).getByLabelText(/^Z pozycji/), 'I.1.1. Materiały')
  await user.selectOptions(within(panel).getByLabelText(/^Na pozycję/), 'I.1.2. Psycholog')
  await user.type(within(panel).getByLabelText(/^Kwota/), '40')
  await waitFor(() =>
    expect(plain(panel)).toContain('z dotacji będzie 440,00, uzgodniono 400,00, bez aneksu do 440,00, wydano 0,00'),
  )
  expect(plain(panel)).not.toContain('wymagają aneksu')
  await user.type(within(panel).getByLabelText(/^Kwota/), ',01')
  await waitFor(() => expect(plain(panel)).toContain('Zmiany od wersji 1 wymagają aneksu'))
  await user.click(within(panel).getByRole('button', { name: 'Przesuń środki' }))
  await waitFor(async () =>
    expect((await b.ask('budgets.get', { grantId })).lines.map((line) => line.planned)).toEqual([959_99, 440_01]),
  )
})
it('a request is written with its reason, answered, and leads on to the version agreed on', async () => {
  await freeze()
  await plan(1_250_00)
  const { user } = await openVersions()
  await user.click(await screen.findByRole('radio', { name: /^Wnioski o zmianę/ }))
  await user.click(await screen.findByRole('button', { name: 'Napisz wniosek o zmianę' }))
  await user.type(await screen.findByLabelText(/^Powód zmiany/), 'Więcej spotkań')
  await user.click(screen.getByRole('button', { name: 'Zapisz wniosek' }))
  await waitFor(async () => expect(await rowsOf('Wnioski o zmianę budżetu')).toHaveLength(1))
  expect((await rowsOf('Wnioski o zmianę budżetu'))[0]).toBe('110.01.2022Więcej spotkań1 pozycjabez odpowiedziOtwórz')
  await user.click(screen.getByRole('button', { name: 'Otwórz wniosek 1' }))
  await user.selectOptions(await screen.findByLabelText(/^Odpowiedź/), 'zgoda')
  await user.type(screen.getByLabelText(/^Dzień odpowiedzi/), '12.01.2022')
  await user.click(screen.getByRole('button', { name: 'Zapisz wniosek' }))
  await user.click(await screen.findByRole('button', { name: 'Utrwal uzgodniony budżet' }))
  const form = await screen.findByRole('form', { name: 'Nowa wersja budżetu' })
  expect(within(form).getByLabelText(/^Powód zmiany/)).toHaveValue('Więcej spotkań')
  expect(within(form).getByLabelText(/^Obowiązuje od/)).toHaveValue('12.01.2022')
})

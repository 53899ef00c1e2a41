import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { textOf } from '../support/printedPdf.ts'
import { theProduct } from '../support/product.ts'
import { anEdition } from '../support/records.ts'
import { fillIn } from './pages/fields.ts'
import { frameOf } from './pages/frame.ts'
import { paperOf } from './pages/paper.ts'
import { editionsOf } from './pages/people.ts'

const product = theProduct()
const applicants = [
  { Imię: 'Łucja', Nazwisko: 'Żyła', 'Data urodzenia': '12.03.1984', Płeć: 'kobieta' },
  { Imię: 'Józef', Nazwisko: 'Ćmiel', 'Data urodzenia': '24.04.1961', Płeć: 'mężczyzna' },
]

/** The club with somebody who signs, and an empty edition of 2021. */
async function prepare(): Promise<number> {
  const { organisation, kis } = await product.ask('club.get', {})
  await product.ask('club.saveOrganisation', { ...organisation, name: 'Stowarzyszenie „Łoza”', city: 'Łomazy' })
  await product.ask('club.saveKis', { ...kis, name: 'Klub Integracji Społecznej w Łozowej Górce' })
  await product.ask('club.saveSignatory', { id: null, name: 'Halina Świątek', functionTitle: 'prezeska' })
  return (await product.ask('editions.save', anEdition({ places: 2 }))).id
}

/** Writes the applications down one after another and takes both people in from 10 May. */
async function recruit(page: Page): Promise<void> {
  const { button, tab, said } = frameOf(page)
  await tab('Rekrutacja').click()
  await page
    .getByRole('button', { name: /zgłoszenie/ })
    .first()
    .click()
  const form = page.getByRole('form', { name: 'Nowe zgłoszenie' })
  await form.getByText('nowa osoba').click()
  for (const [index, person] of applicants.entries()) {
    await fillIn(form, {
      'albo inny dokument': `dowód ABC ${index + 1}`,
      ...person,
      'Data zgłoszenia': '20.04.2021',
      'Grupa (art. 1 ust. 2)': 'osoba długotrwale bezrobotna',
    })
    await form.getByRole('button', { name: 'Wpisz zgłoszenie' }).click()
    await page.getByRole('checkbox', { name: `Zaznacz: ${person.Nazwisko} ${person.Imię}` }).waitFor()
  }
  await button('Zamknij panel').click()
  for (const { Imię, Nazwisko } of applicants)
    await page.getByRole('checkbox', { name: `Zaznacz: ${Nazwisko} ${Imię}` }).check()
  await button('Przyjmij (2)').click()
  const accept = page.getByRole('form', { name: 'Przyjmij do edycji' })
  await accept.locator('input').first().fill('10.05.2021')
  await accept.getByRole('button', { name: 'Przyjmij (2)' }).click()
  await said(/^Przyjęto do edycji/)
}

/** Makes a group of both, plans a meeting in June and confirms who was there by keys alone. */
async function teach(page: Page, editionId: number): Promise<void> {
  const { button, said, tab } = frameOf(page)
  await frameOf(page).go('Zajęcia')
  await tab('Grupy').click()
  await page.getByRole('button', { name: /grup/ }).last().click()
  const group = page.getByRole('form', { name: 'Nowa grupa' })
  await fillIn(group, {
    'Nazwa grupy': 'Warsztaty ceramiczne',
    'Rodzaj wsparcia': 'T12 warsztaty umiejętności (komputer, rękodzieło)',
  })
  await group.getByRole('button', { name: 'Dopisz wszystkich z edycji (2)' }).click()
  await group.getByRole('button', { name: 'Dodaj grupę' }).click()
  await said('Dodano grupę.')
  await page.getByRole('tab', { name: 'Spotkania' }).first().click()
  await button('Zaplanuj spotkanie').first().click()
  const panel = page.getByRole('complementary')
  await panel.getByRole('combobox', { name: 'Grupa' }).selectOption({ label: 'Warsztaty ceramiczne' })
  const session = page.getByRole('form', { name: 'Zaplanuj spotkanie' })
  await fillIn(session, { Dzień: '01.06.2021', Od: '9:00', Do: '12:00' })
  await session.getByRole('button', { name: 'Zaplanuj' }).click()
  await said(/^Zaplanowano 1.spotkanie/)
  const groups = await product.ask('classes.groups', { editionId })
  const groupId = groups[0]?.id
  const grid = await product.open(`/zajecia/obecnosc?edycja=${editionId}&grupa=${groupId}`)
  await grid.getByRole('grid', { name: 'Obecność' }).waitFor()
  await grid.keyboard.press('n')
  await grid.keyboard.press('Control+Enter')
  await grid
    .getByRole('status')
    .filter({ hasText: /Zatwierdzono obecność 01.06.2021: obecnych 1/ })
    .waitFor()
}

it('one edition from recruitment to certificates: applied, taken in, taught, ended, certified, closed', {
  timeout: 90_000,
}, async () => {
  const editionId = await prepare()
  const page = await product.open(`/edycje/${editionId}`)
  const { button, tab, said } = frameOf(page)
  const editions = editionsOf(page)
  await recruit(page)
  await teach(page, editionId)

  await editions.open('2021')
  for (const { Imię, Nazwisko } of applicants) await editions.mark(`${Nazwisko} ${Imię}`)
  await editions.end('31.12.2021', 'ukończenie zgodnie z planem')

  // The checklist knows what is owed, and leads there.
  await tab('Zamknięcie').click()
  const checklist = page.getByRole('list', { name: 'Lista kontrolna zamknięcia' })
  await checklist
    .getByText(/zaświadczeni/i)
    .first()
    .waitFor()
  const { lines } = await product.ask('closing.checklist', { editionId })
  expect(lines.find((line) => line.items.length === 2 && /zaświadcz/i.test(JSON.stringify(line)))).toBeDefined()

  await tab(/^Uczestnicy/).click()
  for (const { Imię, Nazwisko } of applicants) await editions.mark(`${Nazwisko} ${Imię}`)
  await button('Wydaj 2 zaświadczenia').click()
  const issue = page.getByRole('form', { name: 'Wydaj 2 zaświadczenia' })
  await fillIn(issue, { 'Data wydania': '31.12.2021' })
  await issue.getByRole('button', { name: 'Wydaj 2 zaświadczenia' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Wydaj 2 zaświadczenia' }).click()
  await said('Wydano 2 zaświadczenia.')
  const printed = textOf((await paperOf(page, '2 zaświadczenia').save()).bytes)
  for (const words of [
    '1/KIS/2021',
    '2/KIS/2021',
    'Łucja Żyła',
    'Józef Ćmiel',
    'od 10 maja 2021 r. do 31 grudnia 2021 r.',
  ])
    expect(printed).toContain(words)

  await page.goto(page.url().replace(/\/zaswiadczenia.*$/, `/edycje/${editionId}/czesc/zamkniecie`))
  const close = page.getByRole('form', { name: 'Zamknij edycję' })
  await fillIn(close, {
    'Dzień zamknięcia': '31.01.2022',
    'Dlaczego mimo otwartych spraw': 'Diagnozy prowadzono na papierze.',
  })
  await close.getByRole('button', { name: 'Zamknij edycję' }).click()
  await page.getByText(/Edycja jest zamknięta od 31.01.2022/).waitFor()
  const { sections } = await product.ask('peopleReports.get', {
    kind: 'edition',
    filter: { time: { kind: 'inEdition', editionIds: [editionId] } },
  })
  const figure = (id: string) => sections.flatMap(({ figures }) => figures).find((one) => one.id === id)?.text
  expect([figure('head.persons'), figure('head.finished')]).toEqual(['2', '2'])
})

import { expect, it } from 'vitest'
import { textOf } from '../support/printedPdf.ts'
import { theProduct } from '../support/product.ts'
import { fillIn, typedIn } from './pages/fields.ts'
import { frameOf } from './pages/frame.ts'
import { expensesOf, grantsOf } from './pages/money.ts'
import { paperOf } from './pages/paper.ts'
import { editionsOf, peopleOf } from './pages/people.ts'
import { reportsOf } from './pages/reports.ts'
import { settingsOf } from './pages/settings.ts'
import * as story from './story.ts'

const product = theProduct()
const { whole, split, other } = story.invoices

it('from an empty file to the printed report and two certificates, by mouse', { timeout: 90_000 }, async () => {
  const page = await product.open()
  const { go, button, tab, said } = frameOf(page)
  const settings = settingsOf(page)
  const grants = grantsOf(page)
  const expenses = expensesOf(page)
  const reports = reportsOf(page)
  const editions = editionsOf(page)
  const people = peopleOf(page)

  await settings.saveAssociation(story.association)
  await settings.saveClub(story.club)
  await settings.addSignatory(story.signatory)

  await grants.add(story.grant)
  await grants.addAction(story.action)
  await grants.addLine(story.instructor)
  await grants.addLine(story.wicker, true)
  await page.getByText('Budżet z dotacji równa się kwocie z umowy').waitFor()
  expect(await grants.budgetRow('Suma kosztów zadania')).toMatchObject({ 'Plan (zł)': '10 000,00' })
  await reports.begin()

  // Three documents; after each of them the settlement has the exact new sums.
  const settled = async (instructor: string, wicker: string, total: string, left: string) => {
    await reports.open()
    await reports.show('II.1 Wydatki')
    const spent = async (row: string) => (await reports.costRow(2021, row))['Poniesione (zł)']
    await expect.poll(() => spent('Instruktor')).toBe(instructor)
    expect([await spent('Wiklina'), await spent('Suma wszystkich kosztów')]).toEqual([wicker, total])
    expect(await reports.sums()).toContain(`Suma II.1 ${total} zł = suma II.2 ${total} zł`)
    expect(await reports.sums()).toContain(`Niewykorzystana dotacja ${left} zł`)
  }
  await go('Dokumenty')
  await expenses.begin()
  await expenses.fill({ ...story.supplier, ...whole })
  await expenses.chargeTo('Instruktor')
  expect(await expenses.forecast('I.1.1.')).toContain('1 234,56 z 6 000,00')
  await expenses.save(whole.Numer)
  await settled('1 234,56', '0,00', '1 234,56', '8 765,44')

  await go('Dokumenty')
  await expenses.begin()
  await expenses.fill({ 'NIP wystawcy': story.supplier['NIP wystawcy'] })
  await expect.poll(() => typedIn(expenses.form, 'Wystawca')).toBe(story.supplier.Wystawca)
  await expenses.fill(split)
  await button('Podziel kwotę').click()
  await expenses.chargeTo('Instruktor', 1)
  await expenses.fill({ 'Kwota 1': '600' })
  await expenses.chargeTo('Wiklina', 2)
  await button(/^Weź resztę \(400,01\)/)
    .last()
    .click()
  await page.getByText('Podzielono całą kwotę.').waitFor()
  await expenses.save(split.Numer)
  await settled('1 834,56', '400,01', '2 234,57', '7 765,43')

  await go('Dokumenty')
  await expenses.begin()
  await expenses.fill({ ...story.supplier, ...other })
  await expenses.chargeTo('Wiklina')
  await expenses.save(other.Numer)
  await settled('1 834,56', '3 400,00', '5 234,56', '4 765,44')

  // The paper: drawn in the window, the same sums in its text, saved and read back from the disk.
  await reports.show('I.1 Rezultaty')
  await reports.write(story.results)
  await reports.show('Podgląd wydruku')
  const paper = paperOf(page, 'Sprawozdanie końcowe')
  expect(await paper.text()).toContain('Zażółć gęślą jaźń')
  await expect.poll(() => paper.text()).toContain(story.results)
  await expect.poll(() => paper.textOfAll()).toContain('5 234,56')
  const report = await paper.save()
  expect(report.name).toBe('sprawozdanie-koncowe-2021-12-31.pdf')
  const printed = textOf(report.bytes)
  for (const words of [
    'Zażółć gęślą jaźń',
    story.results,
    '1 834,56',
    '3 400,00',
    '5 234,56',
    story.signatory['Imię i nazwisko'],
  ])
    expect(printed).toContain(words)

  await editions.add(story.edition)
  for (const { typed, birth, sex } of story.people) {
    await people.begin()
    await people.fill(typed)
    await expect.poll(() => typedIn(people.form, 'Data urodzenia')).toBe(birth)
    expect(await people.form.getByRole('radio', { name: sex }).isChecked()).toBe(true)
    await people.save()
  }
  await editions.open('2021')
  await editions.enrol(['Żyła Łucja', 'Ćmiel Józef'])
  await editions.mark('Żyła Łucja')
  await editions.mark('Ćmiel Józef')
  await editions.end('31.12.2021', 'ukończenie zgodnie z planem')

  await button('Wydaj 2 zaświadczenia').click()
  const issue = page.getByRole('form', { name: 'Wydaj 2 zaświadczenia' })
  await fillIn(issue, { 'Data wydania': '31.12.2021' })
  await issue.getByRole('button', { name: 'Wydaj 2 zaświadczenia' }).click()
  const question = page.getByRole('dialog', { name: 'Wydać 2 zaświadczenia?' })
  await question.getByRole('button', { name: 'Wydaj 2 zaświadczenia' }).click()
  await said('Wydano 2 zaświadczenia.')
  const certificates = paperOf(page, '2 zaświadczenia')
  expect(await certificates.text()).toContain('1/KIS/2021')
  const issued = textOf((await certificates.save()).bytes)
  for (const words of ['1/KIS/2021', '2/KIS/2021', 'Łucja Żyła', 'Józef Ćmiel']) expect(issued).toContain(words)

  await go('Zaświadczenia')
  await page.getByRole('cell', { name: '2/KIS/2021', exact: true }).click()
  await tab('Unieważnienie').click()
  const annul = page.getByRole('form', { name: 'Unieważnij zaświadczenie 2/KIS/2021' })
  await fillIn(annul, { 'Powód unieważnienia': 'Błędna data urodzenia' })
  await annul.getByRole('button', { name: 'Unieważnij zaświadczenie 2/KIS/2021' }).click()
  await said('Unieważniono zaświadczenie 2/KIS/2021.')
  await page.getByText('Powód: Błędna data urodzenia').waitFor()
})

import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { textOf } from '../support/printedPdf.ts'
import { theProduct } from '../support/product.ts'
import { fillIn } from './pages/fields.ts'
import { frameOf } from './pages/frame.ts'
import { keysOf } from './pages/keys.ts'
import { expensesOf, grantsOf } from './pages/money.ts'
import { paperOf } from './pages/paper.ts'
import { reportsOf } from './pages/reports.ts'
import { settingsOf } from './pages/settings.ts'
import * as story from './story.ts'

const product = theProduct()

it('from an invoice on paper to the filed report: the offer frozen, what blocks mended or left with a reason, the filed paper read back', {
  timeout: 90_000,
}, async () => {
  const page = await product.open()
  const { button, tab, said, go } = frameOf(page)
  const grants = grantsOf(page)
  const expenses = expensesOf(page)
  const reports = reportsOf(page)
  const keys = keysOf(page)

  await settingsOf(page).saveAssociation(story.association)
  await settingsOf(page).addSignatory(story.signatory)
  await grants.add(story.grant)
  await grants.addAction(story.action)
  await grants.addLine(story.instructor)
  await grants.addLine(story.wicker, true)
  await tab('Wersje').click()
  await button('Utrwal obecny budżet').first().click()
  await page.getByRole('form', { name: 'Nowa wersja budżetu' }).getByRole('button', { name: 'Utrwal wersję' }).click()
  await said('Utrwalono wersję 1 budżetu.')

  await go('Dokumenty')
  await expenses.begin()
  await expenses.fill({ ...story.supplier, ...story.invoices.whole })
  await expenses.chargeTo('Instruktor')
  await expenses.save(story.invoices.whole.Numer)

  await reports.begin()
  await reports.show('I.1 Rezultaty')
  await reports.write(story.results)
  await reports.show('I.2 Działania')
  await reports.write('Przeprowadzono warsztaty wikliniarskie dla dwunastu osób.')
  await reports.show('Podpisy')
  await fillIn(page.getByRole('form', { name: 'Podpisy' }), { 'Data przy podpisie': '20.01.2022' })
  await keys.press('Control+Enter')
  await said('Zapisano: Podpisy.')

  // The rest of the grant has not gone back yet: with a reason the report may leave all the same.
  await button('Złóż sprawozdanie').click()
  const form = page.getByRole('form', { name: 'Złóż sprawozdanie' })
  await page.getByText('Złożenie wstrzymują uwagi').waitFor()
  await form.getByRole('button', { name: 'Zapisz złożenie' }).click()
  await page.getByText(/^Nie zapisano złożenia: .*blokuj/).waitFor()
  await keys.press('Escape')
  const open = page.getByRole('button', { name: 'Pomiń z powodem…' })
  const reason = page.getByRole('textbox', { name: 'Powód' })
  for (let left = await open.count(); left > 0; left -= 1) {
    await open.first().click()
    await reason.fill('Uzgodniono ze zleceniodawcą.')
    await keys.press('Control+Enter')
    // Its form goes when the list has come anew, which is after its button has gone.
    await reason.waitFor({ state: 'detached' })
    await expect.poll(() => open.count()).toBe(left - 1)
  }

  await button('Złóż sprawozdanie').click()
  await fillIn(form, { 'Dzień złożenia': '25.01.2022', 'Numer potwierdzenia': 'UPO-7' })
  await keys.press('Control+Enter')
  await page.getByText(/^Złożono 25\.01\.2022 elektronicznie, w terminie \(termin 31\.01\.2022\)/).waitFor()
  await reports.show('Podgląd wydruku')
  const paper = paperOf(page, 'Sprawozdanie końcowe')
  await paper.text()
  const { bytes } = await paper.save()
  for (const words of ['Zażółć gęślą jaźń', story.results, '1 234,56', '6 000,00', story.signatory['Imię i nazwisko']])
    expect(textOf(bytes)).toContain(words)
  const [filing] = await product.ask('filings.list', {})
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(filing?.sha256)
})

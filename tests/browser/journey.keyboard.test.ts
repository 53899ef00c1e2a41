import { expect, it } from 'vitest'
import { textOf } from '../support/printedPdf.ts'
import { theProduct } from '../support/product.ts'
import { frameOf } from './pages/frame.ts'
import { keysOf, pointerWatch } from './pages/keys.ts'
import { grantsOf } from './pages/money.ts'
import { paperOf } from './pages/paper.ts'
import { reportsOf } from './pages/reports.ts'
import * as story from './story.ts'

const product = theProduct()

it('from an empty file to the printed report and a certificate, without a mouse', { timeout: 90_000 }, async () => {
  const page = await product.open()
  const pointed = await pointerWatch(page)
  const { panel, said } = frameOf(page)
  const keys = keysOf(page)
  const form = (name: string) => page.getByRole('form', { name, exact: true })
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
  const row = (words: string) => page.getByRole('row').filter({ hasText: words })

  await keys.open('Ustawienia')
  await keys.fill(form('Dane stowarzyszenia'), story.association)
  await keys.press('Control+Enter')
  await said('Zapisano dane stowarzyszenia.')
  await keys.goTo(page.getByRole('tab', { name: 'Stowarzyszenie' }), 'Shift+Tab')
  await keys.press('ArrowDown')
  await keys.fill(form('Dane klubu'), story.club)
  await keys.press('Control+Enter')
  await said('Zapisano dane klubu.')
  await keys.goTo(page.getByRole('tab', { name: 'Klub' }), 'Shift+Tab')
  await keys.press('ArrowDown')
  await keys.act(button('Dodaj osobę podpisującą'))
  await keys.fill(panel, story.signatory)
  await keys.press('Control+Enter')
  await row(story.signatory['Imię i nazwisko']).waitFor()

  await keys.open('Dotacje')
  await keys.act(button('Nowa dotacja'))
  await keys.fill(form('Nowa dotacja'), story.grant)
  await keys.press('Control+Enter')
  await said('Dodano dotację.')
  await keys.act(button('Dodaj pierwsze działanie'))
  await keys.fill(panel, { 'Nazwa działania': story.action })
  await keys.press('Control+Enter')
  // Saving with Ctrl+Enter opens the next line at once.
  for (const line of [story.instructor, story.wicker]) {
    await keys.fill(form('Nowa pozycja budżetu'), line)
    await keys.press('Control+Enter')
    await said(`Zapisano pozycję budżetu „${line['Rodzaj kosztu']}”.`)
  }
  await keys.press('Escape')
  await panel.waitFor({ state: 'detached' })
  expect(await grantsOf(page).budgetRow('Suma kosztów zadania')).toMatchObject({ 'Plan (zł)': '10 000,00' })

  await keys.open('Dokumenty')
  await keys.act(button('Nowy dokument').first())
  await form('Nowy dokument').waitFor()
  await expect
    .poll(() => form('Nowy dokument').getByRole('combobox', { name: 'Pozycja budżetu' }).isEnabled())
    .toBe(true)
  const passed = await keys.fillInOneGo({
    ...story.supplier,
    ...story.invoices.whole,
    'Pozycja budżetu': 'instruktor',
  })
  expect(passed.length).toBeLessThanOrEqual(12)
  await said(`Zapisano dokument „${story.invoices.whole.Numer}”.`)
  // The next document stands open with the same supplier; nothing typed, so Escape leaves without a question.
  const proposed = form('Nowy dokument').getByRole('textbox', { name: 'NIP wystawcy' })
  await expect.poll(() => proposed.inputValue()).toBe(story.supplier['NIP wystawcy'])
  await keys.press('Escape')
  await panel.waitFor({ state: 'detached' })

  await keys.open('Sprawozdania')
  await keys.act(button('Nowe sprawozdanie').first())
  await form('Nowe sprawozdanie').waitFor()
  await keys.act(button('Rozpocznij sprawozdanie'))
  await said('Dodano sprawozdanie.')
  const parts = page.getByRole('navigation', { name: 'Części sprawozdania' })
  await keys.act(parts.getByRole('button', { name: 'II.1 Wydatki' }))
  expect(await reportsOf(page).costRow(2021, 'Instruktor')).toMatchObject({ 'Poniesione (zł)': '1 234,56' })
  expect(await reportsOf(page).sums()).toContain('Suma II.1 1 234,56 zł = suma II.2 1 234,56 zł')
  await keys.goTo(parts.getByRole('button', { name: 'Podgląd wydruku' }), 'Shift+Tab')
  await keys.press('Enter')
  const paper = paperOf(page, 'Sprawozdanie końcowe')
  expect(await paper.text()).toContain('Zażółć gęślą jaźń')
  await keys.goTo(paper.preview.getByRole('button', { name: 'Zapisz PDF' }))
  expect(textOf((await paper.saved(keys.press('Enter'))).bytes)).toContain('1 234,56')

  await keys.open('Uczestnicy')
  await keys.act(button('Nowa osoba'))
  await keys.fill(form('Nowa osoba'), story.people[0].typed)
  await keys.press('Control+Enter')
  await said('Dodano osobę.')
  await keys.press('Escape')
  await keys.open('Edycje')
  await keys.act(button('Nowa edycja'))
  await keys.fill(form('Nowa edycja'), story.edition)
  await keys.press('Control+Enter')
  await said('Dodano edycję.')
  await keys.act(button('Dopisz osobę'))
  await panel.waitFor()
  await keys.type('zyla')
  await page.getByRole('option', { name: /Żyła Łucja/ }).waitFor()
  await keys.press('Enter')
  await keys.press('Control+Enter')
  await said('Dopisano osobę do edycji.')
  await keys.press('Escape')
  await keys.press('Escape')
  await panel.waitFor({ state: 'detached' })

  await keys.goTo(row('Żyła Łucja'))
  await keys.press('Space')
  await keys.goTo(button(/^Zakończ udział/), 'Shift+Tab')
  await keys.press('Enter')
  await keys.fill(form('Zakończ udział'), { 'Dzień zakończenia': '31.12.2021', Powód: 'ukończenie' })
  await keys.press('Control+Enter')
  await said('Zakończono udział: 1 osoba.')
  await keys.goTo(button('Wydaj 1 zaświadczenie'), 'Shift+Tab')
  await keys.press('Enter')
  await keys.fill(form('Wydaj 1 zaświadczenie'), { 'Data wydania': '31.12.2021' })
  await keys.press('Control+Enter')
  const question = page.getByRole('dialog', { name: 'Wydać 1 zaświadczenie?' })
  await question.waitFor()
  await expect.poll(() => keys.focused()).toBe('Wróć do podglądu')
  await keys.press('Tab')
  await keys.press('Enter')
  await said('Wydano 1 zaświadczenie.')
  expect(await paperOf(page, '1 zaświadczenie').text()).toContain('1/KIS/2021')
  expect(await pointed()).toBe(0)
})

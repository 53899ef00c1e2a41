import type { Locator } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { grantWithLine } from '../support/grantWithLine.ts'
import { theProduct } from '../support/product.ts'
import { anExpense } from '../support/records.ts'
import { complaintOf, field, fillIn, typedIn } from './pages/fields.ts'
import { frameOf } from './pages/frame.ts'
import { expensesOf } from './pages/money.ts'
import { peopleOf } from './pages/people.ts'
import { preparePerson } from './prepare.ts'
import * as story from './story.ts'

const product = theProduct()
let lineId: number
beforeAll(async () => {
  lineId = (await grantWithLine(product)).lineId
})

/** Everything that stands in the fields of a form. */
const standing = (form: Locator): Promise<string[]> =>
  form
    .locator('input:not([type=hidden]), select, textarea')
    .evaluateAll((fields) =>
      fields.map((one) =>
        one instanceof HTMLInputElement && one.type === 'radio' ? String(one.checked) : (one as HTMLInputElement).value,
      ),
    )

it('a PESEL with a wrong digit: the sentence stands beside it, and all that was typed stays', async () => {
  const page = await product.open()
  const people = peopleOf(page)
  await people.begin()
  await people.fill({ ...story.people[0].typed, PESEL: '84831201224', 'Data urodzenia': '12.03.1884', Płeć: 'kobieta' })
  const before = await standing(people.form)
  await frameOf(page).button('Dodaj osobę').click()
  expect(await complaintOf(people.form, 'PESEL')).toBe(
    'Ten PESEL nie jest poprawny: sprawdź cyfry (11 cyfr, suma kontrolna, data urodzenia).',
  )
  expect(await standing(people.form)).toEqual(before)
  expect(await field(people.form, 'PESEL').evaluate((input) => input === document.activeElement)).toBe(true)
})

it('a NIP, an amount and a day that cannot be: three sentences, each beside its field, nothing written', async () => {
  const page = await product.open('/dokumenty')
  const expenses = expensesOf(page)
  await expenses.begin()
  await expenses.fill({ ...story.supplier, ...story.invoices.whole })
  await expenses.fill({ 'NIP wystawcy': '000-000-10-12', 'Kwota brutto': '12,345', Wystawiono: '30.02.2021' })
  const before = await standing(expenses.form)
  await frameOf(page).button('Zapisz dokument').click()
  expect(await complaintOf(expenses.form, 'NIP wystawcy')).toMatch(/^Ten NIP nie jest poprawny/)
  expect(await complaintOf(expenses.form, 'Kwota brutto')).toMatch(
    /^To nie jest kwota\..*najwyżej dwa miejsca po przecinku/,
  )
  expect(await complaintOf(expenses.form, 'Wystawiono')).toMatch(/^Nie ma takiego dnia\./)
  expect(await standing(expenses.form)).toEqual(before)
  const { rows } = await product.ask('expenses.list', { search: story.invoices.whole.Numer })
  expect(rows).toEqual([])
})

it('a number this supplier has used already is refused beside the number, and all that was typed stays', async () => {
  await product.ask('expenses.save', anExpense(lineId, { number: 'FV 77/2021' }))
  const page = await product.open('/dokumenty')
  const expenses = expensesOf(page)
  await expenses.begin()
  await expenses.fill({ 'NIP wystawcy': '123-456-32-18' })
  await expect.poll(() => typedIn(expenses.form, 'Wystawca')).toBe('Księgarnia „Źródło”')
  await expenses.fill({ ...story.invoices.whole, Numer: 'FV 77/2021' })
  const before = await standing(expenses.form)
  await frameOf(page).button('Zapisz dokument').click()
  expect(await complaintOf(expenses.form, 'Numer')).toMatch(
    /^Dokument o tym numerze od tego wystawcy jest już wpisany: „FV 77\/2021”/,
  )
  await expenses.form.getByRole('alert').filter({ hasText: 'Nie zapisano dokumentu. Wpisane dane zostały.' }).waitFor()
  expect(await standing(expenses.form)).toEqual(before)
})

it('a record saved meanwhile in another window is not overwritten, and what was typed stays', async () => {
  const id = await preparePerson(product, 'Świerszcz')
  const first = await product.open(`/uczestnicy/${id}`)
  const mine = first.getByRole('form', { name: 'Dane osoby' })
  await fillIn(mine, { Telefon: '500 100 200' })
  const second = await product.open(`/uczestnicy/${id}`)
  await fillIn(second.getByRole('form', { name: 'Dane osoby' }), { Gmina: 'Rossosz' })
  await frameOf(second).button('Zapisz zmiany').click()
  await frameOf(second).said('Zapisano dane osoby.')
  await frameOf(first).button('Zapisz zmiany').click()
  await mine
    .getByRole('alert')
    .filter({ hasText: 'Ten zapis zmieniono w międzyczasie w innym oknie. Wpisane dane zostały' })
    .waitFor()
  expect(await typedIn(mine, 'Telefon')).toBe('500 100 200')
  expect(await product.ask('people.get', { id })).toMatchObject({ gmina: 'Rossosz', phone: '' })
})

it('leaving with something typed asks first, and going back finds it', async () => {
  const page = await product.open()
  const people = peopleOf(page)
  await people.begin()
  await people.fill({ Nazwisko: 'Żądło' })
  await page.getByRole('link', { name: 'Dotacje' }).click()
  const question = page.getByRole('dialog', { name: 'Wpisane dane nie są zapisane' })
  await question.getByRole('button', { name: 'Wróć do wpisywania' }).click()
  expect(await typedIn(people.form, 'Nazwisko')).toBe('Żądło')
  await page.getByRole('link', { name: 'Dotacje' }).click()
  await question.getByRole('button', { name: 'Odejdź bez zapisania' }).click()
  await page.getByRole('heading', { level: 1, name: 'Dotacje' }).waitFor()
})

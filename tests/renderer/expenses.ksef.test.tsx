import { screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ExpensesSection } from '../../renderer/features/expenses/ExpensesSection.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { ksefSamples } from '../support/ksef.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
beforeEach(async () => {
  b = await freshBackend()
  await grantWithLine(b)
})
afterEach(() => b.close())

const anywhere = { grantId: null, lineId: null, state: 'all', kind: null } as const
const field = (label: RegExp) => screen.findByLabelText(label, { selector: 'input' })
const button = (name: RegExp | string) => screen.findByRole('button', { name })
/** A file with an invoice of the register. */
const xml = (sample: keyof typeof ksefSamples, name = `${sample}.xml`) =>
  new File([ksefSamples[sample]], name, { type: 'text/xml' })
const chooser = () => document.querySelector<HTMLInputElement>('input[type=file]')!
const open = () => show(<ExpensesSection start={anywhere} />, bridgeTo(b)).user

it('an XML file of an invoice fills in the form, and what it does not say is left to be typed', async () => {
  const user = open()
  await user.click(await button('Nowy dokument'))
  await button('Faktura z KSeF (XML)')
  await user.upload(chooser(), xml('advance', '1234563218-20260201-0100001AF629-AF.xml'))
  await waitFor(async () => expect(await field(/^Numer \*/)).toHaveValue('ZAL/3/2026'))
  expect(await field(/^Kwota brutto/)).toHaveValue('100,00')
  expect(await field(/^Netto/)).toHaveValue('81,30')
  expect(await field(/^VAT$/)).toHaveValue('18,70')
  expect(await field(/^Data zapłaty/)).toHaveValue('05.03.2026')
  expect(await field(/^Numer KSeF/)).toHaveValue('1234563218-20260201-0100001AF629-AF')
  expect((await b.ask('expenses.list', {})).total).toBe(0)
})

it('a file that is no invoice says so and leaves what is typed', async () => {
  const user = open()
  await user.click(await button('Nowy dokument'))
  await button('Faktura z KSeF (XML)')
  await user.upload(chooser(), new File(['<JPK/>'], 'jpk.xml', { type: 'text/xml' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('Nie odczytano pliku. To nie jest faktura z KSeF')
})

it('a correction names what it corrects and says when that is not in the program', async () => {
  const user = open()
  await user.click(await button('Nowy dokument'))
  await button('Faktura z KSeF (XML)')
  await user.upload(chooser(), xml('correction'))
  expect(await screen.findByText('Korygowanej faktury „FV 46/2026” nie ma w programie.')).toBeVisible()
  expect(screen.getByText('Termin płatności: 02.04.2026.')).toBeVisible()
  expect(await field(/^Koryguje dokument/)).toHaveValue('')
})

it('many files at once become a list of what is not in the program yet; one is entered from it, one is set aside', async () => {
  const user = open()
  await user.click(await button('Z KSeF'))
  expect(await screen.findByText('Nie wczytano jeszcze żadnej faktury')).toBeVisible()
  await user.upload(chooser(), [xml('advance'), xml('basic'), new File(['x'], 'notatka.xml', { type: 'text/xml' })])
  expect(await screen.findByRole('alert')).toHaveTextContent('notatka.xml')
  expect(await screen.findByText('Nie ma w programie: 2 faktury.')).toBeVisible()
  await user.click((await screen.findAllByRole('button', { name: 'Nie dotyczy zadania' }))[1]!)
  expect(await screen.findByText('Nie ma w programie: 1 faktura.')).toBeVisible()
  await user.click(await button('Wpisz fakturę ZAL/3/2026'))
  await waitFor(async () => expect(await field(/^Numer \*/)).toHaveValue('ZAL/3/2026'))
  expect(await field(/^Kwota brutto/)).toHaveValue('100,00')
})

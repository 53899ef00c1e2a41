import { Buffer } from 'node:buffer'
import type { Page } from 'playwright-core'
import type { ScreenState } from '../screenStates.ts'

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click()
const text = (words: string | RegExp) => (page: Page) => page.getByText(words).first()
/** A structured invoice as short as it can be. */
const invoice = (number: string, gross: string) => ({
  name: `${number}.xml`,
  mimeType: 'text/xml',
  buffer: Buffer.from(
    `<Faktura><Podmiot1><DaneIdentyfikacyjne><NIP>1234563218</NIP><Nazwa>Księgarnia „Źródło” i Wypożyczalnia Sprzętu Warsztatowego sp. z o.o.</Nazwa></DaneIdentyfikacyjne></Podmiot1><Fa><P_1>2021-06-01</P_1><P_2>${number}</P_2><P_15>${gross}</P_15></Fa></Faktura>`,
  ),
})

/** What a document shows beside the fields of an ordinary invoice: rare fields, a key of division, invoices from KSeF. */
export const expenseStates: readonly ScreenState[] = [
  {
    path: '/dokumenty?dokument=1',
    looks: [
      {
        name: 'rzadsze pola dokumentu',
        act: async (page) => {
          await press('Promocja, cena jednostkowa, powiązania')(page)
        },
        until: (page) => page.getByLabel('Cena jednostkowa rzeczy'),
      },
      {
        name: 'podział z kluczem',
        act: async (page) => {
          await press('Klucz podziału')(page)
          await press('Dodaj wiersz klucza')(page)
          await page.getByLabel('Co mierzy wiersz 1').fill('powierzchnia sali')
          await page.getByLabel('Jednostka').fill('m²')
          await page.getByLabel('Ogółem').fill('120')
          await page.getByLabel('Na zadanie').fill('40')
        },
        until: text(/Klucz daje 33,33 %/),
      },
      {
        // What was typed is given up, so that it does not stand in the way of the next screen.
        name: 'wyjście bez zapisu',
        act: async (page) => {
          await page.getByRole('link', { name: 'Dotacje' }).click()
          await press('Odejdź bez zapisania')(page)
        },
        until: (page) => page.getByRole('heading', { level: 1, name: 'Dotacje' }),
      },
    ],
  },
  {
    path: '/dokumenty',
    looks: [
      {
        name: 'faktury z KSeF',
        act: async (page) => {
          await press('Z KSeF')(page)
          await page
            .locator('input[type=file]')
            .setInputFiles([invoice('FV-1-2021', '123.00'), invoice('FV-2-2021', '98765.43')])
        },
        until: text(/Nie ma w programie/),
      },
    ],
  },
]

import { z } from 'zod'
import { isIsoDate } from '../kernel/dates.ts'
import { readBankAccount, readKrs, readNip, readPesel, readRegon } from '../kernel/identifiers.ts'
import { maxGrosze } from '../kernel/money.ts'
import { composed } from '../kernel/text.ts'

/** Number of a record. */
export const id = z.int('Wskaż zapis z listy.').positive('Wskaż zapis z listy.')
/** Counts saves of a record; a save that carries an old one is refused as stale. */
export const revision = z.int().nonnegative()

/** Signs nobody can see or type (they come with a paste) go: neither a list nor a print has a shape for them. */
const clean = (text: string): string =>
  composed(
    text
      .toWellFormed()
      .replace(/\r\n?/g, '\n')
      .replace(/(?![\n\t])\p{Cc}/gu, ''),
  ).trim()
const tooLong = (max: number) => `Tekst jest za długi: najwyżej ${max} znaków.`
/** Text that may be empty. */
export const optionalText = (max = 200) => z.string('Wpisz tekst.').max(max, tooLong(max)).overwrite(clean)
/** Text that must say something. `what` completes „Wpisz …”. */
export const requiredText = (what: string, max = 200) =>
  z.string(`Wpisz ${what}.`).max(max, tooLong(max)).overwrite(clean).min(1, `Wpisz ${what}.`)

/** A day, `YYYY-MM-DD`. */
export const isoDate = z
  .string('Wpisz datę, na przykład 12.05.2021.')
  .max(40, 'Nie ma takiego dnia. Wpisz datę na przykład tak: 12.05.2021.')
  .refine(isIsoDate, 'Nie ma takiego dnia. Wpisz datę na przykład tak: 12.05.2021.')
export const optionalDate = isoDate.nullable()

const amountMessage = 'Wpisz kwotę z najwyżej dwoma miejscami po przecinku, na przykład 1 234,56.'
/** An amount in whole grosze, negative allowed (corrections). */
export const grosze = z
  .int(amountMessage)
  .min(-maxGrosze, 'Kwota jest za duża.')
  .max(maxGrosze, 'Kwota jest za duża.')
  .brand<'Grosze'>()
/** An amount in whole grosze, zero or more. */
export const positiveGrosze = z
  .int(amountMessage)
  .min(0, 'Kwota nie może być ujemna.')
  .max(maxGrosze, 'Kwota jest za duża.')
  .brand<'Grosze'>()

const checked = (read: (text: string) => string | undefined, message: string) =>
  z
    .string(message)
    .max(60, message)
    .overwrite((text) => read(text) ?? text.trim())
    .refine((text) => text === '' || read(text) !== undefined, message)
/** Empty, or a PESEL of 11 digits with a right check digit. */
export const peselText = checked(
  (text) => readPesel(text)?.pesel,
  'Ten PESEL nie jest poprawny: sprawdź cyfry (11 cyfr, suma kontrolna, data urodzenia).',
)
/** Empty, or a NIP of 10 digits. */
export const nipText = checked(readNip, 'Ten NIP nie jest poprawny: sprawdź cyfry (10 cyfr, ostatnia jest kontrolna).')
export const regonText = checked(readRegon, 'Ten REGON nie jest poprawny: sprawdź cyfry (9 albo 14 cyfr).')
export const krsText = checked(readKrs, 'Numer KRS ma najwyżej 10 cyfr.')
export const bankAccountText = checked(
  readBankAccount,
  'Ten numer rachunku nie jest poprawny: sprawdź cyfry (26 cyfr).',
)
export const postalCodeText = z
  .string()
  .max(20, 'Kod pocztowy wygląda tak: 21-532.')
  .overwrite(clean)
  .refine((text) => text === '' || /^\d{2}-\d{3}$/.test(text), 'Kod pocztowy wygląda tak: 21-532.')
export const emailText = z
  .string()
  .max(120, tooLong(120))
  .overwrite(clean)
  .refine(
    (text) => text === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
    'Adres e-mail wygląda tak: klub@przyklad.pl.',
  )

/** What a list is asked for: which page of rows, in which order, with which words. */
export const listing = <const S extends readonly [string, ...string[]]>(sorts: S) => ({
  search: optionalText(200).default(''),
  sort: z.enum(sorts).default(sorts[0] as S[number]),
  descending: z.boolean().default(false),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(500).default(200),
})

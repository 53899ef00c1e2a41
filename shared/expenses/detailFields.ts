import { z } from 'zod'
import { grosze, id, optionalDate, optionalText, positiveGrosze, requiredText } from '../contract/fields.ts'
import { isKsefNumber } from './ksefNumber.ts'

const quantity = z.int('Wpisz liczbę z najwyżej dwoma miejscami po przecinku, na przykład 2,5.')
/**
 * A row of the key by which a shared document is divided (settlement.md 5.1, O-06): of `whole` units `part` belong here,
 * both in hundredths. Without a grant it speaks of everything charged.
 */
export const keyRowInput = z
  .strictObject({
    grantId: id.nullable().default(null),
    /** What is measured: „powierzchnia sali”. */
    name: requiredText('co jest mierzone', 200),
    /** `m²`, `godz.`, `osoby`: rows of one unit add up, of several units multiply. */
    unit: optionalText(40),
    whole: quantity.min(1, 'Wpisz, ile jest tego w całości.').max(1_000_000_000, 'Liczba jest za duża.'),
    part: quantity.min(0, 'Liczba nie może być ujemna.').max(1_000_000_000, 'Liczba jest za duża.'),
  })
  .superRefine((row, ctx) => {
    if (row.part > row.whole)
      ctx.addIssue({ code: 'custom', path: ['part'], message: 'Ta część jest większa niż całość.' })
  })
export type KeyRow = z.output<typeof keyRowInput>

/** What an accounting document says beside its amounts; a typical invoice needs none of it, so each field has a default. */
export const detailFields = {
  /** Net amount and tax as they stand on the document; null: not typed. They may disagree with the gross amount. */
  net: grosze.nullable().default(null),
  vat: grosze.nullable().default(null),
  /** The association gets the tax back, so no grant pays for it (C-40). */
  vatDeductible: z.boolean().default(false),
  /** Number given by the state's register of invoices; empty: none. */
  ksefNumber: optionalText(60)
    .refine(
      (text) => text === '' || isKsefNumber(text),
      'To nie jest numer KSeF. Wygląda tak: 1234563218-20260201-0100001AF629-AF.',
    )
    .default(''),
  /** The day it was ordered or agreed on (C-04). */
  orderedOn: optionalDate.default(null),
  /** Bank statement the payment stands on (C-46). */
  statementNumber: optionalText(60).default(''),
  /** The document this one corrects. */
  correctsId: id.nullable().default(null),
  /** The buyer named on it is not the association (C-43). */
  otherBuyer: z.boolean().default(false),
  /** The supplier is related to somebody of the board (C-53). */
  relatedSupplier: z.boolean().default(false),
  /** Code list `ineligible_category`: costs no grant pays for (C-45). */
  ineligibleCategory: z.string('Wybierz rodzaj kosztu.').max(40).nullable().default(null),
  /** Price of one thing bought (C-38). */
  unitPrice: positiveGrosze.nullable().default(null),
  promotion: z.boolean().default(false),
  /** Does the promotional thing say who paid for it? Null: not known yet. */
  promotionMarked: z.boolean().nullable().default(null),
  /** Who of the staff the payroll or bill is for. */
  staffId: id.nullable().default(null),
  /** Does the person's contract name the project? (C-47) */
  projectNamed: z.boolean().nullable().default(null),
  /** Is there a record of the person's hours? (C-47) */
  hoursRecorded: z.boolean().nullable().default(null),
  /** The day tax and contributions of the pay were paid (C-56). */
  taxPaidOn: optionalDate.default(null),
  /** The user's word that it only looks like another document: the same number of the same supplier. */
  differentDocument: z.boolean().default(false),
  divisionKey: z.array(keyRowInput).max(30, 'Najwyżej 30 wierszy klucza.').default([]),
}

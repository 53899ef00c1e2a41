import { z } from 'zod'
import { id, optionalText } from '../contract/fields.ts'

const amount = z.int().brand<'Grosze'>()
/** A file handed in under the SHA-256 of its bytes; its name may carry the KSeF number. */
const handedIn = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'Wskaż plik jeszcze raz.'),
  name: optionalText(300),
})
export const ksefFilesInput = z.strictObject({
  files: z.array(handedIn).min(1, 'Wskaż plik.').max(500, 'Najwyżej 500 plików naraz.'),
})

/**
 * An invoice as its structured file says it (schema FA(3)). Amounts in grosze; null: the file does not say, or says it in another
 * currency than złoty. Days as `YYYY-MM-DD`.
 */
export const ksefInvoice = z.object({
  ksefNumber: z.string(),
  /** Empty: a seller without a Polish NIP. */
  sellerNip: z.string(),
  sellerName: z.string(),
  sellerAddress: z.string(),
  /** Empty: a buyer without a NIP. */
  buyerNip: z.string(),
  number: z.string(),
  issuedOn: z.string(),
  performedOn: z.string().nullable(),
  currency: z.string(),
  gross: amount.nullable(),
  net: amount.nullable(),
  vat: amount.nullable(),
  dueOn: z.string().nullable(),
  paidOn: z.string().nullable(),
  /** Code list `payment_method`; null: the file does not say. */
  paymentMethod: z.string().nullable(),
  /** Names of what was sold, the first few. */
  description: z.string(),
  isCorrection: z.boolean(),
  correctedNumber: z.string(),
  correctedKsefNumber: z.string(),
})
export type KsefInvoice = z.infer<typeof ksefInvoice>

/** A file that was read: the invoice in it, or why it is none. */
export const ksefRead = z.object({
  name: z.string(),
  problem: z.string(),
  invoice: ksefInvoice.nullable(),
  /** The association is not its buyer, as far as both NIPs are known. */
  otherBuyer: z.boolean(),
  /** Document of the program that already is this invoice, and the one a correction corrects. */
  documentId: id.nullable(),
  correctsId: id.nullable(),
})
export type KsefRead = z.infer<typeof ksefRead>

/** An invoice seen in KSeF, with the document it is in the program. */
export const ksefRow = z.object({
  id,
  ksefNumber: z.string(),
  sellerNip: z.string(),
  sellerName: z.string(),
  number: z.string(),
  issuedOn: z.string(),
  gross: amount,
  currency: z.string(),
  /** Why it will not be entered; empty: it should be. */
  setAside: z.string(),
  documentId: id.nullable(),
})
export type KsefRow = z.infer<typeof ksefRow>

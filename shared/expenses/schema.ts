import { z } from 'zod'
import {
  grosze,
  id,
  isoDate,
  listing,
  nipText,
  optionalDate,
  optionalText,
  requiredText,
  revision,
} from '../contract/fields.ts'
import { stored } from '../contract/stored.ts'
import { sources } from '../grants/sources.ts'
import { detailFields } from './detailFields.ts'

const amount = z.int().brand<'Grosze'>()
/** A part of a document charged to one line of one budget and one source of money. */
export const allocationInput = z.strictObject({
  lineId: id,
  source: z.enum(sources, 'Wybierz źródło.'),
  amount: grosze,
})
export const supplierInput = z.strictObject({
  name: requiredText('nazwę wystawcy', 300),
  nip: nipText,
  address: optionalText(300),
})
const expenseFields = {
  number: requiredText('numer dokumentu', 80),
  /** Code list `expense_kind`. */
  kind: z.string('Wybierz rodzaj dokumentu.').min(1, 'Wybierz rodzaj dokumentu.').max(40),
  issuedOn: isoDate,
  performedOn: optionalDate,
  /** Null: not paid yet. */
  paidOn: optionalDate,
  /** Code list `payment_method`; null for work and things, which nobody pays for. */
  paymentMethod: z.string('Wybierz sposób zapłaty.').min(1, 'Wybierz sposób zapłaty.').max(40).nullable(),
  /** What it was for; the name of the cost in lists. */
  description: requiredText('czego dotyczy wydatek', 1000),
  bookingNumber: optionalText(60),
  gross: grosze,
  /** Why it is not settled with the grant; null: it is eligible. */
  ineligibleReason: optionalText(500).nullable(),
  note: optionalText(4000),
  ...detailFields,
}
/**
 * A document to save; `id` null adds one. The supplier is given by its data and remembered by NIP, or else by name.
 * Sign: allocations have the sign of the gross amount and do not exceed it. Anything that can be true is saved;
 * a late payment, a passed line or a net amount that disagrees is a finding of the settlement, not a refusal.
 */
export const expenseInput = z
  .strictObject({
    id: id.nullable(),
    supplier: supplierInput,
    ...expenseFields,
    allocations: z.array(allocationInput).max(60, 'Najwyżej 60 wierszy podziału.'),
    revision,
  })
  .superRefine((doc, ctx) => {
    const charged = doc.allocations.reduce((total, a) => total + a.amount, 0)
    doc.allocations.forEach((a, index) => {
      if (a.amount !== 0 && Math.sign(a.amount) !== Math.sign(doc.gross)) {
        ctx.addIssue({
          code: 'custom',
          path: ['allocations', index, 'amount'],
          message: 'Ta kwota ma inny znak niż kwota dokumentu.',
        })
      }
    })
    if (Math.abs(charged) > Math.abs(doc.gross)) {
      ctx.addIssue({
        code: 'custom',
        path: ['gross'],
        message: 'Suma podziału jest większa niż kwota brutto dokumentu. Zmniejsz którąś z kwot podziału.',
      })
    }
    if (doc.paidOn === null && doc.paymentMethod === 'cash') {
      ctx.addIssue({ code: 'custom', path: ['paidOn'], message: 'Zapłata gotówką ma dzień zapłaty: wpisz go.' })
    }
  })
export type ExpenseInput = z.input<typeof expenseInput>
export const expense = stored({ id, ...expenseFields, revision }).extend({
  supplier: z.object({ name: z.string(), nip: z.string(), address: z.string() }),
  allocations: z.array(
    z.object({
      lineId: id,
      lineCode: z.string(),
      lineName: z.string(),
      grantId: id,
      grantTitle: z.string(),
      source: z.enum(sources),
      amount,
    }),
  ),
})
export type Expense = z.infer<typeof expense>

const otherDocument = z.object({
  id,
  number: z.string(),
  supplierName: z.string(),
  issuedOn: z.string(),
  gross: amount,
})
/** The document this one corrects, and those that correct this one. */
export const corrections = z.object({ corrects: otherDocument.nullable(), correctedBy: z.array(otherDocument) })

/** Which document is asked about: its number and supplier; `id`: the document itself, which does not count. */
export const alikeInput = z.strictObject({
  id: id.nullable().default(null),
  number: optionalText(80),
  supplier: z.strictObject({ name: optionalText(300), nip: nipText }),
})
/** Another document with the same number from the same supplier. */
export const alikeDocument = z.object({ id, number: z.string(), issuedOn: z.string(), gross: amount })
export type AlikeDocument = z.infer<typeof alikeDocument>

/** Lines of other grants than this one that could pay on a day (null: today). */
export const otherLinesInput = z.strictObject({ grantId: id, on: optionalDate.default(null) })
export const otherLine = z.object({
  id,
  code: z.string(),
  name: z.string(),
  grantId: id,
  grantTitle: z.string(),
  contractNumber: z.string(),
})

/**
 * What documents can be looked for by: paid or not, not settled, correcting another, paid from the account without the number of a
 * statement, without a scan of the paper itself.
 */
export const expenseStates = ['all', 'paid', 'unpaid', 'ineligible', 'corrections', 'noStatement', 'noScan'] as const
export type ExpenseState = (typeof expenseStates)[number]

export const expensesListInput = z.strictObject({
  ...listing(['issuedOn', 'paidOn', 'number', 'supplier', 'gross']),
  grantId: id.nullable().default(null),
  lineId: id.nullable().default(null),
  state: z.enum(expenseStates).default('all'),
  /** Code list `expense_kind`; null: any. */
  kind: optionalText(40).nullable().default(null),
})
export const expenseRow = z.object({
  id,
  number: z.string(),
  kindLabel: z.string(),
  supplierName: z.string(),
  description: z.string(),
  issuedOn: z.string(),
  paidOn: z.string().nullable(),
  gross: amount,
  /** Charged to the grant asked for (to any grant when none was). */
  charged: amount,
  ofGrant: amount,
  lineCodes: z.string(),
  ineligible: z.boolean(),
  /** Somebody has to pay it and nobody has yet. */
  unpaid: z.boolean(),
})
export type ExpenseRow = z.infer<typeof expenseRow>
export const expensesList = z.object({
  rows: z.array(expenseRow),
  total: z.int(),
  totals: z.object({ gross: amount, charged: amount, ofGrant: amount }),
})

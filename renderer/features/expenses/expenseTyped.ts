import type { detailFields } from '#shared/expenses/detailFields.ts'
import type { Expense, ExpenseInput } from '#shared/expenses/schema.ts'
import { isInKind, type Source } from '#shared/grants/sources.ts'

/** A part of a document; `percent` in hundredths, when it is typed that way. */
export type PartTyped = { lineId: number | null; source: Source; amount: number | null; percent?: number | null }
/** A row of the key of division while it is typed. */
export type KeyRowTyped = {
  grantId: number | null
  name: string
  unit: string
  whole: number | null
  part: number | null
}
type Detail = Exclude<keyof typeof detailFields, 'divisionKey' | 'ksefNumber'>
type Details = { [Name in Detail]-?: Exclude<ExpenseInput[Name], undefined> }
/** A document while it is typed. Unless it is split, its one part is the whole gross amount. */
export type ExpenseTyped = Omit<
  ExpenseInput,
  'supplier' | 'issuedOn' | 'gross' | 'ineligibleReason' | 'allocations' | keyof typeof detailFields
> &
  Details & {
    supplier: { nip: string | null; name: string; address: string }
    issuedOn: string | null
    gross: number | null
    ksefNumber: string
    isIneligible: boolean
    ineligibleReason: string
    isSplit: boolean
    allocations: PartTyped[]
    divisionKey: KeyRowTyped[]
  }

const noPart: PartTyped = { lineId: null, source: 'grant', amount: null, percent: null }

/** A new document: an invoice paid by transfer, wholly from the grant, unless the last one says otherwise. */
export const newExpense: ExpenseTyped = {
  id: null,
  supplier: { nip: null, name: '', address: '' },
  number: '',
  kind: 'invoice',
  issuedOn: null,
  performedOn: null,
  gross: null,
  allocations: [noPart],
  isSplit: false,
  paidOn: null,
  paymentMethod: 'transfer',
  description: '',
  bookingNumber: '',
  isIneligible: false,
  ineligibleReason: '',
  note: '',
  net: null,
  vat: null,
  vatDeductible: false,
  ksefNumber: '',
  orderedOn: null,
  statementNumber: '',
  correctsId: null,
  otherBuyer: false,
  relatedSupplier: false,
  ineligibleCategory: null,
  unitPrice: null,
  promotion: false,
  promotionMarked: null,
  staffId: null,
  projectNamed: null,
  hoursRecorded: null,
  taxPaidOn: null,
  differentDocument: false,
  divisionKey: [],
  revision: 0,
}

/** What the next document probably shares with the one just saved: supplier, kind, day, line, source and way of payment. */
export const nextAfter = (last: ExpenseTyped): ExpenseTyped => ({
  ...newExpense,
  supplier: last.supplier,
  kind: last.kind,
  issuedOn: last.issuedOn,
  paymentMethod: last.paymentMethod,
  allocations: [
    { ...noPart, lineId: last.allocations[0]?.lineId ?? null, source: last.allocations[0]?.source ?? 'grant' },
  ],
})

/**
 * A new document like another one: supplier, kind, amounts, lines, sources, key and words; never its number, its days, what proves
 * its payment, its place in registers, or what it corrects.
 */
export const copyOf = (typed: ExpenseTyped): ExpenseTyped => ({
  ...typed,
  id: null,
  number: '',
  issuedOn: null,
  performedOn: null,
  paidOn: null,
  orderedOn: null,
  taxPaidOn: null,
  bookingNumber: '',
  statementNumber: '',
  ksefNumber: '',
  correctsId: null,
  differentDocument: false,
  note: '',
  revision: 0,
})

/** A stored document as its form holds it. */
export function typedOf(expense: Expense): ExpenseTyped {
  const parts = expense.allocations.map(({ lineId, source, amount }) => ({ lineId, source, amount, percent: null }))
  const [only] = parts
  return {
    ...expense,
    supplier: { ...expense.supplier, nip: expense.supplier.nip || null },
    isIneligible: expense.ineligibleReason !== null,
    ineligibleReason: expense.ineligibleReason ?? '',
    isSplit: parts.length > 1 || (only !== undefined && only.amount !== expense.gross),
    allocations: parts.length > 0 ? parts : [noPart],
  }
}

/** The parts as they will be saved; a part without a line is left out unless the document is split. */
export function partsOf({
  isSplit,
  allocations,
  gross,
}: Pick<ExpenseTyped, 'isSplit' | 'allocations' | 'gross'>): PartTyped[] {
  if (isSplit) return allocations
  return allocations.slice(0, 1).flatMap((part) => (part.lineId === null ? [] : [{ ...part, amount: gross }]))
}

/** Work and things are not paid for. */
export const isUnpayable = (allocations: readonly Pick<PartTyped, 'source'>[]): boolean =>
  allocations.length > 0 && allocations.every((part) => isInKind(part.source))

/** What is sent. Fields that must not be empty are not: the form has judged them before. */
export function toSend(typed: ExpenseTyped): ExpenseInput {
  const { isSplit: _, isIneligible, ...rest } = typed
  const unpayable = isUnpayable(typed.allocations)
  return {
    ...rest,
    supplier: { ...typed.supplier, nip: typed.supplier.nip ?? '' },
    paidOn: unpayable ? null : typed.paidOn,
    paymentMethod: unpayable ? null : typed.paymentMethod,
    ineligibleReason: isIneligible ? typed.ineligibleReason : null,
    allocations: partsOf(typed).map(({ lineId, source, amount }) => ({ lineId, source, amount })),
    promotionMarked: typed.promotion ? typed.promotionMarked : null,
    ineligibleCategory: isIneligible ? typed.ineligibleCategory : null,
  } as ExpenseInput
}

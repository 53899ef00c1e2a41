import type { Expense, ExpenseInput } from '#shared/expenses/schema.ts'
import { isInKind, type Source } from '#shared/grants/sources.ts'

export type PartTyped = { lineId: number | null; source: Source; amount: number | null }
/** A document while it is typed. Unless it is split, its one part is the whole gross amount. */
export type ExpenseTyped = Omit<
  ExpenseInput,
  'supplier' | 'issuedOn' | 'gross' | 'ineligibleReason' | 'allocations'
> & {
  supplier: { nip: string | null; name: string; address: string }
  issuedOn: string | null
  gross: number | null
  isIneligible: boolean
  ineligibleReason: string
  isSplit: boolean
  allocations: PartTyped[]
}

const noPart: PartTyped = { lineId: null, source: 'grant', amount: null }

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

/** A stored document as its form holds it. */
export function typedOf(expense: Expense): ExpenseTyped {
  const parts = expense.allocations.map(({ lineId, source, amount }) => ({ lineId, source, amount }))
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
    allocations: partsOf(typed),
  } as ExpenseInput
}

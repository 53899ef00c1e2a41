import type { IsoDate } from '#shared/kernel/dates.ts'
import { type Grosze, gr, sum } from '#shared/kernel/money.ts'
import { type SampleSupplier, suppliers } from './suppliers.ts'

/** An expense document, paid by transfer and charged whole to the grant. */
export type SampleDocument = {
  readonly number: string
  /** Code list `expense_kind`. */
  readonly kind: 'invoice' | 'bill' | 'payroll'
  readonly supplier: SampleSupplier
  readonly issuedOn: IsoDate
  readonly performedOn: IsoDate
  readonly paidOn: IsoDate
  /** Code list `payment_method`. */
  readonly paymentMethod: 'transfer'
  readonly description: string
  readonly gross: Grosze
  readonly allocations: readonly { readonly lineCode: string; readonly source: 'grant'; readonly amount: Grosze }[]
}

/** Amounts by the number of the budget line, in grosze. */
type Charges = Readonly<Record<string, number>>
/** Builds a document of the year 2021; days are `MM-DD`, the gross amount is the sum of the charges. */
const document =
  (kind: SampleDocument['kind']) =>
  (
    number: string,
    supplier: keyof typeof suppliers,
    [performed, issued, paid]: readonly [performed: string, issued: string, paid: string],
    description: string,
    charges: Charges,
  ): SampleDocument => {
    const allocations = Object.entries(charges).map(([lineCode, amount]) => ({
      lineCode,
      source: 'grant' as const,
      amount: gr(amount),
    }))
    return {
      number,
      kind,
      supplier: suppliers[supplier],
      issuedOn: `2021-${issued}`,
      performedOn: `2021-${performed}`,
      paidOn: `2021-${paid}`,
      paymentMethod: 'transfer',
      description,
      gross: sum(allocations.map(({ amount }) => amount)),
      allocations,
    }
  }

/** An invoice. */
export const invoice = document('invoice')
/** A bill for a contract with a person. */
export const bill = document('bill')
/** A payroll of the association. */
export const payroll = document('payroll')

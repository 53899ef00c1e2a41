import type { IsoDate } from '#shared/kernel/dates.ts'
import { allocate, type Grosze, gr, sum } from '#shared/kernel/money.ts'
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
  /** As they stand on an invoice of a payer of VAT; null: the document has no tax. */
  readonly net: Grosze | null
  readonly vat: Grosze | null
  /** Last name of the one of the staff whose payroll or bill it is. */
  readonly person: string | null
  /** Bank statement of the month the payment stands on. */
  readonly statementNumber: string
  /** Of pay: what its contract and papers say; tax and contributions are paid by the middle of the next month. */
  readonly projectNamed: boolean | null
  readonly hoursRecorded: boolean | null
  readonly taxPaidOn: IsoDate | null
  /** Posters, leaflets, announcements: each says who paid for it. */
  readonly promotion: boolean
  readonly promotionMarked: boolean | null
  readonly allocations: readonly { readonly lineCode: string; readonly source: 'grant'; readonly amount: Grosze }[]
}

/** Amounts by the number of the budget line, in grosze. */
type Charges = Readonly<Record<string, number>>
/** The task ends with the year, so the tax on the last pay was sent before it. */
const taxDay = (paid: string): string => {
  const month = Number(paid.slice(0, 2))
  return month === 12 ? '2021-12-29' : `2021-${String(month + 1).padStart(2, '0')}-15`
}
/** Whose pay a document is: the coordinator's is the payroll on that line, a person with a contract sends a bill. */
const coordinatorLine = 'II.1.'
const billing: Readonly<Record<string, string>> = { socialWorker: 'Grzybowska', weaver: 'Pięta' }
const personOf = (kind: SampleDocument['kind'], supplier: string, charges: Charges): string | null => {
  if (kind === 'payroll') return coordinatorLine in charges ? 'Więckowska' : null
  return kind === 'bill' ? (billing[supplier] ?? null) : null
}
/** Per cent of VAT on the invoices of those who pay it; training, health, insurance and small firms are exempt. */
const vatRates: Readonly<Record<string, number>> = {
  ...{ paper: 23, clothes: 23, printer: 23, radio: 23, newspaper: 23, accountant: 23, telecom: 23, power: 23 },
  ...{ kitchen: 8, bus: 8 },
}
/** Lines of promotion: posters, leaflets, the radio, the press. */
const promotionLines: ReadonlySet<string> = new Set(['I.6.1.', 'I.6.2.'])

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
    const gross = sum(allocations.map(({ amount }) => amount))
    const rate = vatRates[supplier]
    const [net = null, vat = null] = rate === undefined ? [] : allocate(gross, [100, rate])
    const isPromotion = allocations.some(({ lineCode }) => promotionLines.has(lineCode))
    return {
      number,
      kind,
      supplier: suppliers[supplier],
      issuedOn: `2021-${issued}`,
      performedOn: `2021-${performed}`,
      paidOn: `2021-${paid}`,
      paymentMethod: 'transfer',
      description,
      gross,
      net,
      vat,
      person: personOf(kind, supplier, charges),
      statementNumber: `WB ${Number(paid.slice(0, 2))}/2021`,
      projectNamed: kind === 'payroll' ? true : null,
      hoursRecorded: kind === 'payroll' ? true : null,
      taxPaidOn: kind === 'payroll' ? taxDay(paid) : null,
      promotion: isPromotion,
      promotionMarked: isPromotion ? true : null,
      allocations,
    }
  }

/** An invoice. */
export const invoice = document('invoice')
/** A bill for a contract with a person. */
export const bill = document('bill')
/** A payroll of the association. */
export const payroll = document('payroll')

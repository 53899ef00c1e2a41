import type { KsefInvoice, KsefRead, KsefRow } from '#shared/expenses/ksef.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { type ExpenseTyped, newExpense } from './expenseTyped.ts'

/** A form filled in from a structured invoice; what the file does not say stays empty. */
export function proposalOf(invoice: KsefInvoice, read: Pick<KsefRead, 'otherBuyer' | 'correctsId'>): ExpenseTyped {
  return {
    ...newExpense,
    kind: invoice.isCorrection ? 'correction' : 'invoice',
    supplier: { nip: invoice.sellerNip || null, name: invoice.sellerName, address: invoice.sellerAddress },
    number: invoice.number,
    issuedOn: invoice.issuedOn,
    performedOn: invoice.performedOn,
    gross: invoice.gross,
    net: invoice.net,
    vat: invoice.vat,
    paidOn: invoice.paidOn,
    paymentMethod: invoice.paymentMethod ?? 'transfer',
    description: invoice.description,
    ksefNumber: invoice.ksefNumber,
    otherBuyer: read.otherBuyer,
    correctsId: read.correctsId,
  }
}

/** A form filled in from what the list of invoices seen in KSeF knows. */
export const proposalOfRow = (row: KsefRow): ExpenseTyped => ({
  ...newExpense,
  supplier: { nip: row.sellerNip || null, name: row.sellerName, address: '' },
  number: row.number,
  issuedOn: row.issuedOn,
  gross: row.currency === 'PLN' ? row.gross : null,
  ksefNumber: row.ksefNumber,
})

/** What a person should know of an invoice that was read before it is saved. */
export function wordsAbout(invoice: KsefInvoice, read: Pick<KsefRead, 'otherBuyer' | 'correctsId'>): string[] {
  return [
    ...(invoice.dueOn ? [`Termin płatności: ${formatDate(invoice.dueOn)}.`] : []),
    ...(invoice.currency === 'PLN' ? [] : [`Kwoty na fakturze są w walucie ${invoice.currency}: wpisz je w złotych.`]),
    ...(read.otherBuyer ? ['Nabywcą na tej fakturze nie jest stowarzyszenie.'] : []),
    ...(invoice.isCorrection && read.correctsId === null
      ? [`Korygowanej faktury „${invoice.correctedNumber}” nie ma w programie.`]
      : []),
  ]
}

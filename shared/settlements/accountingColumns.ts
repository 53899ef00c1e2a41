import { z } from 'zod'

/** Columns that may be added to the official ones, in the order they stand (settlement.md 4.1). */
export const extraColumns = [
  'bookingNumber',
  'ksefNumber',
  'supplierName',
  'nip',
  'performedOn',
  'gross',
  'personal',
  'material',
  'paymentMethod',
  'statementNumber',
] as const
export const extraColumn = z.enum(extraColumns)
export type ExtraColumn = z.infer<typeof extraColumn>
export const extraColumnNames: Readonly<Record<ExtraColumn, string>> = {
  bookingNumber: 'Numer księgowy / ewidencyjny',
  ksefNumber: 'Numer KSeF',
  supplierName: 'Nazwa wystawcy',
  nip: 'NIP',
  performedOn: 'Data sprzedaży / wykonania usługi',
  gross: 'Kwota brutto dokumentu (zł)',
  personal: 'Z wkładu osobowego (zł)',
  material: 'Z wkładu rzeczowego (zł)',
  paymentMethod: 'Sposób zapłaty',
  statementNumber: 'Numer wyciągu bankowego',
}

/** Ways the list is laid out: the columns of the former official form, and those two operators of regranting ask for. */
export const accountingLayouts = ['official', 'expenses', 'byLine'] as const
export const accountingLayout = z.enum(accountingLayouts)
export type AccountingLayout = z.infer<typeof accountingLayout>
export const accountingLayoutNames: Readonly<Record<AccountingLayout, string>> = {
  official: 'układ dawnego urzędowego wzoru',
  expenses: 'lista wydatków z rozliczeniem dotacji',
  byLine: 'pozycja po pozycji, z planem',
}

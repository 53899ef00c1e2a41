import Papa from 'papaparse'
import { type Grosze, gr } from '#shared/kernel/money.ts'
import { type ExtraColumn, extraColumnNames, extraColumns } from '#shared/settlements/accountingColumns.ts'
import { accountingSums } from '#shared/settlements/accountingList.ts'
import type { AccountingListData, AccountingListRow } from '../documents/accountingList.ts'

/**
 * Text as a cell of CSV: what a spreadsheet would take for a formula gets an apostrophe before it. Source: OWASP, CSV
 * Injection (cells that begin with = + - @, a tab or a line end). Amounts are written by us and stay numbers.
 */
export const safeCell = (text: string): string => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text)

/** `1234,50`: a number to a Polish spreadsheet, with a plain minus and no spaces. */
const amount = (value: Grosze): string => {
  const digits = String(Math.abs(value)).padStart(3, '0')
  return `${value < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`
}
const extraCell: Readonly<Record<ExtraColumn, (row: AccountingListRow) => string>> = {
  bookingNumber: (row) => safeCell(row.bookingNumber),
  ksefNumber: (row) => safeCell(row.ksefNumber),
  supplierName: (row) => safeCell(row.supplierName),
  nip: (row) => safeCell(row.nip),
  performedOn: (row) => row.performedOn ?? '',
  gross: (row) => amount(row.gross),
  personal: (row) => amount(row.personal),
  material: (row) => amount(row.material),
  paymentMethod: (row) => safeCell(row.paymentMethod),
  statementNumber: (row) => safeCell(row.statementNumber),
}

/** The list as CSV for a Polish spreadsheet: semicolons, decimal commas, days as `2021-06-10`, UTF-8 with its mark. */
export function accountingCsv({ rows, extra }: AccountingListData): Uint8Array {
  const wanted = extraColumns.filter((one) => extra.includes(one))
  const sums = accountingSums(rows)
  const sumOf = (column: ExtraColumn) =>
    column === 'personal' || column === 'material' ? amount(gr(sums[column])) : ''
  const lines = [
    [
      'Lp.',
      'Numer dokumentu księgowego',
      'Numer pozycji kosztorysu',
      'Data wystawienia',
      'Nazwa kosztu',
      'Kwota (zł)',
      'Z dotacji (zł)',
      'Z innych środków (zł)',
      'Data zapłaty',
      ...wanted.map((one) => extraColumnNames[one]),
    ],
    ...rows.map((row, index) => [
      String(index + 1),
      safeCell(row.number),
      row.lineCode,
      row.issuedOn,
      safeCell(row.description),
      amount(row.money),
      amount(row.ofGrant),
      amount(row.ofOthers),
      row.paidOn ?? '',
      ...wanted.map((one) => extraCell[one](row)),
    ]),
    [
      '',
      'Ogółem',
      '',
      '',
      '',
      amount(sums.money),
      amount(sums.ofGrant),
      amount(sums.ofOthers),
      '',
      ...wanted.map(sumOf),
    ],
  ]
  return new TextEncoder().encode(`\ufeff${Papa.unparse(lines, { delimiter: ';', newline: '\r\n' })}\r\n`)
}

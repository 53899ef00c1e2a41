import { type Grosze, gr } from '#shared/kernel/money.ts'
import { type ExtraColumn, extraColumnNames, extraColumns } from '#shared/settlements/accountingColumns.ts'
import { accountingSums } from '#shared/settlements/accountingList.ts'
import { byteOrderMark, type CsvCell, csvText, polishCsv, type WrittenNumber } from '../csvText.ts'
import type { AccountingListData, AccountingListRow } from '../documents/accountingList.ts'

/** `1234,50`: a number to a Polish spreadsheet, with a plain minus and no spaces. */
const amount = (value: Grosze): WrittenNumber => {
  const digits = String(Math.abs(value)).padStart(3, '0')
  return { number: `${value < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}` }
}
const extraCell: Readonly<Record<ExtraColumn, (row: AccountingListRow) => CsvCell>> = {
  bookingNumber: (row) => row.bookingNumber,
  ksefNumber: (row) => row.ksefNumber,
  supplierName: (row) => row.supplierName,
  nip: (row) => row.nip,
  performedOn: (row) => row.performedOn ?? '',
  gross: (row) => amount(row.gross),
  personal: (row) => amount(row.personal),
  material: (row) => amount(row.material),
  paymentMethod: (row) => row.paymentMethod,
  statementNumber: (row) => row.statementNumber,
}

/** The list as CSV for a Polish spreadsheet: semicolons, decimal commas, days as `2021-06-10`, UTF-8 with its mark. */
export function accountingCsv({ rows, extra }: AccountingListData): Uint8Array {
  const wanted = extraColumns.filter((one) => extra.includes(one))
  const sums = accountingSums(rows)
  const sumOf = (column: ExtraColumn) =>
    column === 'personal' || column === 'material' ? amount(gr(sums[column])) : ''
  const lines: CsvCell[][] = [
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
      index + 1,
      row.number,
      row.lineCode,
      row.issuedOn,
      row.description,
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
  return new TextEncoder().encode(byteOrderMark + csvText(lines, polishCsv))
}

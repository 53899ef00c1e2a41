import Papa from 'papaparse'
import { type Guard, guardedCell } from '#shared/kernel/tableCells.ts'

/** A number written by the program, to be read as one: digits with a plain minus, spaces between thousands, a comma or a point. */
export type WrittenNumber = { readonly number: string }
/** A cell: any text, which never leaves as a formula, or a number. */
export type CsvCell = string | WrittenNumber | number | bigint | null
export type CsvForm = {
  readonly delimiter: string
  readonly newline: '\r\n' | '\n' | '\r'
  /** Each cell in quotes; otherwise only those that need them. */
  readonly quotes?: boolean
  readonly guard?: Guard
}

/** For a Polish spreadsheet: semicolons, line ends of Windows. */
export const polishCsv: CsvForm = { delimiter: ';', newline: '\r\n' }
/** What a file of UTF-8 begins with, so that a spreadsheet takes its letters for what they are. */
export const byteOrderMark = '\ufeff'

const isNumber = /^-?\d+(?: \d{3})*(?:[.,]\d+)?$/

function written(cell: CsvCell, guard: Guard | undefined): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return guardedCell(cell, guard)
  const number = typeof cell === 'object' ? cell.number : String(cell)
  // What only calls itself a number goes out as the text it is.
  return isNumber.test(number) ? number : guardedCell(number, guard)
}

/** Rows as CSV, each with its line end. The one place of the program that writes CSV. */
export const csvText = (rows: readonly (readonly CsvCell[])[], { guard, newline, ...form }: CsvForm): string =>
  rows.length === 0
    ? ''
    : `${Papa.unparse(
        rows.map((row) => row.map((cell) => written(cell, guard))),
        { ...form, newline },
      )}${newline}`

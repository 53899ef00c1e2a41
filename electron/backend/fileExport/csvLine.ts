import Papa from 'papaparse'
import { safeCell } from '../budgets/accountingCsv.ts'

/** A line of CSV for a Polish spreadsheet; text that would be taken for a formula is kept text. */
export const csvLine = (cells: readonly (string | number | null)[]): string =>
  `${Papa.unparse([cells.map((cell) => (typeof cell === 'string' ? safeCell(cell) : (cell ?? '')))], { delimiter: ';' })}\r\n`

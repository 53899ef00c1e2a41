import { guardedCell } from '#shared/kernel/tableCells.ts'
import type { ReportTable } from '#shared/peopleReports/schema.ts'

/** A cell without breaks, and nothing a spreadsheet would take for a formula. */
const cellText = (text: string): string => guardedCell(text.replace(/[\t\r\n]+/g, ' '))

/** The table as tab separated lines with its head. */
export const tableLines = ({ rowsAre, columns, rows }: ReportTable): string =>
  [
    [rowsAre, ...columns.map(({ label }) => label)],
    ...rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text.replaceAll('\u00a0', ' '))]),
  ]
    .map((line) => line.map(cellText).join('\t'))
    .join('\n')

/**
 * Puts the text on the clipboard in answer to a click; `false` when the system would not take it. By the copy command, which
 * needs no permission: the window asks for none.
 */
export function copyText(text: string): boolean {
  let taken = false
  const give = (event: ClipboardEvent) => {
    event.preventDefault()
    event.clipboardData?.setData('text/plain', text)
    taken = event.clipboardData !== null
  }
  document.addEventListener('copy', give, { once: true })
  const done = document.execCommand('copy')
  document.removeEventListener('copy', give)
  return done && taken
}

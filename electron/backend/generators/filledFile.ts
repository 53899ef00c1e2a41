import iconv from 'iconv-lite'
import { type ColumnSource, columnSources } from '#shared/generators/columns.ts'
import { formatValue, type Value } from '#shared/generators/format.ts'
import type { ContributionPaper, DocumentPaper } from '#shared/generators/papers.ts'
import { type Encoding, lineEnds, type Template } from '#shared/generators/template.ts'
import { isFormula } from '#shared/kernel/tableCells.ts'
import { type CsvCell, csvText } from '../csvText.ts'

export type Papers = {
  readonly documents: readonly DocumentPaper[]
  readonly contributions: readonly ContributionPaper[]
}
export type Filled = {
  readonly bytes: Uint8Array
  readonly rows: number
  /** Signs of typography that the encoding lacks, written with plain ones. */
  readonly replaced: { sign: string; by: string }[]
  /** Cells that a spreadsheet would take for a formula, kept text by a space before them. */
  readonly guarded: number
}
/** Signs the encoding has no place for, and where they stand: `„Ж” w kolumnie Wystawca`. */
export type Lacking = {
  readonly lacking: readonly { readonly sign: string; readonly column: string; readonly row: number }[]
}

const plain: Readonly<Record<string, string>> = {
  '„': '"',
  '”': '"',
  '“': '"',
  '’': "'",
  '‘': "'",
  '–': '-',
  '—': '-',
  '−': '-',
  '‑': '-',
  '…': '...',
  '\u00a0': ' ',
  '\u202f': ' ',
  '•': '-',
}
const has = (sign: string, encoding: Encoding): boolean =>
  encoding === 'utf-8' || iconv.decode(iconv.encode(sign, encoding), encoding) === sign
function rowsOf<Paper>(
  template: Template,
  sources: readonly ColumnSource<Paper>[],
  papers: readonly Paper[],
): Value[][] {
  const byId = new Map(sources.map((source) => [source.id, source]))
  return papers.map((paper, index) =>
    template.mapping.map(({ source, fixed }): Value => {
      const known = source === null ? undefined : byId.get(source)
      return known ? known.of(paper, index) : { kind: 'text', text: fixed }
    }),
  )
}

/**
 * Fills a generator's file: its own head untouched, then a row for each paper, in its encoding, delimiter and line ends. A file made
 * to be imported is still opened in spreadsheets. Amounts, days and counts are ours and stay as they are; text that begins like a
 * formula gets a space before it: importers trim it, a spreadsheet takes the cell for text. It is judged as it is written, since a
 * dash that the encoding lacks becomes a minus.
 */
export function fillTemplate(template: Template, papers: Papers): Filled | Lacking {
  const values =
    template.about === 'expenses'
      ? rowsOf(template, columnSources.expenses, papers.documents)
      : rowsOf(template, columnSources.contributions, papers.contributions)
  const format = { decimalSign: template.decimalSign, dateFormat: template.dateFormat, thousands: false }
  const replaced = new Map<string, string>()
  const lacking: { sign: string; column: string; row: number }[] = []
  let guarded = 0
  const cell = (value: Value, column: number, row: number): CsvCell => {
    const text = formatValue(value, format).replace(/\s+/g, ' ').trim()
    const written = [...text].map((sign) => {
      if (has(sign, template.encoding)) return sign
      const by = plain[sign]
      if (by !== undefined) replaced.set(sign, by)
      else lacking.push({ sign, column: template.header[column] ?? '', row: row + 1 })
      return by ?? sign
    })
    const whole = written.join('')
    if (value.kind !== 'text') return { number: whole }
    if (isFormula(whole)) guarded += 1
    return whole
  }
  const rows = values.map((row, at) => row.map((value, column) => cell(value, column, at)))
  if (lacking.length > 0) return { lacking }
  const newline = lineEnds[template.lineEnd]
  // A file that quotes its headers quotes its cells too.
  const quotes = /^\s*"/.test(template.head)
  const body = csvText(rows, { delimiter: template.delimiter, newline, quotes, guard: ' ' })
  const gap = /[\r\n]$/.test(template.head) ? '' : newline
  const text = `${template.head}${gap}${body}`
  return {
    bytes: new Uint8Array(iconv.encode(text, template.encoding, { addBOM: template.withBom })),
    rows: rows.length,
    replaced: [...replaced].map(([sign, by]) => ({ sign, by })),
    guarded,
  }
}

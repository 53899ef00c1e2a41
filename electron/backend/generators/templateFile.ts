import Papa from 'papaparse'
import { guessedSources } from '#shared/generators/columns.ts'
import { type Encoding, mostColumns, type TemplateFile } from '#shared/generators/template.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { plainWords } from '#shared/kernel/text.ts'

/** Templates are a header and perhaps a few examples; more is some other file. */
const mostBytes = 256 * 1024
const longestHead = 20_000
/** The longest name of a column that is kept; see `fileFields`. */
const longestName = 500
const rowsLookedAt = 20
const delimiters = [';', ',', '\t', '|'] as const

export type ReadTemplate = TemplateFile & {
  /** Rows under the header, as examples; they do not go into the filled file. */
  readonly examples: number
  /** The file has no sign outside ASCII, so its encoding cannot be known. */
  readonly isPlainAscii: boolean
}
const starts = (bytes: Uint8Array, ...signs: readonly number[]): boolean =>
  signs.every((sign, at) => bytes[at] === sign)
const utf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
const polish = /[ąćęłńóśźżĄĆĘŁŃÓŚŹŻ]/g
/** How much a text looks Polish: its letters, less the signs that only a wrong reading gives. */
const polishness = (text: string): number =>
  (text.match(polish)?.length ?? 0) -
  2 * (text.match(/[\u0080-\u009f]|[^\p{ASCII}ąćęłńóśźżĄĆĘŁŃÓŚŹŻ„”–—…’°§€ ]/gu)?.length ?? 0)

type Decoded = { readonly text: string; readonly encoding: Encoding; readonly withBom: boolean }
function decoded(bytes: Uint8Array): Decoded {
  const whole = utf8(bytes)
  if (whole !== undefined) return { text: whole, encoding: 'utf-8', withBom: starts(bytes, 0xef, 0xbb, 0xbf) }
  const windows = new TextDecoder('windows-1250').decode(bytes)
  const iso = new TextDecoder('iso-8859-2').decode(bytes)
  return polishness(iso) > polishness(windows)
    ? { text: iso, encoding: 'iso-8859-2', withBom: false }
    : { text: windows, encoding: 'windows-1250', withBom: false }
}
/** Why these bytes are no CSV file; `undefined`: they may be one. */
function notText(bytes: Uint8Array): string | undefined {
  if (bytes.length > mostBytes)
    return 'Plik jest za duży na szablon (najwyżej 256 kB). Wskaż pusty szablon pobrany z generatora.'
  if (starts(bytes, 0x50, 0x4b))
    return 'To jest skoroszyt (na przykład XLSX), nie plik CSV. Pobierz z generatora szablon CSV albo zapisz skoroszyt jako CSV.'
  if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff))
    return 'Plik jest zapisany w UTF-16. Zapisz go jako CSV UTF-8 i wczytaj jeszcze raz.'
  if (bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32) || byte === 127))
    return 'To nie jest plik tekstowy. Wskaż szablon CSV pobrany z generatora.'
  return undefined
}

const isName = (cell: string): boolean => /\p{L}/u.test(cell)
/** Which row names the columns: the one with the most known headers, else the first with the most names. */
function headerAt(rows: readonly (readonly string[])[]): { at: number; score: number } {
  let best = { at: -1, score: 0 }
  for (const [at, row] of rows.slice(0, rowsLookedAt).entries()) {
    const names = row.filter(isName)
    const filled = row.filter((cell) => cell.trim() !== '')
    if (names.length < 2 || filled.some((cell) => plainWords(cell) !== '' && !isName(cell))) continue
    const known = Math.max(
      ...(['expenses', 'contributions'] as const).map((about) => guessedSources(row, about).filter(Boolean).length),
    )
    const score = known * 1000 + names.length
    if (score > best.score) best = { at, score }
  }
  return best
}

/** Reads a generator's file: how it is written and what its columns are called. The error is a sentence for the coordinator. */
export function readTemplate(bytes: Uint8Array): Result<ReadTemplate, string> {
  const wrong = notText(bytes)
  if (wrong !== undefined) return err(wrong)
  const { text, encoding, withBom } = decoded(bytes)
  const lineEnd = text.includes('\r\n') ? 'crlf' : text.includes('\n') ? 'lf' : text.includes('\r') ? 'cr' : 'crlf'
  if (text.split(/\r\n?|\n/).some((line) => line.length > longestHead))
    return err('Jeden z wierszy pliku jest o wiele za długi jak na szablon. Wskaż pusty szablon pobrany z generatora.')
  const newline = { crlf: '\r\n', lf: '\n', cr: '\r' }[lineEnd] as '\r\n' | '\n' | '\r'
  // The delimiter is the one by which a row of names comes to light: with a header alone there is nothing else to go by.
  const [found] = delimiters
    .map((delimiter) => {
      const rows = Papa.parse<string[]>(text, { delimiter, newline, fastMode: false }).data
      return { delimiter, rows, ...headerAt(rows) }
    })
    .toSorted((a, b) => b.score - a.score)
  const { delimiter, rows, at } = found!
  const header = rows[at]?.map((cell) => cell.trim())
  if (!header) return err('W pliku nie ma wiersza z nazwami kolumn. Wskaż szablon CSV pobrany z generatora, bez zmian.')
  if (header.length > mostColumns)
    return err(
      `Plik ma ${header.length} kolumn, najwyżej może mieć ${mostColumns}. Wskaż szablon pobrany z generatora.`,
    )
  if (header.some((name) => name.length > longestName))
    return err(
      'Nazwa jednej z kolumn jest o wiele za długa jak na szablon. Wskaż szablon pobrany z generatora, bez zmian.',
    )
  const { cursor } = Papa.parse<string[]>(text, { delimiter, newline, fastMode: false, preview: at + 1 }).meta
  const head = text.slice(0, cursor)
  if (head.length > longestHead) return err('Nagłówek pliku jest za długi. Wskaż pusty szablon pobrany z generatora.')
  const examples = rows.slice(at + 1).filter((row) => row.some((cell) => cell.trim() !== '')).length
  return ok({ encoding, withBom, delimiter, lineEnd, head, header, examples, isPlainAscii: /^\p{ASCII}*$/u.test(text) })
}

import type { Database } from 'better-sqlite3'
import { exportReadme } from '#shared/fileExport/readme.ts'
import { dayInPoland, formatDate } from '#shared/kernel/dates.ts'
import { ownTablesOf } from '../copies/facts.ts'
import { reader } from '../copies/verifyFile.ts'
import { byteOrderMark, type CsvCell, csvText, polishCsv } from '../csvText.ts'
import { quotedName } from '../db/quotedName.ts'
import { StorageTrouble } from '../db/storageError.ts'
import { columnLabels, tableLabels } from '../history/columnLabels.ts'
import type { FileKey } from '../vault/fileKey.ts'
import { createZipStream, keptFileName, type ZipStream } from './zipStream.ts'

export type Exported = {
  readonly bytes: Uint8Array
  readonly tables: number
  readonly rows: number
  readonly files: number
}
export type Tell = (done: number, total: number) => void

/** A larger ZIP is not put into one piece of memory. Bytes. */
const largest = 1024 * 1024 * 1024
/** Rows between two words of how far it is. */
const between = 500

type Cell = string | number | bigint | null | Uint8Array
type Column = { readonly name: string; readonly type: string; readonly notnull: number; readonly pk: number }
const csvLine = (cells: readonly CsvCell[]): string => csvText([cells], polishCsv)

const columnsOf = (raw: Database, table: string): Column[] =>
  raw.prepare('select name, type, "notnull", pk from pragma_table_info(?) order by cid').all(table) as Column[]
const referencesOf = (raw: Database, table: string): Map<string, string> =>
  new Map(
    (
      raw.prepare('select "from", "table" from pragma_foreign_key_list(?)').all(table) as {
        from: string
        table: string
      }[]
    ).map((key) => [key.from, key.table]),
  )
const typeWords: Readonly<Record<string, string>> = {
  INTEGER: 'liczba całkowita',
  TEXT: 'tekst',
  BLOB: 'plik',
  REAL: 'liczba',
}

/** Files in the ZIP, each once however many rows keep it. */
class KeptFiles {
  readonly names = new Set<string>()
  readonly #zip: ZipStream
  constructor(zip: ZipStream) {
    this.#zip = zip
  }
  keep(content: Uint8Array): string {
    const name = keptFileName(content)
    if (!this.names.has(name)) {
      this.names.add(name)
      this.#zip.file(name, content)
      if (this.#zip.size() > largest) throw new StorageTrouble('full')
    }
    return name
  }
}

function writeDescriptions(
  raw: Database,
  zip: ZipStream,
  tables: readonly string[],
  counts: ReadonlyMap<string, number>,
) {
  const list = zip.text('tabele.csv')
  list.write(byteOrderMark + csvLine(['tabela', 'co zawiera', 'wierszy']))
  for (const table of tables) list.write(csvLine([table, tableLabels[table] ?? '', counts.get(table) ?? 0]))
  list.end()
  const described = zip.text('kolumny.csv')
  described.write(
    byteOrderMark + csvLine(['tabela', 'kolumna', 'znaczenie', 'rodzaj', 'wymagana', 'prowadzi do tabeli']),
  )
  for (const table of tables) {
    const references = referencesOf(raw, table)
    for (const { name, type, notnull, pk } of columnsOf(raw, table)) {
      const meaning = columnLabels[`${table}.${name}`] ?? columnLabels[name] ?? ''
      const required = notnull || pk ? 'tak' : 'nie'
      described.write(csvLine([table, name, meaning, typeWords[type] ?? type, required, references.get(name) ?? '']))
    }
  }
  described.end()
}

/**
 * Two texts of a table are written in two readings of it, one after the other, since a ZIP takes one file at a time. Files that
 * are kept in rows lie beside as files of their own; they are put in between the tables.
 */
function writeTable(raw: Database, zip: ZipStream, table: string, kept: KeptFiles, told: () => void): void {
  const columns = columnsOf(raw, table)
  const blobs = columns.filter(({ type }) => type === 'BLOB' || type === '')
  const all = () => raw.prepare(`select * from ${quotedName(table)}`).iterate() as Iterable<Record<string, Cell>>
  if (blobs.length > 0)
    for (const row of all()) for (const cell of Object.values(row)) if (cell instanceof Uint8Array) kept.keep(cell)
  const named = (cell: Cell) => (cell instanceof Uint8Array ? keptFileName(cell) : cell)
  const plain = (cell: Cell) => (typeof cell === 'bigint' ? String(cell) : named(cell))
  const json = zip.text(`json/${table}.json`)
  json.write('[')
  let isFirst = true
  for (const row of all()) {
    const shown = Object.entries(row).map(([name, cell]) => [
      name,
      cell instanceof Uint8Array ? { plik: plain(cell) } : plain(cell),
    ])
    json.write(`${isFirst ? '\n' : ',\n'}${JSON.stringify(Object.fromEntries(shown))}`)
    isFirst = false
    told()
  }
  json.write('\n]\n')
  json.end()
  const csv = zip.text(`csv/${table}.csv`)
  csv.write(byteOrderMark + csvLine(columns.map(({ name }) => name)))
  for (const row of all()) csv.write(csvLine(columns.map(({ name }) => named(row[name] ?? null))))
  csv.end()
}

/** Writes everything of a file, at one moment of it, into a ZIP. Which tables there are the file itself says. */
export function exportAll(path: string, key: FileKey, moment: string, tell: Tell): Exported {
  const raw = reader(path, key)
  try {
    raw.exec('begin')
    const day = dayInPoland(moment)
    const [year, month, date] = day.split('-').map(Number)
    const zip = createZipStream(new Date(year!, month! - 1, date!, 12))
    const tables = ownTablesOf(raw)
    const counts = new Map(
      tables.map((table) => [
        table,
        raw
          .prepare(`select count(*) from ${quotedName(table)}`)
          .pluck()
          .get() as number,
      ]),
    )
    const total = counts.values().reduce((all, rows) => all + rows, 0)
    const readme = zip.text('CZYTAJ.txt')
    readme.write(byteOrderMark + exportReadme(formatDate(day)).replaceAll('\n', '\r\n'))
    readme.end()
    writeDescriptions(raw, zip, tables, counts)
    const kept = new KeptFiles(zip)
    let done = 0
    for (const table of tables)
      writeTable(raw, zip, table, kept, () => {
        done += 1
        if (done % between === 0) tell(done, total)
      })
    raw.exec('rollback')
    return { bytes: zip.finish(), tables: tables.length, rows: total, files: kept.names.size }
  } finally {
    raw.close()
  }
}

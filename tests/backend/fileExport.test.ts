import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openFile } from '#backend/db/open.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { anExpense, aPerson } from '../support/records.ts'
import { aPdf, attachScan } from '../support/scans.ts'

let b: TestBackend
beforeEach(async () => {
  b = await freshBackend()
})
afterEach(() => b.close())

async function exported() {
  const made = await b.ask('fileExport.make', { job: 'a' })
  const files = unzipSync((await b.file(made.fileId))!.bytes)
  return { ...made, files, text: (path: string) => strFromU8(files[path]!) }
}
const csvOf = (text: string): string[][] =>
  Papa.parse<string[]>(text.replace(/^\ufeff/, '').trimEnd(), { delimiter: ';' }).data

it('holds every table the file has, with as many rows, and JSON that reads back as the rows', async () => {
  const { lineId } = await grantWithLine(b)
  const { id: recordId } = await b.ask('expenses.save', anExpense(lineId))
  await b.ask('people.save', aPerson({ lastName: 'Łoś; "Gęś"\n-1', note: '=HYPERLINK("x")' }))
  await attachScan(b, aPdf('Faktura'), { recordId })
  const { files, text, name, ...made } = await exported()
  const file = openFile(b.path)
  // Everything that was made by `create table`; an index of the search and what lies under it are no data.
  const virtual = file.raw
    .prepare("select name from sqlite_schema where sql like 'create virtual%'")
    .pluck()
    .all() as string[]
  const tables = (
    file.raw.prepare("select name from sqlite_schema where type = 'table' order by name").pluck().all() as string[]
  ).filter(
    (table) =>
      !table.startsWith('sqlite_') && !virtual.some((index) => table === index || table.startsWith(`${index}_`)),
  )
  expect(tables.length).toBeGreaterThan(100)
  expect(made.tables).toBe(tables.length)
  let rows = 0
  for (const table of tables) {
    const own = file.raw.prepare(`select * from "${table}"`).all() as Record<string, unknown>[]
    const sumOf = (cell: unknown) =>
      cell instanceof Uint8Array
        ? {
            plik: `pliki/${createHash('sha256').update(cell).digest('hex')}.${Buffer.from(cell).toString('latin1').startsWith('%PDF') ? 'pdf' : 'bin'}`,
          }
        : cell
    const shown = own.map((row) => Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, sumOf(cell)])))
    expect(JSON.parse(text(`json/${table}.json`)), table).toEqual(shown)
    expect(csvOf(text(`csv/${table}.csv`)), table).toHaveLength(own.length + 1)
    rows += own.length
  }
  await file.close()
  expect(made.rows).toBe(rows)
  expect(Object.keys(files).filter((path) => path.startsWith('json/'))).toHaveLength(tables.length)
  expect(name).toBe('klubownik-dane-2022-01-10.zip')
})

it('keeps files once, by their checksum, and text a spreadsheet would take for a formula as text', async () => {
  const { lineId } = await grantWithLine(b)
  const { id: recordId } = await b.ask('expenses.save', anExpense(lineId))
  await b.ask('people.save', aPerson({ lastName: 'Nowak', note: '=1+1' }))
  await attachScan(b, aPdf('Faktura'), { recordId, name: 'Jan Kowalski.pdf' })
  const { files, text, files: all } = await exported()
  const sum = createHash('sha256').update(aPdf('Faktura')).digest('hex')
  expect(Buffer.from(files[`pliki/${sum}.pdf`]!)).toEqual(Buffer.from(aPdf('Faktura')))
  expect(Object.keys(all).join()).not.toMatch(/Kowalski|Nowak/)
  const [head, ...people] = csvOf(text('csv/person.csv'))
  expect(people[0]![head!.indexOf('note')]).toBe("'=1+1")
  expect(JSON.parse(text('json/person.json'))[0].note).toBe('=1+1')
})

it('says what is in it: the tables with their rows, the columns with what they mean and where they lead', async () => {
  await b.ask('people.save', aPerson())
  const { text } = await exported()
  expect(text('CZYTAJ.txt')).toMatch(/zapisane 10\.01\.2022/)
  expect(csvOf(text('tabele.csv'))).toContainEqual(['person', 'osoba', '1'])
  const columns = csvOf(text('kolumny.csv'))
  expect(columns).toContainEqual([
    'participation',
    'person_id',
    expect.any(String),
    'liczba całkowita',
    'tak',
    'person',
  ])
  expect(columns.find(([table, column]) => table === 'person' && column === 'last_name')?.[2]).toBe('nazwisko')
})

it('is stopped on request, and answers nothing of a file that is not open', async () => {
  const making = b.call('fileExport.make', { job: 'a' })
  expect(await b.ask('fileExport.cancel', { job: 'a' })).toEqual({ cancelled: true })
  expect(await making).toMatchObject({ ok: false, error: { code: 'fileExport.cancelled' } })
  expect(await b.ask('fileExport.progress', { job: 'a' })).toBeNull()
  await b.ask('vault.setPassphrase', { present: null, next: 'zielona łąka 17 żab' })
  await b.ask('vault.lock', {})
  expect(await b.refusal('fileExport.make', { job: 'a' })).toMatchObject({ code: 'locked' })
})

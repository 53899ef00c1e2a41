import { globSync } from 'node:fs'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { type CsvCell, csvText, polishCsv } from '#backend/csvText.ts'
import { guardedCell, isFormula } from '#shared/kernel/tableCells.ts'
import { tableWriters, type WrittenTable } from '../support/tableWriters.ts'
import { importsOf, readSource, type Source } from './source.ts'

const sources = globSync('{shared,electron,renderer}/**/*.{ts,tsx}').toSorted().map(readSource)
const imports = (source: Source, target: RegExp) => importsOf(source).some(({ to }) => target.test(to))

/** What a spreadsheet calculates, said apart from the product: the first sign that is seen, without its quotes. */
const calculates = (cell: string): boolean =>
  /^[\t\r\n]/.test(cell) ||
  /^[=+\-@|]/.test(cell.replace(/^[\s\u00a0\u200b-\u200f\u2060\ufeff"'`„”“’‘]+/u, '').normalize('NFKC'))
const isNumber = (cell: string): boolean => /^-?\d+(,\d+)?$/.test(cell)
/** Cells of a table that would be calculated. */
const dangerous = ({ rows, guard, numbers }: WrittenTable): string[] =>
  rows.flatMap((row) =>
    row.filter(
      (cell, at) => calculates(cell) && !cell.startsWith(guard) && !(numbers.includes(at) || cell === '-1234,50'),
    ),
  )

const starts = [
  '=',
  '+',
  '-',
  '@',
  '|',
  '＝',
  '＋',
  '－',
  '＠',
  '﹣',
  '\t',
  '\r',
  '\n',
  '−',
  '–',
  '—',
  '„',
  '"',
  "'",
  ' ',
  '\u00a0',
  '\u200b',
  '\ufeff',
  ';',
]
const texts = fc
  .tuple(
    fc.array(fc.constantFrom(...starts), { maxLength: 4 }),
    fc.oneof(
      fc.constantFrom('1+1', 'HYPERLINK("https://example.invalid";"x")', "cmd|' /C calc'!A0", '1/2021', ''),
      fc.string(),
    ),
  )
  .map(([before, rest]) => before.join('') + rest)

describe('tables that leave the program', () => {
  it.each(tableWriters)('$name: no text in any field is calculated, and numbers stay numbers', ({ write }) => {
    let written = 0
    fc.assert(
      fc.property(texts, (text) => {
        const table = write(text)
        if (!table) return
        written += 1
        expect(dangerous(table)).toEqual([])
        for (const row of table.rows) expect(table.numbers.filter((at) => !isNumber(row[at] ?? ''))).toEqual([])
      }),
    )
    expect(written).toBeGreaterThan(20)
  })
  it.each(tableWriters)('$name: a formula is there, behind its guard, and an ordinary text as it was', ({ write }) => {
    const planted = write('=1+1')!
    expect(planted.rows.flat().filter((cell) => cell === `${planted.guard}=1+1`).length).toBeGreaterThan(0)
    expect(write('Łąka 1-2')!.rows.flat()).toContain('Łąka 1-2')
  })
  it('are written by nobody but those who are held to it', () => {
    const makers = new Set(tableWriters.map(({ source }) => source))
    const users = sources.filter((source) => imports(source, /\/(csvText|tableCells)\.ts$/)).map(({ path }) => path)
    expect(users.filter((path) => path !== 'electron/backend/csvText.ts').toSorted()).toEqual([...makers].toSorted())
    // Papaparse writes in one place and reads in the other.
    const withPapa = sources.filter((source) => imports(source, /^papaparse$/)).map(({ path }) => path)
    expect(withPapa).toEqual(['electron/backend/csvText.ts', 'electron/backend/generators/templateFile.ts'])
    expect(sources.filter(({ text }) => text.includes('unparse')).map(({ path }) => path)).toEqual([withPapa[0]])
  })
  it('have no other way out: a name or a kind of a table, and cells put in a row, stand nowhere else', () => {
    const kinds =
      /text\/csv|text\/tab-separated|spreadsheetml|opendocument|vnd\.ms-excel|application\/vnd\.oasis|\.(csv|tsv|xlsx?|ods)[`'"]/
    // A row made by hand: cells joined by what parts them.
    const byHand = /\.join\(\s*(['"`])(;|\\t)\1\s*\)/
    const found = sources.filter(({ text }) => kinds.test(text) || byHand.test(text)).map(({ path }) => path)
    expect(found).toEqual([
      // The writers; who hands their bytes on under a name; who lets such a file in or out.
      'electron/backend/budgets/handlers.ts',
      'electron/backend/fileExport/exportAll.ts',
      'electron/backend/generators/templateHandlers.ts',
      'electron/shell/saveDocument.ts',
      'renderer/features/generators/TemplatesSection.tsx',
      'renderer/features/peopleReports/copyTable.ts',
      'shared/generators/format.ts',
    ])
  })
})

const readBack = (csv: string): string[][] =>
  Papa.parse<string[]>(csv, { delimiter: ';', newline: '\r\n' }).data.slice(0, -1)

describe('the writer of CSV', () => {
  it('gives every text back as it was, once the guard is taken off', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(texts, texts, fc.bigInt()), { minLength: 1, maxLength: 3 }), (rows) => {
        const cells: CsvCell[][] = rows.map(([one, other, number]) => [one, number, other])
        expect(readBack(csvText(cells, polishCsv))).toEqual(
          rows.map(([one, other, number]) => [guardedCell(one), String(number), guardedCell(other)]),
        )
      }),
    )
  })
  it('writes as text what only calls itself a number', () => {
    const [row] = readBack(csvText([[{ number: '-1+cmd' }, { number: '-1 234,50' }, -2, null]], polishCsv))
    expect(row).toEqual(["'-1+cmd", '-1 234,50', '-2', ''])
    expect(csvText([], polishCsv)).toBe('')
  })
  it('knows a formula behind spaces, quotes and signs that are not seen, and leaves ordinary texts alone', () => {
    for (const text of ['=1', ' +1', '"-1', '„@x”', '\u200b=1', '\tx', '\rx', '\n', '＝1', "''=1", '﹣1'])
      expect(guardedCell(text), text).toBe(`'${text}`)
    for (const text of ['FV 1=2', '', '1-2', 'a@b.pl', '„Źródło” s.c.', '(-5)', '12,50'])
      expect(isFormula(text), text).toBe(false)
  })
})

import iconv from 'iconv-lite'
import Papa from 'papaparse'
import { accountingCsv } from '#backend/budgets/accountingCsv.ts'
import { csvText, polishCsv } from '#backend/csvText.ts'
import type { AccountingListData } from '#backend/documents/accountingList.ts'
import { fillTemplate } from '#backend/generators/filledFile.ts'
import { columnSources } from '#shared/generators/columns.ts'
import { tabbed } from '#shared/generators/format.ts'
import type { ContributionPaper, DocumentPaper } from '#shared/generators/papers.ts'
import { type Encoding, encodings, type Template } from '#shared/generators/template.ts'
import { gr } from '#shared/kernel/money.ts'
import { extraColumns } from '#shared/settlements/accountingColumns.ts'
import { tableLines } from '../../renderer/features/peopleReports/copyTable.ts'

/** A table as it leaves the program: the text it began as may stand in any cell. */
export type WrittenTable = {
  /** Cells as a reader of the format has them, heads left out. */
  readonly rows: readonly (readonly string[])[]
  readonly guard: "'" | ' '
  /** Columns the program fills with numbers. */
  readonly numbers: readonly number[]
}
type Writer = {
  readonly name: string
  /** The file of the product that makes the cells. */
  readonly source: string
  /** Writes a table whose every text is this one; `undefined`: it says why it cannot. */
  readonly write: (text: string) => WrittenTable | undefined
}

const minus = gr(-1234_50)
const day = '2021-06-10' as never
const read = (csv: string, delimiter: string, newline: '\r\n' | '\n' = '\r\n'): string[][] =>
  Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), { delimiter, newline }).data

function accountingTable(text: string): WrittenTable {
  const row = {
    ...{ documentId: 1, number: text, supplierName: text, issuedOn: day, performedOn: day, paidOn: day, gross: minus },
    ...{
      lineCode: 'I.1.',
      lineName: text,
      money: minus,
      ofGrant: minus,
      ofOthers: minus,
      personal: minus,
      material: minus,
    },
    ...{
      nip: text,
      bookingNumber: text,
      ksefNumber: text,
      statementNumber: text,
      paymentMethod: text,
      description: text,
    },
  }
  const data = {
    ...{
      day,
      task: {} as never,
      periodFrom: day,
      periodTo: day,
      layout: 'official' as const,
      extra: extraColumns,
      rows: [row],
    },
    ...{ lines: [], received: gr(0), returned: gr(0), returnedOn: null },
  } satisfies AccountingListData
  const [, first] = read(new TextDecoder().decode(accountingCsv(data)), ';')
  return { rows: [first!], guard: "'", numbers: [0, 5, 6, 7] }
}

const document = (text: string): DocumentPaper => ({
  ...{ documentId: 1, number: text, line: text, lineName: text, supplier: text, nip: text, ksef: text },
  ...{ bookingNumber: text, statementNumber: text, about: text, issuedOn: day, performedOn: day, paidOn: day },
  ...{ paymentMethod: text, gross: minus, amount: minus },
  bySource: Object.fromEntries(['grant', 'own'].map((source) => [source, minus])) as DocumentPaper['bySource'],
})
const contribution = (text: string): ContributionPaper => ({
  ...{ paper: text, day, line: text, about: text, unitValue: minus, value: minus, kind: 'osobowy' },
})

function generatorTable(text: string, encoding: Encoding, about: Template['about']): WrittenTable | undefined {
  const sources = columnSources[about].map(({ id }) => id)
  const columns = [...sources, null]
  const head = `${columns.map((_, at) => `kolumna ${at}`).join(';')}\n`
  const template = {
    ...{ id: 1, name: 'x', about, encoding, withBom: false, delimiter: ';', lineEnd: 'lf', head },
    header: columns.map((_, at) => `kolumna ${at}`),
    mapping: columns.map((source, at) => ({ header: `kolumna ${at}`, source, fixed: source === null ? text : '' })),
    ...{ decimalSign: 'comma', dateFormat: 'dots', checkedOn: null, revision: 1 },
  } as const satisfies Template
  const filled = fillTemplate(template, { documents: [document(text)], contributions: [contribution(text)] })
  if ('lacking' in filled) return undefined
  const written = iconv.decode(Buffer.from(filled.bytes), encoding)
  const rows = read(written.slice(head.length), ';', '\n').slice(0, -1)
  return { rows, guard: ' ', numbers: [] }
}

const reportTable = (text: string): WrittenTable => {
  const cell = { text: '1\u00a0234' } as never
  const table = {
    ...{ id: 't', title: text, rowsAre: text, note: '', chart: null },
    columns: [{ id: 'a', label: text, isWords: false }],
    rows: [{ key: '1', label: text, isTotal: false, cells: [cell] }],
  }
  return {
    rows: tableLines(table)
      .split('\n')
      .map((line) => line.split('\t')),
    guard: "'",
    numbers: [],
  }
}

/** Everything in the product that writes cells for spreadsheets. `architecture/tableWriters` sees that nothing else does. */
export const tableWriters: readonly Writer[] = [
  { name: 'the accounting list', source: 'electron/backend/budgets/accountingCsv.ts', write: accountingTable },
  {
    name: 'tables of the whole file',
    source: 'electron/backend/fileExport/exportAll.ts',
    write: (text) => ({
      rows: read(csvText([[text, -7, -8n, null, text]], polishCsv), ';').slice(0, 1),
      ...{ guard: "'", numbers: [1, 2] },
    }),
  },
  ...(['expenses', 'contributions'] as const).flatMap((about) =>
    encodings.map((encoding) => ({
      name: `a generator’s file of ${about} in ${encoding}`,
      source: 'electron/backend/generators/filledFile.ts',
      write: (text: string) => generatorTable(text, encoding, about),
    })),
  ),
  {
    name: 'rows copied for a generator',
    source: 'shared/generators/format.ts',
    write: (text) => {
      const cells = [{ kind: 'text', text } as const, { kind: 'money', amount: minus } as const]
      const format = { decimalSign: 'comma', thousands: false, dateFormat: 'dots' } as const
      return { rows: [tabbed([cells], format).split('\t')], guard: ' ', numbers: [1] }
    },
  },
  { name: 'a copied table of a report', source: 'renderer/features/peopleReports/copyTable.ts', write: reportTable },
]

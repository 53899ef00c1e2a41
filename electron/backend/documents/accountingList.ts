import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { formatPercent2, type Grosze, minus, percent2, sum } from '#shared/kernel/money.ts'
import {
  type AccountingLayout,
  type ExtraColumn,
  extraColumnNames,
  extraColumns,
} from '#shared/settlements/accountingColumns.ts'
import { type AccountingRow, accountingSums } from '#shared/settlements/accountingList.ts'
import { factTable } from './classParts.ts'
import {
  cell,
  covered,
  hairlines,
  headCell,
  heading,
  mm,
  moneyCell,
  note,
  numberCell,
  page,
  paragraph,
  table,
} from './page.ts'
import type { TaskFacts } from './volunteerCard.ts'

export type AccountingListRow = AccountingRow & {
  readonly nip: string
  readonly bookingNumber: string
  readonly ksefNumber: string
  readonly statementNumber: string
  readonly paymentMethod: string
  readonly description: string
}
export type AccountingListData = {
  readonly day: IsoDate
  readonly task: TaskFacts
  readonly periodFrom: IsoDate
  readonly periodTo: IsoDate
  readonly layout: AccountingLayout
  readonly extra: readonly ExtraColumn[]
  readonly rows: readonly AccountingListRow[]
  /** Lines with what the contract gives them, for the layout line by line. */
  readonly lines: readonly { readonly code: string; readonly name: string; readonly planned: Grosze }[]
  readonly received: Grosze
  readonly returned: Grosze
  readonly returnedOn: IsoDate | null
}

const title = 'Zestawienie dokumentów księgowych'

/** The list of accounting documents that goes with a report (settlement.md 4.1), in one of three layouts. */
export function accountingList(data: AccountingListData): TDocumentDefinitions {
  const { task, rows } = data
  return {
    ...page({ title, day: data.day, footer: task.contract, orientation: 'landscape' }),
    ...(data.layout === 'official' && isTight(data.extra) ? { pageMargins: [10 * mm, 14 * mm, 10 * mm, 20 * mm] } : {}),
    content: [
      note(task.organisation),
      heading(title, 1),
      factTable([
        ['Zadanie', task.title],
        ['Umowa', task.contract],
        ['Okres', `${formatDate(data.periodFrom)}–${formatDate(data.periodTo)}`],
      ]),
      ...(rows.length === 0
        ? [paragraph('W tym okresie nie ma dokumentów do rozliczenia.')]
        : layouts[data.layout](data)),
    ],
  }
}

type Column = {
  readonly name: string
  /** Width in points as it reads well, and the least that still holds its longest word; the cost takes what is left. */
  readonly width: number
  readonly least: number
  readonly of: (row: AccountingListRow) => TableCell
  /** What stands in the last row. */
  readonly sum?: (rows: readonly AccountingListRow[]) => Grosze
}
const date = (day: IsoDate | null): TableCell => ({ text: day === null ? '–' : formatDate(day), alignment: 'center' })
const money = (name: string, key: 'money' | 'ofGrant' | 'ofOthers' | 'personal' | 'material'): Column => ({
  name,
  width: 54,
  least: 40,
  of: (row) => moneyCell(row[key]),
  sum: (rows) => accountingSums(rows)[key],
})
const words = (
  name: string,
  key: 'bookingNumber' | 'ksefNumber' | 'supplierName' | 'nip' | 'paymentMethod' | 'statementNumber',
  width: number,
  least: number,
): Column => ({ name, width, least, of: (row) => cell(row[key] === '' ? '–' : row[key]) })

/** The columns that may be switched on. The gross of a document that stands on two lines is not added up: it would count twice. */
const extras: Readonly<Record<ExtraColumn, Column>> = {
  bookingNumber: words(extraColumnNames.bookingNumber, 'bookingNumber', 50, 36),
  ksefNumber: words(extraColumnNames.ksefNumber, 'ksefNumber', 74, 50),
  supplierName: words(extraColumnNames.supplierName, 'supplierName', 84, 54),
  nip: words(extraColumnNames.nip, 'nip', 54, 40),
  performedOn: { name: extraColumnNames.performedOn, width: 46, least: 34, of: (row) => date(row.performedOn) },
  gross: { name: extraColumnNames.gross, width: 54, least: 40, of: (row) => moneyCell(row.gross) },
  personal: money(extraColumnNames.personal, 'personal'),
  material: money(extraColumnNames.material, 'material'),
  paymentMethod: words(extraColumnNames.paymentMethod, 'paymentMethod', 46, 34),
  statementNumber: words(extraColumnNames.statementNumber, 'statementNumber', 46, 34),
}

/** With more columns than these the page has narrower margins and smaller print. */
const comfortableExtras = 3
const isTight = (extra: readonly ExtraColumn[]): boolean => extra.length > comfortableExtras

function official({ rows, extra }: AccountingListData): Content[] {
  const wanted = extraColumns.filter((one) => extra.includes(one)).map((one) => extras[one])
  const columns: Column[] = [
    { name: 'Numer dokumentu księgowego', width: 70, least: 46, of: (row) => cell(row.number) },
    {
      name: 'Numer pozycji kosztorysu (zgodnie z częścią II.1 – rozliczenie ze względu na rodzaj kosztów)',
      width: 58,
      least: 36,
      of: (row) => cell(row.lineCode),
    },
    { name: 'Data wystawienia dokumentu księgowego', width: 50, least: 34, of: (row) => date(row.issuedOn) },
    { name: 'Nazwa kosztu', width: 0, least: 0, of: (row) => cell(row.description) },
    money('Kwota (zł)', 'money'),
    money('Z tego ze środków pochodzących z dotacji (zł)', 'ofGrant'),
    {
      // Its heading is the longest by far.
      ...money(
        'Z tego ze środków finansowych własnych, środków z innych źródeł, w tym wpłat i opłat adresatów zadania publicznego (zł)',
        'ofOthers',
      ),
      width: 100,
      least: 62,
    },
    { name: 'Data zapłaty', width: 46, least: 34, of: (row) => date(row.paidOn) },
    ...wanted,
  ]
  const tight = isTight(extra)
  // „Ogółem” stands under the columns of words up to the first sum.
  const first = columns.findIndex((one) => one.sum)
  const made = table({
    widths: [tight ? 12 : 18, ...columns.map((one) => (tight ? one.least : one.width) || '*')],
    head: [[headCell('Lp.'), ...columns.map((one) => headCell(one.name))]],
    rows: [
      ...rows.map((row, index): TableCell[] => [numberCell(`${index + 1}.`), ...columns.map((one) => one.of(row))]),
      [
        cell('Ogółem', { bold: true, colSpan: first + 1 }),
        ...covered(first),
        ...columns.slice(first).map((one): TableCell => (one.sum ? moneyCell(one.sum(rows), { bold: true }) : '')),
      ],
    ],
    sums: 1,
  })
  if (!tight) return [{ ...made, fontSize: 7.5 }]
  const padding = () => 1.2
  return [{ ...made, fontSize: 5.8, layout: { ...hairlines(), paddingLeft: padding, paddingRight: padding } }]
}

/** A list of expenses with the settlement of the grant below, as one operator of regranting asks for it. */
function expenses({ rows, received, returned, returnedOn }: AccountingListData): Content[] {
  const spent = sum(rows.map((row) => row.ofGrant))
  const line = (label: string, amount: Grosze, bold = true): TableCell[] => [
    cell(label, { bold, colSpan: 5 }),
    ...covered(4),
    moneyCell(amount, { bold }),
  ]
  const left = minus(received, spent)
  return [
    table({
      widths: [22, '*', 60, 130, 70, 80],
      head: [
        ['Lp.', 'Nazwa wydatku', 'Data', 'Numer dokumentu', 'Pozycja budżetu', 'Kwota (zł)'].map((text) =>
          headCell(text),
        ),
      ],
      rows: [
        ...rows
          .filter((row) => row.ofGrant !== 0)
          .map((row, index): TableCell[] => [
            numberCell(`${index + 1}.`),
            cell(row.description),
            date(row.paidOn),
            cell(row.number),
            cell(row.lineCode),
            moneyCell(row.ofGrant),
          ]),
        line('Suma wydatków', spent),
        line('Kwota otrzymana', received, false),
        line('Kwota niewykorzystana do zwrotu', left, false),
        line(`Zwrócono${returnedOn === null ? '' : ` dnia ${formatDate(returnedOn)}`}`, returned, false),
      ],
      sums: 4,
    }),
  ]
}

/** Line by line with the plan, as another operator asks for it; its own contribution is what the grant did not pay. */
function byLine({ rows, lines }: AccountingListData): Content[] {
  const head = [
    'Pozycja',
    'Nazwa kosztu',
    'Planowana wartość (zł)',
    'Numer dokumentu księgowego',
    'Wartość całkowita wydatku (zł)',
    'Sfinansowane z dotacji (zł)',
    'Wkład własny (zł)',
  ]
  const all = accountingSums(rows)
  const administrative = accountingSums(rows.filter((row) => row.lineCode.startsWith('II.')))
  const percent = (part: Grosze, base: Grosze) => {
    const share = percent2(part, base)
    return share === undefined ? 'nie dotyczy' : `${formatPercent2(share)}\u00a0%`
  }
  return [
    table({
      widths: [42, '*', 78, 130, 78, 78, 78],
      head: [head.map((text) => headCell(text))],
      rows: [
        ...lines.flatMap(({ code, name, planned }): TableCell[][] => {
          const own = rows.filter((row) => row.lineCode === code)
          const sums = accountingSums(own)
          return [
            [
              cell(code, { bold: true }),
              cell(name, { bold: true }),
              moneyCell(planned, { bold: true }),
              '',
              moneyCell(sums.money, { bold: true }),
              moneyCell(sums.ofGrant, { bold: true }),
              moneyCell(sums.ofOthers, { bold: true }),
            ],
            ...own.map((row): TableCell[] => [
              '',
              cell(row.description),
              '',
              cell(row.number),
              moneyCell(row.money),
              moneyCell(row.ofGrant),
              moneyCell(row.ofOthers),
            ]),
          ]
        }),
        [
          cell('Ogółem', { bold: true, colSpan: 2 }),
          ...covered(1),
          moneyCell(sum(lines.map((line) => line.planned)), { bold: true }),
          '',
          moneyCell(all.money, { bold: true }),
          moneyCell(all.ofGrant, { bold: true }),
          moneyCell(all.ofOthers, { bold: true }),
        ],
      ],
      sums: 1,
    }),
    paragraph(
      `Koszty administrowania projektem pokrywane z dotacji w stosunku do całości dotacji: ${percent(administrative.ofGrant, all.ofGrant)}. Wysokość dotacji w stosunku do całkowitej wartości projektu: ${percent(all.ofGrant, all.money)}.`,
    ),
  ]
}

const layouts: Readonly<Record<AccountingLayout, (data: AccountingListData) => Content[]>> = {
  official,
  expenses,
  byLine,
}

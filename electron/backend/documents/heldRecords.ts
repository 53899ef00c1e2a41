import type { Content, TableCell } from 'pdfmake/interfaces'
import { capitalised } from '#shared/kernel/text.ts'
import { cell, headCell, mustBreak, note, say, table, tableTitle } from './page.ts'

/** A record as the copy of somebody's data shows it. */
export type Held = {
  readonly label: string
  readonly fields: readonly { readonly name: string; readonly value: string }[]
}

/** Of so many fields at most a record fits into a row of a table. */
const mostColumns = 7
/** A field fewer records than one in so many have is told beside the last column instead of in one of its own. */
const sparse = 4
/** Width of the paper between its margins, in points, and of a sign of a table in it and of its head, as wide as the widest come. */
const paperWidth = 493
const signWidth = 4.5
const headSignWidth = 5
const padding = 7.5
/** A value of so many signs at most shares its row with another one. */
const shortValue = 34

const textIn = ({ fields }: Held, name: string): string => fields.find((field) => field.name === name)?.value ?? ''
const left = (text: string): TableCell => ({ ...(headCell(text) as object), alignment: 'left' }) as TableCell
const title = (label: string, count: number): Content => ({
  text: say(count === 1 ? capitalised(label) : `${capitalised(label)} (${count})`),
  bold: true,
  fontSize: 9,
  headlineLevel: tableTitle,
  margin: [0, 4, 0, 1],
})

/** Facts of one record: two short ones in a row, a long one in a row of its own; empty ones are not there. */
function facts({ fields }: Held): Content {
  const rows: TableCell[][] = []
  let waiting: Held['fields'][number] | undefined
  const alone = ({ name, value }: Held['fields'][number]) =>
    rows.push([left(name), cell(value, { colSpan: 3 }), '', ''])
  for (const field of fields) {
    if (field.value.length > shortValue || field.value.includes('\n')) {
      if (waiting) alone(waiting)
      waiting = undefined
      alone(field)
    } else if (waiting) {
      rows.push([left(waiting.name), cell(waiting.value), left(field.name), cell(field.value)])
      waiting = undefined
    } else waiting = field
  }
  if (waiting) alone(waiting)
  return table({ widths: [108, '*', 108, '*'], head: [], breakRows: true, rows })
}

const longest = (texts: readonly string[], by: RegExp): number =>
  Math.max(...texts.flatMap((text) => text.split(by)).map((part) => part.length))
/** Widths by what the columns hold, their names first, none narrower than its longest word; `undefined`: they do not fit side by side. */
function widthsOf(columns: readonly (readonly string[])[], room: number): number[] | undefined {
  const least = columns.map(([name = '', ...texts]) =>
    Math.max(longest([name], /\s+/) * headSignWidth, longest(['', ...texts], /\s+/) * signWidth),
  )
  const wish = columns.map((texts, index) => Math.max(least[index]!, Math.min(longest(texts, /\n/), 70) * signWidth))
  const [sum, all] = [least.reduce((a, b) => a + b, 0), wish.reduce((a, b) => a + b, 0)]
  if (sum > room) return undefined
  const spare = room - sum
  return wish.map(
    (one, index) => least[index]! + (all === sum ? spare / wish.length : (spare * (one - least[index]!)) / (all - sum)),
  )
}

/** Records as rows; short ones stand in two halves side by side. `undefined`: the paper is too narrow. */
function rowsOf(records: readonly Held[], names: readonly string[]): Content | undefined {
  const common = names.filter(
    (name) => records.filter((one) => textIn(one, name) !== '').length * sparse >= records.length,
  )
  const columns = common.length === 0 ? names : common
  const rare = names.filter((name) => !columns.includes(name))
  const rows = records.map((record) => {
    const aside = rare.flatMap((name) => (textIn(record, name) === '' ? [] : [`${name}: ${textIn(record, name)}`]))
    return columns.map((name, index) =>
      [textIn(record, name), ...(index === columns.length - 1 ? aside : [])].filter(Boolean).join('; '),
    )
  })
  const texts = columns.map((name, index) => [name, ...rows.map((row) => row[index]!)])
  const half = rows.length > 5 ? widthsOf(texts, paperWidth / 2 - padding * columns.length) : undefined
  const draw = (of: readonly string[]) => of.map((text) => cell(text))
  if (half) {
    const middle = Math.ceil(rows.length / 2)
    const empty = columns.map(() => '')
    return table({
      widths: [...half, ...half],
      head: [[...columns, ...columns].map(left)],
      rows: rows.slice(0, middle).map((row, index) => [...draw(row), ...draw(rows[middle + index] ?? empty)]),
    })
  }
  const widths = widthsOf(texts, paperWidth - padding * columns.length)
  return widths && table({ widths, head: [columns.map(left)], breakRows: mustBreak(rows), rows: rows.map(draw) })
}

/**
 * Records of one kind, as short as nothing left out allows: what all of them say alike is said once, the rest stands in a table;
 * records of too many fields are small tables of their own.
 */
export function heldRecords(label: string, records: readonly Held[]): Content[] {
  const head = title(label, records.length)
  const names = [...new Set(records.flatMap(({ fields }) => fields.map(({ name }) => name)))]
  const [first] = records
  if (first === undefined) return []
  if (names.length === 0) return [head, note('Zapis łączy tylko inne zapisy i nie ma własnej treści.')]
  if (records.length === 1) return [head, facts(first)]
  const alike = names.filter((name) => records.every((one) => textIn(one, name) === textIn(first, name)))
  const own = names.filter((name) => !alike.includes(name))
  const shared = alike.map((name) => `${name}: ${textIn(first, name)}`).join('; ')
  const said =
    shared === ''
      ? []
      : [{ ...note(`W każdym zapisie: ${shared.replace(/\.$/, '')}.`), margin: [0, 0, 0, 2] } as Content]
  if (own.length === 0) return [head, ...said]
  const [only] = own
  if (own.length === 1 && only !== undefined && records.every((one) => textIn(one, only).length <= 60))
    return [
      head,
      ...said,
      {
        text: say(`${only}: ${records.map((one) => textIn(one, only)).join('; ')}`),
        fontSize: 8.5,
        margin: [0, 0, 0, 4],
      },
    ]
  const drawn = own.length <= mostColumns ? rowsOf(records, own) : undefined
  if (drawn) return [head, ...said, drawn]
  const rest = records.map(({ fields }) => ({ label, fields: fields.filter(({ name }) => own.includes(name)) }))
  return [head, ...said, ...rest.map(facts)]
}

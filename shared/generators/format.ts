import { z } from 'zod'
import { formatDate, type IsoDate } from '../kernel/dates.ts'
import { formatZloty, type Grosze, gr } from '../kernel/money.ts'
import { guardedCell } from '../kernel/tableCells.ts'

export const decimalSigns = ['comma', 'dot'] as const
export const dateFormats = ['dots', 'iso', 'dashes'] as const
/** How a generator takes numbers and dates. */
export const valueFormat = z.object({
  decimalSign: z.enum(decimalSigns),
  /** A space between groups of three digits. */
  thousands: z.boolean(),
  dateFormat: z.enum(dateFormats),
})
export type ValueFormat = z.infer<typeof valueFormat>

/** A value of the report as the records hold it: an amount in grosze, a share in hundredths of a per cent. */
export const value = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('money'), amount: z.int().brand<'Grosze'>() }),
  z.object({ kind: z.literal('percent'), hundredths: z.int() }),
  z.object({ kind: z.literal('day'), day: z.string() }),
  z.object({ kind: z.literal('count'), count: z.int() }),
])
export type Value = z.infer<typeof value>

function decimal(amount: Grosze, { decimalSign, thousands }: ValueFormat): string {
  const [whole = '', rest = ''] = formatZloty(amount).replace('−', '-').split(',')
  return `${whole.replaceAll('\u00a0', thousands ? ' ' : '')}${decimalSign === 'comma' ? ',' : '.'}${rest}`
}
function dayAs(day: IsoDate, { dateFormat }: ValueFormat): string {
  if (dateFormat === 'iso') return day
  return dateFormat === 'dots' ? formatDate(day) : formatDate(day).replaceAll('.', '-')
}

/** Text as a field of a web page takes it: non-breaking spaces are for paper only, some generators refuse them. */
export const plainSpaces = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')

/**
 * The one way a value becomes what is pasted into a generator. Reading the text back gives the value; a minus is the plain
 * hyphen of a keyboard, a space between thousands the plain one.
 */
export function formatValue(value: Value, format: ValueFormat): string {
  switch (value.kind) {
    case 'text':
      return plainSpaces(value.text)
    case 'money':
      return decimal(value.amount, format)
    case 'percent':
      return decimal(gr(value.hundredths), format)
    case 'day':
      return dayAs(value.day, format)
    case 'count':
      return decimal(gr(value.count * 100), format).slice(0, -3)
  }
}

/**
 * Rows for pasting into a table of many cells: a tab between cells, a line for each row; neither stands inside a cell. A text that a
 * spreadsheet would calculate has a space before it, which a field of a page trims.
 */
export const tabbed = (rows: readonly (readonly Value[])[], format: ValueFormat): string => {
  const cell = (one: Value): string => {
    const text = formatValue(one, format).replace(/\s+/g, ' ').trim()
    return one.kind === 'text' ? guardedCell(text, ' ') : text
  }
  return rows.map((row) => row.map(cell).join('\t')).join('\n')
}

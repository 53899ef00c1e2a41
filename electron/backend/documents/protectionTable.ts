import type { Size, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { cell, headCell, heading, mustBreak, note, numberCell, page, paragraph, table } from './page.ts'

/** Who keeps the data: stands at the top of every paper of data protection. */
export type Administrator = { readonly name: string; readonly address: string; readonly numbers: string }

export type ProtectionTableData = {
  readonly day: IsoDate
  readonly administrator: Administrator
  readonly title: string
  readonly intro: string
  /** `number`: figures, to the right. */
  readonly columns: readonly { readonly name: string; readonly width: Size; readonly number?: true }[]
  readonly rows: readonly (readonly string[])[]
  /** What is said when there are no rows. */
  readonly empty: string
  readonly notes: readonly string[]
}

/** Room to write in by hand who it is, while the association has not been entered. */
const room = '.'.repeat(80)

/** The administrator at the top of a paper: name, address, numbers. */
export const administratorLines = ({ name, address, numbers }: Administrator) =>
  note([`Administrator danych: ${name || room}`, address, numbers].filter(Boolean).join('\n'))

/** A register of data protection as a table: authorisations, breaches, requests, the checklist (kis.md 7.4). */
export function protectionTable(data: ProtectionTableData): TDocumentDefinitions {
  const names = ['Lp.', ...data.columns.map(({ name }) => name)]
  return {
    ...page({
      title: data.title,
      day: data.day,
      footer: `${data.title} · stan na ${formatDate(data.day)}`,
      orientation: 'landscape',
    }),
    content: [
      administratorLines(data.administrator),
      heading(data.title, 1),
      ...(data.intro === '' ? [] : [paragraph(data.intro)]),
      table({
        widths: [22, ...data.columns.map(({ width }) => width)],
        head: [names.map((name) => headCell(name))],
        breakRows: mustBreak(data.rows),
        rows:
          data.rows.length === 0
            ? [[cell(data.empty, { colSpan: names.length }), ...names.slice(1).map(() => '')]]
            : data.rows.map((row, index): TableCell[] => [
                numberCell(`${index + 1}.`),
                ...row.map((text, at) => (data.columns[at]?.number ? numberCell : cell)(text || '–')),
              ]),
      }),
      ...data.notes.map(note),
    ],
  }
}

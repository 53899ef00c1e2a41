import type { TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import { cell, headCell, heading, note, page, paragraph, table } from './page.ts'

export type CommitmentListData = {
  readonly day: IsoDate
  readonly organisation: string
  readonly club: string
  readonly partners: readonly {
    readonly name: string
    readonly commitments: readonly {
      readonly description: string
      readonly measure: string
      readonly done: string
      readonly state: string
      readonly evidence: readonly string[]
    }[]
  }[]
  readonly overdue: number
  readonly withoutEvidence: number
}

const head = ['Zobowiązanie', 'Miara i termin', 'Wykonano', 'Stan', 'Dowody']

/** What partners promised, how much of it was done by a day, and what shows it (kis.md 8.2, 8.3). */
export function commitmentList(data: CommitmentListData): TDocumentDefinitions {
  const rows = data.partners.flatMap(({ name, commitments }): TableCell[][] => [
    [cell(name, { colSpan: head.length, bold: true }), ...head.slice(1).map(() => '')],
    ...commitments.map((one): TableCell[] => [
      cell(one.description),
      cell(one.measure),
      cell(one.done),
      cell(one.state),
      cell(one.evidence.length === 0 ? 'brak' : one.evidence.join('\n')),
    ]),
  ])
  return {
    ...page({
      title: 'Zobowiązania partnerów',
      day: data.day,
      footer: `${data.club} · stan na ${formatDate(data.day)}`,
      orientation: 'landscape',
    }),
    content: [
      note([data.organisation, data.club].filter(Boolean).join('\n')),
      heading('Zobowiązania partnerów i ich wykonanie', 1),
      paragraph(
        `Stan na ${formatDate(data.day)}: ${counted(
          data.partners.reduce((all, { commitments }) => all + commitments.length, 0),
          'zobowiązanie',
          'zobowiązania',
          'zobowiązań',
        )}, zaległych ${data.overdue}, bez dowodu ${data.withoutEvidence}.`,
      ),
      table({
        widths: ['*', 110, 90, 62, 270],
        head: [head.map((text) => headCell(text))],
        rows:
          rows.length === 0
            ? [[cell('Nie wpisano żadnego zobowiązania.', { colSpan: head.length }), ...head.slice(1).map(() => '')]]
            : rows,
        breakRows: true,
      }),
    ],
  }
}

import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { cell, headCell, heading, note, numberCell, page, table } from './page.ts'

export type PromotionLogData = {
  readonly day: IsoDate
  readonly organisation: string
  readonly club: string
  readonly entries: readonly {
    readonly publishedOn: IsoDate
    readonly publishedTo: IsoDate | null
    readonly medium: string
    readonly title: string
    readonly link: string
    readonly grant: string
    readonly duty: string
    readonly marked: string
    readonly people: string
  }[]
  readonly grants: readonly {
    readonly title: string
    readonly duties: readonly { readonly label: string; readonly state: string; readonly since: string }[]
  }[]
}

const head = ['Lp.', 'Data', 'Gdzie', 'Co', 'Adres lub numer', 'Dotacja i obowiązek', 'Oznaczenie', 'Widać uczestników']

/** The log of promotion, and for each grant its duties to inform with what fulfils them (kis.md 5.4, settlement.md 3.4). */
export function promotionLog(data: PromotionLogData): TDocumentDefinitions {
  return {
    ...page({
      title: 'Rejestr działań promocyjnych',
      day: data.day,
      footer: `${data.club} · stan na ${formatDate(data.day)}`,
      orientation: 'landscape',
    }),
    content: [
      note([data.organisation, data.club].filter(Boolean).join('\n')),
      heading('Rejestr działań promocyjnych', 1),
      table({
        widths: [22, 58, 90, '*', 120, 150, 60, 75],
        head: [head.map((text) => headCell(text))],
        rows:
          data.entries.length === 0
            ? [[cell('Rejestr jest pusty.', { colSpan: head.length }), ...head.slice(1).map(() => '')]]
            : data.entries.map((one, index): TableCell[] => [
                numberCell(`${index + 1}.`),
                cell(
                  [formatDate(one.publishedOn), one.publishedTo === null ? '' : `do ${formatDate(one.publishedTo)}`]
                    .filter(Boolean)
                    .join('\n'),
                ),
                cell(one.medium),
                cell(one.title),
                cell(one.link),
                cell([one.duty, one.grant].filter(Boolean).join(' – ')),
                cell(one.marked),
                cell(one.people),
              ]),
      }),
      ...data.grants.flatMap((grant): Content[] => [
        heading(`Obowiązki informacyjne: ${grant.title}`, 2),
        table({
          widths: ['*', 120, 120],
          head: [['Obowiązek', 'Stan', 'Spełniony od'].map((text) => headCell(text))],
          rows: grant.duties.map((one): TableCell[] => [cell(one.label), cell(one.state), cell(one.since)]),
        }),
      ]),
    ],
  }
}

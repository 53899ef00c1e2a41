import type { TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import { cell, headCell, heading, note, numberCell, page, paragraph, table } from './page.ts'

export type PartnerListData = {
  readonly day: IsoDate
  readonly on: IsoDate
  readonly organisation: string
  readonly club: string
  readonly sectors: readonly {
    readonly label: string
    readonly partners: readonly {
      readonly name: string
      readonly numbers: string
      readonly address: string
      readonly contact: string
      readonly since: string
      readonly agreements: string
    }[]
  }[]
  /** What a document says otherwise; null: nothing. */
  readonly difference: string | null
}

const head = ['Lp.', 'Nazwa, NIP, KRS', 'Adres', 'Osoba do kontaktu', 'Partner od', 'Porozumienie']

/** Partners on a day, sector after sector, numbered through: the last number is the count (kis.md 8.1). */
export function partnerList(data: PartnerListData): TDocumentDefinitions {
  const count = data.sectors.reduce((all, { partners }) => all + partners.length, 0)
  let number = 0
  const rows = data.sectors.flatMap(({ label, partners }): TableCell[][] => [
    [
      cell(`${label} – ${counted(partners.length, 'partner', 'partnerzy', 'partnerów')}`, {
        colSpan: head.length,
        bold: true,
      }),
      ...head.slice(1).map(() => ''),
    ],
    ...partners.map((one): TableCell[] => {
      number += 1
      return [
        numberCell(`${number}.`),
        cell([one.name, one.numbers].filter(Boolean).join('\n')),
        cell(one.address),
        cell(one.contact),
        cell(one.since),
        cell(one.agreements),
      ]
    }),
  ])
  return {
    ...page({
      title: 'Wykaz partnerów',
      day: data.day,
      footer: `${data.club} · stan na ${formatDate(data.on)}`,
      orientation: 'landscape',
    }),
    content: [
      note([data.organisation, data.club].filter(Boolean).join('\n')),
      heading('Wykaz partnerów', 1),
      paragraph(
        `Stan na ${formatDate(data.on)}: ${counted(count, 'partner', 'partnerzy', 'partnerów')}, ${counted(data.sectors.length, 'sektor', 'sektory', 'sektorów')}.`,
      ),
      table({
        widths: [22, '*', 150, 140, 58, 118],
        head: [head.map((text) => headCell(text))],
        rows:
          count === 0
            ? [[cell('W tym dniu nie było partnerów.', { colSpan: head.length }), ...head.slice(1).map(() => '')]]
            : rows,
      }),
      ...(data.difference === null ? [] : [note(`Uwaga: ${data.difference}`)]),
    ],
  }
}

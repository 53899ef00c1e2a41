import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { cell, headCell, heading, note, page, paragraph, table } from './page.ts'

/** What the checklist says on paper: how many of each, nobody named. */
export type ClosingData = {
  readonly day: IsoDate
  readonly clubName: string
  readonly editionName: string
  readonly closedOn: IsoDate | null
  /** `count` in words; empty where nothing is open. */
  readonly lines: readonly { readonly name: string; readonly count: string }[]
}

/** The checklist of closing an edition, with room to write who sees to each line. */
export function closingChecklist(data: ClosingData): TDocumentDefinitions {
  const state =
    data.closedOn === null ? 'Edycja nie jest jeszcze zamknięta.' : `Edycję zamknięto ${formatDate(data.closedOn)}.`
  return {
    ...page({
      title: 'Lista kontrolna zamknięcia edycji',
      day: data.day,
      footer: `${data.clubName} · ${data.editionName}`,
    }),
    content: [
      heading('Lista kontrolna zamknięcia edycji', 1),
      paragraph(`${data.editionName}, stan na ${formatDate(data.day)}. ${state}`),
      table({
        widths: [18, '*', 110, 110, 70],
        head: [['Lp.', 'Sprawa', 'Otwarte', 'Kto załatwia', 'Załatwiono'].map((text) => headCell(text))],
        rows: data.lines.map(({ name, count }, index) => [
          { text: String(index + 1), alignment: 'right' as const },
          cell(name),
          count === '' ? cell('\u2713') : cell(count, { bold: true }),
          '',
          '',
        ]),
      }),
      note('Wydruk nie zawiera nazwisk; kogo dotyczą otwarte sprawy, pokazuje program.'),
    ],
  }
}

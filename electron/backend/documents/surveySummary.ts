import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formatPercent2 } from '#shared/kernel/money.ts'
import { counted } from '#shared/kernel/text.ts'
import type { SurveySummary } from '#shared/outcomes/schema.ts'
import { cell, headCell, heading, note, numberCell, page, paragraph, table } from './page.ts'

export type SurveySummaryData = {
  readonly club: string
  readonly project: string
  readonly printedOn: string
  readonly summary: SurveySummary
}

const few = 'mniej niż 5'
/** A bar as long as the mean on the scale from 1 to 5: to be read in black and white, the number stands beside it. */
const bar = (mean: number | null): Content =>
  mean === null
    ? ''
    : {
        margin: [0, 2, 0, 0],
        canvas: [
          { type: 'rect', x: 0, y: 0, w: 120, h: 7, lineWidth: 0.4, lineColor: '#8c8c8c' },
          { type: 'rect', x: 0, y: 0, w: (120 * (mean - 100)) / 400, h: 7, color: '#5c5c5c' },
        ],
      }

/** What the final surveys of an edition say together: answers, means in hundredths, how often each mark was given. */
export function surveySummary({ club, project, printedOn, summary }: SurveySummaryData): TDocumentDefinitions {
  const people = (n: number) => counted(n, 'osoba', 'osoby', 'osób')
  return {
    ...page({ title: 'Ankieta końcowa – podsumowanie', day: printedOn, footer: `${club} · ${summary.editionName}` }),
    content: [
      heading('Podsumowanie ankiety końcowej', 1),
      { ...paragraph([club, project, summary.editionName].filter(Boolean).join(', ')), alignment: 'center' },
      paragraph(`Ankietę wypełniło: ${people(summary.filled)}; udział zakończyło: ${people(summary.ended)}.`),
      heading('Oceny wsparcia (1 – bardzo źle, 5 – bardzo dobrze)'),
      table({
        widths: ['*', 46, 44, 124, 22, 22, 22, 22, 22],
        head: [
          [
            headCell('Pytanie'),
            headCell('Ocen (n)'),
            headCell('Średnia'),
            headCell('od 1 do 5'),
            ...[1, 2, 3, 4, 5].map((mark) => headCell(String(mark))),
          ],
        ],
        rows: summary.items.map((item) => [
          cell(item.label),
          numberCell(item.n === null ? few : String(item.n)),
          numberCell(item.mean === null ? '–' : formatPercent2(item.mean), { bold: true }),
          bar(item.mean),
          ...(item.counts ?? ['–', '–', '–', '–', '–']).map((count) => numberCell(String(count))),
        ]),
      }),
      heading('Sytuacja po zakończeniu'),
      table({
        widths: ['*', 80],
        head: [[headCell('Odpowiedź'), headCell('Osoby')]],
        rows: summary.situations.map((one) => [
          cell(one.label),
          numberCell(one.count === null ? few : String(one.count)),
        ]),
      }),
      ...texts(
        'Co się zmieniło',
        summary.texts.map((one) => one.changed),
      ),
      ...texts(
        'Sugestie',
        summary.texts.map((one) => one.suggestions),
      ),
      ...(summary.hidden
        ? [
            note(
              'Wersja publiczna: liczb mniejszych niż 5 oraz rozkładów, z których dałoby się je odczytać, nie podaje się. Wypowiedzi pominięto.',
            ),
          ]
        : []),
    ],
  }
}

const texts = (title: string, all: readonly string[]): Content[] => {
  const said = all.filter((text) => text !== '')
  return said.length === 0 ? [] : [heading(title), ...said.map((text) => paragraph(`– ${text}`))]
}

import type { Column, Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { cell, headCell, heading, note, page, paragraph, say, table } from './page.ts'

export type SurveyBlankData = {
  readonly club: string
  readonly edition: string
  readonly project: string
  readonly printedOn: string
  readonly items: readonly string[]
  readonly situations: readonly string[]
}

/** An empty square to tick. */
const box = (): Column & Content => ({
  width: 11,
  margin: [0, 1, 0, 0],
  canvas: [{ type: 'rect', x: 0, y: 0, w: 8.5, h: 8.5, lineWidth: 0.6, lineColor: '#404040' }],
})
/** Room to write by hand: so many ruled lines. */
const room = (lines: number): Content => ({
  margin: [0, 4, 0, 8],
  stack: Array.from(
    { length: lines },
    (): Content => ({
      margin: [0, 21, 0, 0],
      canvas: [{ type: 'line', x1: 0, y1: 0, x2: 493, y2: 0, lineWidth: 0.4, lineColor: '#8c8c8c' }],
    }),
  ),
})

/** The final survey to be filled by hand: marks 1–5, what changed, the situation now (kis.md 3.2, F-02). */
export function surveyBlank(data: SurveyBlankData): TDocumentDefinitions {
  return {
    ...page({ title: 'Ankieta końcowa', day: data.printedOn, footer: `${data.club} · ${data.edition}` }),
    content: [
      heading('Ankieta końcowa', 1),
      { ...paragraph([data.club, data.project, data.edition].filter(Boolean).join(', ')), alignment: 'center' },
      { text: `Imię i nazwisko: ${'.'.repeat(80)}`, margin: [0, 10, 0, 0] },
      heading('1. Jak ocenia Pani / Pan wsparcie w klubie?'),
      note('Proszę wstawić znak w jednej kratce w każdym wierszu: 1 – bardzo źle, 5 – bardzo dobrze.'),
      table({
        widths: ['*', 34, 34, 34, 34, 34],
        head: [[headCell(''), ...[1, 2, 3, 4, 5].map((mark) => headCell(String(mark)))]],
        rows: data.items.map((item) => [
          { text: say(item), margin: [0, 5, 0, 5], fontSize: 10 },
          ...Array.from({ length: 5 }, () => cell('')),
        ]),
      }),
      heading('2. Co się u Pani / Pana zmieniło dzięki udziałowi w klubie?'),
      room(4),
      heading('3. Jaka jest teraz Pani / Pana sytuacja?'),
      ...data.situations.map(
        (situation): Content => ({
          margin: [0, 3, 0, 3],
          columns: [box(), { width: '*', text: situation }],
          columnGap: 5,
        }),
      ),
      heading('4. Co warto w klubie zmienić?'),
      room(4),
      { text: 'Data: ..............................', margin: [0, 14, 0, 0] },
    ],
  }
}

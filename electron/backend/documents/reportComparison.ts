import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { type ComparedFigure, comparedParts } from '#shared/filings/comparison.ts'
import { readableDiff } from '#shared/filings/wordDiff.ts'
import { comparedPartNames, differenceWords, figureWords } from '#shared/filings/words.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { factTable } from './classParts.ts'
import { cell, headCell, heading, note, numberCell, page, paragraph, say, table } from './page.ts'

export type ReportComparisonData = {
  readonly day: IsoDate
  readonly grantTitle: string
  readonly labels: { readonly before: string; readonly after: string }
  /** What is told, in order. */
  readonly figures: readonly ComparedFigure[]
  /** What does not differ is told too. */
  readonly all: boolean
}

const isNumber = (unit: ComparedFigure['unit']): boolean =>
  unit === 'money' || unit === 'percent' || unit === 'quantity'
const valueCell = (figure: ComparedFigure, side: 'before' | 'after'): TableCell => {
  const words = figure.only !== null && figure.only !== side ? 'nie ma' : figureWords(figure.unit, figure[side])
  return isNumber(figure.unit) ? numberCell(words) : cell(words)
}

/** A text with what was taken out struck through and what was put in underlined, paragraph by paragraph. */
const textChange = ({ label, before, after }: ComparedFigure): Content => ({
  stack: [
    heading(label, 3),
    {
      fontSize: 9,
      text: readableDiff(String(before ?? ''), String(after ?? '')).map(({ kind, text }) => {
        if (kind === 'same') return { text: say(text) }
        const decoration = kind === 'removed' ? ('lineThrough' as const) : ('underline' as const)
        return { text: say(text), decoration, bold: kind === 'added' }
      }),
    },
  ],
})

function partOf(part: (typeof comparedParts)[number], figures: readonly ComparedFigure[]): Content[] {
  const own = figures.filter((figure) => figure.part === part)
  if (own.length === 0) return []
  if (part === 'texts') return [heading(comparedPartNames[part]), ...own.map(textChange)]
  return [
    heading(comparedPartNames[part]),
    table({
      widths: ['*', 150, 150, 84],
      head: [['Co', 'Było', 'Jest', 'Różnica'].map((text) => headCell(text))],
      rows: own.map((figure): TableCell[] => [
        cell(figure.label),
        valueCell(figure, 'before'),
        valueCell(figure, 'after'),
        numberCell(figure.only === null ? differenceWords(figure) : figure.only === 'after' ? 'doszło' : 'ubyło'),
      ]),
    }),
  ]
}

/** Two reports of one grant side by side, figure by figure; in texts the words taken out and put in (settlement.md 9). */
export function reportComparison(data: ReportComparisonData): TDocumentDefinitions {
  return {
    ...page({ title: 'Porównanie sprawozdań', day: data.day, footer: data.grantTitle, orientation: 'landscape' }),
    content: [
      heading('Porównanie sprawozdań', 1),
      factTable([
        ['Zadanie', data.grantTitle],
        ['Było', data.labels.before],
        ['Jest', data.labels.after],
      ]),
      ...(data.figures.length === 0
        ? [paragraph('Oba sprawozdania mówią to samo: żadna liczba, data ani opis się nie różni.')]
        : comparedParts.flatMap((part) => partOf(part, data.figures))),
      // Apart from the last text, of which it says nothing.
      {
        margin: [0, 12, 0, 0],
        stack: [
          note(
            data.all
              ? 'Pokazano wszystko, także to, co się nie różni. W opisach: przekreślone wyrazy ubyły, podkreślone doszły.'
              : 'Pokazano tylko to, co się różni. W opisach: przekreślone wyrazy ubyły, podkreślone doszły.',
          ),
        ],
      },
    ],
  }
}

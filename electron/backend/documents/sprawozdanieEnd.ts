import type { Content, ContentStack } from 'pdfmake/interfaces'
import { formatDate } from '#shared/kernel/dates.ts'
import type { ReportData, SprawozdanieData } from '#shared/settlements/sprawozdanie.ts'
import { footnoteInk, say, together } from './page.ts'
import { footnoteMark, formText } from './sprawozdanieText.ts'

const signatureWidth = 270
const rule = (width: number): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.5, lineColor: footnoteInk }],
})

/** Room to sign, a line, and whose signature it is. */
const signature = (person?: { readonly name: string; readonly function: string }): Content => ({
  margin: [0, 36, 0, 0],
  stack: [
    rule(signatureWidth),
    ...(person
      ? [
          {
            text: say(`${person.name}, ${person.function}`),
            fontSize: 9,
            margin: [0, 2, 0, 0] as [number, number, number, number],
          },
        ]
      : []),
  ],
})

type Statements = {
  readonly report: ReportData['report']
  readonly texts: Readonly<Record<'O0' | 'SIG' | 'SIG.date', string>>
}
/** The statements, and under them the signatures and the date: one block, never split. */
export function statements({ texts, report }: Statements, stated: readonly string[]): ContentStack {
  const dated = [report.placeOfSigning, report.preparedOn === null ? '' : formatDate(report.preparedOn)]
  return together(
    { text: formText(texts.O0), margin: [0, 10, 0, 3] },
    ...stated.map((text): Content => ({ text: formText(text), margin: [0, 0, 0, 3] })),
    {
      margin: [0, 6, 0, 0],
      columns: [
        {
          width: signatureWidth,
          stack: [
            ...(report.signatories.length > 0 ? report.signatories.map(signature) : [signature()]),
            { text: formText(texts.SIG), fontSize: 8, color: footnoteInk, margin: [0, 4, 0, 0] },
          ],
        },
        { width: '*', text: '' },
        {
          width: 150,
          margin: [0, 21, 0, 0],
          stack: [
            { text: dated.filter((part) => part !== '').join(', ') || ' ', alignment: 'center', margin: [0, 0, 0, 2] },
            rule(150),
            {
              text: formText(texts['SIG.date']),
              fontSize: 8,
              color: footnoteInk,
              alignment: 'center',
              margin: [0, 2, 0, 0],
            },
          ],
        },
      ],
    },
  )
}

/** How and when the report is handed in. */
export const finalNotice = ({
  texts,
}: {
  readonly texts: Readonly<Record<'P0' | 'P1' | 'P2', string>>
}): ContentStack =>
  together(
    { text: formText(texts.P0), bold: true, fontSize: 9, margin: [0, 20, 0, 3] },
    ...[texts.P1, texts.P2].map((text): Content => ({ text: formText(text), fontSize: 9, margin: [0, 0, 0, 3] })),
  )

/** Footnotes 1–8, after the form: the print engine sets no notes at the foot of the page they belong to. */
export const footnotes = ({ texts }: SprawozdanieData): ContentStack =>
  together(
    { margin: [0, 14, 0, 4], stack: [rule(140)] },
    ...[texts.F1, texts.F2, texts.F3, texts.F4, texts.F5, texts.F6, texts.F7, texts.F8].map(
      (text, index): Content => ({
        columns: [
          { width: 12, text: footnoteMark(index + 1) },
          { width: '*', text: formText(text) },
        ],
        fontSize: 8,
        margin: [0, 0, 0, 1.5],
      }),
    ),
  )

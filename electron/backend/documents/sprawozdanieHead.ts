import type { Content, TableCell } from 'pdfmake/interfaces'
import { formatDate } from '#shared/kernel/dates.ts'
import type { SprawozdanieData } from '#shared/settlements/sprawozdanie.ts'
import { covered, say, table } from './page.ts'
import { formText, labelCell, struck, valueCell } from './sprawozdanieText.ts'

/**
 * Above the form, not in it: which correction the paper is. The official form has no field for it; a generator that has
 * one („Data złożenia korekty”) prints it itself (settlement.md 4).
 */
export const correctionLine = (correction: SprawozdanieData['correction']): Content[] =>
  correction === undefined
    ? []
    : [
        {
          text: say(
            `KOREKTA NR ${correction.number} sprawozdania złożonego ${formatDate(correction.correctedFiledOn)}`,
          ),
          bold: true,
          fontSize: 10,
          alignment: 'right',
          margin: [0, 0, 0, 2],
        },
      ]

/** Title of the form and how to fill it in. */
export const formHeading = ({ texts, legalSource, correction }: SprawozdanieData): Content[] => [
  ...correctionLine(correction),
  { text: `wzór: ${legalSource}`, alignment: 'right', fontSize: 7.5, margin: [0, 0, 0, 8] },
  { text: say(texts.H1), bold: true, fontSize: 11, alignment: 'center', margin: [24, 0, 24, 10] },
  { text: formText(texts.H2), bold: true, fontSize: 8.5, margin: [0, 0, 0, 2] },
  ...[texts.H3, texts.H4, texts.H5].map(
    (text): Content => ({ text: formText(text), fontSize: 8.5, margin: [0, 0, 0, 2] }),
  ),
]

/** The header table A1–A6; of the two kinds of report the wrong one is struck through. */
export function headerTable({ texts, grant, report, contractors }: SprawozdanieData): Content {
  const partial = texts['A1.partial']
  const final = texts['A1.final']
  const kinds =
    report.kind === 'partial' ? [{ text: partial }, ' / ', struck(final)] : [struck(partial), ' / ', { text: final }]
  const wide = (label: string, value: Content): TableCell[] => [
    labelCell(label),
    valueCell(value, { colSpan: 3 }),
    ...covered(2),
  ]
  const bodies = contractors.map(({ name, address, krs }) =>
    [name, address, krs === '' ? '' : `KRS ${krs}`].filter((part) => part !== '').join(', '),
  )
  return {
    ...table({
      widths: [128, 92, 118, '*'],
      head: [],
      rows: [
        wide(texts.A1, kinds),
        wide(texts.A2, `${formatDate(report.periodFrom)} – ${formatDate(report.periodTo)}`),
        wide(texts.A3, say(grant.title)),
        wide(texts.A4, say(bodies.join('\n'))),
        [
          labelCell(texts.A5),
          valueCell(grant.contractDate === null ? '' : formatDate(grant.contractDate)),
          labelCell(texts.A6),
          valueCell(grant.contractNumber === '' ? texts.NA : grant.contractNumber),
        ],
      ],
    }),
    fontSize: 9.5,
    margin: [0, 10, 0, 6],
  }
}

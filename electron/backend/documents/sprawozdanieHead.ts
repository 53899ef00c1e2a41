import type { Content, TableCell } from 'pdfmake/interfaces'
import { formatDate } from '#shared/kernel/dates.ts'
import type { ReportData, SprawozdanieData } from '#shared/settlements/sprawozdanie.ts'
import { covered, say, table } from './page.ts'
import { formText, labelCell, struck, valueCell } from './sprawozdanieText.ts'

/**
 * Above the form, not in it: which correction the paper is. The official form has no field for it; a generator that has
 * one („Data złożenia korekty”) prints it itself (settlement.md 4).
 */
export const correctionLine = (correction: ReportData['correction']): Content[] =>
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

type Heading = Pick<ReportData, 'legalSource' | 'correction'> & {
  readonly texts: Readonly<Record<'H1' | 'H2', string>>
}
/** Title of the form and how to fill it in, in the sentences it has for that. */
export const formHeading = (
  { texts, legalSource, correction }: Heading,
  instructions: readonly string[],
): Content[] => [
  ...correctionLine(correction),
  { text: `wzór: ${legalSource}`, alignment: 'right', fontSize: 7.5, margin: [0, 0, 0, 8] },
  { text: say(texts.H1), bold: true, fontSize: 11, alignment: 'center', margin: [24, 0, 24, 10] },
  { text: formText(texts.H2), bold: true, fontSize: 8.5, margin: [0, 0, 0, 2] },
  ...instructions.map((text): Content => ({ text: formText(text), fontSize: 8.5, margin: [0, 0, 0, 2] })),
]

const wide = (label: string, value: Content): TableCell[] => [
  labelCell(label),
  valueCell(value, { colSpan: 3 }),
  ...covered(2),
]

type Task = Pick<ReportData, 'grant' | 'contractors'> & {
  readonly texts: Readonly<Record<'A3' | 'A4' | 'A5' | 'A6' | 'NA', string>>
}
/** Rows A3–A6: the task, who carried it out, and the contract. */
export function taskRows({ texts, grant, contractors }: Task): TableCell[][] {
  const bodies = contractors.map(({ name, address, krs }) =>
    [name, address, krs === '' ? '' : `KRS ${krs}`].filter((part) => part !== '').join(', '),
  )
  return [
    wide(texts.A3, say(grant.title)),
    wide(texts.A4, say(bodies.join('\n'))),
    [
      labelCell(texts.A5),
      valueCell(grant.contractDate === null ? '' : formatDate(grant.contractDate)),
      labelCell(texts.A6),
      valueCell(grant.contractNumber === '' ? texts.NA : grant.contractNumber),
    ],
  ]
}

/** The table at the head of a report, of the rows its form has. */
export const headTable = (rows: TableCell[][]): Content => ({
  ...table({ widths: [128, 92, 118, '*'], head: [], rows }),
  fontSize: 9.5,
  margin: [0, 10, 0, 6],
})

/** The header table A1–A6; of the two kinds of report the wrong one is struck through. */
export function headerTable(data: SprawozdanieData): Content {
  const { texts, report } = data
  const partial = texts['A1.partial']
  const final = texts['A1.final']
  const kinds =
    report.kind === 'partial' ? [{ text: partial }, ' / ', struck(final)] : [struck(partial), ' / ', { text: final }]
  return headTable([
    wide(texts.A1, kinds),
    wide(texts.A2, `${formatDate(report.periodFrom)} – ${formatDate(report.periodTo)}`),
    ...taskRows(data),
  ])
}

import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import type { FindingOverride, ReportFinding } from '#shared/settlements/overrides.ts'
import type { Severity } from '#shared/settlements/result.ts'
import { cell, headCell, heading, note, page, paragraph, table } from './page.ts'

export type ReportChecklistData = {
  readonly day: IsoDate
  readonly contractNumber: string
  readonly title: string
  readonly kind: 'partial' | 'final'
  readonly periodFrom: IsoDate
  readonly periodTo: IsoDate
  readonly findings: readonly ReportFinding[]
  readonly lapsed: readonly FindingOverride[]
  /** Titles of checks by their number. */
  readonly titles: Readonly<Record<string, string>>
  /** Checks the program does not make, and how they are made by hand. */
  readonly byHand: readonly { readonly id: string; readonly title: string; readonly how: string }[]
}
const words: Readonly<Record<Severity, string>> = {
  blocks: 'blokuje',
  error: 'błąd',
  warning: 'uwaga',
  info: 'informacja',
}

/** The checklist before a report is filed: what is open, what is left as it is and why, and what a person has to look at. */
export function reportChecklist(data: ReportChecklistData): TDocumentDefinitions {
  const open = data.findings.filter((finding) => finding.override === null)
  const left = data.findings.filter((finding) => finding.override !== null)
  const name = data.kind === 'final' ? 'sprawozdanie końcowe' : 'sprawozdanie częściowe'
  const blocking = open.filter((finding) => finding.severity === 'blocks').length
  return {
    ...page({
      title: 'Lista kontrolna przed złożeniem sprawozdania',
      day: data.day,
      footer: [data.contractNumber && `umowa ${data.contractNumber}`, data.title].filter(Boolean).join(' · '),
    }),
    content: [
      heading('Lista kontrolna przed złożeniem sprawozdania', 1),
      paragraph(
        `${data.title}, ${name} za okres ${formatDate(data.periodFrom)}–${formatDate(data.periodTo)}, stan na ${formatDate(data.day)}. ${
          blocking === 0 ? 'Żadna otwarta uwaga nie blokuje złożenia.' : `Uwagi, które blokują złożenie: ${blocking}.`
        }`,
      ),
      heading(`Otwarte uwagi (${open.length})`),
      open.length === 0 ? paragraph('Nie ma otwartych uwag.') : openTable(open, data.titles),
      heading(`Pominięte z powodem (${left.length})`),
      left.length === 0 ? paragraph('Żadnej uwagi nie pominięto.') : leftTable(left),
      ...lapsedPart(data.lapsed),
      heading(`Do sprawdzenia przez osobę (${data.byHand.length})`),
      note('Tych spraw program nie sprawdza sam.'),
      table({
        widths: [30, 150, '*', 44],
        head: [['Nr', 'Sprawa', 'Jak sprawdzić', 'Jest'].map((text) => headCell(text))],
        rows: data.byHand.map(({ id, title, how }) => [cell(id), cell(title), cell(how), '']),
      }),
    ],
  }
}

const openTable = (findings: readonly ReportFinding[], titles: ReportChecklistData['titles']): Content =>
  table({
    widths: [30, 54, '*', 150],
    head: [['Nr', 'Waga', 'Uwaga', 'Co zrobić'].map((text) => headCell(text))],
    rows: findings.map(({ check, severity, message, todo }) => [
      cell(check),
      cell(words[severity], { bold: severity === 'blocks' }),
      { stack: [{ text: titles[check] ?? '', bold: true }, cell(message) as Content] },
      cell(todo),
    ]),
  })

const leftTable = (findings: readonly ReportFinding[]): Content =>
  table({
    widths: [30, '*', 190, 54],
    head: [['Nr', 'Uwaga', 'Powód', 'Wpisano'].map((text) => headCell(text))],
    rows: findings.map(({ check, message, override }) => [
      cell(check),
      cell(message),
      cell(override?.reason ?? ''),
      cell(override ? formatDate(override.madeOn) : ''),
    ]),
  })

/** Reasons whose finding is mended or says something else now; nothing where there is none. */
const lapsedPart = (lapsed: readonly FindingOverride[]): Content[] =>
  lapsed.length === 0
    ? []
    : [
        heading(`Powody, które przestały dotyczyć (${lapsed.length})`),
        table({
          widths: [30, '*', 190, 54],
          head: [['Nr', 'Dawna uwaga', 'Powód', 'Wpisano'].map((text) => headCell(text))],
          rows: lapsed.map(({ check, message, reason, madeOn }) => [
            cell(check),
            cell(message),
            cell(reason),
            cell(formatDate(madeOn)),
          ]),
        }),
      ]

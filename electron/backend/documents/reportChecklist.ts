import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import type { DeclaredCheck } from '#shared/settlements/checks/declared.ts'
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
  /** Every declared check, in the order of its number. */
  readonly checks: readonly DeclaredCheck[]
  /** Numbers of the checks that speak of a part the form of this report does not have. */
  readonly notOfForm?: readonly string[]
}
const words: Readonly<Record<Severity, string>> = {
  blocks: 'blokuje',
  error: 'błąd',
  warning: 'uwaga',
  info: 'informacja',
}

/** The checklist before a report is filed: what is open, what is left as it is and why, and every check with its outcome. */
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
      open.length === 0
        ? paragraph('Nie ma otwartych uwag.')
        : openTable(open, new Map(data.checks.map(({ id, title }) => [id, title]))),
      heading(`Pominięte z powodem (${left.length})`),
      left.length === 0 ? paragraph('Żadnej uwagi nie pominięto.') : leftTable(left),
      ...lapsedPart(data.lapsed),
      heading(`Wszystkie sprawdzenia (${data.checks.length})`),
      note('Program robi je wszystkie za każdym razem, gdy pokazuje sprawozdanie.'),
      checkTable(data),
    ],
  }
}

const openTable = (findings: readonly ReportFinding[], titles: ReadonlyMap<string, string>): Content =>
  table({
    widths: [30, 54, '*', 150],
    head: [['Nr', 'Waga', 'Uwaga', 'Co zrobić'].map((text) => headCell(text))],
    rows: findings.map(({ check, severity, message, todo }) => [
      cell(check),
      cell(words[severity], { bold: severity === 'blocks' }),
      { stack: [{ text: titles.get(check) ?? '', bold: true }, cell(message) as Content] },
      cell(todo),
    ]),
  })

/** What became of one check: open findings, those left with a reason, or nothing. */
function outcome(check: DeclaredCheck, { findings, notOfForm = [] }: ReportChecklistData): string {
  if (check.state === 'impossible') return `niemożliwe, bo ${check.because}`
  if (notOfForm.includes(check.id)) return 'nie dotyczy tego wzoru'
  const own = findings.filter((finding) => finding.check === check.id)
  const open = own.filter((finding) => finding.override === null).length
  const left = own.length - open
  return [open > 0 && `otwarte: ${open}`, left > 0 && `pominięte: ${left}`].filter(Boolean).join(', ') || 'bez uwag'
}
const checkTable = (data: ReportChecklistData): Content =>
  table({
    widths: [30, 50, '*', 116, 92],
    head: [['Nr', 'Waga', 'Sprawa i zasada', 'Co robić', 'Wynik'].map((text) => headCell(text))],
    rows: data.checks.map((check) => [
      cell(check.id),
      cell(words[check.severity]),
      {
        stack: [
          { text: check.title, bold: true },
          cell(check.rule) as Content,
          { text: `Źródło: ${check.source}`, fontSize: 7 },
        ],
      },
      cell(check.todo),
      cell(outcome(check, data)),
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

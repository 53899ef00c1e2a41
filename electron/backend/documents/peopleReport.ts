import type { Content, ContentTable, TDocumentDefinitions } from 'pdfmake/interfaces'
import { bars } from '#shared/charts/bars.ts'
import { svgOf } from '#shared/charts/svg.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import type { Figure, Report, ReportSection, ReportTable } from '#shared/peopleReports/schema.ts'
import { decimalWords, valueWords } from '#shared/peopleReports/words.ts'
import {
  cell,
  headCell,
  headFill,
  heading,
  note,
  numberCell,
  page,
  paragraph,
  say,
  signatures,
  table,
  together,
} from './page.ts'

export type PeopleReportData = {
  readonly report: Report
  readonly club: {
    readonly organisation: string
    readonly organisationAddress: string
    readonly krs: string
    readonly kis: string
    readonly kisAddress: string
    readonly registerNumber: string
    readonly registerAuthority: string
    readonly coordinator: string
    readonly city: string
  }
}

/** Inner width of an A4 page on its side, in points. */
const inside = 842 - 2 * 51
const cellPadding = 7.5
/** A table of more columns is a wide one. */
const comfortable = 8
/** Columns of numbers are of one width, in a wide table counts narrower than hours; the first column takes what is left. */
function widthsOf({ columns, rows }: ReportTable): number[] {
  const net = inside - (columns.length + 1) * cellPadding
  const isWide = columns.length > comfortable
  const weights = columns.map(({ id, isWords }, place) => {
    if (isWords) return id === 'leaders' ? 1.9 : 1.6
    if (!isWide) return 1
    return rows[0]?.cells[place]?.unit === 'hours' ? 1.1 : 0.8
  })
  const unit = Math.min(84, (net * (isWide ? 0.82 : 0.78)) / weights.reduce((a, b) => a + b, 0))
  const widths = weights.map((weight) => weight * unit)
  return [net - widths.reduce((a, b) => a + b, 0), ...widths]
}

/** A figure typed by hand is printed with a mark and explained under its table. */
const marked = ({ text, override }: Figure): string => (override ? `${text}\u00a0*` : text)
function byHand(figures: readonly Figure[]): Content[] {
  return figures.flatMap(({ label, override, computed, unit, hourMinutes }) =>
    override && unit !== 'words'
      ? [
          note(
            `* ${label}: wpisano ręcznie, program policzył ${valueWords(computed, unit, hourMinutes)}. Powód: ${override.reason}`,
          ),
        ]
      : [],
  )
}

const mostBars = 24
function chartOf({ chart }: ReportTable): Content[] {
  if (!chart || chart.bars.length > mostBars) return []
  const rows = chart.bars.map(({ label, values, texts }) => ({
    name: label,
    values,
    ...(texts.length === 1 ? { words: texts[0] ?? '' } : {}),
  }))
  const svg = svgOf(bars({ rows, series: chart.series }, { width: 540, text: 8.5 }))
  const named = chart.series.length === 1 ? [note(`Na wykresie: ${chart.series[0]}`)] : []
  return [together(...named, { svg, margin: [0, 2, 0, 8] })]
}

/** A wide table leaves out the columns that say nothing, so that the others have room. */
function withoutIdle(data: ReportTable): ReportTable {
  const kept = data.columns.flatMap((_, place) =>
    data.columns.length <= comfortable ||
    data.rows.some(({ cells }) => !['', '0', '–'].includes(cells[place]?.text ?? ''))
      ? [place]
      : [],
  )
  return {
    ...data,
    columns: kept.map((place) => data.columns[place]!),
    rows: data.rows.map((row) => ({ ...row, cells: kept.map((place) => row.cells[place]!) })),
  }
}

function figureTable(whole: ReportTable): ContentTable {
  const data = withoutIdle(whole)
  const fontSize = data.columns.length > comfortable ? 7 : 8.5
  return table({
    widths: widthsOf(data),
    head: [
      [data.rowsAre, ...data.columns.map(({ label }) => label)].map((label) => ({
        stack: [{ text: say(label), fontSize }],
        fillColor: headFill,
        bold: true,
        alignment: 'center' as const,
      })),
    ],
    rows: data.rows.map(({ label, isTotal, cells }) => [
      cell(label, { bold: isTotal }),
      ...cells.map((figure) =>
        figure.unit === 'words' ? cell(figure.text) : numberCell(marked(figure), { bold: isTotal }),
      ),
    ]),
  })
}

const isNothing = ({ rows }: ReportTable): boolean =>
  rows.every(({ isTotal, cells }) => isTotal && cells.every(({ value }) => (value ?? 0) === 0))

/** The name of a table. Right under the heading of its part it goes with that heading, and is not said twice. */
function tableHeading(data: ReportTable, under: ReportSection, isFirst: boolean): Content[] {
  if (data.title === under.title) return []
  const { headlineLevel: _, ...plain } = heading(data.title, 3)
  return [isFirst && under.figures.length === 0 ? plain : heading(data.title, 3)]
}

function tableParts(data: ReportTable, under: ReportSection, isFirst: boolean): Content[] {
  return [
    ...tableHeading(data, under, isFirst),
    figureTable(data),
    ...(data.note === '' ? [] : [note(data.note)]),
    ...byHand(data.rows.flatMap(({ cells }) => cells)),
    ...chartOf(data),
  ]
}

/** Single figures, three beside each other. */
function figureGrid(figures: readonly Figure[]): Content[] {
  if (figures.length === 0) return []
  const columns = Math.min(3, figures.length)
  const rows = Array.from({ length: Math.ceil(figures.length / columns) }, (_, row) =>
    Array.from({ length: columns }, (_, column) => figures[row * columns + column]),
  )
  const net = inside - columns * 2 * cellPadding
  return [
    {
      margin: [0, 2, 0, 6],
      layout: 'noBorders',
      table: {
        widths: Array.from({ length: columns }, () => [net * (0.62 / columns), net * (0.38 / columns)]).flat(),
        body: rows.map((row) =>
          row.flatMap((figure) => [
            { text: say(figure ? `${figure.label}:` : ''), fontSize: 9 },
            { text: figure ? marked(figure) : '', bold: true },
          ]),
        ),
      },
    },
    ...byHand(figures),
  ]
}

const sectionParts = (section: ReportSection): Content[] => {
  const shown = section.tables.filter((one) => !isNothing(one))
  const tables = shown.flatMap((one, place) => tableParts(one, section, place === 0))
  const figures = section.figures.filter(
    ({ value, hidden, unit }) =>
      hidden || (value ?? 0) > 0 || unit === 'participations' || (value === null && unit !== 'hours'),
  )
  if (tables.length === 0 && figures.length === 0) return [heading(section.title), note('Brak zapisów.')]
  return [
    heading(section.title),
    ...(section.note === '' ? [] : [note(section.note)]),
    ...figureGrid(figures),
    ...tables,
  ]
}

function references({ references: list }: Report): Content[] {
  if (list.length === 0) return []
  return [
    heading('Dane z innych źródeł'),
    table({
      widths: ['*', 90, 200, 70],
      head: [[headCell('Czego dotyczy'), headCell('Liczba'), headCell('Źródło'), headCell('Stan na dzień')]],
      rows: list.map((one) => [
        cell(one.name),
        numberCell(`${decimalWords(one.value, one.decimals)} ${one.unit}`),
        cell(one.sourceName),
        cell(one.asOf === null ? '' : formatDate(one.asOf)),
      ]),
    }),
  ]
}

const registered = ({ registerNumber, registerAuthority }: PeopleReportData['club']): string =>
  registerNumber === ''
    ? ''
    : `wpis w rejestrze nr ${registerNumber}${registerAuthority === '' ? '' : ` (${registerAuthority})`}`

function head({ report, club }: PeopleReportData): Content[] {
  const lines = [
    [club.organisation, club.organisationAddress, club.krs && `KRS ${club.krs}`],
    [club.kis, club.kisAddress, registered(club)],
  ].map((parts) => parts.filter(Boolean).join(', '))
  return [
    ...lines.filter(Boolean).map((line): Content => ({ text: say(line), fontSize: 9, margin: [0, 0, 0, 1] })),
    { ...heading(`${report.title}${report.isPublic ? ' (wersja publiczna)' : ''}`, 1), margin: [0, 12, 0, 2] },
    { ...paragraph(report.about), alignment: 'center' },
    {
      ...note(
        `Sporządzono ${formatDate(report.madeOn)}${report.dueOn === null ? '' : `; termin złożenia: ${formatDate(report.dueOn)}`}.`,
      ),
      alignment: 'center',
    },
    ...report.notes.map(note),
  ]
}

/** A report of people: every figure of the screen, with bars. The two official ones end with a place to sign. */
export function peopleReport(data: PeopleReportData): TDocumentDefinitions {
  const { report, club } = data
  return {
    ...page({
      title: `${report.title} ${report.about}`,
      day: report.madeOn,
      orientation: 'landscape',
      footer: [report.title, report.about].join(' '),
    }),
    content: [
      ...head(data),
      ...report.sections.flatMap(sectionParts),
      ...references(report),
      ...(report.kind === 'edition' || report.isPublic
        ? []
        : [
            signatures(club.city, formatDate(report.madeOn), [
              { name: club.coordinator, function: 'koordynator klubu' },
            ]),
          ]),
    ],
  }
}

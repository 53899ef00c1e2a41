import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import {
  type ByYear,
  type CostPlan,
  type CostPlanAction,
  type CostPlanLine,
  type SourceRow,
  sourceRowNames,
} from '#shared/budgets/costPlan.ts'
import { quantityText } from '#shared/budgets/lineCost.ts'
import type { Source } from '#shared/grants/sources.ts'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { formatPercent2, formatZloty, gr } from '#shared/kernel/money.ts'
import { type AttachedTo, attachmentLine } from './attachment.ts'
import { cell, covered, footnoteInk, headCell, heading, moneyCell, note, numberCell, page, say, table } from './page.ts'

export type CostPlanData = {
  readonly day: IsoDate
  readonly attached: AttachedTo
  /** The offer's own calculation, or one that updates it. */
  readonly isOffer: boolean
  readonly organisation: string
  readonly title: string
  /** `Wersja 2 (aneks 1/2021), obowiązuje od 01.06.2021`; empty: the budget as it is now. */
  readonly version: string
  readonly plan: CostPlan
  readonly sourceNames: Readonly<Record<Source, string>>
}

/** Tables V.A and V.B of the offer (Dz.U. 2018 poz. 2057, annex 1; settlement.md 2.4, 2.5) or of its update (2.8). */
export function costPlan(data: CostPlanData): TDocumentDefinitions {
  const { plan, attached } = data
  const title = data.isOffer ? 'Kalkulacja przewidywanych kosztów' : 'Zaktualizowane zestawienie kosztów'
  return {
    ...page({
      title,
      day: data.day,
      footer: [attached.contract && `umowa ${attached.contract}`, data.title].filter(Boolean).join(' · '),
      orientation: 'landscape',
    }),
    content: [
      ...(data.isOffer ? [] : [attachmentLine(attached)]),
      note(data.organisation),
      heading(title, 1),
      {
        text: say(`Zadanie publiczne „${data.title}”`),
        alignment: 'center',
        margin: [0, -6, 0, 2],
      },
      {
        text: say(data.version === '' ? `Stan na ${formatDate(data.day)}` : data.version),
        alignment: 'center',
        fontSize: 9,
        color: footnoteInk,
      },
      heading('V.A Zestawienie kosztów realizacji zadania'),
      costs(plan),
      heading('V.B Źródła finansowania kosztów realizacji zadania'),
      sourcesTable(plan.sources),
      ...(plan.bySource.length === 0 ? [] : [heading('Źródła w podziale na lata', 3), byYearTable(data)]),
    ],
  }
}

const sums = ({ total, years }: ByYear, look: { readonly bold?: boolean } = {}): TableCell[] => [
  moneyCell(total, look),
  ...years.map((one) => moneyCell(one, look)),
]
/** The planned sum is not what unit cost and number of units give: said under the name, so that nobody finds it first. */
const doubt = ({ difference }: CostPlanLine): string =>
  difference === null || difference === 0
    ? ''
    : `koszt jednostkowy × liczba jednostek różni się o ${formatZloty(gr(difference))} zł`
const nameCell = (line: CostPlanLine): TableCell => {
  const words = doubt(line)
  if (words === '') return cell(line.name)
  return { stack: [{ text: say(line.name) }, { text: say(words), fontSize: 7, color: footnoteInk }] }
}
const cost = (line: CostPlanLine): TableCell[] => [
  cell(line.code),
  nameCell(line),
  cell(line.measure),
  line.unitCost === null ? numberCell('–') : moneyCell(line.unitCost),
  numberCell(line.quantityHundredths === null ? '–' : quantityText(line.quantityHundredths)),
  ...sums(line),
]
const sumRow = (label: string, of: ByYear): TableCell[] => [
  cell(label, { bold: true, colSpan: 5 }),
  ...covered(4),
  ...sums(of, { bold: true }),
]
const action = ({ code, name, lines, ...own }: CostPlanAction, index: number): TableCell[][] => [
  [
    cell(code, { bold: true }),
    cell(`Działanie ${index + 1} – ${name}`, { bold: true, colSpan: 4 }),
    ...covered(3),
    ...sums(own, { bold: true }),
  ],
  ...lines.map(cost),
]

function costs(plan: CostPlan): Content {
  const years = plan.years
  const section = (code: string, name: string): TableCell[] => [
    cell(code, { bold: true }),
    cell(name, { bold: true, colSpan: 5 + years.length }),
    ...covered(4 + years.length),
  ]
  // Up to four years an amount of a million fits; more of them get narrower columns.
  const amount = years.length > 4 ? 54 : 62
  return table({
    widths: [32, '*', 58, 60, 46, amount, ...years.map(() => amount)],
    head: [
      [
        headCell('Lp.', { rowSpan: 2 }),
        headCell('Rodzaj kosztu', { rowSpan: 2 }),
        headCell('Rodzaj miary', { rowSpan: 2 }),
        headCell('Koszt jednostkowy [PLN]', { rowSpan: 2 }),
        headCell('Liczba jednostek', { rowSpan: 2 }),
        headCell('Wartość [PLN]', { colSpan: 1 + years.length }),
        ...covered(years.length),
      ],
      [...covered(5), headCell('Razem'), ...years.map((year, index) => headCell(`Rok ${index + 1}\n(${year})`))],
    ],
    rows: [
      section('I.', 'Koszty realizacji działań'),
      ...plan.actions.flatMap(action),
      sumRow('Suma kosztów realizacji zadania', plan.actionsTotal),
      section('II.', 'Koszty administracyjne'),
      ...plan.administrative.map(cost),
      sumRow('Suma kosztów administracyjnych', plan.administrativeTotal),
      sumRow('Suma wszystkich kosztów realizacji zadania', plan.total),
    ],
    sums: plan.administrative.length > 0 ? 2 : 3,
  })
}

const percent = (share: number | null): TableCell => numberCell(share === null ? '–' : formatPercent2(share))
const sourcesTable = (rows: readonly SourceRow[]): Content =>
  table({
    widths: [32, '*', 90, 70],
    head: [['Lp.', 'Nazwa źródła', 'Wartość [PLN]', 'Udział [%]'].map((text) => headCell(text))],
    rows: rows.map(({ row, value, share }) => {
      const bold = !/^3\.\d/.test(row)
      return [cell(row, { bold }), cell(sourceRowNames[row], { bold }), moneyCell(value, { bold }), percent(share)]
    }),
  })

/** What the offer joins and the report needs apart (settlement.md 2.5). */
const byYearTable = ({ plan, sourceNames }: CostPlanData): Content =>
  table({
    widths: ['*', 80, ...plan.years.map(() => 80)],
    head: [['Źródło', 'Razem [PLN]', ...plan.years.map(String)].map((text) => headCell(text))],
    rows: plan.bySource.map((one): TableCell[] => [cell(sourceNames[one.source]), ...sums(one)]),
  })

import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { clockHours, monthName } from '#shared/communityWork/findingWords.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { type Grosze, sum } from '#shared/kernel/money.ts'
import { factTable, signingLine } from './classParts.ts'
import { cell, headCell, heading, moneyCell, note, numberCell, page, table } from './page.ts'
import type { TaskFacts } from './volunteerCard.ts'

type Row = {
  readonly volunteer: string
  /** Number of the agreement. */
  readonly agreement: string
  /** Number and name of the line; null: on none yet, so in no report. */
  readonly line: string | null
  readonly minutes: number
  readonly rate: Grosze
  readonly value: Grosze
}
export type VolunteerMonth = {
  /** `2021-06` */
  readonly month: string
  readonly rows: readonly Row[]
}
export type VolunteerMonthsData = {
  readonly day: IsoDate
  readonly task: TaskFacts
  readonly months: readonly VolunteerMonth[]
}

const onLine = (rows: readonly Row[]) => rows.filter((row) => row.line !== null)
const offLine = (rows: readonly Row[]) => rows.filter((row) => row.line === null)
const minutesOf = (rows: readonly Row[]) => rows.reduce((all, row) => all + row.minutes, 0)
const worthOf = (rows: readonly Row[]) => sum(rows.map((row) => row.value))
const nameOf = ({ month }: VolunteerMonth) => monthName(`${month}-01`)

/** Monthly summary of volunteers' work with its worth (settlement.md 9, item 5): a table for each month, then all of them. */
export function volunteerMonths(data: VolunteerMonthsData): TDocumentDefinitions {
  return {
    ...page({ title: 'Miesięczne zestawienie pracy wolontariuszy', day: data.day, footer: data.task.contract }),
    content: [
      note(data.task.organisation),
      heading('Miesięczne zestawienie pracy wolontariuszy z wyceną', 1),
      factTable([
        ['Zadanie', data.task.title],
        ['Umowa', data.task.contract],
      ]),
      ...data.months.flatMap((month) => [heading(nameOf(month)), monthTable(month)]),
      ...(data.months.length > 1 ? [heading('Wszystkie miesiące'), allMonths(data.months)] : []),
      note(
        'Godziny zegarowe (60 min). Stawka służy tylko do wyceny pracy i nie jest wynagrodzeniem. Wartość: suma godzin karty (jedno porozumienie, jedna pozycja, jeden miesiąc) × stawka, zaokrąglona raz do grosza. Wartość na pozycjach budżetu wchodzi do wiersza 3.1 sprawozdania.',
      ),
      signingLine('sporządził (data i podpis)', 'zatwierdził (data i podpis)'),
    ],
  }
}

function monthTable({ rows }: VolunteerMonth): Content {
  const total = (text: string, own: readonly Row[]): TableCell[] => [
    cell(text, { colSpan: 4, bold: true }),
    '',
    '',
    '',
    numberCell(clockHours(minutesOf(own)), { bold: true }),
    '',
    moneyCell(worthOf(own), { bold: true }),
  ]
  const sums = [
    total('Razem na pozycjach budżetu', onLine(rows)),
    ...(offLine(rows).length === 0 ? [] : [total('Bez pozycji budżetu, poza sprawozdaniem', offLine(rows))]),
  ]
  return table({
    widths: [18, '*', 56, 112, 64, 42, 50],
    head: [
      ['Lp.', 'Wolontariusz', 'Porozumienie', 'Pozycja kosztorysu', 'Godziny', 'Stawka (zł)', 'Wartość (zł)'].map(
        (text) => headCell(text),
      ),
    ],
    rows: [
      ...rows.map((row, index): TableCell[] => [
        numberCell(`${index + 1}.`),
        cell(row.volunteer),
        cell(`nr ${row.agreement}`),
        cell(row.line ?? 'bez pozycji'),
        numberCell(clockHours(row.minutes)),
        moneyCell(row.rate),
        moneyCell(row.value),
      ]),
      ...sums,
    ],
    sums: sums.length,
  })
}

function allMonths(months: readonly VolunteerMonth[]): Content {
  const row = (text: string, rows: readonly Row[], bold = false): TableCell[] => [
    cell(text, { bold }),
    numberCell(clockHours(minutesOf(onLine(rows))), { bold }),
    moneyCell(worthOf(onLine(rows)), { bold }),
  ]
  return table({
    widths: ['*', 80, 80],
    head: [['Miesiąc', 'Godziny na pozycjach', 'Wartość (zł)'].map((text) => headCell(text))],
    rows: [
      ...months.map((month) => row(nameOf(month), month.rows)),
      row(
        'Razem',
        months.flatMap((month) => month.rows),
        true,
      ),
    ],
    sums: 1,
  })
}

import type { TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { type Grosze, sum } from '#shared/kernel/money.ts'
import { factTable } from './classParts.ts'
import { cell, headCell, heading, moneyCell, note, numberCell, page, paragraph, table } from './page.ts'
import type { TaskFacts } from './volunteerCard.ts'

export type ContributionRow = {
  /** `karta świadczeń 06.2021, porozumienie W/1/2021`. */
  readonly paper: string
  readonly day: IsoDate
  readonly line: string
  /** Who or what, and how many hours or units. */
  readonly about: string
  readonly unitValue: Grosze
  readonly value: Grosze
  readonly kind: 'osobowy' | 'rzeczowy'
}
export type ContributionListData = {
  readonly day: IsoDate
  readonly task: TaskFacts
  readonly rows: readonly ContributionRow[]
}

/** List of the papers on work and things given that goes with a report (settlement.md 4.1, second list). */
export function contributionList(data: ContributionListData): TDocumentDefinitions {
  const of = (kind: ContributionRow['kind']) =>
    sum(data.rows.filter((row) => row.kind === kind).map((row) => row.value))
  const total = (text: string, amount: Grosze): TableCell[] => [
    cell(text, { colSpan: 6, bold: true }),
    ...Array.from({ length: 5 }, () => ''),
    moneyCell(amount, { bold: true }),
    '',
  ]
  return {
    ...page({
      title: 'Zestawienie innych dokumentów potwierdzających realizację zadania publicznego',
      day: data.day,
      footer: data.task.contract,
      orientation: 'landscape',
    }),
    content: [
      note(data.task.organisation),
      heading('Zestawienie innych dokumentów potwierdzających realizację zadania publicznego', 1),
      factTable([
        ['Zadanie', data.task.title],
        ['Umowa', data.task.contract],
      ]),
      ...(data.rows.length === 0
        ? [paragraph('W tym zadaniu nie ma wkładu osobowego ani rzeczowego.')]
        : [
            table({
              widths: [22, 150, 56, 52, '*', 62, 62, 58],
              head: [
                [
                  'Lp.',
                  'Rodzaj dokumentu i numer',
                  'Data',
                  'Pozycja kosztorysu',
                  'Kto lub co, liczba godzin lub jednostek',
                  'Stawka, cena jednostki (zł)',
                  'Wartość (zł)',
                  'Rodzaj wkładu',
                ].map((text) => headCell(text)),
              ],
              rows: [
                ...data.rows.map((row, index): TableCell[] => [
                  numberCell(`${index + 1}.`),
                  cell(row.paper),
                  { text: formatDate(row.day), alignment: 'center' },
                  cell(row.line),
                  cell(row.about),
                  moneyCell(row.unitValue),
                  moneyCell(row.value),
                  { text: row.kind, alignment: 'center' },
                ]),
                total('Razem wkład osobowy', of('osobowy')),
                total('Razem wkład rzeczowy', of('rzeczowy')),
                total('Ogółem', sum(data.rows.map((row) => row.value))),
              ],
            }),
          ]),
    ],
  }
}

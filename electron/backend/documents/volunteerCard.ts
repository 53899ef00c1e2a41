import type { TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formatTimes } from '#shared/classes/timeOfDay.ts'
import { clockHours } from '#shared/communityWork/findingWords.ts'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { formatZloty, type Grosze } from '#shared/kernel/money.ts'
import { factTable, signingLine, signingRow } from './classParts.ts'
import { cell, headCell, heading, note, numberCell, page, table } from './page.ts'

export type TaskFacts = {
  readonly organisation: string
  readonly title: string
  /** `umowa nr KIS/7/2021 z 20.04.2021, zawarta z …` */
  readonly contract: string
}
export type VolunteerCardData = {
  readonly day: IsoDate
  readonly task: TaskFacts
  /** `czerwiec 2021`. */
  readonly month: string
  readonly volunteer: string
  readonly agreement: string
  readonly rate: Grosze
  readonly rateBasis: string
  readonly rows: readonly {
    readonly workedOn: IsoDate
    readonly startsAt: number | null
    readonly endsAt: number | null
    readonly minutes: number
    readonly activity: string
    /** Number of the budget line; empty: none yet. */
    readonly line: string
  }[]
  /** Worth of each line's hours of the month, each rounded once. */
  readonly lines: readonly { readonly line: string; readonly minutes: number; readonly value: Grosze }[]
  readonly blankRows: number
}

/** Card of a volunteer's work in a month: day, hours, activity, time, two signatures; below, its worth (settlement.md 5.2, V-07 to V-09). */
export function volunteerCard(data: VolunteerCardData): TDocumentDefinitions {
  const minutes = data.rows.reduce((all, row) => all + row.minutes, 0)
  const rows = data.rows.map((row, index): TableCell[] => [
    numberCell(`${index + 1}.`),
    { text: formatDate(row.workedOn), alignment: 'center' },
    {
      text: row.startsAt === null || row.endsAt === null ? '' : formatTimes(row.startsAt, row.endsAt),
      alignment: 'center',
    },
    cell(row.activity),
    cell(row.line),
    numberCell(clockHours(row.minutes)),
    '',
    '',
  ])
  const blank = Array.from({ length: data.blankRows }, (_, index): TableCell[] => [
    numberCell(`${data.rows.length + index + 1}.`),
    ...Array.from({ length: 7 }, () => ''),
  ])
  const work = table({
    widths: [20, 54, 58, '*', 38, 44, 82, 82],
    head: [
      [
        'Lp.',
        'Data',
        'Godziny (od–do)',
        'Czynności',
        'Pozycja budżetu',
        'Łącznie',
        'Podpis wolontariusza',
        'Podpis koordynatora',
      ].map((text) => headCell(text)),
    ],
    rows: [...rows, ...blank],
  })
  return {
    ...page({
      title: 'Karta świadczeń wolontariusza',
      day: data.day,
      footer: data.task.contract,
      orientation: 'landscape',
    }),
    content: [
      note(data.task.organisation),
      heading('Karta świadczeń wolontariusza', 1),
      factTable([
        ['Zadanie', data.task.title],
        ['Umowa', data.task.contract],
        [
          ['Wolontariusz', data.volunteer],
          ['Miesiąc', data.month],
        ],
        ['Porozumienie', data.agreement],
      ]),
      { ...work, table: { ...work.table, heights: (row: number) => (row === 0 ? 'auto' : signingRow) } },
      ...(data.rows.length === 0
        ? []
        : [
            heading('Wycena', 3),
            table({
              widths: ['*', 90, 90, 90],
              head: [
                ['Pozycja budżetu', 'Łącznie', 'Stawka za godzinę (zł)', 'Wartość (zł)'].map((text) => headCell(text)),
              ],
              rows: [
                ...data.lines.map((one): TableCell[] => [
                  cell(one.line || 'bez pozycji budżetu'),
                  numberCell(clockHours(one.minutes)),
                  numberCell(formatZloty(data.rate)),
                  numberCell(formatZloty(one.value)),
                ]),
                [
                  cell('Razem', { bold: true }),
                  numberCell(clockHours(minutes), { bold: true }),
                  '',
                  numberCell(formatZloty(data.lines.reduce((all, one) => (all + one.value) as Grosze, 0 as Grosze)), {
                    bold: true,
                  }),
                ],
              ],
            }),
          ]),
      note(
        `Godziny zegarowe (60 min). Stawka służy tylko do wyceny pracy i nie jest wynagrodzeniem${data.rateBasis === '' ? '' : `; jej podstawa: ${data.rateBasis}`}. Wartość pozycji: suma godzin × stawka, zaokrąglona raz do grosza.`,
      ),
      signingLine('data i podpis wolontariusza', 'data i podpis koordynatora'),
    ],
  }
}

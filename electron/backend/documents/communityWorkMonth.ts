import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { clockHours, monthName, overLimitSentence } from '#shared/communityWork/findingWords.ts'
import type { OverLimit } from '#shared/communityWork/limits.ts'
import { formatHours, hoursOf } from '#shared/editions/hours.ts'
import { weekday } from '#shared/kernel/dates.ts'
import { gr } from '#shared/kernel/money.ts'
import {
  cell,
  hairlines,
  headCell,
  headFill,
  heading,
  moneyCell,
  note,
  numberCell,
  page,
  paragraph,
  table,
} from './page.ts'

export type CommunityWorkMonthData = {
  readonly club: string
  readonly edition: string
  readonly project: string
  /** All days of the month. */
  readonly days: readonly string[]
  readonly printedOn: string
  readonly weekLimit: number | null
  readonly monthLimit: number | null
  readonly rows: readonly {
    readonly name: string
    readonly place: string
    readonly agreementNumber: string
    /** Minutes by day. */
    readonly minutes: Readonly<Record<string, number>>
    readonly monthMinutes: number
    readonly monthPay: number | null
    readonly over: readonly OverLimit[]
  }[]
}

const weekend = '#f4f4f4'
const hours = (minutes: number): string => formatHours(hoursOf(minutes, 60))

/** Hours of community work of a month: a row for each person and place, a column for each day, sums, what is due, signatures (kis.md 1.9). */
export function communityWorkMonth(data: CommunityWorkMonthData): TDocumentDefinitions {
  const first = data.days[0]!
  const withPay = data.rows.some((row) => row.monthPay !== null)
  const total = data.rows.reduce((sum, row) => sum + row.monthMinutes, 0)
  const findings = data.rows.flatMap((row) => row.over.map((one) => `${row.name}: ${overLimitSentence(one)}`))
  const dayHead = (day: string): TableCell => ({
    text: String(Number(day.slice(8))),
    fillColor: headFill,
    bold: true,
    alignment: 'center',
    fontSize: 7,
  })
  const dayCell = (day: string, minutes: number | undefined): TableCell => {
    const text = minutes ? hours(minutes) : ''
    return {
      text,
      alignment: 'center',
      noWrap: true,
      // `12,25` has to fit where `4` does.
      fontSize: text.length > 3 ? 5.5 : 7,
      ...(weekday(day) > 5 ? { fillColor: weekend } : {}),
    }
  }
  return {
    ...page({
      title: `Prace społecznie użyteczne, ${monthName(first)}`,
      day: data.printedOn,
      footer: `${data.club} · ${data.edition}`,
      orientation: 'landscape',
    }),
    content: [
      heading('Ewidencja godzin prac społecznie użytecznych', 1),
      paragraph(`Miesiąc: ${monthName(first)}. ${[data.edition, data.project].filter(Boolean).join(', ')}.`),
      note('Godziny zegarowe (60 min). Szare kolumny to soboty i niedziele.'),
      {
        ...table({
          widths: [16, '*', ...data.days.map(() => 10.6), 30, ...(withPay ? [44] : []), 66],
          head: [
            [
              headCell('Lp.'),
              headCell('Imię i nazwisko, miejsce'),
              ...data.days.map(dayHead),
              headCell('Razem'),
              ...(withPay ? [headCell('Kwota (zł)')] : []),
              headCell('Podpis'),
            ],
          ],
          rows: data.rows.map((row, index) => [
            numberCell(`${index + 1}.`),
            cell(placeOf(row)),
            ...data.days.map((day) => dayCell(day, row.minutes[day])),
            numberCell(hours(row.monthMinutes), { bold: true }),
            ...(withPay ? [row.monthPay === null ? cell('') : moneyCell(gr(row.monthPay))] : []),
            cell(''),
          ]),
        }),
        layout: { ...hairlines(), paddingLeft: () => 1.5, paddingRight: () => 1.5 },
      },
      paragraph(`Razem: ${clockHours(total)}`),
      ...limitNote(data),
      ...(findings.length > 0
        ? [heading('Powyżej limitu', 3), ...findings.map((sentence) => paragraph(`• ${sentence}`))]
        : []),
    ],
  }
}

const placeOf = (row: CommunityWorkMonthData['rows'][number]): string =>
  [row.name, row.place, row.agreementNumber && `umowa ${row.agreementNumber}`].filter(Boolean).join('\n')

const limitNote = ({ weekLimit, monthLimit }: CommunityWorkMonthData): Content[] =>
  weekLimit === null || monthLimit === null
    ? []
    : [
        note(
          `Limit osoby: ${clockHours(weekLimit)} w tygodniu (poniedziałek–niedziela), ${clockHours(monthLimit)} w miesiącu.`,
        ),
      ]

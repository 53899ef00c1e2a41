import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { notCounted } from '#shared/classes/hoursSums.ts'
import { formatTimes } from '#shared/classes/timeOfDay.ts'
import { formatHours, hoursOf } from '#shared/editions/hours.ts'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { signingLine } from './classParts.ts'
import { cell, covered, headCell, heading, note, numberCell, page, paragraph, table, together } from './page.ts'

export type WorkAssignment = {
  readonly role: string
  readonly basis: string
  readonly contractNumber: string
  /** Edition or grant, or both. */
  readonly place: string
  readonly funding: string
  /** `0,5 etatu`, `20 godz. w miesiącu`, or nothing. */
  readonly agreed: string
  /** Null: nothing is recorded for the month. */
  readonly minutes: number | null
}
export type LedSession = {
  readonly heldOn: IsoDate
  readonly startsAt: number
  readonly endsAt: number
  readonly minutes: number
  readonly what: string
}
export type WorkHoursPerson = {
  readonly name: string
  readonly assignments: readonly WorkAssignment[]
  readonly led: readonly LedSession[]
  readonly notCounted: number
}
export type WorkHoursData = {
  readonly day: IsoDate
  readonly organisation: string
  readonly club: string
  /** `maj 2021`. */
  readonly monthName: string
  readonly people: readonly WorkHoursPerson[]
}

/** Hours of the clock, as all working time is counted. */
const hours = (minutes: number): string => formatHours(hoursOf(minutes, 60))
const sum = (all: readonly { readonly minutes: number | null }[]): number =>
  all.reduce((total, { minutes }) => total + (minutes ?? 0), 0)

/** Records of working hours in a month, a page for each person, the hours led in classes beside them (kis.md 1.6). */
export function workHours(data: WorkHoursData): TDocumentDefinitions {
  return {
    ...page({
      title: `Ewidencja godzin pracy – ${data.monthName}`,
      day: data.day,
      footer: `${data.club} · ewidencja godzin: ${data.monthName}`,
    }),
    content:
      data.people.length === 0
        ? [
            heading('Ewidencja godzin pracy', 1),
            paragraph(`${data.monthName}: nikt nie ma zaangażowania w tym czasie.`),
          ]
        : data.people.flatMap((person, index) => onePerson(data, person, index > 0)),
  }
}

function onePerson(data: WorkHoursData, person: WorkHoursPerson, isNext: boolean): Content[] {
  return [
    {
      ...note(`${data.organisation}\n${data.club}`),
      ...(isNext ? { pageBreak: 'before' as const } : {}),
    },
    { ...heading('Ewidencja godzin pracy', 1), margin: [0, 8, 0, 2] },
    { text: `${person.name}, ${data.monthName}`, alignment: 'center', fontSize: 11, margin: [0, 0, 0, 10] },
    assignments(person),
    ...(person.led.length > 0 ? [heading('Prowadzone zajęcia z zatwierdzoną obecnością'), led(person)] : []),
    together(
      note(
        `Godziny po 60 minut.${person.led.length > 0 ? ' Czas prowadzonych zajęć podano dla porównania; nie dodaje się do godzin pracy.' : ''}`,
      ),
      ...(person.notCounted > 0 ? [note(`Uwaga: ${notCounted(person.notCounted)} bez zatwierdzonej obecności.`)] : []),
      signingLine('podpis osoby pracującej', 'podpis koordynatora'),
    ),
  ]
}

function assignments({ assignments: all }: WorkHoursPerson): Content {
  return table({
    widths: [20, 78, 88, '*', 88, 58, 44],
    head: [
      ['Lp.', 'Rola', 'Podstawa, umowa', 'Edycja, dotacja', 'Źródło', 'Wymiar', 'Godziny'].map((text) =>
        headCell(text),
      ),
    ],
    rows: [
      ...all.map((one, index): TableCell[] => [
        numberCell(`${index + 1}.`),
        cell(one.role),
        cell([one.basis, one.contractNumber === '' ? '' : `nr\u00a0${one.contractNumber}`].filter(Boolean).join(', ')),
        cell(one.place),
        cell(one.funding),
        cell(one.agreed),
        numberCell(one.minutes === null ? '–' : hours(one.minutes)),
      ]),
      [{ text: 'Razem', bold: true, colSpan: 6 }, ...covered(5), numberCell(hours(sum(all)), { bold: true })],
    ],
  })
}

function led({ led: all }: WorkHoursPerson): Content {
  return table({
    widths: [20, 58, 70, '*', 44],
    head: [['Lp.', 'Data', 'Godziny od–do', 'Zajęcia', 'Czas'].map((text) => headCell(text))],
    rows: [
      ...all.map((one, index): TableCell[] => [
        numberCell(`${index + 1}.`),
        { text: formatDate(one.heldOn), alignment: 'center' },
        { text: formatTimes(one.startsAt, one.endsAt), alignment: 'center' },
        cell(one.what),
        numberCell(hours(one.minutes)),
      ]),
      [{ text: 'Razem', bold: true, colSpan: 4 }, ...covered(3), numberCell(hours(sum(all)), { bold: true })],
    ],
  })
}

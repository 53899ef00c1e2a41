import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { Mark } from '#shared/classes/attendanceRules.ts'
import { hoursWithUnit } from '#shared/classes/hoursSums.ts'
import { formatTimes } from '#shared/classes/timeOfDay.ts'
import type { HourMinutes } from '#shared/editions/hours.ts'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import {
  type ClassHeading,
  centred,
  classHeading,
  factTable,
  fundingStrip,
  type MarkWord,
  marksLegend,
  signingLine,
  signingRow,
} from './classParts.ts'
import { cell, headCell, note, numberCell, page, table, together } from './page.ts'

export type ListPerson = {
  readonly name: string
  /** Words under the name: whose child it is. */
  readonly aside: string
  /** Null: no mark, or the list is printed blank. */
  readonly mark: Mark | null
  readonly presentMinutes: number | null
}
export type ListSession = {
  readonly supportLabel: string
  readonly groupName: string
  readonly topic: string
  readonly heldOn: IsoDate
  readonly startsAt: number
  readonly endsAt: number
  readonly breakMinutes: number
  readonly minutes: number
  readonly hourMinutes: HourMinutes
  readonly place: string
  readonly leaders: string
  readonly confirmed: boolean
  readonly guests: number
  readonly people: readonly ListPerson[]
}
export type AttendanceListData = {
  readonly day: IsoDate
  readonly heading: ClassHeading
  /** With marks; else the names and room to sign. */
  readonly filled: boolean
  readonly withMeal: boolean
  readonly withTravel: boolean
  readonly marks: readonly MarkWord[]
  readonly sessions: readonly ListSession[]
}

/** A list of nobody is printed with empty rows to write in. */
const emptyRows = 15

/** Lists of attendance, a page for each meeting or more when many people are on it (kis.md 4.4). */
export function attendanceList(data: AttendanceListData): TDocumentDefinitions {
  const [first] = data.sessions
  return {
    ...page({
      title: 'Lista obecności',
      day: data.day,
      footer: [data.heading.project, data.sessions.length === 1 && first ? formatDate(first.heldOn) : '']
        .filter(Boolean)
        .join(' · '),
    }),
    content: data.sessions.flatMap((session, index) => oneList(data, session, index > 0)),
  }
}

function oneList(data: AttendanceListData, session: ListSession, isNext: boolean): Content[] {
  const [top, ...rest] = classHeading(data.heading, 'Lista obecności')
  return [
    isNext ? { stack: [top!], pageBreak: 'before' } : top!,
    ...rest,
    ...fundingStrip(data.heading),
    sessionFacts(session),
    peopleTable(data, session),
    together(
      ...(data.filled ? [note(marksLegend(data.marks))] : []),
      ...summary(data, session),
      signingLine('podpis osoby prowadzącej'),
    ),
  ]
}

const sessionFacts = (session: ListSession): Content =>
  factTable([
    ['Forma wsparcia', [session.supportLabel, session.groupName].filter(Boolean).join(' – ')],
    ['Temat', session.topic],
    [
      ['Data', formatDate(session.heldOn)],
      ['Godziny', formatTimes(session.startsAt, session.endsAt)],
    ],
    [
      [
        'Liczba godzin',
        `${hoursWithUnit(session)}${session.breakMinutes > 0 ? `, przerwa ${session.breakMinutes}\u00a0min` : ''}`,
      ],
      ['Miejsce', session.place],
    ],
    ['Prowadzący', session.leaders],
  ])

function peopleTable(data: AttendanceListData, session: ListSession): Content {
  const extras = [...(data.withMeal ? ['Wyżywienie'] : []), ...(data.withTravel ? ['Transport'] : [])]
  const head = ['Lp.', 'Nazwisko i imię', ...(data.filled ? ['Obecność'] : []), 'Podpis', ...extras]
  const people = session.people.length > 0 ? session.people : Array.from({ length: emptyRows }, () => nobody)
  const rows = people.map((person, index): TableCell[] => [
    numberCell(`${index + 1}.`),
    cell(person.aside === '' ? person.name : `${person.name} (${person.aside})`),
    ...(data.filled ? [centred(markOf(person))] : []),
    '',
    ...extras.map(() => ''),
  ])
  const of = table({
    widths: [22, 170, ...(data.filled ? [64] : []), '*', ...extras.map(() => 64)],
    head: [head.map((text) => headCell(text))],
    rows,
  })
  return { ...of, fontSize: 9.5, table: { ...of.table, heights: (row: number) => (row === 0 ? 'auto' : signingRow) } }
}
const nobody: ListPerson = { name: '', aside: '', mark: null, presentMinutes: null }
const markOf = ({ mark, presentMinutes }: ListPerson): string =>
  mark === 'S' && presentMinutes !== null ? `S (${presentMinutes}\u00a0min)` : (mark ?? '')

function summary({ filled }: AttendanceListData, { people, confirmed, guests }: ListSession): Content[] {
  if (!filled) return []
  const there = people.filter(({ mark }) => mark === 'O' || mark === 'S').length
  const lines = [
    confirmed
      ? `Obecnych: ${there} z ${counted(people.length, 'osoby', 'osób', 'osób')}.`
      : 'Obecności tego spotkania nie zatwierdzono, więc nie jest policzone: znaki wpisuje się ręcznie.',
    ...(guests > 0 ? [`Spoza projektu: ${counted(guests, 'osoba', 'osoby', 'osób')}.`] : []),
  ]
  return lines.map((line) => note(line))
}

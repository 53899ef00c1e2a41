import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { AttendanceRule } from '#shared/classes/attendanceRules.ts'
import { type HoursSum, hoursInWords, hoursWithUnit, type PerParticipant } from '#shared/classes/hoursSums.ts'
import { formatTimes } from '#shared/classes/timeOfDay.ts'
import { formatHours, type HourMinutes, hoursOf } from '#shared/editions/hours.ts'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import { attendanceMatrix, legendOfColumns, type MatrixPerson, type MatrixSession } from './attendanceMatrix.ts'
import {
  attendanceNotes,
  type ClassHeading,
  classHeading,
  factTable,
  fundingStrip,
  type MarkWord,
  marksLegend,
  signingLine,
} from './classParts.ts'
import { cell, headCell, heading, mm, note, numberCell, page, paragraph, table, together } from './page.ts'

export type JournalSession = MatrixSession & {
  readonly startsAt: number
  readonly endsAt: number
  readonly topic: string
  readonly leaders: string
  readonly status: 'planned' | 'held' | 'cancelled' | 'moved'
}
export type JournalPerson = MatrixPerson & { readonly from: IsoDate | null; readonly to: IsoDate | null }
export type ClassJournalData = {
  readonly day: IsoDate
  readonly heading: ClassHeading
  readonly groupName: string
  readonly supportLabel: string
  readonly leaders: string
  readonly places: string
  readonly syllabus: string
  readonly plannedMinutes: number | null
  readonly hourMinutes: HourMinutes
  readonly sessions: readonly JournalSession[]
  readonly people: readonly JournalPerson[]
  readonly delivered: HoursSum
  readonly participantHours: HoursSum
  readonly perParticipant: PerParticipant
  readonly rule: AttendanceRule
  readonly notCounted: number
  readonly marks: readonly MarkWord[]
}

/** The journal of a group: title page, people, register of meetings, attendance, sums of hours, remarks (kis.md 4.4). */
export function classJournal(data: ClassJournalData): TDocumentDefinitions {
  return {
    ...page({
      title: `Dziennik zajęć – ${data.groupName}`,
      day: data.day,
      footer: [data.heading.project, `Dziennik zajęć: ${data.groupName}`].filter(Boolean).join(' · '),
    }),
    content: [
      ...titlePage(data),
      { ...heading('Uczestnicy'), pageBreak: 'before' },
      participants(data),
      heading('Rejestr spotkań'),
      register(data),
      { ...heading('Obecność'), pageBreak: 'before', pageOrientation: 'landscape' },
      ...attendanceMatrix(
        data.sessions.filter(({ status }) => status === 'planned' || status === 'held'),
        data.people,
        data.hourMinutes,
      ),
      ...attendanceNotes(data.rule, data.notCounted, marksLegend(data.marks), legendOfColumns),
      { ...heading('Podsumowanie godzin'), pageBreak: 'before', pageOrientation: 'portrait' },
      ...summary(data),
      heading('Uwagi i kontrole'),
      together(remarks(), signingLine('podpis osoby prowadzącej', 'podpis koordynatora')),
    ],
  }
}

const hours = (minutes: number, hourMinutes: HourMinutes): string =>
  `${formatHours(hoursOf(minutes, hourMinutes))}\u00a0godz. (${hourMinutes}\u00a0min)`

function titlePage(data: ClassJournalData): Content[] {
  const [first] = data.sessions
  const last = data.sessions.at(-1)
  const period = first && last ? `${formatDate(first.heldOn)} – ${formatDate(last.heldOn)}` : 'brak spotkań'
  return [
    ...classHeading(data.heading, ''),
    { text: 'Dziennik zajęć', bold: true, fontSize: 24, alignment: 'center', margin: [0, 60, 0, 8] },
    { text: data.groupName, fontSize: 16, alignment: 'center', margin: [0, 0, 0, 4] },
    { text: data.supportLabel, fontSize: 11, alignment: 'center', margin: [0, 0, 0, 36] },
    factTable([
      ['Projekt', data.heading.project],
      [
        ['Edycja', data.heading.edition],
        ['Okres zajęć', period],
      ],
      ['Prowadzący', data.leaders],
      ['Miejsce', data.places],
      [
        [
          'Program',
          data.plannedMinutes === null ? 'nie określono godzin' : hours(data.plannedMinutes, data.hourMinutes),
        ],
        ['Liczba osób', String(data.people.length)],
      ],
    ]),
    ...fundingStrip(data.heading),
    ...(data.syllabus === '' ? [] : [heading('Program zajęć'), paragraph(data.syllabus)]),
  ]
}

function participants({ people }: ClassJournalData): Content {
  const day = (date: IsoDate | null) => (date === null ? '' : formatDate(date))
  return table({
    widths: [24, '*', 80, 80],
    head: [['Lp.', 'Nazwisko i imię', 'W grupie od', 'do'].map((text) => headCell(text))],
    rows: people.map((person, index) => [
      numberCell(`${index + 1}.`),
      cell(person.name),
      { text: day(person.from), alignment: 'center' },
      { text: day(person.to), alignment: 'center' },
    ]),
  })
}

const states = { planned: 'zaplanowane', held: '', cancelled: 'odwołane', moved: 'przełożone' } as const

/** The leader has a column only where meetings had several; the length of an hour stands in the header when all have one. */
function register({ sessions }: ClassJournalData): Content {
  const severalLead = new Set(sessions.map(({ leaders }) => leaders)).size > 1
  const lengths = new Set(sessions.map(({ hourMinutes }) => hourMinutes))
  const [length] = lengths
  const unit = lengths.size === 1 ? ` (${length}\u00a0min)` : ''
  const head = ['Lp.', 'Data', 'Godziny', `Godz.${unit}`, 'Temat', ...(severalLead ? ['Prowadzący'] : []), 'Podpis']
  return table({
    widths: [20, 52, 58, 38, '*', ...(severalLead ? [86] : []), 70],
    head: [head.map((text) => headCell(text))],
    rows: sessions.map((session, index): TableCell[] => {
      const off = session.status === 'cancelled' || session.status === 'moved'
      const state =
        session.status === 'held' && !session.confirmed ? 'obecność niezatwierdzona' : states[session.status]
      const time = formatHours(hoursOf(session.minutes, session.hourMinutes))
      return [
        numberCell(`${index + 1}.`),
        { text: formatDate(session.heldOn), alignment: 'center' },
        { text: formatTimes(session.startsAt, session.endsAt), alignment: 'center' },
        {
          text: off ? '–' : unit === '' ? `${time} (${session.hourMinutes}\u00a0min)` : time,
          alignment: 'center',
        },
        cell([session.topic, state === '' ? '' : `[${state}]`].filter(Boolean).join(' ')),
        ...(severalLead ? [cell(session.leaders)] : []),
        '',
      ]
    }),
  })
}

function summary(data: ClassJournalData): Content[] {
  const { people, least, most, mean } = data.perParticipant
  const each = (minutes: number) => hoursWithUnit({ minutes, hourMinutes: data.hourMinutes })
  const confirmed = data.sessions.filter((session) => session.confirmed).length
  return [
    factTable([
      [
        'Spotkania',
        `${counted(confirmed, 'zatwierdzone', 'zatwierdzone', 'zatwierdzonych')} z ${data.sessions.length} w planie`,
      ],
      [
        ['Program', data.plannedMinutes === null ? '–' : hours(data.plannedMinutes, data.hourMinutes)],
        ['Zrealizowane', hoursInWords(data.delivered)],
      ],
      ['Osobogodziny', hoursInWords(data.participantHours)],
      [
        'Na uczestnika',
        mean === null
          ? 'brak zatwierdzonej obecności'
          : `średnio ${each(mean)}, najmniej ${each(least)}, najwięcej ${each(most)} (${counted(people, 'osoba', 'osoby', 'osób')})`,
      ],
    ]),
    note(
      'Zrealizowane godziny to czas spotkań, każde liczone raz. Osobogodziny to czas obecności wszystkich osób. Godziny na uczestnika to czas obecności jednej osoby.',
    ),
    ...attendanceNotes(data.rule, data.notCounted),
  ]
}

const remarks = (): Content => {
  const rows = Array.from({ length: 6 }, () => ['', '', ''])
  const of = table({
    widths: [70, '*', 110],
    head: [['Data', 'Uwagi, ustalenia kontroli', 'Imię i nazwisko, podpis'].map((text) => headCell(text))],
    rows,
  })
  return { ...of, table: { ...of.table, heights: (row: number) => (row === 0 ? 'auto' : 10 * mm) } }
}

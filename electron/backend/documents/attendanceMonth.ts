import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import type { AttendanceRule } from '#shared/classes/attendanceRules.ts'
import { type HoursSum, hoursInWords } from '#shared/classes/hoursSums.ts'
import type { HourMinutes } from '#shared/editions/hours.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { attendanceMatrix, legendOfColumns, type MatrixPerson, type MatrixSession } from './attendanceMatrix.ts'
import {
  attendanceNotes,
  type ClassHeading,
  classHeading,
  fundingStrip,
  type MarkWord,
  marksLegend,
  signingLine,
} from './classParts.ts'
import { note, page, together } from './page.ts'

export type AttendanceMonthData = {
  readonly day: IsoDate
  readonly heading: ClassHeading
  readonly groupName: string
  readonly supportLabel: string
  readonly leaders: string
  /** `maj 2021`. */
  readonly monthName: string
  readonly sumsIn: HourMinutes
  readonly sessions: readonly MatrixSession[]
  readonly people: readonly MatrixPerson[]
  readonly delivered: HoursSum
  readonly participantHours: HoursSum
  readonly rule: AttendanceRule
  readonly notCounted: number
  readonly marks: readonly MarkWord[]
}

/** The attendance of a group in a month: a landscape matrix of marks with sums, the rule of the rate under it (kis.md 4.4). */
export function attendanceMonth(data: AttendanceMonthData): TDocumentDefinitions {
  return {
    ...page({
      title: `Lista obecności – ${data.monthName}`,
      day: data.day,
      footer: [data.heading.project, data.groupName, data.monthName].filter(Boolean).join(' · '),
      orientation: 'landscape',
    }),
    content: [
      ...classHeading(
        data.heading,
        `Miesięczna lista obecności – ${data.monthName}`,
        [data.supportLabel, data.groupName, data.leaders === '' ? '' : `prowadzi: ${data.leaders}`]
          .filter(Boolean)
          .join(' · '),
      ),
      ...fundingStrip(data.heading),
      ...attendanceMatrix(data.sessions, data.people, data.sumsIn),
      // Words and signatures stay together: a signature alone on a page would sign nothing.
      together(
        note(
          `Zrealizowane godziny zajęć: ${hoursInWords(data.delivered)}. Osobogodziny: ${hoursInWords(data.participantHours)}.`,
        ),
        ...attendanceNotes(data.rule, data.notCounted, marksLegend(data.marks), legendOfColumns),
        signingLine('podpis osoby prowadzącej', 'podpis koordynatora'),
      ),
    ],
  }
}

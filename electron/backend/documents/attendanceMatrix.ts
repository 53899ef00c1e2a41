import type { Content, TableCell } from 'pdfmake/interfaces'
import { formatRate, isPresent, type Mark } from '#shared/classes/attendanceRules.ts'
import { formatHours, type HourMinutes, hoursOf } from '#shared/editions/hours.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { covered, headCell, headFill, note, numberCell, say, table } from './page.ts'

export type MatrixSession = {
  readonly id: number
  readonly heldOn: IsoDate
  readonly minutes: number
  readonly hourMinutes: HourMinutes
  readonly confirmed: boolean
}
export type MatrixPerson = {
  readonly name: string
  /** By the number of the session; nothing: the meeting did not concern the person. */
  readonly marks: Readonly<Record<string, Mark>>
  readonly presentMinutes: number
  readonly dueMinutes: number
  /** Hundredths of a percent. */
  readonly rate: number | null
}

/** So many meetings stand side by side on a landscape page; more are shared out over several tables. */
const columnsAtOnce = 20
const notConfirmedFill = '#f4f4f4'

/**
 * People down, meetings across, the day above the column and the hours under it; sums at the right of the last table.
 * Meetings without confirmed marks are grey and empty. Hours of the sums are of one length, named by whoever prints it.
 */
export function attendanceMatrix(
  sessions: readonly MatrixSession[],
  people: readonly MatrixPerson[],
  sumsIn: HourMinutes,
): Content[] {
  if (sessions.length === 0) return [note('W tym czasie nie było spotkań.')]
  const size = Math.ceil(sessions.length / Math.ceil(sessions.length / columnsAtOnce))
  const pieces = Array.from({ length: Math.ceil(sessions.length / size) }, (_, index) =>
    sessions.slice(index * size, (index + 1) * size),
  )
  return pieces.map((piece, index) => oneTable(piece, people, index === pieces.length - 1 ? sumsIn : null))
}

function oneTable(
  sessions: readonly MatrixSession[],
  people: readonly MatrixPerson[],
  sumsIn: HourMinutes | null,
): Content {
  const fill = ({ confirmed }: MatrixSession) => (confirmed ? {} : { fillColor: notConfirmedFill })
  const sums = sumsIn === null ? [] : ['Obecność', 'Należne', 'Frekw.']
  const unit = sumsIn === null ? '' : `godz. (${sumsIn}\u00a0min)`
  const hours = (minutes: number) => (sumsIn === null ? '' : formatHours(hoursOf(minutes, sumsIn)))
  const there = (session: MatrixSession) =>
    people.filter((person) => session.confirmed && isPresent(person.marks[session.id] ?? 'NN')).length
  const spans = (text: string) => headCell(text, { rowSpan: 2 })
  const shortDay = (day: IsoDate) => `${day.slice(8, 10)}.${day.slice(5, 7)}`
  const narrow = sessions.length > 16 ? 6.5 : 7.5
  return table({
    widths: [18, 148, ...sessions.map(() => '*' as const), ...sums.map(() => 40)],
    head: [
      [
        spans('Lp.'),
        spans('Nazwisko i imię'),
        ...sessions.map((session): TableCell => ({ ...small(shortDay(session.heldOn), narrow), fillColor: headFill })),
        ...sums.map((text) => headCell(text, text === 'Frekw.' ? { rowSpan: 2 } : {})),
      ],
      [
        ...covered(2),
        ...sessions.map(
          (session): TableCell => ({
            ...small(`${formatHours(hoursOf(session.minutes, session.hourMinutes))}`, narrow),
            fillColor: headFill,
          }),
        ),
        ...(sumsIn === null ? [] : [small(unit, 6.5), small(unit, 6.5), ...covered(1)].map((one) => filled(one))),
      ],
    ],
    rows: [
      ...people.map((person, index): TableCell[] => [
        numberCell(String(index + 1)),
        { text: say(person.name) },
        ...sessions.map((session): TableCell => ({ ...centredCell(markIn(person, session)), ...fill(session) })),
        ...(sumsIn === null
          ? []
          : [
              numberCell(hours(person.presentMinutes)),
              numberCell(hours(person.dueMinutes)),
              numberCell(formatRate(person.rate)),
            ]),
      ]),
      [
        { text: 'Obecnych', colSpan: 2, bold: true },
        ...covered(1),
        ...sessions.map(
          (session): TableCell => ({
            ...centredCell(session.confirmed ? String(there(session)) : '–'),
            ...fill(session),
          }),
        ),
        ...sums.map((): TableCell => ''),
      ],
    ],
  })
}

const centredCell = (text: string) => ({ text, alignment: 'center' as const })
const small = (text: string, fontSize: number) => ({
  text,
  alignment: 'center' as const,
  fontSize,
  margin: [-2, 0, -2, 0] as [number, number, number, number],
})
const filled = (one: TableCell): TableCell =>
  typeof one === 'string' ? one : ({ ...(one as object), fillColor: headFill } as TableCell)
/** A dash: the meeting did not concern the person. */
const markIn = (person: MatrixPerson, session: MatrixSession): string =>
  session.confirmed ? (person.marks[session.id] ?? '–') : ''
/** What the columns of the matrix show. */
export const legendOfColumns =
  'Nad kolumną dzień i liczba godzin spotkania, szare kolumny to spotkania bez zatwierdzonej obecności, kreska: spotkanie nie dotyczyło tej osoby.'

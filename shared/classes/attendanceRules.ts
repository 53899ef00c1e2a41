import { formatPercent2 } from '../kernel/money.ts'

/** Marks of an attendance list, as the code list `attendance_mark` has them (kis.md 4.4). Their words are data; what they count is here. */
export const marks = ['O', 'S', 'NU', 'NN', 'ZL', 'DW'] as const
export type Mark = (typeof marks)[number]

/** Which absences an edition counts to the time due; chosen per edition and printed under every table with a rate. */
export type AttendanceRule = { readonly excusedInDue: boolean; readonly sickInDue: boolean }

/** One mark of one person at one counted meeting. No row at all: the meeting did not concern the person (outside the group or the time of taking part). */
export type MarkRow = {
  readonly mark: Mark
  /** Minutes there; only `S` (came late, left early) needs them. */
  readonly presentMinutes: number | null
  /** Length of the meeting without its break, in minutes. */
  readonly sessionMinutes: number
}

/** Was the person there, wholly or in part? */
export const isPresent = (mark: Mark): boolean => mark === 'O' || mark === 'S'

/** Minutes the person was there: all for `O`; for `S` the minutes written, never more than the meeting had; else none. */
export function minutesPresent(mark: Mark, presentMinutes: number | null, sessionMinutes: number): number {
  if (!isPresent(mark)) return 0
  if (mark === 'O' || presentMinutes === null) return sessionMinutes
  return Math.min(Math.max(presentMinutes, 0), sessionMinutes)
}

/** Minutes that count to the time due: all of the meeting, or none of it when the rule leaves this kind of absence out. */
export function minutesDue(mark: Mark, sessionMinutes: number, rule: AttendanceRule): number {
  const due = mark === 'NU' ? rule.excusedInDue : mark === 'ZL' ? rule.sickInDue : mark !== 'DW'
  return due ? sessionMinutes : 0
}

export type Attendance = {
  readonly presentMinutes: number
  readonly dueMinutes: number
  /** Hundredths of a percent, half up: 9167 is 91,67 %. Null: nothing was due, so there is no rate. */
  readonly rate: number | null
}

/** Rate of minutes: `present / due` in hundredths of a percent, half up; null when nothing was due. */
export const rateOf = (presentMinutes: number, dueMinutes: number): number | null =>
  dueMinutes === 0 ? null : Math.floor((presentMinutes * 20_000 + dueMinutes) / (2 * dueMinutes))

/** Attendance = Σ minutes present / Σ minutes due (kis.md 4.4), over the marks of confirmed meetings. */
export function attendanceRate(rows: Iterable<MarkRow>, rule: AttendanceRule): Attendance {
  let presentMinutes = 0
  let dueMinutes = 0
  for (const row of rows) {
    presentMinutes += minutesPresent(row.mark, row.presentMinutes, row.sessionMinutes)
    dueMinutes += minutesDue(row.mark, row.sessionMinutes, rule)
  }
  return { presentMinutes, dueMinutes, rate: rateOf(presentMinutes, dueMinutes) }
}

/** `91,67 %`; a dash where there is no rate. */
export const formatRate = (rate: number | null): string => (rate === null ? '–' : `${formatPercent2(rate)}\u00a0%`)

/** The rule in words; stands under every table that shows a rate. */
export function ruleSentence(rule: AttendanceRule): string {
  const excused = { in: 'nieobecności usprawiedliwione', out: 'nieobecności usprawiedliwionych' }
  const sick = { in: 'zwolnienia lekarskie', out: 'zwolnień lekarskich' }
  const outside = [...(rule.excusedInDue ? [] : [excused.out]), ...(rule.sickInDue ? [] : [sick.out]), 'dni wolnych']
  const inside = [...(rule.excusedInDue ? [excused.in] : []), ...(rule.sickInDue ? [sick.in] : [])]
  const list = (words: readonly string[]) =>
    words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} i ${words.at(-1)}`
  return [
    'Frekwencja = minuty obecności ÷ minuty należne, z zatwierdzonych spotkań.',
    ...(inside.length > 0 ? [`Do minut należnych wliczono ${list(inside)}.`] : []),
    `Nie wliczono ${list(outside)}.`,
  ].join(' ')
}

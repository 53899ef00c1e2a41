import { counted } from '../kernel/text.ts'
import { type AttendanceRule, attendanceRate, formatRate, type Mark, type MarkRow, rateOf } from './attendanceRules.ts'

/** When an edition warns; percent are whole. */
export type AttendanceLimits = AttendanceRule & {
  /** Below this rate a programme is usually not completed. */
  readonly thresholdPercent: number
  /** Below this rate it is time to talk. */
  readonly warningPercent: number
  /** So many unexcused absences in a row. */
  readonly absenceStreak: number
}

export type AttendanceWarning = {
  readonly kind: 'streak' | 'belowThreshold' | 'nearThreshold'
  readonly sentence: string
}

/** Unexcused absences in a row up to the last meeting that was due; days off are passed over, anything else breaks the row. */
export function unexcusedInARow(marksInOrder: readonly Mark[]): number {
  let row = 0
  for (const mark of marksInOrder) {
    if (mark === 'NN') row++
    else if (mark !== 'DW') row = 0
  }
  return row
}

/**
 * How many more meetings of this length may be missed in a row before the rate falls below the threshold; null: it is
 * below already, or nothing was due yet.
 */
export function absencesLeft(
  presentMinutes: number,
  dueMinutes: number,
  thresholdPercent: number,
  sessionMinutes: number,
): number | null {
  const spare = presentMinutes * 100 - thresholdPercent * dueMinutes
  if (dueMinutes === 0 || spare < 0) return null
  if (thresholdPercent === 0 || sessionMinutes === 0) return Number.POSITIVE_INFINITY
  return Math.floor(spare / (thresholdPercent * sessionMinutes))
}

/**
 * What should be noticed about the attendance of one person; `rows` are the marks of confirmed meetings in order of time.
 * The length of the last meeting stands for those to come.
 */
export function attendanceWarnings(rows: readonly MarkRow[], limits: AttendanceLimits): AttendanceWarning[] {
  const warnings: AttendanceWarning[] = []
  const row = unexcusedInARow(rows.map(({ mark }) => mark))
  if (row >= limits.absenceStreak)
    warnings.push({
      kind: 'streak',
      sentence: `${counted(row, 'nieobecność nieusprawiedliwiona', 'nieobecności nieusprawiedliwione', 'nieobecności nieusprawiedliwionych')} z rzędu.`,
    })
  const { presentMinutes, dueMinutes, rate } = attendanceRate(rows, limits)
  const below = rateWarning(presentMinutes, dueMinutes, limits, rows.at(-1)?.sessionMinutes ?? 0)
  return rate === null || !below ? warnings : [...warnings, below]
}

/** The warning of a rate alone, from sums; `sessionMinutes` is the length of a usual meeting. */
export function rateWarning(
  presentMinutes: number,
  dueMinutes: number,
  limits: Pick<AttendanceLimits, 'thresholdPercent' | 'warningPercent'>,
  sessionMinutes: number,
): AttendanceWarning | undefined {
  if (dueMinutes === 0) return undefined
  const rate = formatRate(rateOf(presentMinutes, dueMinutes))
  // Compared in minutes: a rate rounded up to the threshold is still below it.
  const isBelow = (percent: number) => presentMinutes * 100 < percent * dueMinutes
  if (isBelow(limits.thresholdPercent))
    return {
      kind: 'belowThreshold',
      sentence: `Frekwencja ${rate} jest poniżej progu ${limits.thresholdPercent}\u00a0%.`,
    }
  if (!isBelow(limits.warningPercent)) return undefined
  const left = absencesLeft(presentMinutes, dueMinutes, limits.thresholdPercent, sessionMinutes)
  return {
    kind: 'nearThreshold',
    sentence: `Frekwencja ${rate} zbliża się do progu ${limits.thresholdPercent}\u00a0%${leftInWords(left)}.`,
  }
}

function leftInWords(left: number | null): string {
  if (left === null || !Number.isFinite(left)) return ''
  if (left === 0) return ': następna nieobecność zejdzie poniżej progu'
  return `: bez zejścia poniżej progu można opuścić jeszcze ${counted(left, 'spotkanie', 'spotkania', 'spotkań')}`
}

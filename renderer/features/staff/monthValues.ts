import type { HoursOfYear, HoursRow, MonthEntry } from '#shared/staff/hours.ts'
import { daysOfMonth, monthsOver } from '#shared/staff/workload.ts'

type Entry = { assignmentId: number; minutes: number | null; revision: number | null }
/** What stands in the sheet of a month; `revision` tells one state of the record from the next. */
export type MonthValues = { entries: Entry[]; revision: number }

const cellOf = (row: HoursRow, month: number) => row.months[month - 1] ?? { minutes: null, revision: null }

/** Assignments that run in the month or have hours in it. */
export function rowsIn(record: HoursOfYear, year: number, month: number): HoursRow[] {
  const { first, last } = daysOfMonth(year, month)
  return record.rows.filter(
    (row) =>
      cellOf(row, month).minutes !== null || (row.validFrom <= last && (row.validTo === null || row.validTo >= first)),
  )
}

export function monthValues(rows: readonly HoursRow[], month: number): MonthValues {
  const entries = rows.map((row) => ({ assignmentId: row.assignmentId, ...cellOf(row, month) }))
  const revision = entries.reduce(
    (sum, entry) => (sum * 31 + entry.assignmentId * 7 + (entry.revision ?? -1) + 1) % 1_000_000_007,
    7,
  )
  return { entries, revision }
}

/** The entries that differ from what is recorded. */
export const changedEntries = (values: MonthValues, rows: readonly HoursRow[], month: number): MonthEntry[] =>
  values.entries.flatMap(({ assignmentId, minutes, revision }) => {
    const row = rows.find((one) => one.assignmentId === assignmentId)
    return row && cellOf(row, month).minutes !== minutes ? [{ assignmentId, month, minutes, revision }] : []
  })

export type Over = { staffId: number; staffName: string; minutes: number; limit: number }
/** People whose month would pass the limit with what is typed now, all their assignments together. */
export function typedOver(record: HoursOfYear, entries: readonly Entry[], month: number): Over[] {
  const typed = new Map(entries.map((entry) => [entry.assignmentId, entry.minutes]))
  return record.people.flatMap(({ staffId, staffName, recorded }) => {
    const change = record.rows
      .filter((row) => row.staffId === staffId && typed.has(row.assignmentId))
      .reduce((sum, row) => {
        const now = typed.get(row.assignmentId)
        return sum + (typeof now === 'number' ? now : 0) - (cellOf(row, month).minutes ?? 0)
      }, 0)
    const sums = recorded.map((minutes, index) => (index === month - 1 ? minutes + change : 0))
    const [over] = monthsOver(sums, record.limits)
    return over ? [{ staffId, staffName, minutes: over.minutes, limit: over.limit }] : []
  })
}

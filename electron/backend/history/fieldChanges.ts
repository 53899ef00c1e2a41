import type { HistoryEntry } from '#shared/history/schema.ts'
import { formatDate, isIsoDate } from '#shared/kernel/dates.ts'
import { formatZloty, gr } from '#shared/kernel/money.ts'
import { columnLabels, tableLabels } from './columnLabels.ts'
import { type NameOf, referenceLabel } from './references.ts'
import type { WordsFor } from './valueLabels.ts'

type Row = Record<string, string | number | null>
const flags = new Set([
  'completed',
  'longterm_eu',
  'longterm_national',
  'sick_in_due',
  'excused_in_due',
  'current',
  'active',
  'cashless_only',
  'improvement_confirmed',
  'sensitive',
  'social',
  'summary_consent',
])

/** A changed row in words: which record, and for each changed field what stood there before and after. */
export function fieldChanges(
  table: string,
  before: string | null,
  after: string | null,
  wordsFor: WordsFor,
  nameOf: NameOf,
): HistoryEntry['changes'][number] {
  const was = before === null ? {} : (JSON.parse(before) as Row)
  const is = after === null ? {} : (JSON.parse(after) as Row)
  const fields = Object.keys(after === null ? was : is).flatMap((column) => {
    const leadsTo = referenceLabel(table, column)
    const field = leadsTo ?? columnLabels[column]
    if (field === undefined || was[column] === is[column]) return []
    const words = (value: Row[string] | undefined) =>
      leadsTo !== undefined && typeof value === 'number'
        ? nameOf(table, column, value)
        : inWords(column, value, (text) => wordsFor(table, column, text))
    const [old, now] = [words(was[column]), words(is[column])]
    return old === now ? [] : [{ field, before: old, after: now }]
  })
  return { record: tableLabels[table] ?? table, fields }
}

function inWords(column: string, value: Row[string] | undefined, called: (text: string) => string | undefined): string {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'number') {
    if (column.endsWith('_grosze')) return formatZloty(gr(value))
    return flags.has(column) ? (value === 1 ? 'tak' : 'nie') : String(value)
  }
  return isIsoDate(value) ? formatDate(value) : (called(value) ?? value)
}

import type { HistoryEntry } from '#shared/history/schema.ts'
import { formatDate, isIsoDate } from '#shared/kernel/dates.ts'
import { formatZloty, gr } from '#shared/kernel/money.ts'
import { quantityWords } from '#shared/results/words.ts'
import { columnLabel, tableLabels } from './columnLabels.ts'
import { recordOf } from './recordKinds.ts'
import { type NameOf, referenceLabel } from './references.ts'
import type { WordsFor } from './valueLabels.ts'

type Row = Record<string, string | number | null>
/** A change as it is recorded, with the row before and after as JSON. */
type RecordedRow = {
  readonly table: string
  readonly rowId: number
  readonly before: string | null
  readonly after: string | null
}

/** A changed row in words: which record, and for each changed field what stood there before and after. */
export function fieldChanges(
  { table, rowId, before, after }: RecordedRow,
  wordsFor: WordsFor,
  nameOf: NameOf,
): HistoryEntry['changes'][number] {
  const was = before === null ? {} : (JSON.parse(before) as Row)
  const is = after === null ? {} : (JSON.parse(after) as Row)
  const fields = Object.keys(after === null ? was : is).flatMap((column) => {
    if (was[column] === is[column]) return []
    const leadsTo = referenceLabel(table, column)
    const field = leadsTo ?? columnLabel(table, column)
    if (field === undefined || (nothing(was[column]) && nothing(is[column]))) return []
    const words = (value: Row[string] | undefined) =>
      leadsTo !== undefined && typeof value === 'number'
        ? nameOf(table, column, value)
        : inWords(column, value, (stored) => wordsFor(table, column, stored))
    const [old, now] = [words(was[column]), words(is[column])]
    return old === now ? [] : [{ field, before: old, after: now }]
  })
  return { record: tableLabels[table] ?? table, of: recordOf(table, rowId, after === null ? was : is), fields }
}

/** An empty field and one that is not there say the same. */
const nothing = (value: Row[string] | undefined): boolean => value === null || value === undefined || value === ''

function inWords(
  column: string,
  value: Row[string] | undefined,
  called: (stored: string | number) => string | undefined,
): string {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'string') return isIsoDate(value) ? formatDate(value) : (called(value) ?? value)
  if (column.endsWith('_grosze')) return formatZloty(gr(value))
  if (column.endsWith('_hundredths')) return quantityWords(value)
  if (column.endsWith('_permille')) return `${String(value / 10).replace('.', ',')}\u00a0%`
  return called(value) ?? String(value)
}

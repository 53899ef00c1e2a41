import {
  createPaginatedRowModel,
  createSortedRowModel,
  createTableHook,
  metaHelper,
  rowPaginationFeature,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table'
import { formatDate } from '#shared/kernel/dates.ts'
import { formatPercent2, formatZloty, type Grosze, gr } from '#shared/kernel/money.ts'
import { comparePolish } from '#shared/kernel/text.ts'

/**
 * What a column shows; decides alignment, order and, unless the column brings its own `cell`, the way it is written.
 * `money`: grosze, right, the unit once in the header. `date`: ISO text as dd.mm.rrrr. `percent`: hundredths of a per cent.
 */
export type ColumnKind = 'text' | 'number' | 'money' | 'percent' | 'date'
export type AppColumnMeta = {
  kind?: ColumnKind
  /** Width in CSS (`8rem`, `20%`); columns without one share what is left. */
  width?: string
  /** Keeps long text on one line and cuts it with an ellipsis; the whole stands in the title. */
  oneLine?: boolean
  /** Lets long text take so many lines at most, a name of a person three; the whole stands in the title. */
  lines?: 2 | 3
  /** Names the person of the row: the mark of the row stands here. Without such a column it stands in the first. */
  names?: boolean
}

/** Rows of one page: what the back end sends and what a table without a server shows at most. */
export const pageRows = 200

type Sortable = { getValue: (columnId: string) => unknown }
/** Order of any two cells: Polish for text, by value for numbers; what is missing comes last. */
export function compareCells(a: unknown, b: unknown): number {
  const aMissing = a === null || a === undefined || a === ''
  const bMissing = b === null || b === undefined || b === ''
  if (aMissing || bMissing) return Number(aMissing) - Number(bMissing)
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return comparePolish(String(a), String(b))
}
const polish = (a: Sortable, b: Sortable, columnId: string) => compareCells(a.getValue(columnId), b.getValue(columnId))

const features = tableFeatures({
  rowSortingFeature,
  rowPaginationFeature,
  rowSelectionFeature,
  sortedRowModel: createSortedRowModel(),
  paginatedRowModel: createPaginatedRowModel(),
  sortFns: { polish },
  columnMeta: metaHelper<AppColumnMeta>(),
})
export type AppFeatures = typeof features

/**
 * The one table of the product. Declare columns at module level:
 * `const column = createAppColumnHelper<Row>(); const columns = column.columns([column.accessor('gross', { header: 'Kwota', meta: { kind: 'money' } })])`.
 */
export const { useAppTable, createAppColumnHelper } = createTableHook({
  features,
  defaultColumn: {
    sortFn: 'polish',
    cell: (info) => cellText(info.getValue(), info.column.columnDef.meta?.kind),
  },
  enableMultiSort: false,
  enableSortingRemoval: false,
  sortDescFirst: false,
})

const rightAligned: readonly ColumnKind[] = ['money', 'number', 'percent']
/** Do amounts and counts of this kind stand to the right? */
export const isRightAligned = (kind: ColumnKind | undefined): boolean =>
  kind !== undefined && rightAligned.includes(kind)

/** A value of a column as text, by the column's kind; missing values are an empty text. */
export function cellText(value: unknown, kind: ColumnKind | undefined): string {
  if (value === null || value === undefined) return ''
  if (kind === 'money') return typeof value === 'number' ? formatZloty(gr(value)) : String(value)
  if (kind === 'percent') return typeof value === 'number' ? `${formatPercent2(value)}\u00a0%` : String(value)
  if (kind === 'date') return typeof value === 'string' && value.length === 10 ? formatDate(value) : String(value)
  if (kind === 'number') return typeof value === 'number' ? value.toLocaleString('pl-PL') : String(value)
  return String(value)
}

/** An amount for cells and footers that build their own content. */
export const moneyCell = (amount: Grosze | null | undefined): string => cellText(amount, 'money')

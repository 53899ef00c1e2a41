import type { RowData, SortingState } from '@tanstack/react-table'
import { type ReactNode, useId, useState } from 'react'
import { EmptyState } from '../layout/EmptyState.tsx'
import { pageRows, useAppTable } from './appTable.tsx'
import { Pager } from './Pager.tsx'
import { TableBody } from './TableBody.tsx'
import { TableFoot, type Totals } from './TableFoot.tsx'
import { TableHead } from './TableHead.tsx'
import css from './table.module.css'
import type { Listing } from './useListing.ts'

export type Columns<Row extends RowData> = Parameters<typeof useAppTable<Row>>[0]['columns']
const rowIdOf = (row: unknown): string => String((row as { id?: unknown }).id)

export type DataTableProps<Row extends RowData, Sort extends string = string> = {
  /** Names the table for those who hear it. */
  label: string
  /** Declared at module level with `createAppColumnHelper`; a new array each time would compute everything anew. */
  columns: Columns<Row>
  rows: readonly Row[]
  /** Stable id of a row; `id` of the record unless told. */
  rowId?: (row: Row) => string
  /** Enter or a click on a row. */
  onOpen?: (row: Row) => void
  /** Id of the row whose record stands open beside the list. */
  openId?: string | number | null
  /** What is said when there is nothing at all: what the list is for and the first step. */
  empty: ReactNode
  /** Search and filters above the table. */
  filter?: ReactNode
  /** A filter is on, so an empty list means "nothing fits"; the button takes it off. */
  filtered?: boolean
  onClearFilter?: () => void
  summary?: ReactNode
  totals?: Totals
  /** Order at the start of a table that sorts by itself. */
  sort?: { id: string; desc?: boolean }
  /** The back end sorts and cuts: rows are one page of `total`. */
  listing?: Listing<Sort>
  total?: number
  /** Rows marked for an act on many; ids as `rowId` gives them. */
  marked?: ReadonlySet<string>
  onMarked?: (ids: ReadonlySet<string>) => void
  /** How a marked row is called: `Anna Nowak`. */
  rowName?: (row: Row) => string
}

/** The list of the product: sorted by its headers, walked with the arrows, opened with Enter, sums at the foot. */
export function DataTable<Row extends RowData, Sort extends string = string>(props: DataTableProps<Row, Sort>) {
  const { columns, rows, listing, totals, summary, marked, onMarked } = props
  const headingId = useId()
  const rowId = props.rowId ?? rowIdOf
  const [ownSort, setOwnSort] = useState<SortingState>(
    props.sort ? [{ id: props.sort.id, desc: props.sort.desc ?? false }] : [],
  )
  const [ownOffset, setOwnOffset] = useState(0)
  const limit = listing?.input.limit ?? pageRows
  const total = props.total ?? rows.length
  const offset = listing ? listing.input.offset : ownOffset < total ? ownOffset : 0
  const sorting = listing ? [{ id: listing.input.sort, desc: listing.input.descending }] : ownSort
  const setSorting = (next: SortingState) => {
    const [by] = next
    if (!listing) setOwnSort(next)
    else if (by) listing.change({ sort: by.id as Sort, descending: by.desc })
  }
  const table = useAppTable({
    columns,
    data: rows,
    getRowId: rowId,
    state: { sorting, pagination: { pageIndex: offset / limit, pageSize: limit } },
    onSortingChange: (change) => setSorting(typeof change === 'function' ? change(sorting) : change),
    manualSorting: listing !== undefined,
    manualPagination: listing !== undefined,
    rowCount: total,
    autoResetPageIndex: false,
  })
  const shown = table.getRowModel().rows
  const allMarked = marked !== undefined && shown.length > 0 && shown.every((row) => marked.has(row.id))
  const setMarks = (ids: readonly string[], on: boolean) => {
    const next = new Set(marked)
    for (const id of ids) on ? next.add(id) : next.delete(id)
    onMarked?.(next)
  }
  const filtered = props.filtered ?? (listing !== undefined && listing.input.search !== '')
  const header = table.getHeaderGroups().at(-1)
  return (
    <div className={css.frame}>
      {props.filter && <div className={css.filter}>{props.filter}</div>}
      {rows.length === 0 && !filtered ? (
        <div className={css.nothing}>
          {typeof props.empty === 'string' ? <EmptyState title={props.empty} /> : props.empty}
        </div>
      ) : (
        <div className={css.scroll}>
          <table className={css.table} aria-labelledby={headingId}>
            <caption id={headingId} className="k-visually-hidden">
              {props.label}
            </caption>
            <TableHead
              headers={header?.headers ?? []}
              draw={(cell) => <table.FlexRender header={cell} />}
              marker={
                marked && (
                  <input
                    type="checkbox"
                    aria-label="Zaznacz wszystkie widoczne"
                    checked={allMarked}
                    onChange={() =>
                      setMarks(
                        shown.map((row) => row.id),
                        !allMarked,
                      )
                    }
                  />
                )
              }
            />
            <TableBody
              rows={shown}
              draw={(cell) => <table.FlexRender cell={cell} />}
              openId={props.openId === null || props.openId === undefined ? undefined : String(props.openId)}
              onOpen={props.onOpen}
              marked={marked}
              onMark={(id) => setMarks([id], !marked?.has(id))}
              rowName={props.rowName}
            />
            {(totals || summary) && shown.length > 0 && (
              <TableFoot table={table} summary={summary} totals={totals ?? {}} marked={marked !== undefined} />
            )}
          </table>
          {rows.length === 0 && (
            <EmptyState
              title="Nic nie pasuje do filtra."
              action={props.onClearFilter && { label: 'Pokaż wszystko', onAct: props.onClearFilter }}
            />
          )}
        </div>
      )}
      <Pager
        offset={offset}
        limit={limit}
        total={total}
        onOffset={(next) => (listing ? listing.change({ offset: next }) : setOwnOffset(next))}
      />
    </div>
  )
}

import type { RowData, Table } from '@tanstack/react-table'
import type { ReactNode } from 'react'
import { type AppFeatures, cellText, isRightAligned } from './appTable.tsx'
import css from './table.module.css'

/** Sums by column id, in the unit of the column (grosze for money), already computed over all rows, not only those shown. */
export type Totals = Readonly<Record<string, number | string | null | undefined>>

type Props<Row extends RowData> = {
  table: Table<AppFeatures, Row>
  /** Words before the sums: `12 osób: 8 kobiet, 4 mężczyzn`. */
  summary?: ReactNode
  totals: Totals
  marked: boolean
}

/** The last row, always in sight: words to the left, sums under their columns. */
export function TableFoot<Row extends RowData>({ table, summary, totals, marked }: Props<Row>) {
  const columns = table.getAllLeafColumns()
  const first = columns.findIndex((column) => totals[column.id] !== undefined)
  const words = (first === -1 ? columns.length : first) + (marked ? 1 : 0)
  return (
    <tfoot>
      <tr>
        {words > 0 && (
          <th scope="row" colSpan={words}>
            {summary ?? 'Razem'}
          </th>
        )}
        {(first === -1 ? [] : columns.slice(first)).map((column) => {
          const kind = column.columnDef.meta?.kind
          return (
            <td key={column.id} className={isRightAligned(kind) ? css.right : undefined}>
              {cellText(totals[column.id], kind)}
            </td>
          )
        })}
      </tr>
    </tfoot>
  )
}

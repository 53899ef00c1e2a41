import type { Cell, RowData, Row as TableRow } from '@tanstack/react-table'
import { type MouseEvent, type ReactNode, useLayoutEffect, useRef } from 'react'
import { type AppFeatures, isRightAligned } from './appTable.tsx'
import { makeReachable, onRowKey } from './rowKeys.ts'
import { useRowMarks } from './rowMark.tsx'
import css from './table.module.css'

type BodyCell<Row extends RowData> = Cell<AppFeatures, Row, unknown>
type Props<Row extends RowData> = {
  rows: readonly TableRow<AppFeatures, Row>[]
  draw: (cell: BodyCell<Row>) => ReactNode
  openId: string | undefined
  onOpen: ((row: Row) => void) | undefined
  marked: ReadonlySet<string> | undefined
  onMark: (rowId: string) => void
  rowName: ((row: Row) => string) | undefined
}

function BodyCellView<Row extends RowData>({ cell, content }: { cell: BodyCell<Row>; content: ReactNode }) {
  const { kind, oneLine, lines } = cell.column.columnDef.meta ?? {}
  const value = cell.getValue()
  const classes = [isRightAligned(kind) && css.right, oneLine && css.oneLine].filter(Boolean).join(' ')
  return (
    <td className={classes || undefined} title={(oneLine || lines) && typeof value === 'string' ? value : undefined}>
      {lines ? (
        <div className={css.lines} data-lines={lines}>
          {content}
        </div>
      ) : (
        content
      )}
    </td>
  )
}

const inControl = (event: MouseEvent<HTMLElement>): boolean =>
  (event.target as HTMLElement).closest('a, button, input, select, textarea, label') !== null

export function TableBody<Row extends RowData>({ rows, draw, openId, onOpen, marked, onMark, rowName }: Props<Row>) {
  const body = useRef<HTMLTableSectionElement>(null)
  // Tab reaches one row: the one walked to last, or the open one, or the first.
  useLayoutEffect(() => {
    const all = [...(body.current?.querySelectorAll<HTMLElement>('tr[data-row]') ?? [])]
    if (all.some((row) => row.tabIndex === 0 && row === document.activeElement)) return
    const open = all.find((row) => row.dataset.row === openId)
    const reachable = open ?? all.find((row) => row.tabIndex === 0) ?? all[0]
    if (reachable) makeReachable(reachable)
  })
  const markOf = useRowMarks()
  const columns = rows[0]?.getAllCells().map(({ column }) => column.columnDef.meta?.names === true) ?? []
  const markedColumn = Math.max(columns.indexOf(true), 0)
  const open = (id: string) => {
    const row = rows.find((candidate) => candidate.id === id)
    if (row) onOpen?.(row.original)
  }
  return (
    <tbody ref={body} onKeyDown={(event) => onRowKey(event, { open, mark: (id) => marked && onMark(id) })}>
      {rows.map((row) => (
        <tr
          key={row.id}
          data-row={row.id}
          tabIndex={-1}
          aria-current={row.id === openId || undefined}
          className={onOpen ? css.opens : undefined}
          onFocus={(event) => event.target === event.currentTarget && makeReachable(event.currentTarget)}
          onClick={(event) => !inControl(event) && open(row.id)}
        >
          {marked && (
            <td className={css.mark}>
              <input
                type="checkbox"
                tabIndex={-1}
                aria-label={`Zaznacz: ${rowName?.(row.original) ?? row.id}`}
                checked={marked.has(row.id)}
                onChange={() => onMark(row.id)}
              />
            </td>
          )}
          {row.getAllCells().map((cell, index) => (
            <BodyCellView
              key={cell.id}
              cell={cell}
              content={
                index === markedColumn ? (
                  <>
                    {draw(cell)}
                    {markOf(row.original)}
                  </>
                ) : (
                  draw(cell)
                )
              }
            />
          ))}
        </tr>
      ))}
    </tbody>
  )
}

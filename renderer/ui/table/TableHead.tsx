import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import type { Header, RowData } from '@tanstack/react-table'
import type { ReactNode } from 'react'
import { type AppFeatures, isRightAligned } from './appTable.tsx'
import css from './table.module.css'

type HeadHeader<Row extends RowData> = Header<AppFeatures, Row, unknown>
const directions = { asc: 'ascending', desc: 'descending' } as const

/** One header cell: a button that sorts, the unit once, the direction for eye and ear. */
function HeadCell<Row extends RowData>({ header, content }: { header: HeadHeader<Row>; content: ReactNode }) {
  const { kind, width } = header.column.columnDef.meta ?? {}
  const sorted = header.column.getIsSorted()
  const label = (
    <>
      {content}
      {kind === 'money' && <span className={css.unit}> (zł)</span>}
    </>
  )
  return (
    <th
      scope="col"
      className={isRightAligned(kind) ? css.right : undefined}
      style={width ? { width } : undefined}
      aria-sort={sorted ? directions[sorted] : undefined}
    >
      {header.column.getCanSort() ? (
        <button type="button" className={css.sort} onClick={() => header.column.toggleSorting(sorted === 'asc')}>
          <span>{label}</span>
          {sorted === 'asc' && <IconArrowUp size={14} aria-hidden />}
          {sorted === 'desc' && <IconArrowDown size={14} aria-hidden />}
          {!sorted && <IconArrowsSort size={14} aria-hidden className={css.sortable} />}
        </button>
      ) : (
        <span className={css.plainHead}>
          <span>{label}</span>
        </span>
      )}
    </th>
  )
}

type Props<Row extends RowData> = {
  headers: readonly HeadHeader<Row>[]
  draw: (header: HeadHeader<Row>) => ReactNode
  /** The box that marks all rows, when rows can be marked. */
  marker?: ReactNode
}

export function TableHead<Row extends RowData>({ headers, draw, marker }: Props<Row>) {
  return (
    <thead>
      <tr>
        {marker && <td className={css.mark}>{marker}</td>}
        {headers.map((header) => (
          <HeadCell key={header.id} header={header} content={header.isPlaceholder ? null : draw(header)} />
        ))}
      </tr>
    </thead>
  )
}

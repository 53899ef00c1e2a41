import type { ReactNode } from 'react'
import type { DescriptionRow } from '#shared/descriptions/schema.ts'
import { counted } from '#shared/kernel/text.ts'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import css from './descriptions.module.css'

const column = createAppColumnHelper<DescriptionRow>()
const number = column.accessor('number', { header: 'Numer', meta: { oneLine: true, width: '9rem' } })
const supplier = column.accessor('supplierName', { header: 'Wystawca', meta: { oneLine: true } })
const state = column.accessor((row) => row.gaps.length, {
  id: 'state',
  header: 'Opis',
  meta: { width: '9rem' },
  cell: ({ row: { original: row } }) =>
    row.gaps.length === 0 ? (
      'kompletny'
    ) : (
      <span className={css.due} title={row.gaps.map(({ text }) => text).join('\n')}>
        {row.begun ? counted(row.gaps.length, 'brak', 'braki', 'braków') : 'bez opisu'}
      </span>
    ),
})
const columns = column.columns([
  column.accessor('issuedOn', { header: 'Wystawiono', meta: { kind: 'date', width: '7rem' } }),
  number,
  supplier,
  column.accessor('lineCodes', { header: 'Pozycje', meta: { width: '7rem' } }),
  column.accessor('gross', { header: 'Brutto', meta: { kind: 'money', width: '7.5rem' } }),
  state,
])
const narrow = column.columns([number, supplier, state])

type Props = {
  rows: readonly DescriptionRow[]
  isNarrow: boolean
  openId: number | null
  onOpen: (id: number) => void
  marked: ReadonlySet<string>
  onMarked: (ids: ReadonlySet<string>) => void
  empty: ReactNode
}

/** Documents of a grant in the order of the settlement, with what their descriptions lack. */
export const DescriptionTable = ({ rows, isNarrow, openId, onOpen, marked, onMarked, empty }: Props) => (
  <DataTable
    label="Opisy dokumentów"
    columns={isNarrow ? narrow : columns}
    rows={rows}
    rowName={(row) => row.number}
    openId={openId}
    onOpen={(row) => onOpen(row.id)}
    marked={marked}
    onMarked={onMarked}
    summary={`${counted(rows.length, 'dokument', 'dokumenty', 'dokumentów')}, kompletnych opisów: ${rows.filter((row) => row.gaps.length === 0).length}`}
    empty={empty}
  />
)

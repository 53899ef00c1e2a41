import { IconAlertTriangle } from '@tabler/icons-react'
import { clockHours } from '#shared/communityWork/findingWords.ts'
import type { Work } from '#shared/communityWork/schema.ts'
import { counted } from '#shared/kernel/text.ts'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import css from './communityWork.module.css'

const column = createAppColumnHelper<Work>()
const name = (row: Work): string => `${row.lastName} ${row.firstName}`
const rest = column.columns([
  column.accessor('place', { header: 'Miejsce', meta: { oneLine: true } }),
  column.accessor('startsOn', { header: 'Od', meta: { kind: 'date', width: '6.5rem' } }),
  column.accessor('endsOn', { header: 'Do', meta: { kind: 'date', width: '6.5rem' } }),
  column.accessor('minutes', {
    header: 'Godziny',
    meta: { kind: 'number', width: '7rem' },
    cell: ({ row }) => clockHours(row.original.minutes),
  }),
  column.accessor((row) => row.over.length, {
    id: 'over',
    header: 'Limit',
    meta: { width: '8rem' },
    cell: ({ row }) =>
      row.original.over.length > 0 && (
        <span className={css.over}>
          <IconAlertTriangle size={16} aria-hidden />
          powyżej
        </span>
      ),
  }),
])

const columns = column.columns([
  column.accessor(name, { id: 'name', header: 'Nazwisko i imię', meta: { oneLine: true } }),
  ...rest,
])

type Props = {
  rows: readonly Work[]
  /** Of one person: the name stands above. */
  ofOne?: boolean
  openId: number | null
  onOpen: (id: number) => void
}

/** Periods of community work with their hours and whether the limit was passed. */
export const WorkTable = ({ rows, ofOne = false, openId, onOpen }: Props) => (
  <DataTable
    label="Okresy prac"
    columns={ofOne ? rest : columns}
    rows={rows}
    rowName={name}
    openId={openId}
    onOpen={(row) => onOpen(row.id)}
    summary={`${counted(new Set(rows.map((row) => row.personId)).size, 'osoba', 'osoby', 'osób')}, razem ${clockHours(rows.reduce((sum, row) => sum + row.minutes, 0))}`}
    empty="Ta osoba nie ma prac społecznie użytecznych."
  />
)

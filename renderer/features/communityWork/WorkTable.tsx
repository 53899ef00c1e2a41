import { IconAlertTriangle } from '@tabler/icons-react'
import { clockHours } from '#shared/communityWork/findingWords.ts'
import type { Work } from '#shared/communityWork/schema.ts'
import { counted } from '#shared/kernel/text.ts'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import css from './communityWork.module.css'

const column = createAppColumnHelper<Work>()
const name = (row: Work): string => `${row.lastName} ${row.firstName}`
const whose = column.accessor(name, { id: 'name', header: 'Nazwisko i imię', meta: { lines: 3 } })
const place = column.accessor('place', { header: 'Miejsce', meta: { oneLine: true } })
const hours = column.accessor('minutes', {
  header: 'Godziny',
  meta: { kind: 'number', width: '7rem' },
  cell: ({ row }) => clockHours(row.original.minutes),
})
const over = column.accessor((row) => row.over.length, {
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
})
const rest = column.columns([
  place,
  column.accessor('startsOn', { header: 'Od', meta: { kind: 'date', width: '6.5rem' } }),
  column.accessor('endsOn', { header: 'Do', meta: { kind: 'date', width: '6.5rem' } }),
  hours,
  over,
])
const columns = column.columns([whose, ...rest])
const narrow = column.columns([whose, place, hours, over])

function summaryOf(rows: readonly Work[]): string {
  const people = new Set(rows.map((row) => row.personId)).size
  const all = `razem ${clockHours(rows.reduce((sum, row) => sum + row.minutes, 0))}`
  return people > 1 ? `${counted(people, 'osoba', 'osoby', 'osób')}, ${all}` : all
}

type Props = {
  rows: readonly Work[]
  /** `one`: of one person, the name stands above; `narrow`: a record stands open beside. */
  show: 'all' | 'one' | 'narrow'
  openId: number | null
  onOpen: (id: number) => void
}

/** Periods of community work with their hours and whether the limit was passed. */
export const WorkTable = ({ rows, show, openId, onOpen }: Props) => (
  <DataTable
    label="Okresy prac"
    columns={show === 'one' ? rest : show === 'narrow' ? narrow : columns}
    rows={rows}
    rowName={name}
    openId={openId}
    onOpen={(row) => onOpen(row.id)}
    summary={summaryOf(rows)}
    empty="Ta osoba nie ma prac społecznie użytecznych."
  />
)

import type { ReactNode } from 'react'
import { formatDate } from '#shared/kernel/dates.ts'
import type { ScheduledRow } from '#shared/results/schema.ts'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'

const days = ({ startsOn, endsOn }: ScheduledRow): string =>
  startsOn === null && endsOn === null
    ? ''
    : [startsOn, endsOn].map((day) => (day === null ? '…' : formatDate(day))).join('–')

const column = createAppColumnHelper<ScheduledRow>()
const name = column.accessor('name', { header: 'Działanie' })
const term = column.accessor('startsOn', {
  header: 'Termin',
  meta: { width: '12.5rem' },
  cell: ({ row }) => days(row.original),
})
const columns = column.columns([
  name,
  term,
  column.accessor('targetGroup', { header: 'Grupa docelowa', meta: { width: '18%', oneLine: true } }),
  column.accessor('outsideParty', { header: 'Wykonawca spoza umowy', meta: { width: '18%', oneLine: true } }),
  column.accessor((row) => (row.doneDescription === '' ? 'nie' : 'tak'), {
    id: 'done',
    header: 'Opis wykonania',
    meta: { width: '9rem' },
  }),
])
const beside = column.columns([name, term])

type Props = {
  rows: readonly ScheduledRow[]
  openId: number | null
  isNarrow: boolean
  onOpen: (id: number) => void
  empty: ReactNode
}

/** Actions of the schedule, in the order of the offer. */
export function ScheduleTable({ rows, openId, isNarrow, onOpen, empty }: Props) {
  return (
    <DataTable
      label="Harmonogram"
      columns={isNarrow ? beside : columns}
      rows={rows}
      openId={openId}
      onOpen={({ id }) => onOpen(id)}
      empty={empty}
    />
  )
}

import { formatTimes } from '#shared/classes/timeOfDay.ts'
import { clockHours } from '#shared/communityWork/findingWords.ts'
import type { Work } from '#shared/contributions/schema.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { sum } from '#shared/kernel/money.ts'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { DoubtCount } from './Doubts.tsx'

const signatures = (row: Work): string =>
  row.volunteerSigned && row.coordinatorSigned ? 'oba' : row.volunteerSigned || row.coordinatorSigned ? 'jeden' : 'brak'
const column = createAppColumnHelper<Work>()
const columns = column.columns([
  column.accessor('workedOn', { header: 'Dzień', meta: { kind: 'date', width: '6.5rem' } }),
  column.accessor((row) => row.startsAt, {
    id: 'times',
    header: 'Od–do',
    meta: { width: '6.5rem' },
    cell: ({ row: { original: row } }) =>
      row.startsAt === null || row.endsAt === null ? '' : formatTimes(row.startsAt, row.endsAt),
  }),
  column.accessor('activity', { header: 'Czynność', meta: { oneLine: true } }),
  column.accessor('minutes', {
    header: 'Łącznie',
    meta: { kind: 'number', width: '5.5rem' },
    cell: ({ row }) => clockHours(row.original.minutes),
  }),
  column.accessor('value', { header: 'Wartość', meta: { kind: 'money', width: '6.5rem' } }),
  column.accessor(signatures, { id: 'signed', header: 'Podpisy', meta: { width: '5rem' } }),
  column.accessor((row) => row.doubts.length, {
    id: 'doubts',
    header: 'Uwagi',
    meta: { width: '6.5rem' },
    cell: ({ row }) => <DoubtCount doubts={row.original.doubts} />,
  }),
])

type Props = { rows: readonly Work[]; openId: number | null; onOpen: (row: Work) => void }

/** Rows of a volunteer's card with their worth. */
export const WorkTable = ({ rows, openId, onOpen }: Props) => (
  <DataTable
    label="Karta świadczeń"
    columns={columns}
    rows={rows}
    rowName={(row) => formatDate(row.workedOn)}
    openId={openId}
    onOpen={onOpen}
    summary="Razem"
    totals={{
      minutes: clockHours(rows.reduce((all, row) => all + row.minutes, 0)),
      value: sum(rows.map((row) => row.value)),
    }}
    empty="W tej karcie nie ma jeszcze wpisów. Wpisz pierwszy dzień pracy wyżej."
  />
)

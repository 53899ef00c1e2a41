import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { formatTimes } from '#shared/classes/timeOfDay.ts'
import { counted as countedWords } from '#shared/kernel/text.ts'
import { inHours } from '#shared/supportCards/card.ts'
import type { CaseMeeting } from '#shared/supportCards/schema.ts'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'

const states = { planned: 'zaplanowane', held: 'odbyło się', cancelled: 'odwołane', moved: 'przełożone' } as const
const isCounted = (meeting: CaseMeeting): boolean => meeting.status === 'held' && meeting.confirmedOn !== null
/** The mark once it counts, else what the meeting waits for. */
function stateOf(meeting: CaseMeeting): string {
  if (!isCounted(meeting)) return meeting.status === 'held' ? 'niezatwierdzone' : states[meeting.status]
  if (meeting.mark === 'S') return `S (${meeting.markMinutes ?? meeting.minutes}\u00a0min)`
  return meeting.mark ?? '–'
}

const column = createAppColumnHelper<CaseMeeting>()
const columns = column.columns([
  column.accessor('heldOn', { header: 'Data', meta: { kind: 'date', width: '6.5rem' } }),
  column.accessor((row) => formatTimes(row.startsAt, row.endsAt), {
    id: 'time',
    header: 'Godziny',
    enableSorting: false,
    meta: { width: '7rem' },
  }),
  column.accessor((row) => (row.form === 'individual' ? 'indywidualne' : (row.groupName ?? 'otwarte')), {
    id: 'group',
    header: 'Grupa',
    meta: { width: '16%', oneLine: true },
  }),
  column.accessor('supportLabel', { header: 'Rodzaj wsparcia', meta: { width: '17%', oneLine: true } }),
  column.accessor('topic', { header: 'Temat', meta: { oneLine: true } }),
  column.accessor('leaders', { header: 'Prowadzący', meta: { width: '13%', oneLine: true } }),
  column.accessor(stateOf, { id: 'mark', header: 'Obecność', meta: { width: '6.5rem', oneLine: true } }),
  column.accessor((row) => row.presentMinutes, {
    id: 'present',
    header: 'Godz. (60 min)',
    meta: { kind: 'number', width: '7.5rem' },
    cell: ({ row }) => (isCounted(row.original) ? inHours(row.original.presentMinutes, 60) : '–'),
  }),
])

type Shown = 'all' | 'individual' | 'group'
type Props = { meetings: readonly CaseMeeting[]; openId: number | null; onOpen: (meeting: CaseMeeting) => void }

/** Every meeting that concerned the person; an individual one opens to be changed. */
export function MeetingTable({ meetings, openId, onOpen }: Props) {
  const [shown, setShown] = useState<Shown>('all')
  const rows = meetings.filter(({ form }) => shown === 'all' || form === shown)
  const total = rows.reduce((sum, { presentMinutes }) => sum + presentMinutes, 0)
  return (
    <DataTable
      label="Spotkania"
      columns={columns}
      rows={rows}
      rowId={(row) => String(row.sessionId)}
      sort={{ id: 'heldOn', desc: true }}
      openId={openId}
      onOpen={(row) => row.form === 'individual' && onOpen(row)}
      filtered={shown !== 'all'}
      onClearFilter={() => setShown('all')}
      filter={
        meetings.length > 0 && (
          <NativeSelect
            label="Pokaż"
            w="14rem"
            value={shown}
            onChange={(event) => setShown(event.currentTarget.value as Shown)}
            data={[
              { value: 'all', label: 'wszystkie spotkania' },
              { value: 'individual', label: 'indywidualne' },
              { value: 'group', label: 'grupowe' },
            ]}
          />
        )
      }
      summary={countedWords(rows.length, 'spotkanie', 'spotkania', 'spotkań')}
      totals={{ present: inHours(total, 60) }}
      empty="Nie ma jeszcze żadnego spotkania."
    />
  )
}

import { NativeSelect, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconSearch } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { hoursInWords, notCounted } from '#shared/classes/hoursSums.ts'
import type { SessionRow, sessionStates } from '#shared/classes/sessionSchema.ts'
import { formatTimes } from '#shared/classes/timeOfDay.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import { useAsk } from '../../api/hooks.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { useListing } from '../../ui/table/useListing.ts'
import css from './classes.module.css'
import { SessionStateLine } from './SessionStateLine.tsx'

type Row = SessionRow & { today: IsoDate }
const column = createAppColumnHelper<Row>()
const title = (row: SessionRow) => row.groupName ?? row.personName ?? 'spotkanie otwarte'
const first = column.columns([
  column.accessor('heldOn', { header: 'Dzień', meta: { kind: 'date', width: '6.5rem' } }),
  column.accessor((row) => formatTimes(row.startsAt, row.endsAt), {
    id: 'time',
    header: 'Godziny',
    enableSorting: false,
    meta: { width: '7rem' },
  }),
  column.accessor(title, { id: 'groupName', header: 'Grupa', meta: { oneLine: true } }),
])
const state = column.accessor((row) => row.status, {
  id: 'state',
  header: 'Stan',
  enableSorting: false,
  meta: { width: '9.5rem' },
  cell: ({ row }) => <SessionStateLine session={row.original} today={row.original.today} />,
})
const columns = column.columns([
  ...first,
  column.accessor('topic', { header: 'Temat', enableSorting: false, meta: { oneLine: true } }),
  column.accessor('leaders', { header: 'Prowadzą', enableSorting: false, meta: { width: '13%', oneLine: true } }),
  column.accessor((row) => (row.online ? 'zdalnie' : (row.venueName ?? '')), {
    id: 'venue',
    header: 'Miejsce',
    enableSorting: false,
    meta: { width: '12%', oneLine: true },
  }),
  column.accessor((row) => (row.marked === 0 ? '' : `${row.present}/${row.marked}`), {
    id: 'present',
    header: 'Obecni',
    enableSorting: false,
    meta: { kind: 'number', width: '5rem' },
  }),
  column.accessor((row) => row.warnings.length, {
    id: 'warnings',
    header: 'Uwagi',
    enableSorting: false,
    meta: { width: '4.5rem' },
    cell: ({ row }) =>
      row.original.warnings.length > 0 && (
        <span
          className={css.state}
          data-tone="due"
          title={row.original.warnings.map((warning) => warning.sentence).join('\n')}
        >
          <IconAlertTriangle size={16} aria-hidden />
          {row.original.warnings.length}
          <span className="k-visually-hidden">
            {row.original.warnings.map((warning) => warning.sentence).join(' ')}
          </span>
        </span>
      ),
  }),
  state,
])
const beside = column.columns([...first, state])

type State = (typeof sessionStates)[number]
const states: readonly { value: State; label: string }[] = [
  { value: 'all', label: 'wszystkie' },
  { value: 'planned', label: 'zaplanowane' },
  { value: 'toMark', label: 'bez obecności' },
  { value: 'counted', label: 'policzone' },
  { value: 'cancelled', label: 'odwołane i przełożone' },
]

type Props = {
  editionId: number
  groupId: number | null
  today: IsoDate
  openId: number | null
  narrow: boolean
  filter: ReactNode
  onClearGroup: () => void
  onOpen: (id: number) => void
  onNew: () => void
}

/** Meetings of an edition, the latest first; the back end searches, sorts and counts. */
export function SessionList(props: Props) {
  const { editionId, groupId, today, openId, narrow, filter, onClearGroup, onOpen, onNew } = props
  const listing = useListing<'heldOn' | 'groupName' | 'supportType'>('heldOn', { descending: true })
  const [shown, setShown] = useState<State>('all')
  const { data, error, again } = useAsk('classes.sessions', { ...listing.input, editionId, groupId, state: shown })
  const filtered = listing.input.search.trim() !== '' || shown !== 'all' || groupId !== null
  const clear = () => {
    setShown('all')
    onClearGroup()
    listing.change({ search: '' })
  }
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Wczytuję spotkania…" />
  return (
    <DataTable
      label="Spotkania"
      columns={narrow ? beside : columns}
      rows={data.rows.map((row) => ({ ...row, today }))}
      total={data.total}
      listing={listing}
      openId={openId}
      onOpen={(row) => onOpen(row.id)}
      rowName={(row) => `${title(row)} ${row.heldOn}`}
      filtered={filtered}
      onClearFilter={clear}
      filter={
        <>
          {filter}
          <TextInput
            label="Szukaj"
            type="search"
            maxLength={200}
            w="12rem"
            placeholder="temat, grupa, osoba"
            leftSection={<IconSearch size={16} aria-hidden />}
            value={listing.input.search}
            onChange={(event) => listing.change({ search: event.currentTarget.value })}
          />
          <NativeSelect
            label="Pokaż"
            w="12rem"
            value={shown}
            onChange={(event) => {
              setShown(event.currentTarget.value as State)
              listing.change({})
            }}
          >
            {states.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </NativeSelect>
        </>
      }
      summary={[
        counted(data.total, 'spotkanie', 'spotkania', 'spotkań'),
        `policzono ${data.counted}: ${hoursInWords(data.delivered)}`,
        notCounted(data.notCounted),
      ]
        .filter(Boolean)
        .join('; ')}
      empty={
        <EmptyState title="Nie ma jeszcze spotkań" action={{ label: 'Zaplanuj spotkanie', onAct: onNew }}>
          Zaplanuj jedno spotkanie albo cały cykl; potem zaznaczysz na nich obecność, a godziny policzą się same.
        </EmptyState>
      }
    />
  )
}

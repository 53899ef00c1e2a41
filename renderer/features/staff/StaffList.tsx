import { Switch, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { formatDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import type { StaffRow } from '#shared/staff/schema.ts'
import { useAsk } from '../../api/hooks.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { useHandedOver } from '../../ui/layout/handOver.ts'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import css from './staff.module.css'

const column = createAppColumnHelper<StaffRow>()
const beside = column.columns([
  column.accessor((row) => [row.name, row.title].filter(Boolean).join(', '), {
    id: 'name',
    header: 'Nazwisko i imię',
    meta: { oneLine: true },
  }),
  column.accessor((row) => row.roles.join(', '), {
    id: 'roles',
    header: 'Role',
    meta: { width: '40%', oneLine: true },
  }),
])
const columns = column.columns([
  column.accessor((row) => [row.name, row.title].filter(Boolean).join(', '), {
    id: 'name',
    header: 'Nazwisko i imię',
    meta: { oneLine: true },
  }),
  column.accessor((row) => row.roles.join(', '), {
    id: 'roles',
    header: 'Role',
    meta: { width: '24%', oneLine: true },
  }),
  column.accessor('phone', { header: 'Telefon', enableSorting: false, meta: { width: '8.5rem', oneLine: true } }),
  column.accessor('email', { header: 'E-mail', enableSorting: false, meta: { width: '17%', oneLine: true } }),
  column.accessor('confidentialityOn', {
    header: 'Poufność',
    meta: { width: '7rem' },
    cell: ({ row }) =>
      row.original.confidentialityOn === null ? (
        <span className={css.due}>
          <IconAlertTriangle size={16} aria-hidden />
          brak
        </span>
      ) : (
        formatDate(row.original.confidentialityOn)
      ),
  }),
  column.accessor((row) => (row.active ? 'tak' : 'nie'), {
    id: 'active',
    header: 'Pracuje',
    meta: { width: '5.5rem' },
  }),
])

type Props = { openId: number | null; narrow: boolean; onOpen: (id: number) => void; onNew: () => void }

/** Everybody who works for the club or did. */
export function StaffList({ openId, narrow, onOpen, onNew }: Props) {
  const [search, setSearch] = useState('')
  useHandedOver('staff', setSearch)
  const [activeOnly, setActiveOnly] = useState(false)
  const { data, error, again } = useAsk('staff.list', { search, activeOnly }, { keep: true })
  const filtered = search.trim() !== '' || activeOnly
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Wczytuję kadrę…" />
  return (
    <DataTable
      label="Kadra"
      columns={narrow ? beside : columns}
      rows={data}
      sort={{ id: 'name' }}
      openId={openId}
      onOpen={(row) => onOpen(row.id)}
      rowName={(row) => row.name}
      filtered={filtered}
      onClearFilter={() => {
        setSearch('')
        setActiveOnly(false)
      }}
      filter={
        (data.length > 0 || filtered) && (
          <>
            <TextInput
              label="Szukaj"
              type="search"
              maxLength={200}
              w="14rem"
              placeholder="nazwisko, rola, telefon"
              leftSection={<IconSearch size={16} aria-hidden />}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
            />
            <Switch
              label="tylko pracujący teraz"
              checked={activeOnly}
              onChange={(event) => setActiveOnly(event.currentTarget.checked)}
            />
          </>
        )
      }
      summary={counted(data.length, 'osoba', 'osoby', 'osób')}
      empty={
        <EmptyState title="Nie ma jeszcze nikogo z kadry" action={{ label: 'Dodaj pierwszą osobę', onAct: onNew }}>
          Tu są osoby, które pracują w klubie, także społecznie. Wybiera się je jako prowadzących zajęcia i autorów
          diagnoz, a ich godziny zapisuje miesiąc po miesiącu.
        </EmptyState>
      }
    />
  )
}

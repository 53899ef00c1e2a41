import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { formatRate, rateOf } from '#shared/classes/attendanceRules.ts'
import type { GroupRow } from '#shared/classes/groupSchema.ts'
import { hoursInWords, hoursWithUnit, notCounted } from '#shared/classes/hoursSums.ts'
import { formatHours, hoursOf } from '#shared/editions/hours.ts'
import { counted } from '#shared/kernel/text.ts'
import { useAsk } from '../../api/hooks.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import css from './classes.module.css'

const column = createAppColumnHelper<GroupRow>()
/** `32 z 64 godz. (60 min)`: what was held of what was planned; with hours of another length both are written out. */
function deliveredInWords({ delivered, plannedMinutes, hourMinutes }: GroupRow): string {
  if (plannedMinutes === null) return hoursInWords(delivered)
  const planned = hoursWithUnit({ minutes: plannedMinutes, hourMinutes })
  const sameUnit = delivered.units.every((unit) => unit.hourMinutes === hourMinutes)
  return `${sameUnit ? formatHours(hoursOf(delivered.minutes, hourMinutes)) : hoursInWords(delivered)} z ${planned}`
}
const first = column.columns([
  column.accessor((group) => (group.active ? group.name : `${group.name} (zakończona)`), {
    id: 'name',
    header: 'Grupa',
    meta: { oneLine: true },
  }),
  column.accessor((group) => (group.seats === null ? String(group.members) : `${group.members}/${group.seats}`), {
    id: 'members',
    header: 'Osoby',
    meta: { kind: 'number', width: '5rem' },
  }),
])
const held = column.accessor('counted', {
  header: 'Spotkania',
  meta: { width: '10rem' },
  cell: ({ row: { original: group } }) => (
    <>
      {group.counted} policz.{group.planned > 0 && `, ${group.planned} przed nami`}
      {group.notCounted > 0 && (
        <span className={css.state} data-tone="due" title={notCounted(group.notCounted)}>
          {' '}
          <IconAlertTriangle size={16} aria-hidden />
          {group.notCounted} bez obecności
        </span>
      )}
    </>
  ),
})
const columns = column.columns([
  ...first,
  column.accessor('supportLabel', { header: 'Rodzaj wsparcia', meta: { width: '18%', oneLine: true } }),
  column.accessor('leaders', { header: 'Prowadzą', meta: { width: '13%', oneLine: true } }),
  held,
  column.accessor((group) => group.delivered.minutes, {
    id: 'delivered',
    header: 'Zrealizowano',
    meta: { kind: 'number', width: '10.5rem' },
    cell: ({ row }) => deliveredInWords(row.original),
  }),
  column.accessor((group) => rateOf(group.presentMinutes, group.dueMinutes) ?? -1, {
    id: 'rate',
    header: 'Frekwencja',
    meta: { kind: 'number', width: '6.5rem' },
    cell: ({ row: { original: group } }) => formatRate(rateOf(group.presentMinutes, group.dueMinutes)),
  }),
])
const beside = column.columns([...first, held])

type Props = {
  editionId: number
  openId: number | null
  narrow: boolean
  filter: ReactNode
  onOpen: (id: number) => void
  onNew: () => void
}
/** Groups of an edition with what they have done so far. */
export function GroupList({ editionId, openId, narrow, filter, onOpen, onNew }: Props) {
  const { data, error, again } = useAsk('classes.groups', { editionId })
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Wczytuję grupy…" />
  const missing = data.reduce((sum, group) => sum + group.notCounted, 0)
  return (
    <DataTable
      label="Grupy"
      columns={narrow ? beside : columns}
      rows={data}
      openId={openId}
      onOpen={(group) => onOpen(group.id)}
      rowName={(group) => group.name}
      filter={filter}
      summary={[counted(data.length, 'grupa', 'grupy', 'grup'), notCounted(missing)].filter(Boolean).join('; ')}
      empty={
        <EmptyState title="W tej edycji nie ma jeszcze grup" action={{ label: 'Dodaj pierwszą grupę', onAct: onNew }}>
          Grupa zbiera osoby, które spotykają się razem: warsztaty, kurs, grupa wsparcia. Jej spotkania liczą godziny i
          obecność.
        </EmptyState>
      }
    />
  )
}

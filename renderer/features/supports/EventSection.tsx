import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { eventsTotal, shownCount } from '#shared/events/counts.ts'
import type { EventRow } from '#shared/events/schema.ts'
import { counted } from '#shared/kernel/text.ts'
import { useAsk } from '../../api/hooks.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { EventPanel } from './EventPanel.tsx'
import type { SectionProps } from './sectionProps.ts'
import css from './supports.module.css'

const column = createAppColumnHelper<EventRow>()
const day = column.accessor('heldOn', { header: 'Data', meta: { kind: 'date', width: '6.5rem' } })
const title = column.accessor('title', { header: 'Wydarzenie', meta: { oneLine: true } })
const total = column.accessor('total', {
  header: 'Razem osób',
  meta: { kind: 'number', width: '7rem' },
  cell: ({ row }) => shownCount(row.original.total, row.original.countSource),
})
const beside = column.columns([day, title, total])
const columns = column.columns([
  day,
  title,
  column.accessor('typeLabel', { header: 'Rodzaj', meta: { width: '22%', oneLine: true } }),
  column.accessor('place', { header: 'Miejsce', meta: { width: '14%', oneLine: true } }),
  column.accessor('participants', { header: 'Uczestnicy', meta: { kind: 'number', width: '7rem' } }),
  total,
])
const summaryOf = (rows: readonly EventRow[]): string => {
  const { visits, source } = eventsTotal(
    rows.map((row) => ({
      participants: row.participants,
      family: row.familyCount,
      guests: row.guestCount,
      volunteers: row.volunteerCount,
      source: row.countSource,
    })),
  )
  return `${counted(rows.length, 'wydarzenie', 'wydarzenia', 'wydarzeń')}; obecności razem: ${shownCount(visits, source)}`
}

/** Events of an edition with the people who came. */
export function EventSection({ editionId, people, history }: SectionProps) {
  const { data, error, again } = useAsk('events.list', { editionId })
  const [open, setOpen] = useState<number | 'new' | null>(null)
  const leave = useLeave()
  const show = async (next: number | 'new') => {
    if (await leave()) setOpen(next)
  }
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Wczytuję wydarzenia…" />
  return (
    <div className={css.section}>
      <div className={css.list}>
        {data.length > 0 && (
          <div className={css.acts}>
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => void show('new')}>
              Nowe wydarzenie
            </Button>
          </div>
        )}
        <DataTable
          label="Wydarzenia"
          columns={open === null ? columns : beside}
          rows={data}
          openId={open === 'new' ? null : open}
          onOpen={(row) => void show(row.id)}
          summary={summaryOf(data)}
          empty={
            <EmptyState
              title="W tej edycji nie ma jeszcze wydarzeń"
              action={{ label: 'Dodaj pierwsze wydarzenie', onAct: () => setOpen('new') }}
            >
              Tu zapisuje się pikniki, wyjazdy i spotkania otwarte: uczestników z listy, a rodziny, gości i
              wolontariuszy liczbą. Szacunek zawsze ma przed liczbą „ok.”.
            </EmptyState>
          }
        />
      </div>
      {open !== null && (
        <EventPanel
          key={open}
          id={open}
          editionId={editionId}
          people={people}
          history={(id) => history('event', id)}
          onAdded={setOpen}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}

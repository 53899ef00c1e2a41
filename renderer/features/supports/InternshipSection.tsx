import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Internship } from '#shared/internships/schema.ts'
import { counted } from '#shared/kernel/text.ts'
import { useAsk } from '../../api/hooks.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { InternshipPanel } from './InternshipPanel.tsx'
import type { SectionProps } from './sectionProps.ts'
import css from './supports.module.css'

const column = createAppColumnHelper<Internship>()
const name = (row: Internship): string => `${row.lastName} ${row.firstName}`
const whose = column.accessor(name, { id: 'name', header: 'Nazwisko i imię', meta: { lines: 3 } })
const where = column.accessor('organiser', { header: 'Organizator', meta: { oneLine: true } })
const time = column.columns([
  column.accessor('startsOn', { header: 'Od', meta: { kind: 'date', width: '6.5rem' } }),
  column.accessor('endsOn', { header: 'Do', meta: { kind: 'date', width: '6.5rem' } }),
])
const beside = column.columns([whose, where, ...time])
const columns = column.columns([
  whose,
  column.accessor((row) => (row.kind === 'internship' ? 'staż' : 'praktyka'), {
    id: 'kind',
    header: 'Rodzaj',
    meta: { width: '6rem' },
  }),
  where,
  column.accessor('positionName', { header: 'Stanowisko', meta: { width: '16%', oneLine: true } }),
  ...time,
  column.accessor((row) => (row.completed === null ? '' : row.completed ? 'tak' : 'nie'), {
    id: 'completed',
    header: 'Ukończono',
    meta: { width: '7rem' },
  }),
  column.accessor((row) => (row.outcomeId !== null ? 'jest efekt' : row.hiredAfter ? 'tak, brak efektu' : ''), {
    id: 'hired',
    header: 'Zatrudnienie',
    meta: { width: '9rem' },
  }),
])
const summaryOf = (rows: readonly Internship[]): string => {
  const people = new Set(rows.map((row) => row.participationId)).size
  return `${counted(rows.length, 'staż lub praktyka', 'staże i praktyki', 'staży i praktyk')}, ${counted(people, 'osoba', 'osoby', 'osób')}; zatrudnienie po stażu: ${rows.filter((row) => row.outcomeId !== null).length}`
}

/** Internships and practices of an edition. */
export function InternshipSection({ editionId, people, history }: SectionProps) {
  const { data, error, again } = useAsk('internships.list', { editionId })
  const [open, setOpen] = useState<number | 'new' | null>(null)
  const leave = useLeave()
  const show = async (next: number | 'new') => {
    if (await leave()) setOpen(next)
  }
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Wczytuję staże…" />
  const opened = data.find((row) => row.id === open)
  return (
    <div className={css.section}>
      <div className={css.list}>
        {data.length > 0 && (
          <div className={css.acts}>
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => void show('new')}>
              Nowy staż lub praktyka
            </Button>
          </div>
        )}
        <DataTable
          label="Staże i praktyki"
          columns={open === null ? columns : beside}
          rows={data}
          rowName={name}
          openId={opened?.id ?? null}
          onOpen={(row) => void show(row.id)}
          summary={summaryOf(data)}
          empty={
            <EmptyState
              title="W tej edycji nie ma jeszcze staży ani praktyk"
              action={{ label: 'Dodaj pierwszy staż', onAct: () => setOpen('new') }}
            >
              Tu zapisuje się, kto u kogo był na stażu lub praktyce, na jakiej umowie, i czy potem dostał pracę.
            </EmptyState>
          }
        />
      </div>
      {(opened || open === 'new') && (
        <InternshipPanel
          key={open}
          internship={opened}
          people={people}
          scope={editionId}
          history={(id) => history('internship', id)}
          onAdded={setOpen}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}

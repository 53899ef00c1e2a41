import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { CourseRow } from '#shared/courses/schema.ts'
import { formatHours, hoursOf } from '#shared/editions/hours.ts'
import { counted } from '#shared/kernel/text.ts'
import { useAsk } from '../../api/hooks.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { CourseForm } from './CourseForm.tsx'
import { CoursePanel } from './CoursePanel.tsx'
import { newCourse } from './courseValues.ts'
import type { SectionProps } from './sectionProps.ts'
import css from './supports.module.css'

const column = createAppColumnHelper<CourseRow>()
const hours = (row: CourseRow): string =>
  `${formatHours(hoursOf(row.theoryMinutes + row.practiceMinutes, row.hourMinutes))} × ${row.hourMinutes} min`
const beside = column.columns([
  column.accessor('name', { header: 'Kurs', meta: { oneLine: true } }),
  column.accessor('startsOn', { header: 'Od', meta: { kind: 'date', width: '6.5rem' } }),
  column.accessor((row) => `${row.completed} z ${row.takers}`, {
    id: 'completed',
    header: 'Ukończyło',
    meta: { width: '7rem' },
  }),
])
const columns = column.columns([
  column.accessor('name', { header: 'Kurs', meta: { oneLine: true } }),
  column.accessor('organiser', { header: 'Organizator', meta: { width: '22%', oneLine: true } }),
  column.accessor('startsOn', { header: 'Od', meta: { kind: 'date', width: '6.5rem' } }),
  column.accessor('endsOn', { header: 'Do', meta: { kind: 'date', width: '6.5rem' } }),
  column.accessor(hours, { id: 'hours', header: 'Godziny', meta: { width: '8rem' } }),
  column.accessor((row) => `${row.completed} z ${row.takers}`, {
    id: 'completed',
    header: 'Ukończyło',
    meta: { width: '7rem' },
  }),
])

/** Hours of each unit apart: hours of 45 and of 60 minutes are never added. */
function summaryOf(rows: readonly CourseRow[]): string {
  const sums = ([45, 60] as const).flatMap((unit) => {
    const minutes = rows
      .filter((row) => row.hourMinutes === unit)
      .reduce((sum, row) => sum + row.theoryMinutes + row.practiceMinutes, 0)
    return minutes === 0 ? [] : [`${formatHours(hoursOf(minutes, unit))}\u00a0godz. po ${unit}\u00a0min`]
  })
  const taking = counted(
    rows.reduce((sum, row) => sum + row.takers, 0),
    'udział',
    'udziały',
    'udziałów',
  )
  return [counted(rows.length, 'kurs', 'kursy', 'kursów'), ...sums, taking].join(', ')
}

/** Courses of an edition and, beside them, the one that is open. */
export function CourseSection({ editionId, people, preview, history }: SectionProps) {
  const { data, error, again } = useAsk('courses.list', { editionId })
  const [open, setOpen] = useState<number | 'new' | null>(null)
  const leave = useLeave()
  const show = async (next: number | 'new') => {
    if (await leave()) setOpen(next)
  }
  const close = () => setOpen(null)
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Wczytuję kursy…" />
  return (
    <div className={css.section}>
      <div className={css.list}>
        {data.length > 0 && (
          <div className={css.acts}>
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => void show('new')}>
              Nowy kurs
            </Button>
          </div>
        )}
        <DataTable
          label="Kursy"
          columns={open === null ? columns : beside}
          rows={data}
          openId={open === 'new' ? null : open}
          onOpen={(row) => void show(row.id)}
          summary={summaryOf(data)}
          empty={
            <EmptyState
              title="W tej edycji nie ma jeszcze kursów"
              action={{ label: 'Dodaj pierwszy kurs', onAct: () => setOpen('new') }}
            >
              Tu zapisuje się kursy, na które klub kieruje uczestników: kto poszedł, kto ukończył, jakie dostał
              zaświadczenie.
            </EmptyState>
          }
        />
      </div>
      {open === 'new' && (
        <SidePanel title="Nowy kurs" onClose={close}>
          <CourseForm values={newCourse(editionId)} onSaved={setOpen} onCancel={close} />
        </SidePanel>
      )}
      {typeof open === 'number' && (
        <CoursePanel key={open} id={open} people={people} preview={preview} history={history} onClose={close} />
      )}
    </div>
  )
}

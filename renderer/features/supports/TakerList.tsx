import { Button } from '@mantine/core'
import { IconPlus, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { Course, Taker } from '#shared/courses/schema.ts'
import { counted } from '#shared/kernel/text.ts'
import { useTell } from '../../api/hooks.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import css from './supports.module.css'

const column = createAppColumnHelper<Taker>()
const name = (taker: Taker): string => `${taker.lastName} ${taker.firstName}`
const state = ({ completed }: Taker): string =>
  completed === null ? 'nie wiadomo' : completed ? 'ukończył(a)' : 'nie ukończył(a)'
const columns = column.columns([
  column.accessor(name, { id: 'name', header: 'Nazwisko i imię', meta: { lines: 3 } }),
  column.accessor(state, { id: 'state', header: 'Ukończenie', meta: { width: '8rem' } }),
  column.accessor('certificateNumber', { header: 'Zaświadczenie', meta: { width: '9rem', oneLine: true } }),
])

type Props = {
  course: Course
  onAdd: () => void
  onOpen: (id: number) => void
  onPrint: (ids: number[]) => void
}

/** Who takes a course; several at once are marked as having completed it. */
export function TakerList({ course, onAdd, onOpen, onPrint }: Props) {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const complete = useTell('courses.completeTakers')
  const remove = useTell('courses.removeTakers')
  const say = useSay()
  const ids = course.takers.filter((one) => marked.has(String(one.id))).map((one) => one.id)
  const people = counted(ids.length, 'osoba', 'osoby', 'osób')
  const act = async (answer: Promise<Awaited<ReturnType<typeof complete.tell | typeof remove.tell>>>, said: string) => {
    const told = await answer
    if (told.ok) setMarked(new Set())
    say(told.ok ? { sentence: `${said}: ${people}.` } : { sentence: told.error.message, tone: 'refused' })
  }
  const end = (completed: boolean) =>
    act(
      complete.tell({ takerIds: ids, completed, endedOn: course.endsOn }),
      completed ? 'Zapisano ukończenie' : 'Zapisano nieukończenie',
    )
  return (
    <div className={css.list}>
      {course.takers.length > 0 && (
        <div className={css.acts}>
          <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={onAdd}>
            Dopisz osoby
          </Button>
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => onPrint(ids.length > 0 ? ids : course.takers.map((one) => one.id))}
          >
            Drukuj karty ({ids.length > 0 ? ids.length : course.takers.length})
          </Button>
        </div>
      )}
      {ids.length > 0 && (
        <div className={css.acts} role="status">
          <span>Zaznaczono: {people}</span>
          <Button size="compact-sm" onClick={() => void end(true)}>
            Ukończyli
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => void end(false)}>
            Nie ukończyli
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => void act(remove.tell({ takerIds: ids }), 'Wypisano z kursu')}
          >
            Wypisz z kursu
          </Button>
        </div>
      )}
      <DataTable
        label="Osoby na kursie"
        columns={columns}
        rows={course.takers}
        sort={{ id: 'name' }}
        marked={marked}
        onMarked={setMarked}
        rowName={name}
        onOpen={(taker) => onOpen(taker.id)}
        summary={`${counted(course.takers.length, 'osoba', 'osoby', 'osób')}, ukończyło ${course.takers.filter((one) => one.completed).length}`}
        empty={
          <EmptyState
            title="Na ten kurs nikt jeszcze nie jest zapisany"
            action={{ label: 'Dopisz osoby', onAct: onAdd }}
          />
        }
      />
    </div>
  )
}

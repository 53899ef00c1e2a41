import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Course, Taker } from '#shared/courses/schema.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { RemoveButton } from '../../ui/layout/RemoveButton.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { Tabs } from '../../ui/layout/Tabs.tsx'
import { AddTakersForm } from './AddTakersForm.tsx'
import { CourseForm } from './CourseForm.tsx'
import { valuesOfCourse } from './courseValues.ts'
import type { SectionProps } from './sectionProps.ts'
import { TakerForm } from './TakerForm.tsx'
import { TakerList } from './TakerList.tsx'

type Props = Pick<SectionProps, 'people' | 'preview' | 'history'> & { id: number; onClose: () => void }
type Shown = { kind: 'list' } | { kind: 'add' } | { kind: 'taker'; id: number } | { kind: 'cards'; ids: number[] }

/** Who takes the course: the list, or in its place one person, the adding of several, their cards. */
function Takers({ course, people, preview }: { course: Course } & Pick<Props, 'people' | 'preview'>) {
  const [shown, setShown] = useState<Shown>({ kind: 'list' })
  const back = () => setShown({ kind: 'list' })
  const taker: Taker | undefined = shown.kind === 'taker' ? course.takers.find((one) => one.id === shown.id) : undefined
  if (shown.kind === 'add') return <AddTakersForm course={course} people={people} onDone={back} />
  if (taker)
    return (
      <TakerForm
        key={taker.id}
        taker={taker}
        onDone={back}
        onPrint={() => setShown({ kind: 'cards', ids: [taker.id] })}
      />
    )
  if (shown.kind === 'cards')
    return (
      <>
        <Button variant="subtle" onClick={back}>
          Wróć do listy osób
        </Button>
        {preview({ kind: 'courseCards', takerIds: shown.ids }, 'Karty kursu')}
      </>
    )
  return (
    <TakerList
      course={course}
      onAdd={() => setShown({ kind: 'add' })}
      onOpen={(id) => setShown({ kind: 'taker', id })}
      onPrint={(ids) => setShown({ kind: 'cards', ids })}
    />
  )
}

/** A course: who takes it, what it is, what happened to it. */
export function CoursePanel({ id, people, preview, history, onClose }: Props) {
  const { data, error, again } = useAsk('courses.get', { id })
  const { tell } = useTell('courses.remove')
  return (
    <SidePanel
      title={data?.name ?? 'Kurs'}
      width={560}
      onClose={onClose}
      actions={
        data && <RemoveButton label="Usuń kurs" said="Usunięto kurs." onRemove={() => tell({ id })} onGone={onClose} />
      }
    >
      {error && <RefusedState error={error} onAgain={again} />}
      {!data && !error && <Loading />}
      {data && (
        <Tabs
          label="Części kursu"
          tabs={[
            {
              id: 'people',
              label: 'Osoby',
              count: data.takers.length,
              content: <Takers course={data} people={people} preview={preview} />,
            },
            { id: 'data', label: 'Dane', content: <CourseForm values={valuesOfCourse(data)} onSaved={() => {}} /> },
            { id: 'history', label: 'Historia', content: history('course', id) },
          ]}
        />
      )}
    </SidePanel>
  )
}

import { Button } from '@mantine/core'
import type { Course } from '#shared/courses/schema.ts'
import { counted } from '#shared/kernel/text.ts'
import { useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { ManyField } from '../../ui/form/ManyField.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import type { PersonOption } from './sectionProps.ts'

type Values = { participationIds: number[]; referredOn: string | null }
type Props = { course: Course; people: readonly PersonOption[]; onDone: () => void }

/** Sends several participants to a course at once. */
export function AddTakersForm({ course, people, onDone }: Props) {
  const { tell } = useTell('courses.addTakers')
  const say = useSay()
  const present = new Set(course.takers.map((one) => one.participationId))
  const free = people.filter((one) => !present.has(one.value))
  if (free.length === 0)
    return (
      <EmptyState
        title="Wszyscy uczestnicy edycji są już na tym kursie"
        action={{ label: 'Wróć do listy osób', onAct: onDone }}
      />
    )
  return (
    <Form<Values, { added: number }>
      label="Dopisz osoby do kursu"
      values={{ participationIds: [], referredOn: null }}
      record={course.id}
      submit="Dopisz do kursu"
      onSend={(values) => tell({ courseId: course.id, ...values })}
      onSaved={({ added }) => {
        say({ sentence: `Dopisano do kursu: ${counted(added, 'osoba', 'osoby', 'osób')}.` })
        onDone()
      }}
      onCancel={onDone}
    >
      {(form) => (
        <>
          <DateField name="referredOn" label="Data skierowania" />
          <div>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() =>
                form.setValue(
                  'participationIds',
                  free.map((one) => one.value),
                  { shouldDirty: true },
                )
              }
            >
              Zaznacz wszystkich ({free.length})
            </Button>
          </div>
          <ManyField name="participationIds" label="Osoby" options={free} atLeastOne="Zaznacz osoby." />
        </>
      )}
    </Form>
  )
}

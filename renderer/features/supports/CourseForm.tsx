import { useAsk, useTell } from '../../api/hooks.tsx'
import { CheckField } from '../../ui/form/CheckField.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { HoursField } from '../../ui/form/HoursField.tsx'
import { SegmentedChoice } from '../../ui/form/SegmentedChoice.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { type CourseValues, courseOf } from './courseValues.ts'

const units = [
  { value: 45, label: 'po 45 minut' },
  { value: 60, label: 'po 60 minut' },
]
type Props = { values: CourseValues; onSaved: (id: number) => void; onCancel?: () => void }

/** What a course is: organiser, days, hours of theory and practice, exam. */
export function CourseForm({ values, onSaved, onCancel }: Props) {
  const { tell } = useTell('courses.save')
  const { data: paths } = useAsk('editions.paths', { editionId: values.editionId })
  const say = useSay()
  const label = values.id === null ? 'Nowy kurs' : 'Dane kursu'
  return (
    <Form<CourseValues, { id: number }>
      label={label}
      values={values}
      record={values.id ?? `edycja-${values.editionId}`}
      submit={values.id === null ? 'Dodaj kurs' : 'Zapisz kurs'}
      onSend={(typed) => tell(courseOf(typed))}
      onSaved={({ id }) => {
        say({ sentence: values.id === null ? 'Dodano kurs.' : 'Zapisano kurs.' })
        onSaved(id)
      }}
      {...(onCancel ? { onCancel } : {})}
    >
      {(form) => (
        <>
          {values.id !== null && <FollowRecord values={values} />}
          <TextField name="name" label="Nazwa kursu" required autoFocus={values.id === null} />
          <TextField name="organiser" label="Organizator" />
          <FieldRow>
            <DateField name="startsOn" label="Początek" />
            <DateField name="endsOn" label="Koniec" />
          </FieldRow>
          <SegmentedChoice name="hourMinutes" label="Godzina kursu" options={units} />
          <FieldRow>
            <HoursField name="theoryMinutes" label="Teoria" hour={form.watch('hourMinutes')} />
            <HoursField name="practiceMinutes" label="Praktyka" hour={form.watch('hourMinutes')} />
          </FieldRow>
          <CheckField name="withExam" label="Kończy się egzaminem" />
          <TextField name="qualification" label="Uprawnienie lub kwalifikacja" />
          {paths && paths.length > 0 && (
            <SelectField
              name="pathId"
              label="Ścieżka edycji"
              none="żadna"
              options={paths.map((path) => ({ value: path.id, label: path.name }))}
            />
          )}
          <TextArea name="syllabus" label="Program" limit={4000} />
          <TextArea name="note" label="Uwagi" rows={2} limit={2000} />
        </>
      )}
    </Form>
  )
}

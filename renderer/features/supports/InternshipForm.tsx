import type { InternshipInput } from '#shared/internships/schema.ts'
import { useTell } from '../../api/hooks.tsx'
import { CheckField } from '../../ui/form/CheckField.tsx'
import { ComboboxField } from '../../ui/form/ComboboxField.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/FieldRow.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { HoursField } from '../../ui/form/HoursField.tsx'
import { MoneyField } from '../../ui/form/MoneyField.tsx'
import { SegmentedChoice } from '../../ui/form/SegmentedChoice.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { YesNoField } from '../../ui/form/YesNoField.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import type { InternshipValues } from './internshipValues.ts'
import type { PersonOption } from './sectionProps.ts'

const kinds = [
  { value: 'internship', label: 'staż' },
  { value: 'practice', label: 'praktyka' },
]
type Props = {
  values: InternshipValues
  people: readonly PersonOption[]
  /** Where a new one is added: an edition or a case. */
  scope: number
  onSaved: (id: number) => void
  onCancel?: () => void
}

/** An internship or a practice: where, with whom, when, for how much, and how it ended. */
export function InternshipForm({ values, people, scope, onSaved, onCancel }: Props) {
  const { tell } = useTell('internships.save')
  const say = useSay()
  const isNew = values.id === null
  return (
    <Form<InternshipValues, { id: number }>
      label={isNew ? 'Nowy staż lub praktyka' : 'Staż lub praktyka'}
      values={values}
      record={values.id ?? `nowy-${scope}`}
      submit={isNew ? 'Dodaj' : 'Zapisz'}
      onSend={(typed) =>
        tell({
          ...typed,
          participationId: typed.participationId ?? 0,
          startsOn: typed.startsOn ?? '',
        } as InternshipInput)
      }
      onSaved={({ id }) => {
        say({ sentence: isNew ? 'Dodano staż lub praktykę.' : 'Zapisano staż lub praktykę.' })
        onSaved(id)
      }}
      {...(onCancel ? { onCancel } : {})}
    >
      {!isNew && <FollowRecord values={values} />}
      {isNew && <ComboboxField name="participationId" label="Osoba" required options={people} autoFocus />}
      <SegmentedChoice name="kind" label="Rodzaj" options={kinds} required />
      <TextField name="organiser" label="Organizator" required />
      <FieldRow>
        <TextField name="supervisor" label="Opiekun" />
        <TextField name="positionName" label="Stanowisko" />
      </FieldRow>
      <FieldRow>
        <DateField name="startsOn" label="Początek" required />
        <DateField name="endsOn" label="Koniec" />
        <TextField name="agreementNumber" label="Numer umowy" width="9rem" />
      </FieldRow>
      <FieldRow>
        <HoursField name="weekMinutes" label="W tygodniu" hour={60} />
        <HoursField name="totalMinutes" label="Razem" hour={60} />
        <MoneyField name="stipend" label="Stypendium za miesiąc" />
      </FieldRow>
      <FieldRow>
        <TextField name="insurance" label="Ubezpieczenie" />
        <DateField name="medicalExamOn" label="Badania lekarskie" />
      </FieldRow>
      <TextArea name="syllabus" label="Program" rows={2} limit={4000} />
      <FieldGroup title="Zakończenie">
        <FieldRow>
          <YesNoField name="completed" label="Ukończono" />
          <YesNoField name="hiredAfter" label="Zatrudnienie potem" />
        </FieldRow>
        <CheckField name="journalReceived" label="Dziennik oddano" />
        <TextArea name="opinion" label="Opinia organizatora" rows={2} limit={4000} />
      </FieldGroup>
      <TextArea name="note" label="Uwagi" rows={2} limit={2000} />
    </Form>
  )
}

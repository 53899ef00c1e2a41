import type { Work, WorkInput } from '#shared/contributions/schema.ts'
import { useTell } from '../../api/hooks.tsx'
import { CheckField } from '../../ui/form/CheckField.tsx'
import { ComboboxField, type ComboboxOption } from '../../ui/form/ComboboxField.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { HoursField } from '../../ui/form/HoursField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { TimeField } from '../../ui/form/TimeField.tsx'
import { useSay } from '../../ui/layout/status.tsx'

export type WorkTyped = Omit<WorkInput, 'workedOn' | 'minutes'> & { workedOn: string | null; minutes: number | null }
export const newWork = (agreementId: number): WorkTyped => ({
  id: null,
  agreementId,
  lineId: null,
  workedOn: null,
  startsAt: null,
  endsAt: null,
  minutes: null,
  activity: '',
  volunteerSigned: false,
  coordinatorSigned: false,
  enteredOn: null,
  revision: 0,
})
/** A row as it is changed; times say how long it was, so the hours are left to be typed only without them. */
export const typedOf = ({ lineCode: _c, value: _v, doubts: _d, ...row }: Work): WorkTyped => ({
  ...row,
  minutes: row.startsAt === null ? row.minutes : null,
})
/** The next row is most often like the last one, on another day. */
export const nextAfter = (typed: WorkTyped): WorkTyped => ({
  ...typed,
  id: null,
  workedOn: null,
  enteredOn: null,
  volunteerSigned: false,
  coordinatorSigned: false,
  revision: 0,
})

/** Minutes of a row: between its times where both stand in order, else those typed. */
const minutesOf = ({ startsAt, endsAt, minutes }: WorkTyped): number =>
  startsAt !== null && endsAt !== null ? Math.max(1, endsAt - startsAt) : (minutes ?? 0)

type Props = {
  typed: WorkTyped
  lines: readonly ComboboxOption[]
  onSaved: (typed: WorkTyped) => void
  onCancel?: () => void
}

/** A row of the card: day, from–to (or only how long), what was done. Enter goes on to the next field. */
export function WorkForm({ typed: values, lines, onSaved, onCancel }: Props) {
  const { tell } = useTell('contributions.saveWork')
  const say = useSay()
  const isNew = values.id === null
  return (
    <Form<WorkTyped, unknown>
      label={isNew ? 'Nowy wpis pracy' : 'Wpis pracy'}
      values={values}
      record={values.id ?? `nowy-${values.agreementId}`}
      submit={isNew ? 'Dodaj wpis' : 'Zapisz wpis'}
      enterGoesOn
      onSend={(typed) => tell({ ...typed, workedOn: typed.workedOn ?? '', minutes: minutesOf(typed) })}
      onSaved={(_, __, form) => {
        say({ sentence: isNew ? 'Dodano wpis pracy.' : 'Zapisano wpis pracy.' })
        onSaved(form.getValues())
      }}
      {...(onCancel ? { onCancel } : {})}
    >
      <FieldRow>
        <DateField name="workedOn" label="Dzień" required autoFocus />
        <TimeField name="startsAt" label="Od" />
        <TimeField name="endsAt" label="Do" />
        <HoursField name="minutes" label="Albo ile (60 min)" hour={60} />
      </FieldRow>
      <TextField name="activity" label="Czynność" required />
      <ComboboxField name="lineId" label="Pozycja budżetu" options={lines} />
      <FieldRow>
        <DateField name="enteredOn" label="Wpisano do karty" />
        <CheckField name="volunteerSigned" label="Podpis wolontariusza" />
        <CheckField name="coordinatorSigned" label="Podpis koordynatora" />
      </FieldRow>
    </Form>
  )
}

import type { Participation, ParticipationInput } from '#shared/editions/schema.ts'
import { useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { EndReasonField } from './EndReasonField.tsx'

type Values = Omit<ParticipationInput, 'startedOn'> & { startedOn: string | null }
type Props = { participation: Participation; certificateNumber: string | null }

/** Start, end and reason. Once a certificate says the dates, they stand still until it is annulled. */
export function ParticipationForm({ participation: record, certificateNumber }: Props) {
  const { tell } = useTell('editions.saveParticipation')
  const say = useSay()
  const fixed = certificateNumber !== null
  return (
    <Form<Values, unknown>
      label="Udział w edycji"
      values={record}
      submit="Zapisz zmiany"
      onSend={(values) => tell({ ...values, startedOn: values.startedOn ?? '' })}
      onSaved={() => say({ sentence: 'Zapisano udział w edycji.' })}
    >
      <FollowRecord values={record} />
      {fixed && (
        <Notice kind="info">
          Te daty są na zaświadczeniu {certificateNumber}. Żeby je zmienić, najpierw je unieważnij.
        </Notice>
      )}
      <FieldRow>
        <DateField name="startedOn" label="Początek" required disabled={fixed} />
        <DateField name="endedOn" label="Koniec" hint="Puste: udział trwa." disabled={fixed} />
      </FieldRow>
      <EndReasonField label="Powód zakończenia" none="udział trwa" />
      <TextArea name="note" label="Uwagi" limit={2000} rows={2} />
    </Form>
  )
}

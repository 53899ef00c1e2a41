import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import type { Taker, TakerInput } from '#shared/courses/schema.ts'
import { useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/FieldRow.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { YesNoField } from '../../ui/form/YesNoField.tsx'
import { useSay } from '../../ui/layout/status.tsx'

const valuesOf = ({ courseId: _, participationId: __, lastName: ___, firstName: ____, ...own }: Taker): TakerInput =>
  own
type Props = { taker: Taker; onDone: () => void; onPrint?: () => void }

/** What became of one person on a course: days, four assessments, the certificate of the organiser. */
export function TakerForm({ taker, onDone, onPrint }: Props) {
  const { tell } = useTell('courses.saveTaker')
  const say = useSay()
  return (
    <Form<TakerInput, unknown>
      label={`Udział w kursie: ${taker.firstName} ${taker.lastName}`}
      values={valuesOf(taker)}
      record={taker.id}
      submit="Zapisz udział"
      onSend={(values) => tell(values)}
      onSaved={() => {
        say({ sentence: 'Zapisano udział w kursie.' })
        onDone()
      }}
      onCancel={onDone}
      footer={
        onPrint && (
          <Button variant="subtle" leftSection={<IconPrinter size={16} aria-hidden />} onClick={onPrint}>
            Drukuj kartę
          </Button>
        )
      }
    >
      <FollowRecord values={valuesOf(taker)} />
      <p>
        <strong>
          {taker.firstName} {taker.lastName}
        </strong>
      </p>
      <FieldRow>
        <DateField name="referredOn" label="Data skierowania" />
        <DateField name="startedOn" label="Początek" />
        <DateField name="endedOn" label="Koniec" />
      </FieldRow>
      <DateField name="materialsOn" label="Materiały lub odzież odebrano" />
      <FieldGroup title="Ocena">
        <TextField name="testBefore" label="Test wstępny" />
        <TextField name="testInterim" label="Ocena śródokresowa" />
        <TextField name="testFinal" label="Egzamin lub test końcowy" />
        <TextField name="testLater" label="Ocena po 3 miesiącach" />
      </FieldGroup>
      <FieldGroup title="Zakończenie">
        <YesNoField name="completed" label="Kurs ukończono" />
        <TextField name="result" label="Wynik" />
        <FieldRow>
          <TextField name="certificateNumber" label="Numer zaświadczenia organizatora" />
          <DateField name="certificateOn" label="Data zaświadczenia" />
        </FieldRow>
      </FieldGroup>
      <TextArea name="note" label="Uwagi" rows={2} limit={2000} />
    </Form>
  )
}

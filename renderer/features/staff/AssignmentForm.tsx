import { useFormContext, useWatch } from 'react-hook-form'
import type { Assignment } from '#shared/staff/schema.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { useCodes } from '../../api/useCodes.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { HoursField } from '../../ui/form/HoursField.tsx'
import { QuantityField } from '../../ui/form/QuantityField.tsx'
import { SegmentedChoice } from '../../ui/form/SegmentedChoice.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { RemoveButton } from '../../ui/layout/RemoveButton.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './staff.module.css'
import { type AssignmentValues, assignmentInput, assignmentValues, newAssignment } from './staffValues.ts'

const grow = css.grow ?? ''
const times = [
  { value: 'hours', label: 'godziny w miesiącu' },
  { value: 'fte', label: 'część etatu' },
  { value: 'none', label: 'nie określono' },
]

/** Where the work belongs: one of them, both, or the whole club. */
function EditionAndGrant() {
  const { data: editions = [] } = useAsk('editions.list', {})
  const { data: grants = [] } = useAsk('grants.list', {})
  return (
    <FieldRow>
      <SelectField
        name="editionId"
        label="Edycja"
        none="żadna"
        className={grow}
        options={editions.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="grantId"
        label="Dotacja"
        none="żadna"
        className={grow}
        options={grants.map(({ id, title }) => ({ value: id, label: title }))}
      />
    </FieldRow>
  )
}

function AgreedTime() {
  const { control } = useFormContext<AssignmentValues>()
  const time = useWatch({ control, name: 'time' })
  return (
    <FieldRow>
      <SegmentedChoice name="time" label="Wymiar" options={times} />
      {time === 'hours' && <HoursField name="monthMinutes" label="Godzin w miesiącu" hour={60} />}
      {time === 'fte' && <QuantityField name="fteHundredths" label="Część etatu" hint="Cały etat to 1." />}
    </FieldRow>
  )
}

type Props = { staffId: number; assignment: Assignment | undefined; onDone: () => void }

/** One assignment: role, basis, time, term, who pays. */
export function AssignmentForm({ staffId, assignment, onDone }: Props) {
  const { tell } = useTell('staff.saveAssignment')
  const remove = useTell('staff.removeAssignment')
  const say = useSay()
  const roles = useCodes('staff_role', assignment?.role)
  const bases = useCodes('employment_basis', assignment?.basis)
  const sources = useCodes('funding_source', assignment?.fundingSource)
  return (
    <Form<AssignmentValues, unknown>
      label={assignment ? 'Zaangażowanie' : 'Nowe zaangażowanie'}
      values={assignment ? assignmentValues(assignment) : newAssignment(staffId)}
      submit={assignment ? 'Zapisz zaangażowanie' : 'Dodaj zaangażowanie'}
      onSend={(values) => tell(assignmentInput(values))}
      onSaved={() => {
        say({ sentence: assignment ? 'Zapisano zaangażowanie.' : 'Dodano zaangażowanie.' })
        onDone()
      }}
      onCancel={onDone}
      footer={
        assignment && (
          <RemoveButton
            label="Usuń zaangażowanie"
            said="Usunięto zaangażowanie."
            onRemove={() => remove.tell({ id: assignment.id })}
            onGone={onDone}
          />
        )
      }
    >
      <FieldRow>
        <SelectField name="role" label="Rola" required options={roles} autoFocus className={grow} />
        <SelectField name="basis" label="Podstawa" required options={bases} className={grow} />
      </FieldRow>
      <AgreedTime />
      <FieldRow>
        <DateField name="validFrom" label="Od" required />
        <DateField name="validTo" label="Do" />
        <TextField name="contractNumber" label="Numer umowy" className={grow} />
      </FieldRow>
      <EditionAndGrant />
      <SelectField name="fundingSource" label="Źródło finansowania" none="nie podano" options={sources} />
      <TextArea name="note" label="Uwagi" limit={2000} rows={2} />
    </Form>
  )
}

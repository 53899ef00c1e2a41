import type { Parameter, ParameterInput } from '#shared/communityWork/schema.ts'
import { useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { HoursField } from '../../ui/form/HoursField.tsx'
import { MoneyField } from '../../ui/form/MoneyField.tsx'
import { NumberField, PercentField } from '../../ui/form/NumberField.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { RemoveButton } from '../../ui/layout/RemoveButton.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'

type Values = Omit<ParameterInput, 'validFrom' | 'value'> & { validFrom: string | null; value: number | null }
type Props = {
  /** `undefined`: another value of a limit that is there. */
  parameter: Parameter | undefined
  all: readonly Parameter[]
  onSaved: (id: number) => void
  onClose: () => void
}

function ValueField({ unit }: { unit: Parameter['unit'] }) {
  if (unit === 'minutes') return <HoursField name="value" label="Wartość" required hour={60} />
  if (unit === 'grosze') return <MoneyField name="value" label="Wartość" required />
  if (unit === 'percent') return <PercentField name="value" label="Wartość" required />
  const words = { days: 'dni', months: 'mies.', count: '' }[unit]
  return <NumberField name="value" label="Wartość" required {...(words ? { unit: words } : {})} />
}

/** One value of a limit or a rate, with the days it holds. */
export function ParameterPanel({ parameter, all, onSaved, onClose }: Props) {
  const save = useTell('communityWork.saveParameter')
  const remove = useTell('communityWork.removeParameter')
  const say = useSay()
  const codes = [...new Map(all.map((one) => [one.code, one])).values()]
  const first = codes[0]
  const values: Values = parameter ?? {
    id: null,
    code: first?.code ?? '',
    name: first?.name ?? '',
    unit: first?.unit ?? 'count',
    legalSource: '',
    validFrom: null,
    validTo: null,
    value: null,
    revision: 0,
  }
  const title = parameter ? parameter.name : 'Nowa wartość'
  return (
    <SidePanel
      title={title}
      onClose={onClose}
      actions={
        parameter && (
          <RemoveButton
            label="Usuń wartość"
            said="Usunięto limit lub stawkę."
            onRemove={() => remove.tell({ id: parameter.id })}
            onGone={onClose}
          />
        )
      }
    >
      <Form<Values, { id: number }>
        label="Limit lub stawka"
        values={values}
        record={parameter?.id ?? 'nowa'}
        submit={parameter ? 'Zapisz wartość' : 'Dodaj wartość'}
        onSend={(typed) => {
          const known = codes.find((one) => one.code === typed.code)
          return save.tell({
            ...typed,
            ...(parameter || !known ? {} : { name: known.name, unit: known.unit }),
          } as ParameterInput)
        }}
        onSaved={({ id }) => {
          say({ sentence: 'Zapisano limit lub stawkę.' })
          onSaved(id)
        }}
        onCancel={onClose}
      >
        {(form) => (
          <>
            {parameter && <FollowRecord values={parameter} />}
            {parameter ? (
              <TextField name="name" label="Nazwa" required />
            ) : (
              <SelectField
                name="code"
                label="Limit lub stawka"
                required
                autoFocus
                options={codes.map((one) => ({ value: one.code, label: one.name }))}
              />
            )}
            <FieldRow>
              <DateField name="validFrom" label="Obowiązuje od" required />
              <DateField name="validTo" label="do" />
            </FieldRow>
            <ValueField unit={codes.find((one) => one.code === form.watch('code'))?.unit ?? values.unit} />
            <TextField name="legalSource" label="Podstawa prawna" />
          </>
        )}
      </Form>
    </SidePanel>
  )
}

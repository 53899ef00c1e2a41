import { capitalised } from '#shared/kernel/text.ts'
import { eventNames, kindsOfRecord, retentionKinds, withoutLength } from '#shared/retention/kinds.ts'
import { lengthUnits, proofNames, proofs, type RetentionRule, type RuleInput } from '#shared/retention/schema.ts'
import { countingNames, lengthUnitNames } from '#shared/retention/words.ts'
import { useTell } from '../../../api/hooks.tsx'
import { DateField } from '../../../ui/form/DateField.tsx'
import { FieldRow } from '../../../ui/form/FieldRow.tsx'
import { FollowRecord } from '../../../ui/form/FollowRecord.tsx'
import { Form } from '../../../ui/form/Form.tsx'
import { NumberField } from '../../../ui/form/NumberField.tsx'
import { SelectField } from '../../../ui/form/SelectField.tsx'
import { TextArea } from '../../../ui/form/TextArea.tsx'
import { TextField } from '../../../ui/form/TextField.tsx'
import { useSay } from '../../../ui/layout/status.tsx'
import css from '../protection.module.css'

type Values = Omit<RuleInput, 'event'> & { event: RuleInput['event'] | null }
const kinds = retentionKinds
  .filter((kind) => !withoutLength.includes(kindsOfRecord[kind].events[0]))
  .map((kind) => ({ value: kind, label: capitalised(kindsOfRecord[kind].name) }))
const units = lengthUnits.map((value) => ({ value, label: lengthUnitNames[value] }))
const states = proofs.map((value) => ({ value, label: proofNames[value] }))
const countings = (['yearEnd', 'event'] as const).map((value) => ({ value, label: countingNames[value] }))
const newRule: Values = {
  ...{ id: null, kind: 'participation', validFrom: null, lengthValue: null, lengthUnit: 'years' },
  ...{ event: null, counting: 'yearEnd', legalBasis: '', proof: 'memory', checkedOn: null, checkedBy: '', note: '' },
  revision: 0,
}

type Props = { rule: RetentionRule | undefined; onSaved: (id: number) => void; onCancel?: () => void }

/** One version of the rule of a kind of record: how long, counted from what, on what basis, and how sure that is. */
export function RuleForm({ rule, onSaved, onCancel }: Props) {
  const { tell } = useTell('retention.saveRule')
  const say = useSay()
  const { current: _, ...known } = rule ?? { current: false }
  const values: Values = rule ? (known as Values) : newRule
  return (
    <Form<Values, { id: number }>
      label={rule ? 'Okres przechowywania' : 'Nowy okres przechowywania'}
      values={values}
      record={rule?.id ?? 'nowy'}
      submit={rule ? 'Zapisz okres' : 'Dodaj okres'}
      onSend={(typed) => tell(typed as RuleInput)}
      onSaved={({ id }) => {
        say({ sentence: 'Zapisano okres przechowywania. Wszystkie terminy są już policzone od nowa.' })
        onSaved(id)
      }}
      {...(onCancel ? { onCancel } : {})}
    >
      {(form) => {
        const kind = kindsOfRecord[form.watch('kind')]
        const isOpen = withoutLength.includes(kind.events[0])
        return (
          <>
            {rule && <FollowRecord values={values} />}
            {!rule && <SelectField name="kind" label="Rodzaj zapisów" required autoFocus options={kinds} />}
            <p className={css.dim}>{kind.hint}</p>
            <DateField
              name="validFrom"
              label="Obowiązuje od"
              required={!rule}
              hint={`Ten okres dotyczy tego, co zdarzyło się od tego dnia; wcześniejsze liczy się po staremu.${rule ? ' Puste: od zawsze.' : ''}`}
            />
            {!isOpen && (
              <>
                <FieldRow>
                  <NumberField name="lengthValue" label="Jak długo" required />
                  <SelectField name="lengthUnit" label="Jednostka" required options={units} />
                </FieldRow>
                <SelectField
                  name="event"
                  label="Licząc od"
                  required
                  none="wybierz"
                  options={kind.events.map((value) => ({ value, label: eventNames[value] }))}
                />
                <SelectField name="counting" label="Początek terminu" required options={countings} />
              </>
            )}
            <TextArea name="legalBasis" label="Podstawa" required rows={3} limit={1000} />
            <SelectField name="proof" label="Stan podstawy" required options={states} />
            {form.watch('proof') === 'checked' && (
              <FieldRow>
                <DateField name="checkedOn" label="Sprawdzono dnia" required />
                <TextField name="checkedBy" label="Kto sprawdził" required />
              </FieldRow>
            )}
            <TextArea name="note" label="Uwagi" rows={2} limit={1000} />
          </>
        )
      }}
    </Form>
  )
}

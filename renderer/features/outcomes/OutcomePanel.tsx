import type { ReactNode } from 'react'
import type { Outcome, OutcomeInput } from '#shared/outcomes/schema.ts'
import { useTell } from '../../api/hooks.tsx'
import { useCodes } from '../../api/useCodes.ts'
import { ComboboxField } from '../../ui/form/ComboboxField.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { QuantityField } from '../../ui/form/QuantityField.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { RemoveButton } from '../../ui/layout/RemoveButton.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { Tabs } from '../../ui/layout/Tabs.tsx'
import { momentOptions } from './momentWords.ts'
import type { PersonOption } from './personOption.ts'

type Values = Omit<OutcomeInput, 'participationId' | 'startsOn' | 'code'> & {
  participationId: number | null
  startsOn: string | null
  code: string | null
}
const newOutcome = (participationId: number | null): Values => ({
  id: null,
  participationId,
  code: null,
  startsOn: null,
  endsOn: null,
  employer: '',
  workForm: '',
  fteHundredths: null,
  evidence: null,
  verifiedOn: null,
  measuredAt: 'end',
  note: '',
  revision: 0,
})
const valuesOf = (outcome: Outcome): Values => {
  const {
    lastName: _,
    firstName: __,
    label: ___,
    evidenceLabel: ____,
    employment: _____,
    internshipId: ______,
    ...own
  } = outcome
  return own
}

function OutcomeForm(props: {
  values: Values
  people: readonly PersonOption[]
  scope: number
  onSaved: (id: number) => void
  onCancel?: () => void
}) {
  const { values, people, scope, onSaved, onCancel } = props
  const { tell } = useTell('outcomes.save')
  const codes = useCodes('outcome', values.code)
  const evidence = useCodes('outcome_evidence', values.evidence)
  const say = useSay()
  const isNew = values.id === null
  return (
    <Form<Values, { id: number }>
      label={isNew ? 'Nowy efekt' : 'Efekt'}
      values={values}
      record={values.id ?? `nowy-${scope}`}
      submit={isNew ? 'Dodaj efekt' : 'Zapisz efekt'}
      onSend={(typed) =>
        tell({
          ...typed,
          participationId: typed.participationId ?? 0,
          startsOn: typed.startsOn ?? '',
          code: typed.code ?? '',
        })
      }
      onSaved={({ id }) => {
        say({ sentence: isNew ? 'Dodano efekt.' : 'Zapisano efekt.' })
        onSaved(id)
      }}
      {...(onCancel ? { onCancel } : {})}
    >
      {!isNew && <FollowRecord values={values} />}
      {isNew && people.length !== 1 && (
        <ComboboxField name="participationId" label="Osoba" required options={people} autoFocus />
      )}
      <ComboboxField name="code" label="Efekt" required options={codes} placeholder="wpisz, na przykład: umowa" />
      <FieldRow>
        <DateField name="startsOn" label="Od" required />
        <DateField name="endsOn" label="Do" />
      </FieldRow>
      <TextField name="employer" label="Pracodawca lub instytucja" />
      <FieldRow>
        <TextField name="workForm" label="Forma" />
        <QuantityField name="fteHundredths" label="Wymiar etatu" />
      </FieldRow>
      <SelectField name="measuredAt" label="Moment pomiaru" required options={momentOptions} />
      <FieldRow>
        <SelectField name="evidence" label="Dowód" none="brak" options={evidence} />
        <DateField name="verifiedOn" label="Sprawdzono dnia" />
      </FieldRow>
      <TextArea name="note" label="Uwagi" rows={2} limit={2000} />
    </Form>
  )
}

type Props = {
  /** `undefined`: a new one. */
  outcome: Outcome | undefined
  people: readonly PersonOption[]
  /** Where a new one is added: an edition or a case. */
  scope: number
  history: (id: number) => ReactNode
  onAdded: (id: number) => void
  onClose: () => void
}

/** What became of a person: what, from when, how it is known. */
export function OutcomePanel({ outcome, people, scope, history, onAdded, onClose }: Props) {
  const { tell } = useTell('outcomes.remove')
  if (!outcome)
    return (
      <SidePanel title="Nowy efekt" onClose={onClose}>
        <OutcomeForm
          values={newOutcome(people.length === 1 ? people[0]!.value : null)}
          people={people}
          scope={scope}
          onSaved={onAdded}
          onCancel={onClose}
        />
      </SidePanel>
    )
  return (
    <SidePanel
      title={`${outcome.firstName} ${outcome.lastName}`}
      onClose={onClose}
      actions={
        <RemoveButton
          label="Usuń efekt"
          said="Usunięto efekt."
          onRemove={() => tell({ id: outcome.id })}
          onGone={onClose}
        />
      }
    >
      <Tabs
        label="Części efektu"
        tabs={[
          {
            id: 'data',
            label: 'Dane',
            content: <OutcomeForm values={valuesOf(outcome)} people={people} scope={scope} onSaved={() => {}} />,
          },
          { id: 'history', label: 'Historia', content: history(outcome.id) },
        ]}
      />
    </SidePanel>
  )
}

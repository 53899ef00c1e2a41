import { useMemo } from 'react'
import type { GrantResults, ScheduledRow } from '#shared/results/schema.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { CheckField } from '../../ui/form/CheckField.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { ManyField } from '../../ui/form/ManyField.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './results.module.css'

type Choice = GrantResults['choices'][string][number]
type Typed = Omit<ScheduledRow, 'id' | 'actionName'> & { id: number | null; grantId: number }
function valuesOf(grantId: number, row: ScheduledRow | undefined): Typed {
  return {
    id: row?.id ?? null,
    grantId,
    actionId: row?.actionId ?? null,
    name: row?.name ?? '',
    description: row?.description ?? '',
    targetGroup: row?.targetGroup ?? '',
    startsOn: row?.startsOn ?? null,
    endsOn: row?.endsOn ?? null,
    outsideParty: row?.outsideParty ?? '',
    doneDescription: row?.doneDescription ?? '',
    supports: row?.supports ?? [],
    withoutList: row?.withoutList ?? false,
    revision: row?.revision ?? 0,
  }
}

type Props = {
  grantId: number
  row?: ScheduledRow | undefined
  /** Kinds of support an action can be made of. */
  supportTypes: readonly Choice[]
  onSaved: (id: number) => void
}

/** An action of the schedule: what the offer says of it and how it went. */
export function ScheduledForm({ grantId, row, supportTypes, onSaved }: Props) {
  const { tell } = useTell('results.saveScheduled')
  const { data: budget } = useAsk('budgets.get', { grantId })
  const say = useSay()
  const values = useMemo(() => valuesOf(grantId, row), [grantId, row])
  return (
    <Form<Typed, { id: number }>
      label={row ? 'Dane działania' : 'Nowe działanie harmonogramu'}
      values={values}
      record={row?.id ?? `dotacja-${grantId}`}
      submit={row ? 'Zapisz działanie' : 'Dodaj działanie'}
      onSend={tell}
      onSaved={({ id }) => {
        say({ sentence: row ? 'Zapisano działanie.' : 'Dodano działanie.' })
        onSaved(id)
      }}
    >
      {row && <FollowRecord values={values} />}
      <TextField name="name" label="Nazwa jak w ofercie" required autoFocus={!row} />
      <FieldRow>
        <DateField name="startsOn" label="Początek" />
        <DateField name="endsOn" label="Koniec" />
      </FieldRow>
      <SelectField
        name="actionId"
        label="Działanie w budżecie"
        none="żadne"
        options={(budget?.actions ?? []).map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
      />
      <TextArea name="targetGroup" label="Grupa docelowa" rows={2} limit={1000} />
      <TextArea name="description" label="Opis z oferty" rows={3} limit={10_000} />
      <ManyField
        name="supports"
        className={css.supports ?? ''}
        label="Zajęcia, z których się składa"
        hint="Program szuka po nich list obecności i dni spoza harmonogramu."
        options={supportTypes.map(({ code, label }) => ({ value: code, label }))}
      />
      <CheckField
        name="withoutList"
        label="To działanie nie ma list obecności"
        hint="Na przykład promocja albo spotkania partnerów."
      />
      <TextArea name="outsideParty" label="Zakres wykonany przez podmiot spoza umowy" rows={2} limit={1000} />
      <TextArea name="doneDescription" label="Opis wykonania" rows={4} limit={20_000} />
    </Form>
  )
}

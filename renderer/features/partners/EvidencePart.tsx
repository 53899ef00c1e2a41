import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import type { Unit } from '#shared/partners/commitments/fulfilment.ts'
import {
  type EvidenceInput,
  type EvidenceKind,
  evidenceKindNames,
  evidenceKinds,
} from '#shared/partners/commitments/schema.ts'
import { quantityWords } from '#shared/partners/commitments/wording.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { ComboboxField } from '../../ui/form/ComboboxField.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { HoursField } from '../../ui/form/HoursField.tsx'
import { NumberField } from '../../ui/form/NumberField.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './partners.module.css'

type Values = Omit<EvidenceInput, 'partnerId' | 'commitmentId'>
const empty: Values = { kind: 'event', recordId: null, happenedOn: null, description: '', counted: null }

/** Records of a kind to choose from; those that name the partner stand first and say so. */
function RecordField({ partnerId, kind }: { partnerId: number; kind: Exclude<EvidenceKind, 'other'> }) {
  const { data = [] } = useAsk('commitments.candidates', { partnerId, kind })
  return (
    <ComboboxField
      name="recordId"
      label="Zapis"
      required
      options={data.map((one) => ({
        value: one.id,
        label: `${formatDate(one.on)} ${one.name}`,
        ...(one.named ? { aside: 'wymienia partnera' } : {}),
      }))}
      nothing="Nie ma takiego zapisu. Dodaj go najpierw w jego części programu."
    />
  )
}

type Props = {
  partnerId: number
  today: IsoDate
  /** The commitment the evidence is of; without it: everything the partner did. */
  commitment?: { readonly id: number; readonly unit: Unit }
}

/** What shows that a partner did something: links to records, and what is only told of in words. */
export function EvidencePart({ partnerId, today, commitment }: Props) {
  const { data, error, again } = useAsk('commitments.evidence', { partnerId })
  const add = useTell('commitments.addEvidence')
  const remove = useTell('commitments.removeEvidence')
  const say = useSay()
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading />
  const rows = commitment ? data.filter((one) => one.commitmentId === commitment.id) : data
  const takeAway = async (id: number) => {
    const answer = await remove.tell({ id })
    say(
      answer.ok
        ? { sentence: 'Usunięto dowód; sam zapis został.' }
        : { sentence: answer.error.message, tone: 'refused' },
    )
  }
  return (
    <div className={css.part}>
      {rows.length === 0 && <p>Nie powiązano jeszcze żadnego zapisu.</p>}
      <ul className={css.facts} aria-label="Dowody współpracy">
        {rows.map((one) => (
          <li key={one.id}>
            <span>
              {formatDate(one.on)} {one.name}{' '}
              <span className={css.dim}>
                {evidenceKindNames[one.kind]}
                {commitment && one.worth !== null && one.worth > 0 && `, ${quantityWords(commitment.unit, one.worth)}`}
                {commitment && one.worth === 0 && ', jeszcze nie policzono'}
              </span>
            </span>
            <ActionIcon aria-label={`Usuń dowód: ${one.name}`} title="Usuń dowód" onClick={() => void takeAway(one.id)}>
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <Form<Values, unknown>
        key={rows.length}
        label="Nowy dowód współpracy"
        values={empty}
        record={`${partnerId}-${commitment?.id ?? 0}`}
        submit="Dodaj dowód"
        onSend={(typed) =>
          add.tell({
            ...typed,
            partnerId,
            commitmentId: commitment?.id ?? null,
            recordId: typed.kind === 'other' ? null : typed.recordId,
            happenedOn: typed.kind === 'other' ? typed.happenedOn : null,
          })
        }
        onSaved={() => say({ sentence: 'Dodano dowód.' })}
      >
        {(form) => {
          const kind = form.watch('kind')
          return (
            <>
              <SelectField
                name="kind"
                label="Co jest dowodem"
                required
                options={evidenceKinds.map((one) => ({ value: one, label: evidenceKindNames[one] }))}
              />
              {kind === 'other' ? (
                <FieldRow>
                  <DateField name="happenedOn" label="Dzień" required hint={`Na przykład ${formatDate(today)}.`} />
                  <TextField name="description" label="Opis" required className={css.grow ?? ''} />
                </FieldRow>
              ) : (
                <RecordField key={kind} partnerId={partnerId} kind={kind} />
              )}
              {commitment &&
                (commitment.unit === 'hours' ? (
                  <HoursField name="counted" label="Ile godzin" hour={60} hint="Puste: tyle, ile mówi zapis." />
                ) : (
                  <NumberField name="counted" label="Ile policzyć" hint="Puste: tyle, ile mówi zapis." />
                ))}
            </>
          )
        }}
      </Form>
    </div>
  )
}

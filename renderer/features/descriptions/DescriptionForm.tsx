import type { DescriptionInput } from '#shared/descriptions/schema.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { CheckField } from '../../ui/form/CheckField.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/FieldRow.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { NumberField } from '../../ui/form/NumberField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './descriptions.module.css'

/** The description of one document: what it lacks above, what the sheet adds by itself below. */
export function DescriptionForm({ documentId }: { documentId: number }) {
  const { data, error, again } = useAsk('descriptions.get', { documentId })
  const { tell } = useTell('descriptions.save')
  const say = useSay()
  if (error?.kind === 'rule') return <Notice kind="info" title={error.message} />
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Wczytuję opis…" />
  const signer = (what: string, by: string, on: string) => (
    <FieldRow>
      <TextField name={by} label={what} />
      <DateField name={on} label={`Dnia (${what.toLowerCase()})`} />
    </FieldRow>
  )
  return (
    <div className={css.form}>
      {data.gaps.length === 0 ? (
        <Notice kind="good" title="Opis jest kompletny." />
      ) : (
        <Notice kind="due" title={data.proposed ? 'Ten dokument nie ma jeszcze opisu' : 'Opisowi jeszcze brakuje'}>
          <ul className={css.gaps}>
            {data.gaps.map(({ rule, text }) => (
              <li key={rule}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Form<DescriptionInput, unknown>
        label="Opis dokumentu"
        values={data.description}
        record={documentId}
        submit="Zapisz opis"
        onSend={tell}
        onSaved={() => say({ sentence: 'Zapisano opis dokumentu.' })}
      >
        <FollowRecord values={data.description} />
        <TextArea name="substance" label="Opis merytoryczny" rows={3} limit={2000} />
        <TextArea
          name="divisionKey"
          label="Klucz podziału"
          rows={2}
          limit={1000}
          {...(data.keyWords ? { hint: `W danych dokumentu: ${data.keyWords}` } : {})}
        />
        <TextField name="procurement" label="Tryb wyboru wykonawcy" />
        <FieldRow>
          <DateField name="researchedOn" label="Rozeznanie rynku" />
          <NumberField name="offersCount" label="Liczba ofert" />
        </FieldRow>
        <TextField name="bookkeeping" label="Dekretacja" />
        <CheckField
          name="statementGiven"
          label="Złożono oświadczenie: wydatek zgodny z umową i niesfinansowany podwójnie"
        />
        <FieldGroup title="Sprawdzili i zatwierdzili">
          {signer('Merytorycznie', 'checkedBy', 'checkedOn')}
          {signer('Formalnie i rachunkowo', 'formalBy', 'formalOn')}
          {signer('Do wypłaty', 'approvedBy', 'approvedOn')}
        </FieldGroup>
      </Form>
      <p className={css.printed}>Na arkuszu: {data.split}</p>
      {data.annotation && <p className={css.printed}>Adnotacja zleceniodawcy: {data.annotation}</p>}
    </div>
  )
}

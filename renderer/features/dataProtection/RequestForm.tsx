import { outcomeNames, outcomes, requestKindNames, requestKinds } from '#shared/dataProtection/names.ts'
import { isToldToRecipients } from '#shared/dataProtection/recipients.ts'
import type { PersonRequest, RequestInput } from '#shared/dataProtection/requestSchema.ts'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { CheckField } from '../../ui/form/CheckField.tsx'
import { ComboboxField } from '../../ui/form/ComboboxField.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/FieldRow.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { NoticeRows } from './NoticeRows.tsx'
import css from './protection.module.css'

export type RequestValues = Omit<RequestInput, 'kind' | 'receivedOn'> & {
  kind: RequestInput['kind'] | null
  receivedOn: string | null
}
export const newRequest = (today: IsoDate): RequestValues => ({
  id: null,
  personId: null,
  applicant: '',
  kind: null,
  receivedOn: today,
  manner: '',
  wish: '',
  extended: false,
  extensionReason: '',
  extensionToldOn: null,
  answeredOn: null,
  outcome: null,
  answer: '',
  stepId: null,
  note: '',
  notices: [],
  revision: 0,
})
export const valuesOf = ({
  who: _w,
  dueOn: _d,
  state: _s,
  stepSentence: _t,
  extensionState: _e,
  extensionDueOn: _x,
  recipients: _r,
  recipientsLeft: _l,
  ...values
}: PersonRequest): RequestValues => values

const kinds = requestKinds.map((value) => ({ value, label: requestKindNames[value] }))
const results = outcomes.map((value) => ({ value, label: outcomeNames[value] }))

/** The changes of the data of a person, for the one that answers a request. */
function StepField({ personId }: { personId: number }) {
  const { data = [] } = useAsk('history.ofRecord', { kind: 'person', id: personId })
  return (
    <SelectField
      name="stepId"
      label="Zmiana w danych, którą to załatwiono"
      none="nie wskazano"
      hint="Popraw dane osoby jak zwykle, potem wskaż tu tę zmianę."
      options={data.map((step) => ({
        value: step.commandId,
        label: `${formatDate(step.at.slice(0, 10))}: ${step.sentence}`,
      }))}
    />
  )
}

type Props = {
  values: RequestValues
  /** Whom data of the person were handed to, from the register of disclosures. */
  recipients?: readonly string[]
  onSaved: (id: number) => void
  onCancel?: () => void
}
/** What somebody asks for, the answer, and who was told of it. */
export function RequestForm({ values, recipients = [], onSaved, onCancel }: Props) {
  const { tell } = useTell('dataProtection.saveRequest')
  const { data: people = [] } = useAsk('dataProtection.people', {})
  const say = useSay()
  const isNew = values.id === null
  return (
    <Form<RequestValues, { id: number }>
      label={isNew ? 'Nowy wniosek' : 'Wniosek'}
      values={values}
      record={values.id ?? 'nowy'}
      submit={isNew ? 'Dodaj wniosek' : 'Zapisz wniosek'}
      onSend={({ kind, receivedOn, ...typed }) =>
        tell({ ...typed, kind: kind as RequestInput['kind'], receivedOn: receivedOn ?? '' })
      }
      onSaved={({ id }) => {
        say({ sentence: isNew ? 'Dodano wniosek.' : 'Zapisano wniosek.' })
        onSaved(id)
      }}
      {...(onCancel ? { onCancel } : {})}
    >
      {(form) => {
        const [personId, isExtended, kind, notices] = form.watch(['personId', 'extended', 'kind', 'notices'])
        return (
          <>
            {!isNew && <FollowRecord values={values} />}
            <FieldRow>
              <SelectField name="kind" label="O co chodzi" required options={kinds} />
              <DateField name="receivedOn" label="Wpłynął dnia" required />
            </FieldRow>
            <ComboboxField
              name="personId"
              label="Osoba z listy"
              hint="Gdy tej osoby nie ma w pliku, zostaw puste i wpisz niżej, kto pyta."
              options={people.map(({ id, name, birthDate }) => ({
                value: id,
                label: name,
                aside: formatDate(birthDate),
              }))}
            />
            {personId === null && <TextField name="applicant" label="Kto złożył wniosek" />}
            <TextField name="manner" label="Jak wpłynął" placeholder="list, e-mail, rozmowa" />
            <TextArea name="wish" label="Treść wniosku" rows={2} limit={4000} />
            <CheckField name="extended" label="Termin przedłużono o dwa miesiące" />
            {isExtended && (
              <FieldRow>
                <TextField name="extensionReason" label="Powód przedłużenia" required className={css.grow ?? ''} />
                <DateField name="extensionToldOn" label="Osobę powiadomiono o tym dnia" />
              </FieldRow>
            )}
            <FieldGroup title="Odpowiedź">
              <FieldRow>
                <DateField name="answeredOn" label="Odpowiedziano dnia" />
                <SelectField name="outcome" label="Wynik" none="jeszcze nie" options={results} />
              </FieldRow>
              <TextArea name="answer" label="Treść odpowiedzi" rows={3} limit={4000} />
              {kind === 'correction' && personId !== null && <StepField personId={personId} />}
            </FieldGroup>
            {((kind !== null && isToldToRecipients(kind)) || notices.length > 0) && <NoticeRows known={recipients} />}
            <TextArea name="note" label="Uwagi" rows={2} limit={2000} />
          </>
        )
      }}
    </Form>
  )
}

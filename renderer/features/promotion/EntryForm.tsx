import type { IsoDate } from '#shared/kernel/dates.ts'
import type { EntryInput, PromotionEntry } from '#shared/promotion/schema.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { useCodes } from '../../api/useCodes.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { YesNoField } from '../../ui/form/YesNoField.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { ShownPeople } from './ShownPeople.tsx'

export type EntryValues = Omit<EntryInput, 'publishedOn' | 'medium'> & {
  publishedOn: string | null
  medium: string | null
}
export const newEntry = (today: IsoDate): EntryValues => ({
  id: null,
  publishedOn: today,
  publishedTo: null,
  medium: null,
  title: '',
  link: '',
  description: '',
  grantId: null,
  duty: null,
  partnerId: null,
  marked: null,
  showsPeople: null,
  peopleCheckedOn: null,
  note: '',
  revision: 0,
})
export const valuesOf = (one: PromotionEntry): EntryValues => {
  const { mediumLabel: _m, grantTitle: _g, dutyLabel: _d, partnerName: _p, withoutConsent: _w, ...values } = one
  return values
}

type FormProps = { values: EntryValues; onSaved: (id: number) => void; onCancel?: () => void }
/** An act of promotion: what, where and when it was published, which duty it fulfils, and whom it shows. */
export function EntryForm({ values, onSaved, onCancel }: FormProps) {
  const { tell } = useTell('promotion.save')
  const say = useSay()
  const media = useCodes('promotion_medium', values.medium)
  const duties = useCodes('information_duty', values.duty)
  const { data: grants = [] } = useAsk('grants.list', {})
  const { data: partners } = useAsk('partners.list', { former: true })
  const isNew = values.id === null
  return (
    <Form<EntryValues, { id: number }>
      label={isNew ? 'Nowy wpis promocji' : 'Wpis promocji'}
      values={values}
      record={values.id ?? 'nowy'}
      submit={isNew ? 'Dodaj wpis promocji' : 'Zapisz wpis promocji'}
      onSend={(typed) =>
        tell({
          ...typed,
          publishedOn: typed.publishedOn ?? '',
          medium: typed.medium ?? '',
        } satisfies EntryInput)
      }
      onSaved={({ id }) => {
        say({ sentence: isNew ? 'Dodano wpis promocji.' : 'Zapisano wpis promocji.' })
        onSaved(id)
      }}
      {...(onCancel ? { onCancel } : {})}
    >
      {!isNew && <FollowRecord values={values} />}
      <TextField name="title" label="Co opublikowano" required autoFocus={isNew} />
      <FieldRow>
        <DateField name="publishedOn" label="Opublikowano" required />
        <DateField name="publishedTo" label="Widoczne do" />
      </FieldRow>
      <FieldRow>
        <SelectField name="medium" label="Gdzie" required options={media} />
        <SelectField
          name="partnerId"
          label="U partnera"
          none="bez partnera"
          options={partners?.rows.map((one) => ({ value: one.id, label: one.name })) ?? []}
        />
      </FieldRow>
      <TextField name="link" label="Adres strony lub numer pisma" />
      <SelectField
        name="grantId"
        label="Dotacja"
        none="bez dotacji"
        options={grants.map((one) => ({ value: one.id, label: one.title }))}
      />
      <FieldRow>
        <SelectField name="duty" label="Spełnia obowiązek" none="żadnego" options={duties} />
        <YesNoField name="marked" label="Jest logotyp i wzmianka" />
      </FieldRow>
      <ShownPeople />
      <TextArea name="description" label="Opis" rows={2} limit={2000} />
      <TextArea name="note" label="Uwagi" rows={2} limit={2000} />
    </Form>
  )
}

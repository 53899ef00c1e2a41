import type { ReactNode } from 'react'
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
import { RemoveButton } from '../../ui/layout/RemoveButton.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { Tabs } from '../../ui/layout/Tabs.tsx'

type Values = Omit<EntryInput, 'publishedOn' | 'medium'> & { publishedOn: string | null; medium: string | null }
const newEntry = (today: IsoDate): Values => ({
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
  note: '',
  revision: 0,
})
const valuesOf = (one: PromotionEntry): Values => {
  const { mediumLabel: _m, grantTitle: _g, dutyLabel: _d, partnerName: _p, ...values } = one
  return values
}

type FormProps = { values: Values; onSaved: (id: number) => void; onCancel?: () => void }
function EntryForm({ values, onSaved, onCancel }: FormProps) {
  const { tell } = useTell('promotion.save')
  const say = useSay()
  const media = useCodes('promotion_medium', values.medium)
  const duties = useCodes('information_duty', values.duty)
  const { data: grants = [] } = useAsk('grants.list', {})
  const { data: partners } = useAsk('partners.list', { former: true })
  const isNew = values.id === null
  return (
    <Form<Values, { id: number }>
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
      <TextArea name="description" label="Opis" rows={2} limit={2000} />
      <TextArea name="note" label="Uwagi" rows={2} limit={2000} />
    </Form>
  )
}

type Props = {
  /** `undefined`: a new one. */
  entry: PromotionEntry | undefined
  today: IsoDate
  history: (id: number) => ReactNode
  scans: (id: number) => ReactNode
  onAdded: (id: number) => void
  onClose: () => void
}

/** An act of promotion beside the log. */
export function EntryPanel({ entry, today, history, scans, onAdded, onClose }: Props) {
  const { tell } = useTell('promotion.remove')
  if (!entry)
    return (
      <SidePanel title="Nowy wpis promocji" width={540} onClose={onClose}>
        <EntryForm values={newEntry(today)} onSaved={onAdded} onCancel={onClose} />
      </SidePanel>
    )
  return (
    <SidePanel
      title={entry.title}
      width={540}
      onClose={onClose}
      actions={
        <RemoveButton
          label="Usuń wpis promocji"
          said="Usunięto wpis promocji."
          onRemove={() => tell({ id: entry.id })}
          onGone={onClose}
        />
      }
    >
      <Tabs
        label="Części wpisu"
        tabs={[
          {
            id: 'data',
            label: 'Dane',
            keep: true,
            content: <EntryForm values={valuesOf(entry)} onSaved={() => undefined} />,
          },
          { id: 'scans', label: 'Skany', content: scans(entry.id) },
          { id: 'history', label: 'Historia', content: history(entry.id) },
        ]}
      />
    </SidePanel>
  )
}

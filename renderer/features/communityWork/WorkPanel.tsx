import type { ReactNode } from 'react'
import { overLimitSentence } from '#shared/communityWork/findingWords.ts'
import type { Work, WorkInput } from '#shared/communityWork/schema.ts'
import { useTell } from '../../api/hooks.tsx'
import { ComboboxField } from '../../ui/form/ComboboxField.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { RemoveButton } from '../../ui/layout/RemoveButton.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { Tabs } from '../../ui/layout/Tabs.tsx'
import css from './communityWork.module.css'

type Values = Omit<WorkInput, 'participationId' | 'startsOn'> & {
  participationId: number | null
  startsOn: string | null
}
const newWork = (participationId: number | null): Values => ({
  id: null,
  participationId,
  place: '',
  agreementNumber: '',
  startsOn: null,
  endsOn: null,
  note: '',
  revision: 0,
})
const valuesOf = ({ id, participationId, place, agreementNumber, startsOn, endsOn, note, revision }: Work): Values => ({
  id,
  participationId,
  place,
  agreementNumber,
  startsOn,
  endsOn,
  note,
  revision,
})
type Person = { readonly value: number; readonly label: string }

function WorkForm(props: {
  values: Values
  people: readonly Person[]
  scope: number
  onSaved: (id: number) => void
  onCancel?: () => void
}) {
  const { values, people, scope, onSaved, onCancel } = props
  const { tell } = useTell('communityWork.save')
  const say = useSay()
  const isNew = values.id === null
  return (
    <Form<Values, { id: number }>
      label={isNew ? 'Nowe prace społecznie użyteczne' : 'Prace społecznie użyteczne'}
      values={values}
      record={values.id ?? `nowe-${scope}`}
      submit={isNew ? 'Dodaj prace' : 'Zapisz prace'}
      onSend={(typed) =>
        tell({ ...typed, participationId: typed.participationId ?? 0, startsOn: typed.startsOn ?? '' })
      }
      onSaved={({ id }) => {
        say({ sentence: isNew ? 'Dodano prace społecznie użyteczne.' : 'Zapisano prace społecznie użyteczne.' })
        onSaved(id)
      }}
      {...(onCancel ? { onCancel } : {})}
    >
      {!isNew && <FollowRecord values={values} />}
      {isNew && <ComboboxField name="participationId" label="Osoba" required options={people} autoFocus />}
      <TextField name="place" label="Miejsce pracy" required />
      <TextField name="agreementNumber" label="Numer porozumienia lub umowy" />
      <FieldRow>
        <DateField name="startsOn" label="Początek" required />
        <DateField name="endsOn" label="Koniec" />
      </FieldRow>
      <TextArea name="note" label="Uwagi" rows={2} limit={2000} />
    </Form>
  )
}

type Props = {
  /** `undefined`: a new one. */
  work: Work | undefined
  people: readonly Person[]
  /** Where a new one is added: an edition or a case. */
  scope: number
  history: (id: number) => ReactNode
  onAdded: (id: number) => void
  onClose: () => void
}

/** A period of community work of one person at one place. */
export function WorkPanel({ work, people, scope, history, onAdded, onClose }: Props) {
  const { tell } = useTell('communityWork.remove')
  if (!work)
    return (
      <SidePanel title="Nowe prace społecznie użyteczne" onClose={onClose}>
        <WorkForm
          values={newWork(people.length === 1 ? people[0]!.value : null)}
          people={people}
          scope={scope}
          onSaved={onAdded}
          onCancel={onClose}
        />
      </SidePanel>
    )
  return (
    <SidePanel
      title={`${work.firstName} ${work.lastName}`}
      onClose={onClose}
      actions={
        <RemoveButton
          label="Usuń prace społecznie użyteczne"
          said="Usunięto prace społecznie użyteczne."
          onRemove={() => tell({ id: work.id })}
          onGone={onClose}
        />
      }
    >
      {work.over.length > 0 && (
        <Notice kind="due" title="Powyżej limitu tej osoby">
          <ul className={css.findings}>
            {work.over.map((one) => (
              <li key={one.span + one.from}>{overLimitSentence(one)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Tabs
        label="Części prac"
        tabs={[
          {
            id: 'data',
            label: 'Dane',
            content: <WorkForm values={valuesOf(work)} people={people} scope={scope} onSaved={() => {}} />,
          },
          { id: 'history', label: 'Historia', content: history(work.id) },
        ]}
      />
    </SidePanel>
  )
}

import type { ReactNode } from 'react'
import { shownPeople } from '#shared/events/counts.ts'
import type { ClubEvent, EventInput } from '#shared/events/schema.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/FieldRow.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { ManyField } from '../../ui/form/ManyField.tsx'
import { NumberField } from '../../ui/form/NumberField.tsx'
import { SegmentedChoice } from '../../ui/form/SegmentedChoice.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { RemoveButton } from '../../ui/layout/RemoveButton.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { Tabs } from '../../ui/layout/Tabs.tsx'
import type { PersonOption } from './sectionProps.ts'

type Values = Omit<EventInput, 'heldOn' | 'supportType'> & { heldOn: string | null; supportType: string | null }
const sources = [
  { value: 'list', label: 'z listy' },
  { value: 'estimate', label: 'szacunek' },
]
const newEvent = (editionId: number): Values => ({
  id: null,
  editionId,
  supportType: null,
  title: '',
  heldOn: null,
  endsOn: null,
  place: '',
  partners: '',
  familyCount: 0,
  guestCount: 0,
  volunteerCount: 0,
  countSource: 'list',
  description: '',
  participationIds: [],
  revision: 0,
})
const valuesOf = ({ participants, ...event }: ClubEvent): Values => ({
  ...event,
  participationIds: participants.map((one) => one.id),
})

type FormProps = {
  values: Values
  people: readonly PersonOption[]
  onSaved: (id: number) => void
  onCancel?: () => void
}
function EventForm({ values, people, onSaved, onCancel }: FormProps) {
  const { tell } = useTell('events.save')
  const { data: types = [] } = useAsk('events.types', {})
  const say = useSay()
  const isNew = values.id === null
  return (
    <Form<Values, { id: number }>
      label={isNew ? 'Nowe wydarzenie' : 'Wydarzenie'}
      values={values}
      record={values.id ?? `edycja-${values.editionId}`}
      submit={isNew ? 'Dodaj wydarzenie' : 'Zapisz wydarzenie'}
      onSend={(typed) =>
        tell({
          ...typed,
          familyCount: typed.familyCount ?? 0,
          guestCount: typed.guestCount ?? 0,
          volunteerCount: typed.volunteerCount ?? 0,
        } as EventInput)
      }
      onSaved={({ id }) => {
        say({ sentence: isNew ? 'Dodano wydarzenie.' : 'Zapisano wydarzenie.' })
        onSaved(id)
      }}
      {...(onCancel ? { onCancel } : {})}
    >
      {(form) => {
        const [came, family, guests, volunteers, source] = form.watch([
          'participationIds',
          'familyCount',
          'guestCount',
          'volunteerCount',
          'countSource',
        ])
        const total = [came.length, family, guests, volunteers].reduce<number>(
          (sum, one) => sum + (typeof one === 'number' ? one : 0),
          0,
        )
        return (
          <>
            {!isNew && <FollowRecord values={values} />}
            <TextField name="title" label="Nazwa wydarzenia" required autoFocus={isNew} />
            <SelectField
              name="supportType"
              label="Rodzaj"
              required
              options={types.map((type) => ({ value: type.code, label: type.label }))}
            />
            <FieldRow>
              <DateField name="heldOn" label="Data" required />
              <DateField name="endsOn" label="Koniec (gdy kilka dni)" />
            </FieldRow>
            <TextField name="place" label="Miejsce" />
            <TextField name="partners" label="Partnerzy" />
            <FieldGroup title="Ile osób było">
              <SegmentedChoice name="countSource" label="Skąd liczba" options={sources} />
              <FieldRow>
                <NumberField name="familyCount" label="Członkowie rodzin" width="7rem" />
                <NumberField name="guestCount" label="Inni goście" width="7rem" />
                <NumberField name="volunteerCount" label="Wolontariusze" width="7rem" />
              </FieldRow>
              <p role="status">Razem z uczestnikami: {shownPeople(total, source)}.</p>
            </FieldGroup>
            <ManyField name="participationIds" label="Uczestnicy, którzy byli" options={people} />
            <TextArea name="description" label="Opis" rows={2} limit={4000} />
          </>
        )
      }}
    </Form>
  )
}

type Props = {
  id: number | 'new'
  editionId: number
  people: readonly PersonOption[]
  history: (id: number) => ReactNode
  onAdded: (id: number) => void
  onClose: () => void
}

/** An event: what it was and who was there. */
export function EventPanel({ id, editionId, people, history, onAdded, onClose }: Props) {
  const isNew = id === 'new'
  const { data, error, again } = useAsk('events.get', { id: isNew ? 1 : id }, { enabled: !isNew })
  const { tell } = useTell('events.remove')
  if (isNew)
    return (
      <SidePanel title="Nowe wydarzenie" width={520} onClose={onClose}>
        <EventForm values={newEvent(editionId)} people={people} onSaved={onAdded} onCancel={onClose} />
      </SidePanel>
    )
  return (
    <SidePanel
      title={data?.title ?? 'Wydarzenie'}
      width={520}
      onClose={onClose}
      actions={
        data && (
          <RemoveButton
            label="Usuń wydarzenie"
            said="Usunięto wydarzenie."
            onRemove={() => tell({ id })}
            onGone={onClose}
          />
        )
      }
    >
      {error && <RefusedState error={error} onAgain={again} />}
      {!data && !error && <Loading />}
      {data && (
        <Tabs
          label="Części wydarzenia"
          tabs={[
            {
              id: 'data',
              label: 'Dane',
              content: <EventForm values={valuesOf(data)} people={people} onSaved={() => {}} />,
            },
            { id: 'history', label: 'Historia', content: history(id) },
          ]}
        />
      )}
    </SidePanel>
  )
}

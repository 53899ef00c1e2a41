import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { peopleInWords, personCategories, personCategoryNames } from '#shared/dataProtection/personCategories.ts'
import type { Activity, ActivityInput } from '#shared/dataProtection/schema.ts'
import { counted } from '#shared/kernel/text.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { CheckField } from '../../ui/form/CheckField.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { ManyField } from '../../ui/form/ManyField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { RecordPanel } from './RecordPanel.tsx'
import { Register } from './Register.tsx'
import type { SectionProps } from './sectionProps.ts'

const column = createAppColumnHelper<Activity>()
const name = column.accessor('name', { header: 'Czynność', enableSorting: false, meta: { lines: 2 } })
const state = column.accessor((row) => (row.active ? 'tak' : 'nie'), {
  id: 'active',
  header: 'W rejestrze',
  enableSorting: false,
  meta: { width: '7rem' },
})
const beside = column.columns([name, state])
const columns = column.columns([
  name,
  column.accessor((row) => peopleInWords(row.categories, row.peopleKinds), {
    id: 'people',
    header: 'Czyje dane',
    enableSorting: false,
    meta: { width: '22%', lines: 2 },
  }),
  column.accessor('legalBasis', { header: 'Podstawa', enableSorting: false, meta: { width: '22%', lines: 2 } }),
  column.accessor('erasure', { header: 'Usunięcie', enableSorting: false, meta: { width: '20%', lines: 2 } }),
  state,
])

const newActivity: ActivityInput = {
  id: null,
  name: '',
  purposes: '',
  legalBasis: '',
  categories: [],
  peopleKinds: '',
  dataKinds: '',
  recipients: '',
  transfers: 'brak',
  erasure: '',
  safeguards: '',
  note: '',
  active: true,
  revision: 0,
}

const categories = personCategories.map((value) => ({ value, label: personCategoryNames[value] }))

type FormProps = { values: ActivityInput; onSaved: (id: number) => void; onCancel?: () => void }
function ActivityForm({ values, onSaved, onCancel }: FormProps) {
  const { tell } = useTell('dataProtection.saveActivity')
  const say = useSay()
  const isNew = values.id === null
  return (
    <Form<ActivityInput, { id: number }>
      label={isNew ? 'Nowa czynność przetwarzania' : 'Czynność przetwarzania'}
      values={values}
      record={values.id ?? 'nowa'}
      submit={isNew ? 'Dodaj czynność' : 'Zapisz czynność'}
      onSend={tell}
      onSaved={({ id }) => {
        say({ sentence: isNew ? 'Dodano czynność przetwarzania.' : 'Zapisano czynność przetwarzania.' })
        onSaved(id)
      }}
      {...(onCancel ? { onCancel } : {})}
    >
      {!isNew && <FollowRecord values={values} />}
      <TextField name="name" label="Nazwa czynności" required autoFocus={isNew} />
      <TextArea name="purposes" label="Cele przetwarzania" rows={2} limit={2000} />
      <TextArea name="legalBasis" label="Podstawa prawna" rows={2} limit={2000} />
      <ManyField
        name="categories"
        label="Czyich danych dotyczy"
        hint="Kopia danych dla osoby wymienia tylko czynności, które jej dotyczą; bez zaznaczenia – każdą."
        options={categories}
      />
      <TextArea
        name="peopleKinds"
        label="Kategorie osób"
        rows={2}
        limit={2000}
        hint="Własnymi słowami, do rejestru; puste: zaznaczone wyżej."
      />
      <TextArea name="dataKinds" label="Kategorie danych" rows={2} limit={2000} />
      <TextArea name="recipients" label="Kategorie odbiorców" rows={2} limit={2000} />
      <TextField name="transfers" label="Przekazywanie poza EOG" />
      <TextArea name="erasure" label="Planowany termin usunięcia" rows={2} limit={1000} />
      <TextArea name="safeguards" label="Środki bezpieczeństwa" rows={2} limit={2000} />
      <TextArea name="note" label="Uwagi" rows={2} limit={2000} />
      <CheckField name="active" label="Jest w rejestrze" hint="Odznacz, gdy tego już nie robicie; wpis zostaje." />
    </Form>
  )
}

/** The register of processing activities: filled beforehand, edited by the association. */
export function ActivitySection(props: SectionProps) {
  const { data, error, again } = useAsk('dataProtection.activities', {})
  const { tell: move } = useTell('dataProtection.moveActivity')
  const { tell: remove } = useTell('dataProtection.removeActivity')
  const say = useSay()
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Wczytuję rejestr czynności…" />
  const shift = async (id: number, step: -1 | 1) => {
    const answer = await move({ id, step })
    if (!answer.ok) say({ sentence: answer.error.message, tone: 'refused' })
  }
  return (
    <Register
      {...props}
      label="Rejestr czynności przetwarzania"
      rows={data}
      columns={columns}
      beside={beside}
      rowName={(row) => row.name}
      summary={counted(data.length, 'czynność', 'czynności', 'czynności')}
      add="Nowa czynność"
      papers={[{ label: 'Rejestr czynności przetwarzania', document: { kind: 'processingRegister' } }]}
      empty={{
        title: 'Rejestr czynności jest pusty',
        words:
          'Tu zapisuje się, w jakich celach i na jakiej podstawie stowarzyszenie przetwarza dane osobowe (art. 30 RODO).',
      }}
      panel={(row, close) =>
        row ? (
          <RecordPanel
            key={row.id}
            title={row.name}
            onClose={close}
            history={props.history('processingActivity', row.id)}
            form={<ActivityForm values={row} onSaved={() => undefined} />}
            actions={
              <>
                <ActionIcon aria-label="Przesuń wyżej" title="Przesuń wyżej" onClick={() => void shift(row.id, -1)}>
                  <IconArrowUp size={18} aria-hidden />
                </ActionIcon>
                <ActionIcon aria-label="Przesuń niżej" title="Przesuń niżej" onClick={() => void shift(row.id, 1)}>
                  <IconArrowDown size={18} aria-hidden />
                </ActionIcon>
              </>
            }
            remove={{
              label: 'Usuń czynność',
              said: 'Usunięto czynność przetwarzania. Jest w koszu.',
              onRemove: () => remove({ id: row.id }),
            }}
          />
        ) : (
          <SidePanel key="new" title="Nowa czynność przetwarzania" width={560} onClose={close}>
            <ActivityForm values={newActivity} onSaved={props.onOpen} onCancel={close} />
          </SidePanel>
        )
      }
    />
  )
}

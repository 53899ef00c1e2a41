import { disclosureNames } from '#shared/dataProtection/names.ts'
import type { Disclosure } from '#shared/dataProtection/schema.ts'
import { dayInPoland } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { ComboboxField } from '../../ui/form/ComboboxField.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import css from './protection.module.css'
import { Register } from './Register.tsx'
import type { SectionProps } from './sectionProps.ts'

const column = createAppColumnHelper<Disclosure>()
const day = column.accessor((row) => dayInPoland(row.at), {
  id: 'day',
  header: 'Dzień',
  meta: { kind: 'date', width: '6.5rem' },
})
const kind = column.accessor((row) => disclosureNames[row.kind], {
  id: 'kind',
  header: 'Co to było',
  meta: { oneLine: true },
})
const beside = column.columns([day, kind])
const columns = column.columns([
  day,
  column.accessor((row) => disclosureNames[row.kind], {
    id: 'kind',
    header: 'Co to było',
    meta: { width: '22%', oneLine: true },
  }),
  column.accessor('personName', { header: 'Czyje dane', meta: { width: '20%', lines: 3, names: true } }),
  column.accessor('recipient', { header: 'Komu', meta: { width: '20%', oneLine: true } }),
  column.accessor('what', { header: 'Co', meta: { oneLine: true } }),
])

type Values = { personId: number | null; recipient: string; what: string }
function DiscloseForm({ onSaved, onCancel }: { onSaved: (id: number) => void; onCancel: () => void }) {
  const { tell } = useTell('dataProtection.disclose')
  const { data: people = [] } = useAsk('dataProtection.people', {})
  const say = useSay()
  return (
    <Form<Values, { id: number }>
      label="Nowe przekazanie danych"
      values={{ personId: null, recipient: '', what: '' }}
      submit="Zapisz przekazanie"
      onSend={({ personId, ...typed }) => tell({ ...typed, personId: personId as number })}
      onSaved={({ id }) => {
        say({ sentence: 'Zapisano przekazanie danych.' })
        onSaved(id)
      }}
      onCancel={onCancel}
    >
      <ComboboxField
        name="personId"
        label="Czyje dane"
        required
        autoFocus
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField name="recipient" label="Komu" required maxLength={300} />
      <TextArea name="what" label="Co przekazano" required rows={3} limit={1000} />
    </Form>
  )
}

/** What was shown and handed over of people's data; openings of the restricted notes note themselves. */
export function DisclosureSection(props: SectionProps) {
  const { data, error, again } = useAsk('dataProtection.disclosures', {})
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Wczytuję udostępnienia…" />
  return (
    <Register
      {...props}
      label="Udostępnienia danych"
      rows={data}
      columns={columns}
      beside={beside}
      rowName={(row) => `${disclosureNames[row.kind]} ${dayInPoland(row.at)}`}
      summary={counted(data.length, 'udostępnienie', 'udostępnienia', 'udostępnień')}
      add="Zapisz przekazanie danych"
      papers={[]}
      empty={{
        title: 'Niczego jeszcze nie udostępniono',
        words:
          'Tu widać, kiedy otwarto notatki zastrzeżone, i zapisuje się, komu przekazano czyje dane, na przykład ośrodkowi pomocy społecznej.',
      }}
      panel={(row, close) =>
        row ? (
          <SidePanel key={row.id} title={disclosureNames[row.kind]} width={420} onlyText onClose={close}>
            <p>{[row.personName, row.recipient].filter(Boolean).join(' → ')}</p>
            <p className={css.dim}>{row.what}</p>
          </SidePanel>
        ) : (
          <SidePanel key="new" title="Nowe przekazanie danych" width={480} onClose={close}>
            <DiscloseForm onSaved={props.onOpen} onCancel={close} />
          </SidePanel>
        )
      }
    />
  )
}

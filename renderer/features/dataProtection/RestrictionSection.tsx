import { Link } from 'wouter'
import { restrictionKinds, restrictionNames } from '#shared/dataProtection/names.ts'
import type { RestrictInput, Restriction } from '#shared/dataProtection/schema.ts'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { ComboboxField } from '../../ui/form/ComboboxField.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import css from './protection.module.css'
import { Register } from './Register.tsx'
import type { SectionProps } from './sectionProps.ts'

const column = createAppColumnHelper<Restriction>()
const person = column.accessor('personName', { header: 'Osoba', meta: { width: '26%', lines: 3 } })
const since = column.accessor('since', { header: 'Od', meta: { kind: 'date', width: '6.5rem' } })
const lifted = column.accessor('liftedOn', { header: 'Zniesiono', meta: { kind: 'date', width: '7rem' } })
const beside = column.columns([column.accessor('personName', { header: 'Osoba', meta: { lines: 3 } }), since, lifted])
const columns = column.columns([
  person,
  column.accessor((row) => restrictionNames[row.kind], { id: 'kind', header: 'Co', meta: { width: '16rem' } }),
  since,
  lifted,
  column.accessor('reason', { header: 'Powód', meta: { oneLine: true } }),
])
const kinds = restrictionKinds.map((value) => ({ value, label: restrictionNames[value] }))

type Values = { personId: number | null; kind: RestrictInput['kind'] | null; since: string | null; reason: string }
type FormProps = { today: IsoDate; onSaved: (id: number) => void; onCancel: () => void }
function RestrictForm({ today, onSaved, onCancel }: FormProps) {
  const { tell } = useTell('dataProtection.restrict')
  const { data: people = [] } = useAsk('dataProtection.people', {})
  const say = useSay()
  const values: Values = { personId: null, kind: 'restriction', since: today, reason: '' }
  return (
    <Form<Values, { id: number }>
      label="Nowe ograniczenie"
      values={values}
      submit="Ogranicz przetwarzanie"
      onSend={({ personId, kind, since: from, reason }) =>
        tell({
          personId: personId as number,
          kind: kind as RestrictInput['kind'],
          since: from ?? '',
          reason,
        })
      }
      onSaved={({ id }) => {
        say({ sentence: 'Ograniczono przetwarzanie danych osoby.' })
        onSaved(id)
      }}
      onCancel={onCancel}
    >
      <p className={css.dim}>
        Osoba zniknie z listy uczestników i z wyszukiwania, na listach edycji będzie miała napis „przetwarzanie
        ograniczone”, a jej zapisów nie da się zmienić. Rozliczenia, rejestr zaświadczeń i raporty, których wymaga
        prawo, liczą ją nadal.
      </p>
      <ComboboxField
        name="personId"
        label="Osoba"
        required
        autoFocus
        options={people.map(({ id, name, birthDate }) => ({ value: id, label: name, aside: formatDate(birthDate) }))}
      />
      <FieldRow>
        <SelectField name="kind" label="Co" required options={kinds} />
        <DateField name="since" label="Od dnia" required />
      </FieldRow>
      <TextArea name="reason" label="Powód" required rows={3} limit={1000} />
    </Form>
  )
}

type LiftValues = { liftedOn: string | null; reason: string }
function LiftForm({ row, today }: { row: Restriction; today: IsoDate }) {
  const { tell } = useTell('dataProtection.lift')
  const say = useSay()
  return (
    <Form<LiftValues, unknown>
      label="Zniesienie ograniczenia"
      values={{ liftedOn: today, reason: '' }}
      record={row.id}
      submit="Znieś ograniczenie"
      onSend={({ liftedOn, reason }) => tell({ id: row.id, liftedOn: liftedOn ?? '', reason, revision: row.revision })}
      onSaved={() => say({ sentence: 'Zniesiono ograniczenie. Osoba jest znów na liście i w wyszukiwaniu.' })}
    >
      <DateField name="liftedOn" label="Zniesiono dnia" required />
      <TextArea name="reason" label="Powód zniesienia" required rows={2} limit={1000} />
    </Form>
  )
}

/** Whose data may only be kept, since when and why; lifted ones stay as a record. */
export function RestrictionSection(props: SectionProps) {
  const { data, error, again } = useAsk('dataProtection.restrictions', {})
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Wczytuję ograniczenia…" />
  return (
    <Register
      {...props}
      label="Ograniczenia przetwarzania"
      rows={data}
      columns={columns}
      beside={beside}
      rowName={(row) => row.personName}
      summary={counted(data.length, 'ograniczenie', 'ograniczenia', 'ograniczeń')}
      add="Nowe ograniczenie"
      papers={[]}
      empty={{
        title: 'Niczyich danych nie ograniczono',
        words:
          'Gdy ktoś zażąda ograniczenia (art. 18) albo zgłosi sprzeciw (art. 21), jego dane można do rozstrzygnięcia tylko przechowywać.',
      }}
      panel={(row, close) =>
        row ? (
          <SidePanel key={row.id} title={row.personName} width={520} onClose={close}>
            <div className={css.part}>
              <Notice
                kind={row.liftedOn === null ? 'due' : 'info'}
                title={`${row.kind === 'objection' ? 'Sprzeciw' : 'Ograniczenie przetwarzania'} od ${formatDate(row.since)}${row.liftedOn === null ? '' : ` do ${formatDate(row.liftedOn)}`}`}
              >
                Powód: {row.reason}
                {row.liftedOn !== null && `. Zniesiono, bo: ${row.liftedReason}`}
              </Notice>
              <p>
                <Link href={`/uczestnicy/${row.personId}`}>Otwórz dane osoby</Link>
              </p>
              {row.liftedOn === null && <LiftForm row={row} today={props.today} />}
            </div>
          </SidePanel>
        ) : (
          <SidePanel key="new" title="Nowe ograniczenie" width={520} onClose={close}>
            <RestrictForm today={props.today} onSaved={props.onOpen} onCancel={close} />
          </SidePanel>
        )
      }
    />
  )
}

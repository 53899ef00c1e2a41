import { IconAlertTriangle } from '@tabler/icons-react'
import { formatTime } from '#shared/classes/timeOfDay.ts'
import { breachStateNames } from '#shared/dataProtection/breachClock.ts'
import { riskNames, risks } from '#shared/dataProtection/names.ts'
import type { Breach, BreachInput } from '#shared/dataProtection/schema.ts'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/FieldRow.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { NumberField } from '../../ui/form/NumberField.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { TimeField } from '../../ui/form/TimeField.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import css from './protection.module.css'
import { RecordPanel } from './RecordPanel.tsx'
import { Register } from './Register.tsx'
import type { SectionProps } from './sectionProps.ts'

const column = createAppColumnHelper<Breach>()
const waits = (state: Breach['state']): boolean => state === 'due' || state === 'late'
const noticed = column.accessor('noticedOn', { header: 'Zauważono', meta: { kind: 'date', width: '6.75rem' } })
const what = column.accessor('description', { header: 'Co się stało', meta: { lines: 2 } })
const state = column.accessor((row) => breachStateNames[row.state], {
  id: 'state',
  header: 'Zgłoszenie',
  meta: { width: '11rem' },
  cell: ({ row }) => (
    <span className={waits(row.original.state) ? css.due : undefined}>
      {waits(row.original.state) && <IconAlertTriangle size={16} aria-hidden />}
      {breachStateNames[row.original.state]}
    </span>
  ),
})
const beside = column.columns([noticed, what])
const columns = column.columns([
  noticed,
  what,
  column.accessor((row) => riskNames[row.risk], { id: 'risk', header: 'Ryzyko', meta: { width: '8.75rem' } }),
  column.accessor((row) => `${formatDate(row.dueOn)} ${formatTime(row.dueAt)}`, {
    id: 'due',
    header: 'Termin 72 godzin',
    enableSorting: false,
    meta: { width: '8.5rem' },
  }),
  state,
  column.accessor('closedOn', { header: 'Zamknięto', meta: { kind: 'date', width: '6.75rem' } }),
])

type Values = Omit<BreachInput, 'noticedOn' | 'noticedAt' | 'risk'> & {
  noticedOn: string | null
  noticedAt: number | null
  risk: BreachInput['risk'] | null
}
const newBreach = (today: IsoDate): Values => ({
  id: null,
  happenedOn: null,
  noticedOn: today,
  noticedAt: null,
  description: '',
  dataKinds: '',
  peopleCount: null,
  consequences: '',
  remedies: '',
  risk: null,
  riskReason: '',
  reportedOn: null,
  reportNumber: '',
  peopleToldOn: null,
  closedOn: null,
  note: '',
  revision: 0,
})
const valuesOf = ({ state: _s, dueOn: _d, dueAt: _a, hoursLeft: _h, ...values }: Breach): Values => values
const riskOptions = risks.map((value) => ({ value, label: riskNames[value] }))

type FormProps = { values: Values; onSaved: (id: number) => void; onCancel?: () => void }
function BreachForm({ values, onSaved, onCancel }: FormProps) {
  const { tell } = useTell('dataProtection.saveBreach')
  const say = useSay()
  const isNew = values.id === null
  return (
    <Form<Values, { id: number }>
      label={isNew ? 'Nowe naruszenie' : 'Naruszenie'}
      values={values}
      record={values.id ?? 'nowe'}
      submit={isNew ? 'Dodaj naruszenie' : 'Zapisz naruszenie'}
      onSend={({ noticedOn, noticedAt, risk, ...typed }) =>
        tell({
          ...typed,
          noticedOn: noticedOn ?? '',
          noticedAt: noticedAt as number,
          risk: risk as BreachInput['risk'],
        })
      }
      onSaved={({ id }) => {
        say({ sentence: isNew ? 'Dodano naruszenie.' : 'Zapisano naruszenie.' })
        onSaved(id)
      }}
      {...(onCancel ? { onCancel } : {})}
    >
      {!isNew && <FollowRecord values={values} />}
      <TextArea name="description" label="Co się stało" required rows={3} limit={4000} autoFocus={isNew} />
      <FieldRow>
        <DateField name="noticedOn" label="Zauważono dnia" required />
        <TimeField name="noticedAt" label="o godzinie" required />
        <DateField name="happenedOn" label="Dzień zdarzenia" />
      </FieldRow>
      <TextField name="dataKinds" label="Jakich danych dotyczy" />
      <NumberField name="peopleCount" label="Ilu osób" unit="osób" />
      <TextArea name="consequences" label="Możliwe skutki" rows={2} limit={4000} />
      <TextArea name="remedies" label="Co zrobiono" rows={2} limit={4000} />
      <FieldGroup title="Ryzyko i powiadomienia">
        <SelectField name="risk" label="Ryzyko dla osób" required options={riskOptions} />
        <TextField name="riskReason" label="Dlaczego tak" />
        <FieldRow>
          <DateField name="reportedOn" label="Zgłoszono do UODO" />
          <TextField name="reportNumber" label="Numer zgłoszenia" />
        </FieldRow>
        <FieldRow>
          <DateField name="peopleToldOn" label="Osoby powiadomiono" hint="Wymagane przy wysokim ryzyku." />
          <DateField name="closedOn" label="Sprawę zamknięto" />
        </FieldRow>
      </FieldGroup>
      <TextArea name="note" label="Uwagi" rows={2} limit={2000} />
    </Form>
  )
}

/** What is left to do about a breach that has to be reported. */
function Clock({ breach }: { breach: Breach }) {
  const due = `${formatDate(breach.dueOn)} o ${formatTime(breach.dueAt)}`
  if (breach.state === 'late')
    return (
      <Notice kind="block" title={`Minęły 72 godziny: termin zgłoszenia do UODO był ${due}.`}>
        Zgłoś naruszenie od razu i podaj powód opóźnienia.
      </Notice>
    )
  if (breach.state === 'due')
    return (
      <Notice
        kind="due"
        title={`Do zgłoszenia do UODO zostało: ${counted(breach.hoursLeft, 'godzina', 'godziny', 'godzin')}.`}
      >
        Termin mija {due}.
      </Notice>
    )
  return null
}

/** The register of breaches with the clock of 72 hours. */
export function BreachSection(props: SectionProps) {
  const { data, error, again } = useAsk('dataProtection.breaches', {})
  const { tell: remove } = useTell('dataProtection.removeBreach')
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Wczytuję rejestr naruszeń…" />
  return (
    <Register
      {...props}
      label="Rejestr naruszeń"
      rows={data}
      columns={columns}
      beside={beside}
      rowName={(row) => `naruszenie z ${formatDate(row.noticedOn)}`}
      summary={counted(data.length, 'naruszenie', 'naruszenia', 'naruszeń')}
      add="Nowe naruszenie"
      papers={[{ label: 'Rejestr naruszeń', document: { kind: 'breachRegister' } }]}
      empty={{
        title: 'Nie odnotowano naruszeń',
        words:
          'Zgubiony pendrive, list wysłany do kogo innego, włamanie: tu zapisuje się, co się stało i co zrobiono. Program liczy 72 godziny na zgłoszenie.',
      }}
      panel={(row, close) =>
        row ? (
          <RecordPanel
            key={row.id}
            title={`Naruszenie z ${formatDate(row.noticedOn)}`}
            onClose={close}
            history={props.history('breach', row.id)}
            form={
              <div className={css.part}>
                <Clock breach={row} />
                {row.risk === 'high' && row.peopleToldOn === null && (
                  <Notice
                    kind="due"
                    title="Przy wysokim ryzyku trzeba powiadomić osoby, których dane dotyczą (art. 34)."
                  />
                )}
                <BreachForm values={valuesOf(row)} onSaved={() => undefined} />
              </div>
            }
            remove={{
              label: 'Usuń naruszenie',
              said: 'Usunięto naruszenie. Jest w koszu.',
              onRemove: () => remove({ id: row.id }),
            }}
          />
        ) : (
          <SidePanel key="new" title="Nowe naruszenie" width={560} onClose={close}>
            <BreachForm values={newBreach(props.today)} onSaved={props.onOpen} onCancel={close} />
          </SidePanel>
        )
      }
    />
  )
}

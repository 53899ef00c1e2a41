import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { Authorisation, AuthorisationInput } from '#shared/dataProtection/schema.ts'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
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

const column = createAppColumnHelper<Authorisation>()
const number = column.accessor('number', { header: 'Numer', meta: { width: '8rem', oneLine: true } })
const person = column.accessor('staffName', { header: 'Osoba z kadry', meta: { width: '22%', lines: 3 } })
const beside = column.columns([number, column.accessor('staffName', { header: 'Osoba z kadry', meta: { lines: 3 } })])
const columns = column.columns([
  number,
  person,
  column.accessor('scope', { header: 'Zakres', meta: { lines: 2 } }),
  column.accessor('validFrom', { header: 'Od', meta: { kind: 'date', width: '6.5rem' } }),
  column.accessor('validTo', { header: 'Do', meta: { kind: 'date', width: '6.5rem' } }),
  column.accessor((row) => (row.inForce ? 'ważne' : 'nieważne'), {
    id: 'state',
    header: 'Stan',
    meta: { width: '6.5rem' },
  }),
  column.accessor('confidentialityOn', {
    header: 'Poufność',
    meta: { width: '7rem' },
    cell: ({ row }) =>
      row.original.confidentialityOn === null ? (
        <span className={css.due}>
          <IconAlertTriangle size={16} aria-hidden />
          brak
        </span>
      ) : (
        formatDate(row.original.confidentialityOn)
      ),
  }),
])

const usualScope = 'dane uczestników klubu, ich osób bliskich i kandydatów w zakresie potrzebnym do powierzonych zadań'
type Values = Omit<AuthorisationInput, 'staffId' | 'validFrom'> & { staffId: number | null; validFrom: string | null }
const newAuthorisation = (number: string, today: IsoDate): Values => ({
  id: null,
  number,
  staffId: null,
  scope: usualScope,
  systems: 'Klubownik, dokumenty papierowe klubu',
  validFrom: today,
  validTo: null,
  givenBy: '',
  note: '',
  revision: 0,
})
const valuesOf = ({ staffName: _s, confidentialityOn: _c, inForce: _i, ...values }: Authorisation): Values => values

type FormProps = { values: Values; onSaved: (id: number) => void; onCancel?: () => void }
function AuthorisationForm({ values, onSaved, onCancel }: FormProps) {
  const { tell } = useTell('dataProtection.saveAuthorisation')
  const { data: staff = [] } = useAsk('staff.list', { search: '', activeOnly: false })
  const say = useSay()
  const isNew = values.id === null
  return (
    <Form<Values, { id: number }>
      label={isNew ? 'Nowe upoważnienie' : 'Upoważnienie'}
      values={values}
      record={values.id ?? 'nowe'}
      submit={isNew ? 'Dodaj upoważnienie' : 'Zapisz upoważnienie'}
      onSend={({ staffId, validFrom, ...typed }) =>
        tell({ ...typed, staffId: staffId as number, validFrom: validFrom ?? '' })
      }
      onSaved={({ id }) => {
        say({ sentence: isNew ? 'Dodano upoważnienie.' : 'Zapisano upoważnienie.' })
        onSaved(id)
      }}
      {...(onCancel ? { onCancel } : {})}
    >
      {!isNew && <FollowRecord values={values} />}
      <FieldRow>
        <SelectField
          name="staffId"
          label="Osoba z kadry"
          required
          options={staff.map((one) => ({ value: one.id, label: one.name }))}
        />
        <TextField name="number" label="Numer upoważnienia" required />
      </FieldRow>
      <TextArea name="scope" label="Zakres upoważnienia" required rows={3} limit={2000} />
      <TextField name="systems" label="Programy i zbiory" />
      <FieldRow>
        <DateField name="validFrom" label="Ważne od" required />
        <DateField name="validTo" label="Ważne do" hint="Puste: do odwołania." />
      </FieldRow>
      <TextField name="givenBy" label="Kto upoważnia" />
      <TextArea name="note" label="Uwagi" rows={2} limit={2000} />
    </Form>
  )
}

/** Authorisations of the staff, and who has none. */
export function AuthorisationSection(props: SectionProps) {
  const { data, error, again } = useAsk('dataProtection.authorisations', {})
  const { tell: remove } = useTell('dataProtection.removeAuthorisation')
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Wczytuję upoważnienia…" />
  const { rows, missing, nextNumber } = data
  return (
    <Register
      {...props}
      label="Ewidencja upoważnień"
      rows={rows}
      columns={columns}
      beside={beside}
      rowName={(row) => `${row.number}, ${row.staffName}`}
      summary={counted(rows.length, 'upoważnienie', 'upoważnienia', 'upoważnień')}
      add="Nowe upoważnienie"
      papers={[{ label: 'Ewidencja upoważnień', document: { kind: 'authorisationRegister' } }]}
      above={
        missing.length > 0 && (
          <Notice
            kind="due"
            title={`Bez ważnego upoważnienia: ${counted(missing.length, 'osoba', 'osoby', 'osób')} z kadry`}
          >
            {missing.map(({ name }) => name).join(', ')}
          </Notice>
        )
      }
      empty={{
        title: 'Nie ma jeszcze upoważnień',
        words:
          'Każda osoba, która ma dostęp do danych uczestników, dostaje upoważnienie z zakresem. Dzień oświadczenia o poufności wpisuje się w kadrze.',
      }}
      panel={(row, close) =>
        row ? (
          <RecordPanel
            key={row.id}
            title={`Upoważnienie ${row.number}`}
            onClose={close}
            history={props.history('authorisation', row.id)}
            form={
              <div className={css.part}>
                <div className={css.acts}>
                  {props.print(
                    [
                      {
                        label: `Upoważnienie ${row.number}`,
                        document: { kind: 'authorisation', authorisationId: row.id },
                      },
                    ],
                    'Drukuj upoważnienie',
                  )}
                </div>
                {row.confidentialityOn === null && (
                  <Notice kind="due" title="Ta osoba nie ma oświadczenia o poufności.">
                    Wpisz dzień jego podpisania w karcie osoby z kadry.
                  </Notice>
                )}
                <AuthorisationForm values={valuesOf(row)} onSaved={() => undefined} />
                {row.inForce && row.validTo === null && <EndToday row={row} today={props.today} />}
              </div>
            }
            remove={{
              label: 'Usuń upoważnienie',
              said: 'Usunięto upoważnienie. Jest w koszu.',
              onRemove: () => remove({ id: row.id }),
            }}
          />
        ) : (
          <SidePanel key="new" title="Nowe upoważnienie" width={560} onClose={close}>
            <AuthorisationForm
              values={newAuthorisation(nextNumber, props.today)}
              onSaved={props.onOpen}
              onCancel={close}
            />
          </SidePanel>
        )
      }
    />
  )
}

/** Ends an authorisation with today: the usual act when somebody leaves. */
function EndToday({ row, today }: { row: Authorisation; today: IsoDate }) {
  const { tell } = useTell('dataProtection.saveAuthorisation')
  const say = useSay()
  const end = async () => {
    const { staffName: _s, confidentialityOn: _c, inForce: _i, ...input } = row
    const answer = await tell({ ...input, validTo: today })
    say(
      answer.ok
        ? { sentence: `Upoważnienie ${row.number} wygasa z dniem ${formatDate(today)}.` }
        : { sentence: answer.error.message, tone: 'refused' },
    )
  }
  return (
    <div>
      <Button variant="default" onClick={() => void end()}>
        Zakończ z dniem dzisiejszym
      </Button>
    </div>
  )
}

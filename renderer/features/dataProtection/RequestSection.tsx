import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from 'wouter'
import { requestKindNames } from '#shared/dataProtection/names.ts'
import type { PersonRequest } from '#shared/dataProtection/requestSchema.ts'
import { requestStateNames } from '#shared/dataProtection/requestTerm.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { capitalised, counted } from '#shared/kernel/text.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import css from './protection.module.css'
import { RecordPanel } from './RecordPanel.tsx'
import { Register } from './Register.tsx'
import { newRequest, RequestForm, valuesOf } from './RequestForm.tsx'
import { RequestNotices } from './RequestNotices.tsx'
import type { SectionProps } from './sectionProps.ts'

const column = createAppColumnHelper<PersonRequest>()
const received = column.accessor('receivedOn', { header: 'Wpłynął', meta: { kind: 'date', width: '6.5rem' } })
const who = column.accessor('who', { header: 'Kto', meta: { width: '24%', lines: 3, names: true } })
const kind = column.accessor((row) => requestKindNames[row.kind], {
  id: 'kind',
  header: 'O co chodzi',
  meta: { lines: 3 },
})
const beside = column.columns([received, column.accessor('who', { header: 'Kto', meta: { lines: 3, names: true } })])
const columns = column.columns([
  received,
  who,
  kind,
  column.accessor('dueOn', { header: 'Odpowiedzieć do', meta: { kind: 'date', width: '8.5rem' } }),
  column.accessor('answeredOn', { header: 'Odpowiedź', meta: { kind: 'date', width: '7rem' } }),
  column.accessor((row) => requestStateNames[row.state], {
    id: 'state',
    header: 'Stan',
    meta: { width: '9.5rem' },
    cell: ({ row }) => (
      <span className={row.original.answeredOn === null ? css.due : undefined}>
        {row.original.state === 'late' && <IconAlertTriangle size={16} aria-hidden />}
        {requestStateNames[row.original.state]}
      </span>
    ),
  }),
])

/** The register of what people ask for by art. 15 to 21. */
export function RequestSection(props: SectionProps) {
  const { data, error, again } = useAsk('dataProtection.requests', {})
  const { tell: remove } = useTell('dataProtection.removeRequest')
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Wczytuję wnioski…" />
  return (
    <Register
      {...props}
      label="Wnioski osób"
      rows={data}
      columns={columns}
      beside={beside}
      rowName={(row) => `${row.who}, ${formatDate(row.receivedOn)}`}
      summary={counted(data.length, 'wniosek', 'wnioski', 'wniosków')}
      add="Nowy wniosek"
      papers={[{ label: 'Rejestr wniosków', document: { kind: 'requestRegister' } }]}
      empty={{
        title: 'Nie wpłynął jeszcze żaden wniosek',
        words:
          'Każdy może zapytać, jakie dane o nim macie, poprosić o poprawkę, ograniczenie albo usunięcie. Program pilnuje miesiąca na odpowiedź.',
      }}
      panel={(row, close) =>
        row ? (
          <RecordPanel
            key={row.id}
            title={`Wniosek z ${formatDate(row.receivedOn)}: ${row.who}`}
            onClose={close}
            history={props.history('personRequest', row.id)}
            form={
              <div className={css.part}>
                <RequestNotices request={row} />
                {row.kind === 'access' && row.personId !== null && (
                  <Link href={`/ochrona-danych/dostep/${row.personId}`}>Przygotuj kopię danych</Link>
                )}
                {row.kind === 'erasure' && row.personId !== null && row.answeredOn === null && (
                  <Link href={`/ochrona-danych/przechowywanie/${row.id}`}>Sprawdź, co można usunąć</Link>
                )}
                {row.kind === 'erasure' && row.stepSentence !== null && (
                  <Notice kind="good" title={`${capitalised(row.stepSentence)}.`}>
                    Protokół jest w części Przechowywanie i anonimizacja.
                  </Notice>
                )}
                <RequestForm values={valuesOf(row)} recipients={row.recipients} onSaved={() => undefined} />
              </div>
            }
            remove={{
              label: 'Usuń wniosek',
              said: 'Usunięto wniosek. Jest w koszu.',
              onRemove: () => remove({ id: row.id }),
            }}
          />
        ) : (
          <SidePanel key="new" title="Nowy wniosek" width={560} onClose={close}>
            <RequestForm values={newRequest(props.today)} onSaved={props.onOpen} onCancel={close} />
          </SidePanel>
        )
      }
    />
  )
}

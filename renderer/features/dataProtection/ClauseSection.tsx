import { IconAlertTriangle } from '@tabler/icons-react'
import { Link, useLocation } from 'wouter'
import { clauseStateNames } from '#shared/dataProtection/clauses.ts'
import type { ClauseOverview } from '#shared/dataProtection/schema.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import { useAsk } from '../../api/hooks.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import css from './protection.module.css'

type Row = ClauseOverview['people'][number]
const column = createAppColumnHelper<Row>()
const columns = column.columns([
  column.accessor('name', { header: 'Nazwisko i imię', meta: { oneLine: true } }),
  column.accessor('edition', { header: 'Edycja', meta: { width: '28%', oneLine: true } }),
  column.accessor((row) => clauseStateNames[row.state], {
    id: 'state',
    header: 'Klauzula',
    meta: { width: '12rem' },
    cell: ({ row }) => (
      <span className={row.original.state === 'present' ? undefined : css.due}>
        {row.original.state !== 'present' && <IconAlertTriangle size={16} aria-hidden />}
        {clauseStateNames[row.original.state]}
      </span>
    ),
  }),
  column.accessor('givenOn', { header: 'Ostatnio dnia', meta: { kind: 'date', width: '8rem' } }),
])

/** Who has the present wording of the information clause and who must get it again; consents that were taken back. */
export function ClauseSection() {
  const { data, error, again } = useAsk('dataProtection.clauses', {})
  const [, go] = useLocation()
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Wczytuję klauzule…" />
  const lacking = data.people.filter(({ state }) => state !== 'present').length
  const { present } = data
  return (
    <div className={css.list}>
      {present === null ? (
        <Notice kind="due" title="Nie ma klauzuli informacyjnej w użyciu.">
          Dodaj jej treść w <Link href="/ustawienia/pisma">Wzorach pism</Link>.
        </Notice>
      ) : (
        <Notice
          kind={lacking > 0 ? 'due' : 'good'}
          title={`Obecna klauzula: ${present.name}, wersja ${present.version}${present.validFrom === null ? '' : ` od ${formatDate(present.validFrom)}`}.`}
        >
          {lacking > 0
            ? `Nie ma jej: ${counted(lacking, 'osoba', 'osoby', 'osób')}. Otwórz osobę, wydrukuj klauzulę i wpisz dzień w zgodach.`
            : 'Ma ją każdy, kto teraz bierze udział albo się zgłosił.'}{' '}
          Treść zmienia się w <Link href="/ustawienia/pisma">Wzorach pism</Link>.
        </Notice>
      )}
      {data.withdrawn.length > 0 && (
        <Notice
          kind="info"
          title={`Wycofano: ${counted(data.withdrawn.length, 'zgodę', 'zgody', 'zgód')}. Tego, czego dotyczyły, nie wolno już używać (wizerunek: usuń zdjęcia ze strony i z mediów).`}
        >
          <ul>
            {data.withdrawn.map((one) => (
              <li key={one.id}>
                <Link href={`/uczestnicy/udzial/${one.participationId}/udzial`}>{one.name}</Link>: {one.kindLabel},{' '}
                {formatDate(one.withdrawnOn)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <DataTable
        label="Klauzula informacyjna"
        columns={columns}
        rows={data.people}
        rowName={(row) => row.name}
        onOpen={(row) => go(`/uczestnicy/udzial/${row.id}/udzial`)}
        summary={counted(data.people.length, 'osoba', 'osoby', 'osób')}
        empty="Nikt teraz nie bierze udziału ani się nie zgłosił."
      />
    </div>
  )
}

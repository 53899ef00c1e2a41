import { Link } from 'wouter'
import { formatDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import type { OverlapRow } from '#shared/outcomes/schema.ts'
import { Notice } from '../../ui/layout/Notice.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import css from './outcomes.module.css'

const span = (from: string, to: string | null): string =>
  `${formatDate(from)} – ${to === null ? 'trwa' : formatDate(to)}`
const one = (support: OverlapRow['first']): string => `${support.name} (${span(support.from, support.to)})`

const column = createAppColumnHelper<OverlapRow>()
const columns = column.columns([
  column.accessor((row) => `${row.lastName} ${row.firstName}`, {
    id: 'name',
    header: 'Nazwisko i imię',
    meta: { width: '18%', oneLine: true },
    cell: ({ row: { original: row } }) => (
      <Link href={`/uczestnicy/udzial/${row.participationId}/wsparcie`}>
        {row.lastName} {row.firstName}
      </Link>
    ),
  }),
  column.accessor((row) => one(row.first), { id: 'first', header: 'Wsparcie' }),
  column.accessor((row) => one(row.second), { id: 'second', header: 'W tym samym czasie' }),
  column.accessor((row) => span(row.from, row.to), { id: 'days', header: 'Wspólne dni', meta: { width: '13rem' } }),
])

/** Supports that people of an edition had at once. */
export const OverlapList = ({ rows }: { rows: readonly OverlapRow[] }) => (
  <div className={css.list}>
    <p className={css.words}>
      Staż, praca, kurs i prace społecznie użyteczne tej samej osoby w tych samych dniach. To ostrzeżenie, nie błąd:
      sprawdź daty albo wyjaśnij to w sprawozdaniu.
    </p>
    <DataTable
      label="Wsparcie w tym samym czasie"
      columns={columns}
      rows={rows}
      summary={counted(rows.length, 'ostrzeżenie', 'ostrzeżenia', 'ostrzeżeń')}
      empty="Nikt nie ma wsparcia, które by się nakładało."
    />
  </div>
)

/** The same on the case of one person. */
export const OverlapNotice = ({ rows }: { rows: readonly OverlapRow[] }) =>
  rows.length > 0 && (
    <Notice kind="due" title="Wsparcie w tym samym czasie">
      <ul className={css.people}>
        {rows.map((row) => (
          <li key={row.id}>
            {one(row.first)} i {one(row.second)}: wspólne dni {span(row.from, row.to)}
          </li>
        ))}
      </ul>
    </Notice>
  )

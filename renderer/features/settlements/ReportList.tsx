import type { IsoDate } from '#shared/kernel/dates.ts'
import type { ReportRow } from '#shared/settlements/contract.ts'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { kindName, periodWords, standingWords } from './reportWords.ts'

type Told = ReportRow & { readonly state: string }
const column = createAppColumnHelper<Told>()
const columns = column.columns([
  column.accessor((row) => kindName(row.kind), { id: 'kind', header: 'Sprawozdanie', meta: { width: '13rem' } }),
  column.accessor('grantTitle', { header: 'Dotacja', meta: { oneLine: true } }),
  column.accessor('contractNumber', { header: 'Umowa', meta: { width: '14rem', oneLine: true } }),
  column.accessor('periodFrom', {
    header: 'Za okres',
    meta: { width: '13rem' },
    cell: ({ row: { original } }) => periodWords(original.periodFrom, original.periodTo),
  }),
  column.accessor((row) => row.term ?? '', {
    id: 'term',
    header: 'Termin złożenia',
    meta: { kind: 'date', width: '9rem' },
  }),
  column.accessor('state', { header: 'Stan', meta: { width: '14rem' } }),
])

type Props = {
  rows: readonly ReportRow[]
  today: IsoDate
  onOpen: (row: ReportRow) => void
  onNew: () => void
}

/** All reports, the latest period first. */
export const ReportList = ({ rows, today, onOpen, onNew }: Props) => (
  <DataTable
    label="Sprawozdania"
    columns={columns}
    rows={rows.map((row) => ({ ...row, state: standingWords(row, today) }))}
    onOpen={onOpen}
    empty={
      <EmptyState title="Nie ma jeszcze żadnego sprawozdania" action={{ label: 'Nowe sprawozdanie', onAct: onNew }}>
        Sprawozdanie z wykonania zadania publicznego powstaje z budżetu i dokumentów dotacji. Program liczy tabele,
        sprawdza, czego brakuje, i drukuje urzędowy formularz.
      </EmptyState>
    }
  />
)

import type { ReportRow } from '#shared/settlements/contract.ts'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { kindName, periodWords } from './reportWords.ts'

const column = createAppColumnHelper<ReportRow>()
const columns = column.columns([
  column.accessor((row) => kindName(row.kind), { id: 'kind', header: 'Sprawozdanie', meta: { width: '13rem' } }),
  column.accessor('grantTitle', { header: 'Dotacja', meta: { oneLine: true } }),
  column.accessor('contractNumber', { header: 'Umowa', meta: { width: '14rem', oneLine: true } }),
  column.accessor('periodFrom', {
    header: 'Za okres',
    meta: { width: '13rem' },
    cell: ({ row: { original } }) => periodWords(original.periodFrom, original.periodTo),
  }),
  // The contract ties this term to the end of the task, so it is the term of the final report only.
  column.accessor((row) => (row.kind === 'final' ? row.reportDue : ''), {
    id: 'reportDue',
    header: 'Termin złożenia',
    meta: { kind: 'date', width: '10rem' },
  }),
])

type Props = { rows: readonly ReportRow[]; onOpen: (row: ReportRow) => void; onNew: () => void }

/** All reports, the latest period first. */
export const ReportList = ({ rows, onOpen, onNew }: Props) => (
  <DataTable
    label="Sprawozdania"
    columns={columns}
    rows={rows}
    onOpen={onOpen}
    empty={
      <EmptyState title="Nie ma jeszcze żadnego sprawozdania" action={{ label: 'Nowe sprawozdanie', onAct: onNew }}>
        Sprawozdanie z wykonania zadania publicznego powstaje z budżetu i dokumentów dotacji. Program liczy tabele,
        sprawdza, czego brakuje, i drukuje urzędowy formularz.
      </EmptyState>
    }
  />
)

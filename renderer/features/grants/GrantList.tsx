import type { GrantRow } from '#shared/grants/schema.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { sum } from '#shared/kernel/money.ts'
import { counted } from '#shared/kernel/text.ts'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import css from './grants.module.css'

const column = createAppColumnHelper<GrantRow>()
const columns = column.columns([
  column.accessor('title', {
    header: 'Zadanie i zleceniodawca',
    cell: ({ row }) => (
      <div className={css.task}>
        {row.original.title}
        <span>{row.original.funder}</span>
      </div>
    ),
  }),
  column.accessor('contractNumber', { header: 'Umowa', meta: { width: '9rem' } }),
  column.accessor('taskFrom', {
    header: 'Okres',
    meta: { width: '11rem' },
    cell: ({ row }) => `${formatDate(row.original.taskFrom)}–${formatDate(row.original.taskTo)}`,
  }),
  column.accessor('amount', { header: 'Dotacja', meta: { kind: 'money', width: '7rem' } }),
  column.accessor('planned', { header: 'Budżet', meta: { kind: 'money', width: '7rem' } }),
  column.accessor('spentOfGrant', { header: 'Wydano', meta: { kind: 'money', width: '7rem' } }),
  column.accessor('left', { header: 'Zostało', meta: { kind: 'money', width: '7rem' } }),
  column.accessor('reportDue', { header: 'Sprawozdanie do', meta: { kind: 'date', width: '8.5rem' } }),
])
const totalOf = (rows: readonly GrantRow[], key: 'amount' | 'planned' | 'spentOfGrant' | 'left') =>
  sum(rows.map((row) => row[key]))

type Props = { rows: readonly GrantRow[]; onOpen: (grant: GrantRow) => void; onNew: () => void }

/** All grants, the latest first: how much, how much is spent, when the report is due. */
export const GrantList = ({ rows, onOpen, onNew }: Props) => (
  <DataTable
    label="Dotacje"
    columns={columns}
    rows={rows}
    onOpen={onOpen}
    sort={{ id: 'taskFrom', desc: true }}
    summary={counted(rows.length, 'dotacja', 'dotacje', 'dotacji')}
    totals={{
      amount: totalOf(rows, 'amount'),
      planned: totalOf(rows, 'planned'),
      spentOfGrant: totalOf(rows, 'spentOfGrant'),
      left: totalOf(rows, 'left'),
    }}
    empty={
      <EmptyState title="Nie ma jeszcze żadnej dotacji" action={{ label: 'Dodaj pierwszą dotację', onAct: onNew }}>
        Tu zbierzesz umowę, budżet i dokumenty jednego zadania, a z nich powstanie sprawozdanie. Zacznij od przepisania
        umowy.
      </EmptyState>
    }
  />
)

import type { ReactNode } from 'react'
import type { Budget } from '#shared/budgets/schema.ts'
import { minus } from '#shared/kernel/money.ts'
import { Meter } from '../../ui/meter/Meter.tsx'
import { createAppColumnHelper, moneyCell } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import type { BudgetTableRow } from './budgetRows.ts'
import css from './budgets.module.css'

const column = createAppColumnHelper<BudgetTableRow>()
const money = (header: string, key: 'planned' | 'plannedOfGrant' | 'spent' | 'left') =>
  column.accessor(key, {
    header,
    enableSorting: false,
    meta: { kind: 'money', width: '7.25rem' },
    cell: ({ row }) => <span className={css[row.original.kind]}>{moneyCell(row.original[key])}</span>,
  })
const code = column.accessor('code', {
  header: 'Nr',
  enableSorting: false,
  meta: { width: '4.5rem' },
  cell: ({ row }) => <span className={css[row.original.kind]}>{row.original.code}</span>,
})
const name = column.accessor('name', {
  header: 'Rodzaj kosztu',
  enableSorting: false,
  meta: { oneLine: true },
  cell: ({ row }) => <span className={css[row.original.kind]}>{row.original.name}</span>,
})
const stateOf = (width: string) =>
  column.display({
    id: 'state',
    header: 'Wykonanie',
    meta: { width },
    cell: ({ row }) => {
      const { figures, state: now, code: number, since } = row.original
      return (
        figures &&
        now && (
          <div className={css.state} data-tone={now.tone} title={now.words}>
            <Meter label={number} value={figures.spent} max={figures.planned} tone={now.tone} text={now.words} />
            {now.mark && <span>{now.mark}</span>}
            {since && <em className={css.since}>{since}</em>}
          </div>
        )
      )
    },
  })
const planned = money('Plan', 'planned')
const ofGrant = money('w tym dotacja', 'plannedOfGrant')
const spent = money('Wydano', 'spent')
const left = money('Zostało', 'left')
const whole = column.columns([code, name, planned, spent, left, stateOf('9rem')])
const withSources = column.columns([code, name, planned, ofGrant, spent, left, stateOf('9rem')])
const narrow = column.columns([code, name, planned, left, stateOf('6.5rem')])

type Props = {
  rows: readonly BudgetTableRow[]
  totals: Budget['totals']
  onOpen: (row: BudgetTableRow) => void
  openId: string | null
  /** A panel stands beside the table. */
  isNarrow: boolean
  /** Buttons above. */
  actions: ReactNode
  empty: ReactNode
}

/** The budget by actions and lines with what is spent on each; a row opens in the panel beside. */
export const BudgetTable = ({ rows, totals, onOpen, openId, isNarrow, actions, empty }: Props) => (
  <DataTable
    label="Budżet"
    columns={isNarrow ? narrow : totals.planned === totals.plannedOfGrant ? whole : withSources}
    rows={rows}
    onOpen={onOpen}
    openId={openId}
    filter={actions}
    empty={empty}
    summary="Suma kosztów zadania"
    totals={{
      planned: totals.planned,
      plannedOfGrant: totals.plannedOfGrant,
      spent: totals.spent,
      left: minus(totals.planned, totals.spent),
    }}
  />
)

import type { ReactNode } from 'react'
import type { Output } from '#shared/contract/define.ts'
import type { expensesContract } from '#shared/expenses/contract.ts'
import type { ExpenseRow } from '#shared/expenses/schema.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import type { Listing } from '../../ui/table/useListing.ts'
import css from './expenses.module.css'

export type ExpenseSort = 'issuedOn' | 'paidOn' | 'number' | 'supplier' | 'gross'
export type ExpensePage = Output<(typeof expensesContract)['expenses.list']>

const column = createAppColumnHelper<ExpenseRow>()
const issuedOn = column.accessor('issuedOn', { header: 'Wystawiono', meta: { kind: 'date', width: '7rem' } })
const number = column.accessor('number', { header: 'Numer', meta: { width: '9rem', oneLine: true } })
const supplier = column.accessor('supplierName', { id: 'supplier', header: 'Wystawca', meta: { oneLine: true } })
const description = column.accessor('description', {
  header: 'Czego dotyczy',
  enableSorting: false,
  meta: { oneLine: true },
})
const lines = column.accessor('lineCodes', { header: 'Pozycje', enableSorting: false, meta: { width: '5.5rem' } })
const paidOn = column.accessor('paidOn', {
  header: 'Zapłacono',
  meta: { kind: 'date', width: '8.75rem' },
  cell: ({ row: { original } }) => {
    if (original.ineligible) return <span className={css.ineligible}>niekwalifikowalny</span>
    if (original.unpaid) return <span className={css.unpaid}>niezapłacony</span>
    return original.paidOn && formatDate(original.paidOn)
  },
})
const gross = column.accessor('gross', { header: 'Brutto', meta: { kind: 'money', width: '7rem' } })
const ofGrant = column.accessor('ofGrant', {
  header: 'Z dotacji',
  enableSorting: false,
  meta: { kind: 'money', width: '7.25rem' },
})
const wide = column.columns([issuedOn, number, supplier, description, lines, paidOn, gross, ofGrant])
const narrow = column.columns([number, supplier, paidOn, gross])

type Props = {
  page: ExpensePage
  listing: Listing<ExpenseSort>
  onOpen: (row: ExpenseRow) => void
  openId: number | null
  /** A panel stands beside the list. */
  isNarrow: boolean
  filter: ReactNode
  filtered: boolean
  onClearFilter: () => void
  empty: ReactNode
}

/** One page of documents; sums are those of all that match. */
export const ExpenseList = ({ page, isNarrow, ...rest }: Props) => (
  <DataTable<ExpenseRow, ExpenseSort>
    {...rest}
    label="Dokumenty"
    columns={isNarrow ? narrow : wide}
    rows={page.rows}
    total={page.total}
    totals={page.totals}
    summary={counted(page.total, 'dokument', 'dokumenty', 'dokumentów')}
  />
)

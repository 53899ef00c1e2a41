import { IconPaperclip } from '@tabler/icons-react'
import { type ReactNode, useMemo } from 'react'
import type { Output } from '#shared/contract/define.ts'
import type { expensesContract } from '#shared/expenses/contract.ts'
import type { ExpenseRow } from '#shared/expenses/schema.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import type { scansContract } from '#shared/scans/contract.ts'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import type { Listing } from '../../ui/table/useListing.ts'
import css from './expenses.module.css'

export type ExpenseSort = 'issuedOn' | 'paidOn' | 'number' | 'supplier' | 'gross'
export type ExpensePage = Output<(typeof expensesContract)['expenses.list']>

/** The number of a document with a mark of how many scans lie with it. */
function NumberWithScans({ number, scans }: { number: string; scans: number }) {
  if (scans === 0) return number
  const words = counted(scans, 'skan', 'skany', 'skanów')
  return (
    <span className={css.number}>
      <span className={css.cut}>{number}</span>
      <span className={css.scans} title={words}>
        <IconPaperclip size={14} stroke={1.6} aria-hidden />
        <span aria-hidden>{scans}</span>
        <span className="k-visually-hidden"> ({words})</span>
      </span>
    </span>
  )
}

type Row = ExpenseRow & { readonly scans: number }
const column = createAppColumnHelper<Row>()
const issuedOn = column.accessor('issuedOn', { header: 'Wystawiono', meta: { kind: 'date', width: '7rem' } })
const number = column.accessor('number', {
  header: 'Numer',
  meta: { width: '9rem', oneLine: true },
  cell: ({ row: { original } }) => <NumberWithScans number={original.number} scans={original.scans} />,
})
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
  /** How many scans lie with each document; `undefined`: not known yet. */
  scans: Output<(typeof scansContract)['scans.counts']> | undefined
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
export function ExpenseList({ page, scans, isNarrow, ...rest }: Props) {
  const rows = useMemo(() => {
    const counts = new Map(scans?.map(({ recordId, count }) => [recordId, count]))
    return page.rows.map((row) => ({ ...row, scans: counts.get(row.id) ?? 0 }))
  }, [page.rows, scans])
  return (
    <DataTable<Row, ExpenseSort>
      {...rest}
      label="Dokumenty"
      columns={isNarrow ? narrow : wide}
      rows={rows}
      total={page.total}
      totals={page.totals}
      summary={counted(page.total, 'dokument', 'dokumenty', 'dokumentów')}
    />
  )
}

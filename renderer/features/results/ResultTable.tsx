import type { ReactNode } from 'react'
import type { ResultRow } from '#shared/results/schema.ts'
import { quantityWords, rateWords, standingWords, unitWords } from '#shared/results/words.ts'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import css from './results.module.css'

const tones = { ok: 'good', partial: 'due', below: 'block', open: 'none' } as const
/** What still needs the coordinator: an explanation, meetings to confirm. */
function remarkOf(row: ResultRow): string {
  const explain = row.mustExplain && row.explanation === '' ? 'do wyjaśnienia' : ''
  const missing = row.notCounted === 0 ? '' : `nie policzono spotkań: ${row.notCounted}`
  return [explain, missing].filter(Boolean).join(', ')
}

const column = createAppColumnHelper<ResultRow>()
const name = column.accessor('name', { header: 'Rezultat' })
const planned = column.accessor('planned', {
  header: 'Plan',
  meta: { kind: 'number', width: '6rem' },
  cell: ({ row }) => quantityWords(row.original.planned),
})
const achieved = column.accessor('achieved', {
  header: 'Osiągnięto',
  meta: { kind: 'number', width: '7rem' },
  cell: ({ row }) => quantityWords(row.original.achieved),
})
const rate = column.accessor('rate', {
  header: '%',
  meta: { kind: 'number', width: '6.5rem' },
  cell: ({ row }) => rateWords(row.original.rate),
})
const standing = column.accessor((row) => standingWords[row.standing], {
  id: 'standing',
  header: 'Ocena',
  meta: { width: '13rem' },
  cell: ({ row }) => (
    <span className={css.standing} data-tone={tones[row.original.standing]}>
      {standingWords[row.original.standing]}
      {remarkOf(row.original) !== '' && <span className={css.dim}>{remarkOf(row.original)}</span>}
    </span>
  ),
})
const unit = column.accessor((row) => unitWords(row.unit, row.inHours, row.hourMinutes), {
  id: 'unit',
  header: 'Jednostka',
  meta: { width: '9rem' },
})
const origin = column.accessor(
  (row) => (row.typed === null ? row.formulaLabel : row.formula === null ? 'wpisano' : 'zmieniono ręcznie'),
  { id: 'origin', header: 'Skąd wartość', meta: { width: '18%' } },
)
const columns = column.columns([name, unit, planned, achieved, rate, standing, origin])
const beside = column.columns([name, achieved, rate])

type Props = {
  rows: readonly ResultRow[]
  openId: number | null
  isNarrow: boolean
  onOpen: (id: number) => void
  empty: ReactNode
}

/** Promised results of a grant with what was achieved, in the order of the offer. */
export function ResultTable({ rows, openId, isNarrow, onOpen, empty }: Props) {
  return (
    <DataTable
      label="Rezultaty"
      columns={isNarrow ? beside : columns}
      rows={rows}
      openId={openId}
      onOpen={({ id }) => onOpen(id)}
      empty={empty}
    />
  )
}

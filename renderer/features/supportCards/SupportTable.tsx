import { formatRate } from '#shared/classes/attendanceRules.ts'
import { hoursInWords, notCounted } from '#shared/classes/hoursSums.ts'
import type { CaseSupport } from '#shared/supportCards/schema.ts'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { LimitMeter } from './LimitMeter.tsx'
import css from './supportCards.module.css'

const column = createAppColumnHelper<CaseSupport>()
const columns = column.columns([
  column.accessor('label', { header: 'Rodzaj wsparcia' }),
  column.accessor((row) => row.planned.minutes, {
    id: 'planned',
    header: 'W planie',
    meta: { width: '9.5rem' },
    cell: ({ row }) => hoursInWords(row.original.planned),
  }),
  column.accessor((row) => row.presentMinutes, {
    id: 'present',
    header: 'Obecność',
    meta: { width: '9.5rem' },
    cell: ({ row }) => (
      <span>
        {hoursInWords(row.original.present)}
        {row.original.notCounted > 0 && <span className={css.due}> ({notCounted(row.original.notCounted)})</span>}
      </span>
    ),
  }),
  column.accessor('meetings', { header: 'Spotkania', meta: { kind: 'number', width: '6rem' } }),
  column.accessor((row) => row.rate, {
    id: 'rate',
    header: 'Frekwencja',
    meta: { kind: 'number', width: '7rem' },
    cell: ({ row }) => formatRate(row.original.rate),
  }),
  column.accessor((row) => row.limitMinutes, {
    id: 'limit',
    header: 'Limit',
    meta: { width: '19rem' },
    cell: ({ row: { original } }) =>
      original.limitMinutes !== null && (
        <div className={css.limitCell}>
          <LimitMeter
            label={`Limit: ${original.label}`}
            used={original.presentMinutes}
            limit={original.limitMinutes}
            hourMinutes={original.hourMinutes}
          />
        </div>
      ),
  }),
])

/** What the person had of each kind of support: planned, attended, rate, and how much of a limit is used. */
export const SupportTable = ({ supports }: { supports: readonly CaseSupport[] }) => (
  <DataTable
    label="Wsparcie według rodzaju"
    columns={columns}
    rows={supports}
    rowId={(row) => row.supportType}
    empty={
      <EmptyState title="Ta osoba nie miała jeszcze zajęć">
        Zajęcia grupowe pojawią się tu z grup, do których należy. Spotkanie ze specjalistą dopisz poniżej.
      </EmptyState>
    }
  />
)

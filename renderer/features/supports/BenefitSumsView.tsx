import type { PersonSum } from '#shared/benefits/schema.ts'
import { formatZloty, gr } from '#shared/kernel/money.ts'
import { counted } from '#shared/kernel/text.ts'
import { useAsk } from '../../api/hooks.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import css from './supports.module.css'

const kindColumn = createAppColumnHelper<{
  kind: string
  label: string
  entries: number
  people: number
  amount: number
}>()
const kindColumns = kindColumn.columns([
  kindColumn.accessor('label', { header: 'Rodzaj', meta: { oneLine: true } }),
  kindColumn.accessor('people', { header: 'Osoby', meta: { kind: 'number', width: '6rem' } }),
  kindColumn.accessor('entries', { header: 'Wpisy', meta: { kind: 'number', width: '6rem' } }),
  kindColumn.accessor('amount', { header: 'Kwota', meta: { kind: 'money', width: '9rem' } }),
])
const column = createAppColumnHelper<PersonSum>()
const columns = column.columns([
  column.accessor((row) => `${row.lastName} ${row.firstName}`, {
    id: 'name',
    header: 'Nazwisko i imię',
    meta: { oneLine: true },
  }),
  column.accessor('entries', { header: 'Wpisy', meta: { kind: 'number', width: '6rem' } }),
  column.accessor('amount', { header: 'Kwota', meta: { kind: 'money', width: '9rem' } }),
])

/** Sums of an edition: by kind and by participant. */
export function BenefitSumsView({ editionId }: { editionId: number }) {
  const { data, error, again } = useAsk('benefits.sums', { editionId })
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading />
  const all = `${counted(data.entries, 'wpis', 'wpisy', 'wpisów')}, razem ${formatZloty(gr(data.amount))} zł`
  return (
    <div className={css.case}>
      <div className={css.part}>
        <h2>Według rodzaju</h2>
        <DataTable
          label="Sumy według rodzaju"
          columns={kindColumns}
          rows={data.kinds}
          rowId={(row) => row.kind}
          summary={all}
          empty="Nie ma świadczeń."
        />
      </div>
      <div className={css.part}>
        <h2>Według uczestnika</h2>
        <DataTable
          label="Sumy według uczestnika"
          columns={columns}
          rows={data.people}
          sort={{ id: 'name' }}
          summary={all}
          empty="Nie ma świadczeń."
        />
      </div>
    </div>
  )
}

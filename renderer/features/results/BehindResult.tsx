import { useLocation } from 'wouter'
import type { BehindRow } from '#shared/peopleReports/schema.ts'
import { useAsk } from '../../api/hooks.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import css from './results.module.css'

const column = createAppColumnHelper<BehindRow>()
const label = column.accessor('label', { header: 'Zapis' })
const detail = column.accessor('detail', { header: 'Szczegóły' })
const columns = column.columns([label, detail])
const withAmounts = column.columns([
  label,
  detail,
  column.accessor('amount', { header: 'Godziny', enableSorting: false, meta: { width: '5.5rem' } }),
])
/** All there are, as good as: the table shows them by pages. */
const limit = 5000

/** The records that make the computed value of a result; Enter or a click opens one. */
export function BehindResult({ id }: { id: number }) {
  const [, go] = useLocation()
  const { data, error, again } = useAsk('results.recordsBehind', { id, limit }, { keep: true })
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Szukam zapisów…" />
  return (
    <div className={css.behind}>
      <p className={css.dim}>
        Policzono {data.text}: {data.how}.
      </p>
      <DataTable
        label={`Zapisy: ${data.label}`}
        columns={data.rows.some(({ amount }) => amount !== '') ? withAmounts : columns}
        rows={data.rows}
        rowId={(row) => row.key}
        onOpen={({ href }) => href !== '' && go(href)}
        empty="Za tą liczbą nie stoi jeszcze żaden zapis."
      />
      {data.total > data.rows.length && (
        <p className={css.dim}>
          Pokazano {data.rows.length} z {data.total}.
        </p>
      )}
    </div>
  )
}

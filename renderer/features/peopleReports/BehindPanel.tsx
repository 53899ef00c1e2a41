import { useLocation } from 'wouter'
import type { ReportFilterInput, ReportKind } from '#shared/peopleReports/filter.ts'
import type { BehindRow, Figure } from '#shared/peopleReports/schema.ts'
import { useAsk } from '../../api/hooks.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { Tabs } from '../../ui/layout/Tabs.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { OverrideForm } from './OverrideForm.tsx'
import css from './report.module.css'

const column = createAppColumnHelper<BehindRow>()
const columns = column.columns([
  column.accessor('label', { header: 'Zapis' }),
  column.accessor('detail', { header: 'Szczegóły' }),
])
const withAmounts = column.columns([
  column.accessor('label', { header: 'Zapis' }),
  column.accessor('detail', { header: 'Szczegóły' }),
  column.accessor('amount', { header: 'Ile', enableSorting: false, meta: { width: '5.5rem' } }),
])

/** All there are, as good as: the table shows them by pages. */
const limit = 5000
type ListProps = { kind: ReportKind; filter: ReportFilterInput; figureId: string; ofBase: boolean }
function BehindList({ ofBase, ...asked }: ListProps) {
  const [, go] = useLocation()
  const { data, error, again } = useAsk('peopleReports.recordsBehind', { ...asked, ofBase, limit }, { keep: true })
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Szukam zapisów…" />
  return (
    <div className={css.behind}>
      <p className={css.dim}>{data.how}</p>
      <DataTable
        label={`Zapisy: ${data.label}`}
        columns={data.rows.some(({ amount }) => amount !== '') ? withAmounts : columns}
        rows={data.rows}
        rowId={(row) => row.key}
        onOpen={({ href }) => href !== '' && go(href)}
        empty="Za tą liczbą nie stoi żaden zapis."
      />
      {data.total > data.rows.length && (
        <p className={css.dim}>
          Pokazano {data.rows.length} z {data.total}.
        </p>
      )}
    </div>
  )
}

type Props = {
  kind: ReportKind
  filter: ReportFilterInput
  figureId: string
  /** The figure as it stands in the report; `undefined`: one of the checks, which is only looked at. */
  figure: Figure | undefined
  label: string
  onClose: () => void
  /** Back to the findings, when the list was opened from one of them. */
  onBack: (() => void) | undefined
}

/** The records behind a figure, and the place to type another one. */
export function BehindPanel({ kind, filter, figureId, figure, label, onClose, onBack }: Props) {
  const list = (ofBase: boolean) => <BehindList kind={kind} filter={filter} figureId={figureId} ofBase={ofBase} />
  const change = figure && (
    <OverrideForm key={figure.override?.revision ?? 0} kind={kind} filter={filter} figure={figure} />
  )
  return (
    <SidePanel title={label} width={520} onClose={onClose}>
      {onBack && (
        <button type="button" className={css.link} onClick={onBack}>
          Wróć do uwag
        </button>
      )}
      {figure && <p className={css.big}>{figure.text}</p>}
      {figure?.parts ? (
        <Tabs
          label="Licznik i mianownik"
          tabs={[
            { id: 'list', label: `Licznik (${figure.parts.numerator})`, content: list(false) },
            { id: 'base', label: `Mianownik (${figure.parts.denominator})`, content: list(true) },
            { id: 'change', label: 'Zmień ręcznie', content: change, keep: true },
          ]}
        />
      ) : figure ? (
        <Tabs
          label="Liczba"
          tabs={[
            { id: 'list', label: 'Zapisy', content: list(false) },
            { id: 'change', label: 'Zmień ręcznie', content: change, keep: true },
          ]}
        />
      ) : (
        list(false)
      )}
    </SidePanel>
  )
}

import { formatZloty, minus } from '#shared/kernel/money.ts'
import type { CostRow, Pair, YearTable } from '#shared/settlements/result.ts'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { goTo } from '../../ui/layout/guardedLocation.ts'
import { documentsLink } from './documentsLink.ts'
import { FigureLink } from './FigureLink.tsx'
import css from './figures.module.css'
import { LeftOutList } from './LeftOutList.tsx'
import type { ReportState } from './reportState.ts'
import { partName } from './reportWords.ts'

const Figures = ({ planned, actual }: Pair) => (
  <>
    <td>{formatZloty(planned)}</td>
    <td>{formatZloty(actual)}</td>
    <Difference planned={planned} actual={actual} />
  </>
)
const Difference = ({ planned, actual }: Pair) => (
  <td data-over={actual > planned || undefined}>{formatZloty(minus(planned, actual))}</td>
)
const Sum = ({ label, pair }: { label: string; pair: Pair }) => (
  <tr className={css.sum}>
    <th scope="row" colSpan={2}>
      {label}
    </th>
    <Figures {...pair} />
  </tr>
)

function CostLine({ row, grantId, over }: { row: CostRow; grantId: number; over: boolean }) {
  return (
    <tr>
      <td>{row.code}</td>
      <td>
        {row.name}
        {over && <span className={css.over}> ponad limit umowy</span>}
      </td>
      <td>{formatZloty(row.planned)}</td>
      <td>
        <FigureLink
          amount={row.actual}
          href={documentsLink(grantId, row.budgetLineId)}
          title={`Dokumenty pozycji ${row.code}`}
        />
      </td>
      <Difference {...row} />
    </tr>
  )
}

function Year({ table, state }: { table: YearTable; state: ReportState }) {
  const passed = new Set(state.settlement.lines.filter((l) => l.grantExcess > 0).map((l) => l.budgetLineId))
  const line = (row: CostRow) => (
    <CostLine key={row.budgetLineId} row={row} grantId={state.report.grantId} over={passed.has(row.budgetLineId)} />
  )
  return (
    <table className={css.figures}>
      <caption>Wydatki za rok {table.year}</caption>
      <thead>
        <tr>
          <th scope="col">Lp.</th>
          <th scope="col">Rodzaj kosztu</th>
          <th scope="col">Zgodnie z umową (zł)</th>
          <th scope="col">Poniesione (zł)</th>
          <th scope="col">Zostało (zł)</th>
        </tr>
      </thead>
      <tbody>
        {table.actions.map(({ actionId, code, name, lines, ...pair }) => [
          <tr key={`action-${actionId}`} className={css.block}>
            <td>{code}</td>
            <th scope="rowgroup">{name}</th>
            <Figures {...pair} />
          </tr>,
          ...lines.map(line),
        ])}
        <Sum label="Suma kosztów realizacji zadania" pair={table.actionsTotal} />
        {table.administrative.map(line)}
        <Sum label="Suma kosztów administracyjnych" pair={table.administrativeTotal} />
        <Sum label="Suma wszystkich kosztów" pair={table.total} />
      </tbody>
    </table>
  )
}

/** The tables of costs the form has, as calculated from the documents; each figure opens the documents behind it. */
export function CostsPart({ state }: { state: ReportState }) {
  const { settlement, report, formParts } = state
  const title = partName(formParts, 'II.1')
  if (settlement.lines.length === 0)
    return (
      <EmptyState
        title="Dotacja nie ma jeszcze budżetu"
        action={{ label: 'Wpisz budżet', onAct: () => goTo(`/dotacje/${report.grantId}/budzet`) }}
      >
        Tabela wydatków powstaje z pozycji budżetu i z dokumentów.
      </EmptyState>
    )
  return (
    <section className={css.formPart} aria-label={title}>
      <h2>{title}</h2>
      {settlement.years.map((table) => (
        <Year key={table.year} table={table} state={state} />
      ))}
      <LeftOutList state={state} />
    </section>
  )
}

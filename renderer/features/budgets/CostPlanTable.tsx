import { type ByYear, type CostPlan, type CostPlanLine, sourceRowNames } from '#shared/budgets/costPlan.ts'
import { quantityText } from '#shared/budgets/lineCost.ts'
import { formatPercent2, formatZloty, gr } from '#shared/kernel/money.ts'
import css from './versions.module.css'

const Sums = ({ total, years }: ByYear) => (
  <>
    <td data-money>{formatZloty(total)}</td>
    {years.map((one, index) => (
      // Years have no identity but their order.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <td key={index} data-money>
        {formatZloty(one)}
      </td>
    ))}
  </>
)
const SumRow = ({ label, of }: { label: string; of: ByYear }) => (
  <tr className={css.sum}>
    <td />
    <th scope="row" colSpan={4}>
      {label}
    </th>
    <Sums {...of} />
  </tr>
)
const Line = ({ line }: { line: CostPlanLine }) => (
  <tr>
    <td>{line.code}</td>
    <th scope="row">
      {line.name}
      {line.difference !== null && line.difference !== 0 && (
        <p className={css.doubt}>
          koszt jednostkowy × liczba jednostek różni się o {formatZloty(gr(line.difference))} zł
        </p>
      )}
    </th>
    <td>{line.measure}</td>
    <td data-money>{line.unitCost === null ? '–' : formatZloty(line.unitCost)}</td>
    <td data-money>{line.quantityHundredths === null ? '–' : quantityText(line.quantityHundredths)}</td>
    <Sums {...line} />
  </tr>
)

/** Table V.A of the offer: every cost with its measure, unit cost, number of units and value by year. */
export const CostPlanTable = ({ plan }: { plan: CostPlan }) => (
  <table className={css.figures}>
    <caption>V.A Zestawienie kosztów realizacji zadania (zł)</caption>
    <thead>
      <tr>
        <th scope="col">Lp.</th>
        <th scope="col">Rodzaj kosztu</th>
        <th scope="col">Rodzaj miary</th>
        <th scope="col" data-money>
          Koszt jednostkowy
        </th>
        <th scope="col" data-money>
          Liczba jednostek
        </th>
        <th scope="col" data-money>
          Razem
        </th>
        {plan.years.map((year, index) => (
          <th key={year} scope="col" data-money>
            Rok {index + 1} ({year})
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {plan.actions.map((action) => [
        <tr key={action.actionId} className={css.part}>
          <td>{action.code}</td>
          <th scope="row" colSpan={4}>
            {action.name}
          </th>
          <Sums {...action} />
        </tr>,
        ...action.lines.map((line) => <Line key={`line ${line.lineId}`} line={line} />),
      ])}
      <SumRow label="Suma kosztów realizacji zadania" of={plan.actionsTotal} />
      {plan.administrative.map((line) => (
        <Line key={line.lineId} line={line} />
      ))}
      <SumRow label="Suma kosztów administracyjnych" of={plan.administrativeTotal} />
      <SumRow label="Suma wszystkich kosztów realizacji zadania" of={plan.total} />
    </tbody>
  </table>
)

/** Table V.B of the offer: sources with their shares, which add up to 100 to the hundredth. */
export const CostSourcesTable = ({ plan }: { plan: CostPlan }) => (
  <table className={css.figures}>
    <caption>V.B Źródła finansowania</caption>
    <thead>
      <tr>
        <th scope="col">Lp.</th>
        <th scope="col">Nazwa źródła</th>
        <th scope="col" data-money>
          Wartość (zł)
        </th>
        <th scope="col" data-money>
          Udział (%)
        </th>
      </tr>
    </thead>
    <tbody>
      {plan.sources.map(({ row, value, share }) => (
        <tr key={row} {...(/^3\.\d/.test(row) ? {} : { className: css.part })}>
          <td>{row}</td>
          <th scope="row">{sourceRowNames[row]}</th>
          <td data-money>{formatZloty(value)}</td>
          <td data-money>{share === null ? '–' : formatPercent2(share)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

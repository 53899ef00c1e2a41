import { NativeSelect } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import { linesDrawing, monthsDrawing, monthWords, sourcesDrawing } from '#shared/budgets/pictureBars.ts'
import type { Standing } from '#shared/budgets/pictures.ts'
import type { Grant } from '#shared/grants/schema.ts'
import { sourceNamesOf } from '#shared/grants/sourceNames.ts'
import { formatZloty } from '#shared/kernel/money.ts'
import { useAsk } from '../../api/hooks.tsx'
import { Chart } from '../../ui/charts/Chart.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import css from './budgets.module.css'
import type { PrintPapers } from './VersionPlan.tsx'
import table from './versions.module.css'

const size = { width: 860, text: 12 }
const Money = ({ planned, spent, committed, left }: Standing) => (
  <>
    {[planned, spent, committed, left].map((amount, index) => (
      // Columns have no identity but their order.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <td key={index} data-money>
        {formatZloty(amount)}
      </td>
    ))}
  </>
)
const Heads = ({ first }: { first: string }) => (
  <thead>
    <tr>
      <th scope="col">{first}</th>
      {['Plan', 'Wydano', 'Do zapłaty', 'Zostało'].map((name) => (
        <th key={name} scope="col" data-money>
          {name} (zł)
        </th>
      ))}
    </tr>
  </thead>
)
const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section aria-label={title}>
    <h2>{title}</h2>
    {children}
  </section>
)

type Props = { grant: Grant; print: PrintPapers | undefined }

/** Planned against spent, to be paid and left: by source, month and line; the table under each picture leads to the documents. */
export function BudgetPictures({ grant, print }: Props) {
  const [year, setYear] = useState<number | null>(null)
  const { data, error, again } = useAsk('budgets.pictures', { grantId: grant.id, year })
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading />
  const names = sourceNamesOf(grant.programmeKind)
  return (
    <div className={css.scrolls}>
      <div className={css.pictures}>
        <div className={css.switch}>
          {data.years.length > 1 && (
            <NativeSelect
              label="Rok"
              data={[{ value: '', label: 'wszystkie lata' }, ...data.years.map(String)]}
              value={year === null ? '' : String(year)}
              onChange={(event) => setYear(Number(event.currentTarget.value) || null)}
            />
          )}
          {print?.('Drukuj', [
            { label: 'Budżet w wykresach', document: { kind: 'budgetPictures', grantId: grant.id, year } },
          ])}
        </div>
        <Part title="Źródła">
          <Chart
            drawing={sourcesDrawing(data, names, size)}
            label="Wydano, do zapłaty i zostało według źródeł; liczby są w tabeli pod wykresem."
          />
          <table className={table.figures}>
            <Heads first="Źródło" />
            <tbody>
              {data.sources.map((row) => (
                <tr key={row.source}>
                  <th scope="row">{names[row.source]}</th>
                  <Money {...row} />
                </tr>
              ))}
              <tr className={table.sum}>
                <th scope="row">Suma kosztów zadania</th>
                <Money {...data.total} />
              </tr>
            </tbody>
          </table>
        </Part>
        <Part title="Miesiąc po miesiącu">
          <Chart drawing={monthsDrawing(data, size)} label="Wydatki narastająco; liczby są w tabeli pod wykresem." />
          <table className={table.figures}>
            <thead>
              <tr>
                {['Miesiąc', 'Wydano w miesiącu (zł)', 'Wydano narastająco (zł)', 'Plan narastająco (zł)'].map(
                  (name, index) => (
                    <th key={name} scope="col" {...(index > 0 ? { 'data-money': true } : {})}>
                      {name}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {data.months.map((row) => (
                <tr key={row.month}>
                  <th scope="row">{monthWords(row.month)}</th>
                  <td data-money>{formatZloty(row.spent)}</td>
                  <td data-money>{formatZloty(row.spentSoFar)}</td>
                  <td data-money>{formatZloty(row.plannedSoFar)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Part>
        <Part title="Pozycje">
          <Chart
            drawing={linesDrawing(data, size)}
            label="Wydano, do zapłaty i zostało na pozycjach; liczby są w tabeli pod wykresem."
          />
          <table className={table.figures}>
            <Heads first="Pozycja" />
            <tbody>
              {data.lines.map((line) => (
                <tr key={line.lineId}>
                  <th scope="row">
                    <Link
                      href={`/dokumenty?dotacja=${grant.id}&pozycja=${line.lineId}`}
                      title="Pokaż dokumenty tej pozycji"
                    >
                      {line.code} {line.name}
                    </Link>
                  </th>
                  <Money {...line} />
                </tr>
              ))}
            </tbody>
          </table>
        </Part>
      </div>
    </div>
  )
}

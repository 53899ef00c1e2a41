import { inFormOrder } from '#shared/budgets/snapshot.ts'
import type { BudgetVersion } from '#shared/budgets/versions.ts'
import { formatZloty, sum } from '#shared/kernel/money.ts'
import { lineCodes } from '#shared/settlements/codes.ts'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import css from './versions.module.css'
import { versionName } from './versionWords.ts'

/** A version as it was frozen: its lines with what was planned in each year. */
export function VersionView({ version, onClose }: { version: BudgetVersion; onClose: () => void }) {
  const { actions, lines } = version.budget
  const codes = lineCodes(actions, lines)
  const amounts = lines.flatMap((line) => line.amounts)
  const years = [...new Set(amounts.map((one) => one.year))].sort((a, b) => a - b)
  const cells = (of: typeof amounts) => (
    <>
      {years.length > 1 &&
        years.map((year) => (
          <td key={year} data-money>
            {formatZloty(sum(of.filter((one) => one.year === year).map((one) => one.planned)))}
          </td>
        ))}
      <td data-money>{formatZloty(sum(of.map((one) => one.planned)))}</td>
    </>
  )
  return (
    <SidePanel title={versionName(version)} width={560} onClose={onClose} onlyText>
      {version.reason !== '' && <p>{version.reason}</p>}
      <table className={css.figures}>
        <thead>
          <tr>
            <th scope="col">Nr</th>
            <th scope="col">Rodzaj kosztu</th>
            {years.length > 1 &&
              years.map((year) => (
                <th key={year} scope="col" data-money>
                  {year}
                </th>
              ))}
            <th scope="col" data-money>
              Razem (zł)
            </th>
          </tr>
        </thead>
        <tbody>
          {inFormOrder(actions, lines).map((line) => (
            <tr key={line.id}>
              <td>{codes.get(line.id)}</td>
              <th scope="row">{line.name}</th>
              {cells(line.amounts)}
            </tr>
          ))}
          <tr className={css.sum}>
            <td />
            <th scope="row">Suma kosztów zadania</th>
            {cells(amounts)}
          </tr>
        </tbody>
      </table>
    </SidePanel>
  )
}

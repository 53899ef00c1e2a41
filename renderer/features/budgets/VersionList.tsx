import { Button } from '@mantine/core'
import { type BudgetVersion, originOf } from '#shared/budgets/versions.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { formatZloty, sum } from '#shared/kernel/money.ts'
import { useTell } from '../../api/hooks.tsx'
import { RemoveButton } from '../../ui/layout/RemoveButton.tsx'
import table from './versions.module.css'

type Props = { versions: readonly BudgetVersion[]; onShow: (id: number) => void; onGone: () => void }

/** Versions with what each follows from; only the last one can be taken away. */
export function VersionList({ versions, onShow, onGone }: Props) {
  const { tell } = useTell('budgets.removeVersion')
  return (
    <table className={table.figures}>
      <caption>Wersje budżetu</caption>
      <thead>
        <tr>
          <th scope="col">Wersja</th>
          <th scope="col">Z czego wynika</th>
          <th scope="col">Obowiązuje od</th>
          <th scope="col">Powód zmiany</th>
          <th scope="col" data-money>
            Suma (zł)
          </th>
          <th scope="col">
            <span className="k-visually-hidden">Czynności</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {versions.map((version, index) => (
          <tr key={version.id}>
            <th scope="row">{version.number}</th>
            <td>{originOf(version)}</td>
            <td>{formatDate(version.effectiveFrom)}</td>
            <td>{version.reason}</td>
            <td data-money>
              {formatZloty(sum(version.budget.lines.flatMap((line) => line.amounts.map((one) => one.planned))))}
            </td>
            <td>
              <div className={table.buttons}>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`Pokaż wersję ${version.number}`}
                  onClick={() => onShow(version.id)}
                >
                  Pokaż
                </Button>
                {index === versions.length - 1 && (
                  <RemoveButton
                    label={`Usuń wersję ${version.number}`}
                    said={`Usunięto wersję ${version.number} budżetu.`}
                    onRemove={() => tell({ id: version.id })}
                    onGone={onGone}
                  />
                )}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

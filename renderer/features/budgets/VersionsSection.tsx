import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { type BudgetVersion, originOf } from '#shared/budgets/versions.ts'
import type { Grant } from '#shared/grants/schema.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { formatZloty, sum } from '#shared/kernel/money.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { Segments } from '../../ui/form/Segments.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { RemoveButton } from '../../ui/layout/RemoveButton.tsx'
import { AnnexNeeds } from './AnnexNeeds.tsx'
import css from './budgets.module.css'
import { FreezeForm } from './FreezeForm.tsx'
import { VersionCompare } from './VersionCompare.tsx'
import { type PrintPapers, VersionPlan } from './VersionPlan.tsx'
import table from './versions.module.css'

type ListProps = { versions: readonly BudgetVersion[]; onShow: (id: number) => void; onGone: () => void }

function VersionList({ versions, onShow, onGone }: ListProps) {
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

type Look = 'compare' | 'plan'
const looks: readonly { value: Look; label: string }[] = [
  { value: 'compare', label: 'Porównanie' },
  { value: 'plan', label: 'Zestawienie kosztów' },
]
type Props = { grant: Grant; print?: PrintPapers }

/** Versions of a budget: what was agreed on and since when; below, two of them compared, or one as tables of the offer. */
export function VersionsSection({ grant, print }: Props) {
  const { data: versions, error, again } = useAsk('budgets.versions', { grantId: grant.id })
  const since = useAsk('budgets.sinceVersion', { grantId: grant.id }).data
  const [isFreezing, setFreezing] = useState(false)
  const [look, setLook] = useState<Look>('compare')
  const [shown, setShown] = useState<number | null>(null)
  const leave = useLeave()
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!versions) return <Loading />
  const freeze = async () => {
    if (await leave()) setFreezing(true)
  }
  const plan = <VersionPlan grantId={grant.id} versions={versions} shown={shown} onShown={setShown} print={print} />
  return (
    <div className={css.beside}>
      <div className={css.main}>
        <div className={table.scrolls}>
          <div className={table.section}>
            {versions.length === 0 ? (
              <>
                <EmptyState
                  title="Nie ma jeszcze żadnej wersji budżetu"
                  action={{ label: 'Utrwal obecny budżet', onAct: () => void freeze() }}
                >
                  Wersja zapamiętuje budżet z oferty, aktualizacji albo aneksu. Sprawozdanie bierze z niej kwoty
                  „zgodnie z umową”, a zmiany pozycji są pokazywane wobec niej.
                </EmptyState>
                {plan}
              </>
            ) : (
              <>
                <section aria-label="Lista wersji">
                  <VersionList
                    versions={versions}
                    onShow={(id) => {
                      setShown(id)
                      setLook('plan')
                    }}
                    onGone={() => setShown(null)}
                  />
                </section>
                {since && <AnnexNeeds {...since} />}
                <div>
                  <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => void freeze()}>
                    Utrwal obecny budżet
                  </Button>
                </div>
                <Segments label="Co pokazać" options={looks} value={look} onChange={setLook} />
                {look === 'compare' ? <VersionCompare grant={grant} versions={versions} /> : plan}
              </>
            )}
          </div>
        </div>
      </div>
      {isFreezing && <FreezeForm grant={grant} isFirst={versions.length === 0} onClose={() => setFreezing(false)} />}
    </div>
  )
}

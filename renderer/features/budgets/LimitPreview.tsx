import { changeNeedsAnnex } from '#shared/budgets/annexNeed.ts'
import type { Budget, BudgetLine } from '#shared/budgets/schema.ts'
import type { BudgetSnapshot } from '#shared/budgets/snapshot.ts'
import type { Grant } from '#shared/grants/schema.ts'
import { formatZloty, type Grosze, sum } from '#shared/kernel/money.ts'
import { grantLimit } from '#shared/settlements/lineBalances.ts'
import { useAsk } from '../../api/hooks.tsx'
import { Meter } from '../../ui/meter/Meter.tsx'
import { AnnexNeeds } from './AnnexNeeds.tsx'
import css from './budgets.module.css'

type Measured = {
  /** `I.1.2. Psycholog` or `I.1. Warsztaty`. */
  readonly what: string
  /** Planned from the grant once it is saved, agreed on, and spent so far. */
  readonly planned: Grosze
  readonly agreed: Grosze
  readonly spent: Grosze
}

const plannedOf = (budget: BudgetSnapshot, ids: ReadonlySet<number>): Grosze =>
  sum(
    budget.lines
      .filter((line) => ids.has(line.id))
      .flatMap((line) => line.amounts.filter((one) => one.source === 'grant').map((one) => one.planned)),
  )
const of = (what: string, lines: readonly BudgetLine[], after: BudgetSnapshot): Measured => ({
  what,
  planned: plannedOf(after, new Set(lines.map((line) => line.id))),
  agreed: sum(lines.map((line) => line.agreedOfGrant)),
  spent: sum(lines.map((line) => line.spentOfGrant)),
})

/** What the contract measures shifts on: each line, or the whole action (or part II) it belongs to. */
function measured(grant: Grant, budget: Budget, lineIds: readonly number[], after: BudgetSnapshot): Measured[] {
  const lines = budget.lines.filter((line) => lineIds.includes(line.id))
  if (grant.shiftScope === 'line') return lines.map((line) => of(`${line.code} ${line.name}`, [line], after))
  return [...new Set(lines.map((line) => line.actionId))].map((actionId) => {
    const action = budget.actions.find((one) => one.id === actionId)
    const own = budget.lines.filter((line) => line.actionId === actionId)
    return of(action ? `${action.code} ${action.name}` : 'II. Koszty administracyjne', own, after)
  })
}

function LimitMeter({ one, shiftPermille }: { one: Measured; shiftPermille: number | null }) {
  const limit = grantLimit(one.agreed, shiftPermille)
  const isOver = limit !== null && one.planned > limit
  const isSpent = one.spent > one.planned
  const tone = isOver || isSpent ? 'block' : one.planned > one.agreed ? 'due' : 'calm'
  const words = [
    `z dotacji będzie ${formatZloty(one.planned)}`,
    `uzgodniono ${formatZloty(one.agreed)}`,
    ...(limit === null ? [] : [`bez aneksu do ${formatZloty(limit)}`]),
    `wydano ${formatZloty(one.spent)}`,
    ...(isSpent ? ['to więcej, niż zostanie w planie'] : []),
  ].join(', ')
  return (
    <div className={css.limit} data-tone={tone}>
      <p>{one.what}</p>
      <Meter label={one.what} value={one.planned} max={limit ?? one.agreed} tone={tone} text={words} />
      <p>{words}</p>
    </div>
  )
}

type Props = {
  grant: Grant
  budget: Budget
  /** Lines that are being changed. */
  lineIds: readonly number[]
  /** The budget as it would stand; undefined while something cannot be read yet. */
  after: BudgetSnapshot | undefined
}

/** What a change of the budget would mean for the contract, told while it is typed: limits of shifts, and whether an annex is needed. */
export function LimitPreview({ grant, budget, lineIds, after }: Props) {
  const last = useAsk('budgets.versions', { grantId: grant.id }).data?.at(-1)
  if (!after) return null
  const shown = measured(grant, budget, lineIds, after)
  const names = new Set(shown.map((one) => one.what))
  const needs = last
    ? changeNeedsAnnex(last.budget, after, grant).filter((need) =>
        need.lineId === null ? names.has(need.what) : lineIds.includes(need.lineId),
      )
    : []
  return (
    <div className={css.limits} aria-live="polite">
      {shown.map((one) => (
        <LimitMeter key={one.what} one={one} shiftPermille={grant.shiftPermille} />
      ))}
      {last && <AnnexNeeds number={last.number} needs={needs} shiftPermille={grant.shiftPermille} />}
    </div>
  )
}

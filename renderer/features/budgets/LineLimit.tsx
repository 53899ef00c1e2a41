import { useFormContext, useWatch } from 'react-hook-form'
import type { Budget, BudgetLine } from '#shared/budgets/schema.ts'
import type { BudgetSnapshot } from '#shared/budgets/snapshot.ts'
import type { Grant } from '#shared/grants/schema.ts'
import { gr } from '#shared/kernel/money.ts'
import { useAsk } from '../../api/hooks.tsx'
import { LimitPreview } from './LimitPreview.tsx'
import type { LineTyped } from './lineTyped.ts'

/** The budget with what is typed in the form of a line; `undefined` while an amount cannot be read. */
function withTyped(budget: BudgetSnapshot, lineId: number, amounts: LineTyped['amounts']): BudgetSnapshot | undefined {
  const read = amounts.flatMap(({ year, source, planned }) =>
    typeof year === 'number' && typeof planned === 'number' ? [{ year, source, planned: gr(planned) }] : [],
  )
  if (read.length < amounts.length) return undefined
  return {
    ...budget,
    lines: budget.lines.map((line) => (line.id === lineId ? { ...line, amounts: read } : line)),
  }
}

/** Put inside the form of a line: its limit, moving with what is typed. A line that is only being added has none yet. */
export function LineLimit({ grant, budget, line }: { grant: Grant; budget: Budget; line: BudgetLine }) {
  const { control } = useFormContext<LineTyped>()
  const amounts = useWatch({ control, name: 'amounts' })
  const now = useAsk('budgets.snapshot', { grantId: grant.id }).data
  const after = now && withTyped(now, line.id, amounts)
  return <LimitPreview grant={grant} budget={budget} lineIds={[line.id]} after={after} />
}

import type { Budget } from '#shared/budgets/schema.ts'
import { reportDue } from '#shared/deadlines/deadlines.ts'
import type { Grant } from '#shared/grants/schema.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { formatZloty, minus } from '#shared/kernel/money.ts'
import { lineState } from '../../texts/lineState.ts'
import { Meter } from '../../ui/meter/Meter.tsx'
import css from './grants.module.css'

const Figure = ({ name, children }: { name: string; children: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

type Props = { grant: Grant; totals: Budget['totals'] | undefined }

/** The numbers one looks for first, over the parts of a grant. Amounts in złote. */
export function GrantFigures({ grant, totals }: Props) {
  const spent = totals?.spentOfGrant
  const state = spent === undefined ? undefined : lineState({ planned: grant.amount, spent, limit: grant.amount })
  return (
    <div className={css.figures}>
      <dl>
        <Figure name="Dotacja (zł)">{formatZloty(grant.amount)}</Figure>
        <Figure name="W budżecie z dotacji">{totals ? formatZloty(totals.plannedOfGrant) : '…'}</Figure>
        <Figure name="Wydano z dotacji">{spent === undefined ? '…' : formatZloty(spent)}</Figure>
        <Figure name="Zostało z dotacji">{spent === undefined ? '…' : formatZloty(minus(grant.amount, spent))}</Figure>
        <Figure name="Wydatki do">{formatDate(grant.spendGrantTo)}</Figure>
        <Figure name="Sprawozdanie do">{formatDate(reportDue(grant).date)}</Figure>
      </dl>
      {state && spent !== undefined && (
        <Meter label="Wydano z dotacji" value={spent} max={grant.amount} tone={state.tone} text={state.words} />
      )}
    </div>
  )
}

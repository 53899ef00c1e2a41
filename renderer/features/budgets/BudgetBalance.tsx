import { formatZloty, type Grosze, minus } from '#shared/kernel/money.ts'
import { Notice } from '../../ui/layout/Notice.tsx'

/** Compares what the budget takes from the grant with what the contract gives. */
export function BudgetBalance({ planned, amount }: { planned: Grosze; amount: Grosze }) {
  if (planned === amount)
    return <Notice kind="good">Budżet z dotacji równa się kwocie z umowy: {formatZloty(amount)} zł.</Notice>
  if (planned < amount)
    return <Notice kind="info">Z dotacji do rozpisania zostało {formatZloty(minus(amount, planned))} zł.</Notice>
  return (
    <Notice kind="due">
      Budżet bierze z dotacji o {formatZloty(minus(planned, amount))} zł więcej, niż daje umowa ({formatZloty(amount)}{' '}
      zł).
    </Notice>
  )
}

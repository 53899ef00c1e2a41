import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import { formatZloty, type Grosze, minus } from '#shared/kernel/money.ts'
import css from './budgets.module.css'

const zloty = (amount: Grosze): string => `${formatZloty(amount)}\u00a0zł`
const signs = { good: IconCircleCheck, info: IconInfoCircle, due: IconAlertTriangle } as const

/** What the budget takes from the grant beside what the contract gives. */
function judge(planned: Grosze, amount: Grosze): { tone: keyof typeof signs; words: string } {
  if (planned === amount) return { tone: 'good', words: 'Budżet z dotacji równa się kwocie z umowy.' }
  return planned < amount
    ? { tone: 'info', words: `Z dotacji do rozpisania zostało ${zloty(minus(amount, planned))}.` }
    : { tone: 'due', words: `Budżet przekracza kwotę dotacji o ${zloty(minus(planned, amount))}.` }
}

export function BudgetBalance(amounts: { planned: Grosze; amount: Grosze }) {
  const { tone, words } = judge(amounts.planned, amounts.amount)
  const Sign = signs[tone]
  return (
    <p className={css.balance} data-tone={tone}>
      <Sign size={18} stroke={1.8} aria-hidden />
      <span>{words}</span>
    </p>
  )
}

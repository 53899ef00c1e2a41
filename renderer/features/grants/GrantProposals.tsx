import { useEffect } from 'react'
import { useFormContext, useFormState, useWatch } from 'react-hook-form'
import { isIsoDate } from '#shared/kernel/dates.ts'
import type { GrantTyped } from './grantTyped.ts'

const isDay = (value: unknown): boolean => typeof value === 'string' && isIsoDate(value)
const isAmount = (value: unknown): boolean => typeof value === 'number'

/** What is proposed from what, until somebody types there: spending ends with the task, the whole grant has come. */
const proposals: readonly { from: keyof GrantTyped; to: keyof GrantTyped; ready: (value: unknown) => boolean }[] = [
  { from: 'taskFrom', to: 'spendGrantFrom', ready: isDay },
  { from: 'taskTo', to: 'spendGrantTo', ready: isDay },
  { from: 'taskFrom', to: 'spendOtherFrom', ready: isDay },
  { from: 'taskTo', to: 'spendOtherTo', ready: isDay },
  { from: 'amount', to: 'received', ready: isAmount },
]

/** Put inside the form of a new grant: fills in what usually follows from what was typed. */
export function GrantProposals() {
  const { control, setValue } = useFormContext<GrantTyped>()
  const { dirtyFields, isSubmitted } = useFormState({ control })
  const [taskFrom, taskTo, amount] = useWatch({ control, name: ['taskFrom', 'taskTo', 'amount'] })
  useEffect(() => {
    const typed: Partial<GrantTyped> = { taskFrom, taskTo, amount }
    for (const { from, to, ready } of proposals) {
      const value = typed[from]
      if (!dirtyFields[to] && ready(value)) setValue(to, value as never, { shouldValidate: isSubmitted })
    }
  }, [taskFrom, taskTo, amount, dirtyFields, isSubmitted, setValue])
  return null
}

import { useEffect, useRef } from 'react'
import { useFormContext, useFormState, useWatch } from 'react-hook-form'
import { lineCost } from '#shared/budgets/lineCost.ts'
import type { LineTyped } from './lineTyped.ts'

const isCount = (value: unknown): value is number => typeof value === 'number' && value >= 0
const costOf = (unitCost: unknown, quantity: unknown): number | undefined =>
  isCount(unitCost) && isCount(quantity) ? lineCost(unitCost, quantity) : undefined

/** Put inside the form of a line: unit cost times quantity is proposed as its amount, until another one is typed. */
export function CostProposal() {
  const { control, getValues, setValue } = useFormContext<LineTyped>()
  const [unitCost, quantity] = useWatch({ control, name: ['unitCost', 'quantityHundredths'] })
  const { isSubmitted } = useFormState({ control })
  const cost = costOf(unitCost, quantity)
  const proposed = useRef(cost)
  useEffect(() => {
    if (cost === undefined || cost === proposed.current) return
    const amounts = getValues('amounts')
    const planned = amounts[0]?.planned
    const isOpen = planned === null || planned === undefined || planned === proposed.current
    if (amounts.length === 1 && isOpen)
      setValue('amounts.0.planned', cost, { shouldDirty: true, shouldValidate: isSubmitted })
    proposed.current = cost
  }, [cost, isSubmitted, getValues, setValue])
  return null
}

import { useMemo } from 'react'
import type { Budget, BudgetLine } from '#shared/budgets/schema.ts'
import type { Expense } from '#shared/expenses/schema.ts'
import { useAsk } from '../../api/hooks.tsx'
import { figuresOf, lineState } from '../../texts/lineState.ts'
import type { ComboboxOption } from '../../ui/form/ComboboxField.tsx'
import { countedParts } from './lineAfter.ts'

/** What a document can be charged to: the lines of the chosen grant. */
export type Charging = {
  readonly options: readonly ComboboxOption[]
  readonly lineOf: (id: number | null) => BudgetLine | undefined
  readonly shiftPermille: number | null
  readonly counted: ReturnType<typeof countedParts>
}

const optionOf = (line: BudgetLine, shiftPermille: number | null): ComboboxOption => {
  const state = lineState(figuresOf(line, shiftPermille))
  return { value: line.id, label: `${line.code} ${line.name}`, aside: state.mark || state.words }
}
/** Lines the document stands on already that belong to another grant: to be kept, not chosen anew. */
const foreignOptions = (stored: Expense | undefined, budget: Budget | undefined): ComboboxOption[] => {
  const known = new Set(budget?.lines.map((line) => line.id))
  const foreign = stored?.allocations.filter((part) => !known.has(part.lineId)) ?? []
  return [...new Map(foreign.map((part) => [part.lineId, part.lineCode]))].map(([value, code]) => ({
    value,
    label: `${code} (inna dotacja)`,
  }))
}

export function useCharging(grantId: number | null, stored: Expense | undefined): Charging {
  const enabled = grantId !== null
  const budget = useAsk('budgets.get', { grantId: grantId ?? 0 }, { enabled }).data
  const grant = useAsk('grants.get', { id: grantId ?? 0 }, { enabled }).data
  return useMemo(() => {
    const shiftPermille = grant?.shiftPermille ?? null
    const lines = new Map(budget?.lines.map((line) => [line.id, line]))
    return {
      options: [
        ...(budget?.lines.map((line) => optionOf(line, shiftPermille)) ?? []),
        ...foreignOptions(stored, budget),
      ],
      lineOf: (id) => (id === null ? undefined : lines.get(id)),
      shiftPermille,
      counted: countedParts(stored),
    }
  }, [budget, grant, stored])
}

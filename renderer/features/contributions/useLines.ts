import { useMemo } from 'react'
import { useAsk } from '../../api/hooks.tsx'
import type { ComboboxOption } from '../../ui/form/ComboboxField.tsx'

/** Lines of the grant's budget to stand a contribution on. */
export function useLines(grantId: number): readonly ComboboxOption[] {
  const budget = useAsk('budgets.get', { grantId }).data
  return useMemo(
    () => budget?.lines.map((line) => ({ value: line.id, label: `${line.code} ${line.name}` })) ?? [],
    [budget],
  )
}

import { useMemo } from 'react'
import { useAsk } from '../../api/hooks.tsx'
import type { ComboboxOption } from '../../ui/form/ComboboxField.tsx'

/** All partners, also those who have left, to choose from. */
export function usePartners(): readonly ComboboxOption[] {
  const { data } = useAsk('partners.list', { former: true })
  return useMemo(
    () => data?.rows.map((one) => ({ value: one.id, label: one.name, words: one.shortName })) ?? [],
    [data],
  )
}

import { useMemo } from 'react'
import type { HourMinutes } from '#shared/editions/hours.ts'
import { useCodeItems } from '../../api/useCodes.ts'

export type IndividualType = { readonly value: string; readonly label: string; readonly hourMinutes: HourMinutes }

/** Kinds of support one person may get by themselves, each with its usual hour. */
export function useIndividualTypes(): readonly IndividualType[] {
  const items = useCodeItems('support_type')
  return useMemo(
    () =>
      items
        .filter(({ attributes }) => Array.isArray(attributes.forms) && attributes.forms.includes('individual'))
        .map(({ code, label, attributes }) => ({ value: code, label, hourMinutes: attributes.unit === 45 ? 45 : 60 })),
    [items],
  )
}

import { useMemo } from 'react'
import type { CodeListItem } from '#shared/club/schema.ts'
import { useAsk } from './hooks.tsx'

const none: readonly CodeListItem[] = []
/** All entries of a code list that are valid today, with their attributes. */
export function useCodeItems(list: string): readonly CodeListItem[] {
  const { data = none } = useAsk('club.codeLists', {})
  return useMemo(() => data.filter((item) => item.list === list), [data, list])
}

/** Entries of a code list as options of a field. `kept`: what a record holds stays among them when the list has dropped it. */
export function useCodes(list: string, kept?: string | null): readonly { value: string; label: string }[] {
  const items = useCodeItems(list)
  return useMemo(() => {
    const options = items.map(({ code, label }) => ({ value: code, label }))
    const dropped = kept && items.length > 0 && !items.some(({ code }) => code === kept)
    return dropped ? [...options, { value: kept, label: `${kept} (dawna pozycja listy)` }] : options
  }, [items, kept])
}

import { useMemo } from 'react'
import { useAsk } from '../../api/hooks.tsx'

type Choice<Value extends string | number> = { readonly value: Value; readonly label: string }

/** Kinds of support, in the order of their list. */
export function useSupportTypes(): readonly Choice<string>[] {
  const { data } = useAsk('club.codeLists', {})
  return useMemo(
    () =>
      (data ?? [])
        .filter((item) => item.list === 'support_type')
        .map(({ code, label }) => ({ value: code, label: `${code} ${label}` })),
    [data],
  )
}

/** People who may lead, and those of `kept` who lead already though they do not work here any more. */
export function useLeaders(kept: readonly number[] = []): readonly Choice<number>[] {
  const { data } = useAsk('staff.list', {})
  return useMemo(
    () =>
      (data ?? [])
        .filter((person) => person.active || kept.includes(person.id))
        .map((person) => ({ value: person.id, label: person.name })),
    [data, kept],
  )
}

/** Places in use, and the one that is chosen already. */
export function useVenues(kept: number | null = null): readonly Choice<number>[] {
  const { data } = useAsk('classes.venues', {})
  return useMemo(
    () =>
      (data ?? [])
        .filter((venue) => venue.active || venue.id === kept)
        .map((venue) => ({ value: venue.id, label: venue.name })),
    [data, kept],
  )
}

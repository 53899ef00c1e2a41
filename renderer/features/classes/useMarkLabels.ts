import { useMemo } from 'react'
import { useAsk } from '../../api/hooks.tsx'

/** Words of the list of marks, by code. */
export function useMarkLabels(): ReadonlyMap<string, string> {
  const { data } = useAsk('club.codeLists', {})
  return useMemo(
    () =>
      new Map((data ?? []).filter((item) => item.list === 'attendance_mark').map(({ code, label }) => [code, label])),
    [data],
  )
}

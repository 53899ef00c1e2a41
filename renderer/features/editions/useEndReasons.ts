import { useAsk } from '../../api/hooks.tsx'

/** Reasons for which a participation ends, as options of a field. */
export function useEndReasons(): readonly { value: string; label: string }[] {
  const { data = [] } = useAsk('club.codeLists', {})
  return data.filter((item) => item.list === 'end_reason').map(({ code, label }) => ({ value: code, label }))
}

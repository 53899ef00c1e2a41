import { useAsk } from '../../api/hooks.tsx'

/** What a role of the staff is called; a code no longer on the list stands for itself. */
export function useRoleName(): (code: string) => string {
  const { data: lists = [] } = useAsk('club.codeLists', {})
  return (code) => lists.find((item) => item.list === 'staff_role' && item.code === code)?.label ?? code
}

import { useAsk } from '../../api/hooks.tsx'

type Options = readonly { value: string; label: string }[]
/** What an application chooses from: ways of referral, groups of art. 1 ust. 2. */
export function useLists(): { referrals: Options; groups: Options } {
  const { data = [] } = useAsk('club.codeLists', {})
  const of = (list: string): Options =>
    data.filter((item) => item.list === list).map(({ code, label }) => ({ value: code, label }))
  return { referrals: of('referral'), groups: of('target_group') }
}

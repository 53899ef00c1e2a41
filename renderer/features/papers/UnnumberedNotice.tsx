import { useAsk } from '../../api/hooks.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { NumberForm } from './NumberForm.tsx'
import { people } from './paperWords.ts'

/** Said before agreements are printed without their numbers, with the way to give them. */
export function UnnumberedNotice({ editionId, ids }: { editionId: number; ids: readonly number[] }) {
  const { data } = useAsk('papers.edition', { editionId })
  const today = useAsk('app.status', {}).data?.today
  const waiting = (data?.folders ?? []).filter(
    ({ participationId, agreementNumber }) => ids.includes(participationId) && agreementNumber === '',
  )
  if (waiting.length === 0 || !today) return null
  return (
    <Notice kind="due" title={`Umowy bez numeru: ${people(waiting.length)}`}>
      W miejscu numeru wydrukuje się linia do wpisania.
      <NumberForm folders={waiting} today={today} />
    </Notice>
  )
}

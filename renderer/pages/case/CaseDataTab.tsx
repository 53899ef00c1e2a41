import { useAsk } from '../../api/hooks.tsx'
import { CaseForm } from '../../features/participations/CaseForm.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import type { CaseTabProps } from './caseTabs.ts'

/** Time, groups, labour status and paths of one participation, with what does not fit. */
export default function CaseDataTab({ participationId }: CaseTabProps) {
  const record = useAsk('participations.get', { id: participationId })
  const contracts = useAsk('participations.contracts', { participationId })
  const paths = useAsk(
    'editions.paths',
    { editionId: record.data?.edition.id ?? 1 },
    { enabled: record.data !== undefined },
  )
  const status = useAsk('app.status', {})
  const refused = record.error ?? contracts.error ?? paths.error ?? status.error
  if (refused) return <RefusedState error={refused} onAgain={record.again} />
  if (!record.data || !contracts.data || !paths.data || !status.data) return <Loading what="Wczytuję udział…" />
  return <CaseForm record={record.data} contracts={contracts.data} paths={paths.data} today={status.data.today} />
}

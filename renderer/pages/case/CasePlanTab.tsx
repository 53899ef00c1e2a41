import { useAsk } from '../../api/hooks.tsx'
import { RecordHistory } from '../../features/history/RecordHistory.tsx'
import { PlanDesk } from '../../features/plans/PlanDesk.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { documentPreview } from '../documentPreview.tsx'
import type { CaseTabProps } from './caseTabs.ts'

export default function CasePlanTab({ participationId }: CaseTabProps) {
  const { data: status, error, again } = useAsk('app.status', {})
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!status) return <Loading />
  return (
    <PlanDesk
      participationId={participationId}
      today={status.today}
      preview={documentPreview}
      history={(planId) => <RecordHistory kind="plan" id={planId} />}
    />
  )
}

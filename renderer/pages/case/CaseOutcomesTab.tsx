import { useAsk } from '../../api/hooks.tsx'
import { RecordHistory } from '../../features/history/RecordHistory.tsx'
import { CaseOutcomes } from '../../features/outcomes/CaseOutcomes.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import type { CaseTabProps } from './caseTabs.ts'

/** What became of the person. */
export default function CaseOutcomesTab({ participationId }: CaseTabProps) {
  const head = useAsk('participations.head', { id: participationId })
  const status = useAsk('app.status', {})
  const error = head.error ?? status.error
  if (error) return <RefusedState error={error} onAgain={head.again} />
  if (!head.data || !status.data) return <Loading />
  if (head.data.startedOn === null)
    return (
      <EmptyState title="Ta osoba nie jest jeszcze uczestnikiem">Efekty zapisuje się uczestnikom edycji.</EmptyState>
    )
  return (
    <CaseOutcomes
      participationId={participationId}
      name={`${head.data.lastName} ${head.data.firstName}`}
      today={status.data.today}
      history={(id) => <RecordHistory kind="outcome" id={id} />}
    />
  )
}

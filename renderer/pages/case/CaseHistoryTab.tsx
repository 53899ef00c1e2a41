import { RecordHistory } from '../../features/history/RecordHistory.tsx'
import type { CaseTabProps } from './caseTabs.ts'

export default function CaseHistoryTab({ participationId }: CaseTabProps) {
  return <RecordHistory kind="participation" id={participationId} />
}

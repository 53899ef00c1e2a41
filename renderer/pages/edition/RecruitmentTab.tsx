import { useAsk } from '../../api/hooks.tsx'
import { RecordHistory } from '../../features/history/RecordHistory.tsx'
import { PrintPapersPanel } from '../../features/papers/PrintPapersPanel.tsx'
import { RecruitmentDesk } from '../../features/recruitment/RecruitmentDesk.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { documentPreview } from '../documentPreview.tsx'
import type { EditionTabProps } from './editionTabs.ts'

/** Applications for an edition and what was decided about them. */
export default function RecruitmentTab({ edition }: EditionTabProps) {
  const today = useAsk('app.status', {}).data?.today
  if (!today) return <Loading />
  return (
    <RecruitmentDesk
      edition={edition}
      today={today}
      history={(id) => <RecordHistory kind="participation" id={id} />}
      printing={(ids, onClose) => (
        <PrintPapersPanel
          key={ids.join()}
          editionId={edition.id}
          participationIds={ids}
          start={['application']}
          preview={documentPreview}
          onClose={onClose}
        />
      )}
    />
  )
}

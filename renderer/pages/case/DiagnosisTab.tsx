import { DiagnosisSection } from '../../features/diagnoses/DiagnosisSection.tsx'
import { RecordHistory } from '../../features/history/RecordHistory.tsx'
import { documentPreview } from '../documentPreview.tsx'
import type { CaseTabProps } from './caseTabs.ts'

export default function DiagnosisTab({ participationId }: CaseTabProps) {
  return (
    <DiagnosisSection
      participationId={participationId}
      preview={documentPreview}
      history={(id) => <RecordHistory kind="diagnosis" id={id} />}
    />
  )
}

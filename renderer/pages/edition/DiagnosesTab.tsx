import { useLocation } from 'wouter'
import { EditionDiagnoses } from '../../features/diagnoses/EditionDiagnoses.tsx'
import { documentPreview } from '../documentPreview.tsx'
import type { EditionTabProps } from './editionTabs.ts'

export default function DiagnosesTab({ edition }: EditionTabProps) {
  const [, go] = useLocation()
  return (
    <EditionDiagnoses
      editionId={edition.id}
      onOpen={(participationId) => go(`/uczestnicy/udzial/${participationId}/diagnoza`)}
      preview={documentPreview}
    />
  )
}

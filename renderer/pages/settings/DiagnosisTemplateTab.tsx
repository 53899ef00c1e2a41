import { TemplateEditor } from '../../features/diagnoses/TemplateEditor.tsx'

export default function DiagnosisTemplateTab() {
  return <TemplateEditor />
}

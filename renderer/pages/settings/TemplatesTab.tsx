import { useAsk } from '../../api/hooks.tsx'
import { RecordHistory } from '../../features/history/RecordHistory.tsx'
import { TemplateList } from '../../features/templates/TemplateList.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { documentPreview } from '../documentPreview.tsx'

/** Texts of papers that the coordinator edits. */
export default function TemplatesTab() {
  const today = useAsk('app.status', {}).data?.today
  return today ? (
    <TemplateList
      today={today}
      preview={documentPreview}
      history={(id) => <RecordHistory kind="documentTemplate" id={id} />}
    />
  ) : (
    <Loading />
  )
}

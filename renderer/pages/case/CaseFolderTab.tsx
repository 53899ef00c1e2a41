import { useAsk } from '../../api/hooks.tsx'
import { FolderList } from '../../features/papers/FolderList.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { documentPreview } from '../documentPreview.tsx'
import type { CaseTabProps } from './caseTabs.ts'

/** The folder of one participant: what is complete, what is missing, when it is due. */
export default function CaseFolderTab({ participationId }: CaseTabProps) {
  const today = useAsk('app.status', {}).data?.today
  return today ? <FolderList participationId={participationId} today={today} preview={documentPreview} /> : <Loading />
}

import { useAsk } from '../../api/hooks.tsx'
import { ClosingDesk } from '../../features/closing/ClosingDesk.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { documentPreview } from '../documentPreview.tsx'
import type { EditionTabProps } from './editionTabs.ts'

/** What is still open in an edition, and closing it. */
export default function ClosingTab({ edition }: EditionTabProps) {
  const today = useAsk('app.status', {}).data?.today
  return today ? <ClosingDesk edition={edition} today={today} preview={documentPreview} /> : <Loading />
}

import { useLocation } from 'wouter'
import { useAsk } from '../../api/hooks.tsx'
import { FolderDesk } from '../../features/papers/FolderDesk.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { documentPreview } from '../documentPreview.tsx'
import type { EditionTabProps } from './editionTabs.ts'

/** Folders of everybody in an edition. */
export default function FoldersTab({ edition }: EditionTabProps) {
  const [, go] = useLocation()
  const today = useAsk('app.status', {}).data?.today
  if (!today) return <Loading />
  return (
    <FolderDesk
      editionId={edition.id}
      today={today}
      preview={documentPreview}
      onRecruit={() => go(`/edycje/${edition.id}/czesc/rekrutacja`)}
    />
  )
}

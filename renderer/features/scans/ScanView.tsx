import { Suspense } from 'react'
import type { Scan } from '#shared/scans/schema.ts'
import { useAsk, useBridge } from '../../api/hooks.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { readLater } from '../../ui/layout/readLater.tsx'
import { WideDialog } from '../../ui/layout/WideDialog.tsx'
import { PicturePreview } from '../../ui/picture/PicturePreview.tsx'

const PdfPreview = readLater(() => import('../../ui/pdf/PdfPreview.tsx'))

/** A scan over the window, as large as the window allows. */
export function ScanView({ scan, onClose }: { scan: Scan; onClose: () => void }) {
  const road = useBridge()
  const { data, error, again } = useAsk('scans.open', { id: scan.id })
  return (
    <WideDialog title={scan.name} close="Zamknij skan" onClose={onClose}>
      {error && <RefusedState error={error} onAgain={again} />}
      {!data && !error && <Loading what="Otwieram skan…" />}
      {data && data.mime !== 'application/pdf' && (
        <PicturePreview fileId={data.fileId} mime={data.mime} label={scan.name} road={road} />
      )}
      {data?.mime === 'application/pdf' && (
        <Suspense fallback={<Loading what="Przygotowuję podgląd…" />}>
          <PdfPreview fileId={data.fileId} label={scan.name} road={road} />
        </Suspense>
      )}
    </WideDialog>
  )
}

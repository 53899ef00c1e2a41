import { Suspense } from 'react'
import { useBridge } from '../../api/hooks.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { readLater } from '../../ui/layout/readLater.tsx'
import { WideDialog } from '../../ui/layout/WideDialog.tsx'

const PdfPreview = readLater(() => import('../../ui/pdf/PdfPreview.tsx'))
const label = 'Arkusz odzyskiwania'

/** The recovery sheet over the window, to be printed at once. */
export function RecoverySheet({ fileId, onClose }: { fileId: string; onClose: () => void }) {
  const road = useBridge()
  return (
    <WideDialog title={label} close="Zamknij arkusz" onClose={onClose}>
      <Suspense fallback={<Loading what="Przygotowuję podgląd…" />}>
        <PdfPreview
          fileId={fileId}
          label={label}
          road={road}
          note={
            <Notice kind="due">
              Wydrukuj arkusz i schowaj go w zamkniętym miejscu. Zapisany na dysku leżałby obok pliku, który otwiera. Po
              zmianie hasła ten arkusz nie zadziała.
            </Notice>
          }
        />
      </Suspense>
    </WideDialog>
  )
}

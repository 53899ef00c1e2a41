import { type ReactNode, Suspense } from 'react'
import type { PrintRequest } from '#shared/documents/contract.ts'
import { useAsk, useBridge } from '../../api/hooks.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { readLater } from '../../ui/layout/readLater.tsx'

const PdfPreview = readLater(() => import('../../ui/pdf/PdfPreview.tsx'))

/** Reads the viewer in advance; call it where a preview is likely to be asked for, so that the click is answered at once. `bytes`: the print likely to be seen. */
export async function warmPreview(bytes?: Uint8Array): Promise<void> {
  await PdfPreview.read()
  const { rehearse, warmReader } = await import('../../ui/pdf/openPdf.ts')
  await (bytes ? rehearse(bytes) : warmReader())
}

type Props = { document: PrintRequest; label: string; note?: ReactNode }

/** Prints the document into memory and shows it; prints again when what it shows has changed. */
export function PrintPreview({ document, label, note }: Props) {
  const bridge = useBridge()
  // A draft follows what is being decided: the last one stays in sight until the next is printed.
  const rendered = useAsk('documents.render', { document }, { keep: document.kind === 'certificatesDraft' })
  if (rendered.error) return <RefusedState error={rendered.error} onAgain={rendered.again} />
  if (!rendered.data) return <Loading what="Przygotowuję wydruk…" />
  return (
    <Suspense fallback={<Loading what="Przygotowuję podgląd…" />}>
      <PdfPreview fileId={rendered.data.fileId} label={label} road={bridge} note={note} />
    </Suspense>
  )
}

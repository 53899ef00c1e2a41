import { type ReactNode, Suspense, useMemo } from 'react'
import type { Bridge } from '#shared/contract/bridge.ts'
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

/**
 * The way to the bytes. The program keeps only the last prints; one pushed out by others is printed once more, and the same
 * data give the same file.
 */
function useRoad(document: PrintRequest): Pick<Bridge, 'file' | 'saveFile' | 'openFile'> {
  const bridge = useBridge()
  const asked = JSON.stringify(document)
  return useMemo(
    () => ({
      saveFile: bridge.saveFile,
      openFile: bridge.openFile,
      file: (fileId) =>
        bridge.file(fileId).catch(async () => {
          await bridge.call('documents.render', { document: JSON.parse(asked) })
          return bridge.file(fileId)
        }),
    }),
    [bridge, asked],
  )
}

type Props = { document: PrintRequest; label: string; note?: ReactNode }

/** Prints the document into memory and shows it; prints again when what it shows has changed. */
export function PrintPreview({ document, label, note }: Props) {
  const road = useRoad(document)
  // A draft follows what is being decided: the last one stays in sight until the next is printed.
  const rendered = useAsk(
    'documents.render',
    { document },
    { keep: document.kind === 'certificatesDraft' || document.kind === 'templateDraft' },
  )
  if (rendered.error) return <RefusedState error={rendered.error} onAgain={rendered.again} />
  if (!rendered.data) return <Loading what="Przygotowuję wydruk…" />
  return (
    <Suspense fallback={<Loading what="Przygotowuję podgląd…" />}>
      <PdfPreview fileId={rendered.data.fileId} label={label} road={road} note={note} />
    </Suspense>
  )
}

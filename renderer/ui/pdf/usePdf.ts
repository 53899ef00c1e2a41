import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'
import { openPdf } from './openPdf.ts'

export type OpenPdf = { pdf: PDFDocumentProxy; size: { width: number; height: number } }

async function open(read: () => Promise<Uint8Array>): Promise<OpenPdf> {
  const pdf = await openPdf(await read())
  const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 })
  return { pdf, size: { width, height } }
}

/** Reads the bytes and opens them; the last document stays in sight until the next one is ready. */
export function usePdf(
  fileId: string,
  read: (fileId: string) => Promise<Uint8Array>,
): { opened: OpenPdf | undefined; failed: boolean } {
  const [opened, setOpened] = useState<OpenPdf>()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let wanted = true
    setFailed(false)
    open(() => read(fileId)).then(
      (next) => {
        if (wanted) setOpened(next)
        else void next.pdf.loadingTask.destroy()
      },
      () => wanted && setFailed(true),
    )
    return () => {
      wanted = false
    }
  }, [fileId, read])
  useEffect(() => () => void opened?.pdf.loadingTask.destroy(), [opened])
  return { opened, failed }
}

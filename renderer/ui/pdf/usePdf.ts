import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'
import { openPdf } from './openPdf.ts'

type Size = { width: number; height: number }
export type OpenPdf = {
  pdf: PDFDocumentProxy
  /** Of the first page, in points; other pages are taken for the same until they are drawn. */
  size: Size
  /** Width of the widest of the first pages, in points. */
  widest: number
}
const measuredPages = 20

async function open(read: () => Promise<Uint8Array>): Promise<OpenPdf> {
  const pdf = await openPdf(await read())
  const numbers = Array.from({ length: Math.min(pdf.numPages, measuredPages) }, (_, index) => index + 1)
  const pages = await Promise.all(numbers.map((number) => pdf.getPage(number)))
  const sizes = pages.map((page): Size => page.getViewport({ scale: 1 }))
  return { pdf, size: sizes[0] ?? { width: 595, height: 842 }, widest: Math.max(...sizes.map(({ width }) => width)) }
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

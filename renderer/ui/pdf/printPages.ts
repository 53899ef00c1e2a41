import type { PDFDocumentProxy } from 'pdfjs-dist'
import css from './pdf.module.css'

const pointsPerInch = 72
/** Fine enough for 8 pt text; many pages are drawn a little coarser, so that memory lasts. */
const dotsPerInch = (pages: number): number => (pages <= 20 ? 300 : 200)

const blobOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the page could not be drawn'))), 'image/png'),
  )

/** One sheet of paper with the picture of a page on it. */
async function sheetOf(pdf: PDFDocumentProxy, number: number, dpi: number): Promise<HTMLElement> {
  const page = await pdf.getPage(number)
  const { width, height } = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: dpi / pointsPerInch })
  const canvas = document.createElement('canvas')
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  await page.render({ canvas, viewport, intent: 'print' }).promise
  const picture = document.createElement('img')
  picture.src = URL.createObjectURL(await blobOf(canvas))
  picture.alt = `Strona ${number}`
  canvas.width = 0
  await picture.decode()
  page.cleanup()
  const sheet = document.createElement('div')
  sheet.className = (width > height ? css.wide : css.tall) ?? ''
  sheet.style.width = `${width}pt`
  sheet.style.height = `${height}pt`
  sheet.append(picture)
  return sheet
}

/**
 * Draws every page for paper and opens the system's print dialog; nothing else of the window is printed.
 * @param onPage told each page made ready; `signal` gives it up.
 */
export async function printPages(
  pdf: PDFDocumentProxy,
  onPage: (done: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const holder = document.createElement('div')
  holder.className = css.print ?? ''
  holder.dataset.print = 'true'
  const dpi = dotsPerInch(pdf.numPages)
  try {
    for (let number = 1; number <= pdf.numPages; number++) {
      if (signal.aborted) return
      holder.append(await sheetOf(pdf, number, dpi))
      onPage(number)
    }
    document.body.append(holder)
    const printed = new Promise((resolve) => window.addEventListener('afterprint', resolve, { once: true }))
    window.print()
    await printed
  } finally {
    holder.remove()
    for (const picture of holder.querySelectorAll('img')) URL.revokeObjectURL(picture.src)
  }
}

import { type PDFDocumentProxy, TextLayer } from 'pdfjs-dist'
import { useEffect, useRef } from 'react'
import css from './pdf.module.css'

type Props = {
  pdf: PDFDocumentProxy
  /** Counted from 1. */
  number: number
  /** Pixels of the screen per point. */
  scale: number
  /** Size in points, as of the first page until this one is read. */
  size: { width: number; height: number }
  drawn: boolean
  /** Its turn to be drawn has come; until then it stays as it is. */
  inTurn: boolean
  /** The picture stands; its text follows. */
  onDrawn: () => void
}

const isCancelled = (problem: unknown): boolean =>
  problem instanceof Error && /RenderingCancelled|Abort|destroyed/i.test(`${problem.name} ${problem.message}`)

type Drawing = Pick<Props, 'pdf' | 'number' | 'scale' | 'onDrawn'>
async function draw(element: HTMLElement, drawing: Drawing, signal: AbortSignal): Promise<void> {
  const { pdf, number, scale, onDrawn } = drawing
  const page = await pdf.getPage(number)
  if (signal.aborted) return
  const viewport = page.getViewport({ scale })
  const density = Math.min(window.devicePixelRatio || 1, 3)
  const canvas = document.createElement('canvas')
  canvas.width = Math.floor(viewport.width * density)
  canvas.height = Math.floor(viewport.height * density)
  canvas.setAttribute('aria-hidden', 'true')
  const task = page.render({ canvas, viewport, transform: [density, 0, 0, density, 0, 0] })
  const text = document.createElement('div')
  text.className = css.text ?? ''
  const layer = new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport })
  signal.addEventListener('abort', () => {
    task.cancel()
    layer.cancel()
  })
  await task.promise
  if (signal.aborted) return
  element.style.width = `${viewport.width}px`
  element.style.height = `${viewport.height}px`
  element.replaceChildren(canvas, text)
  onDrawn()
  await layer.render()
}

/** One page: its picture, and over it its text, unseen, to be marked, copied and found. */
export function PdfPage(props: Props) {
  const { pdf, number, scale, size, drawn, inTurn, onDrawn } = props
  const element = useRef<HTMLElement>(null)
  useEffect(() => {
    const holder = element.current
    if (!holder || !drawn || !inTurn) return
    const stop = new AbortController()
    draw(holder, { pdf, number, scale, onDrawn }, stop.signal).catch((problem: unknown) => {
      if (!isCancelled(problem)) holder.dataset.failed = 'true'
    })
    return () => stop.abort()
  }, [pdf, number, scale, drawn, inTurn, onDrawn])
  useEffect(() => {
    if (!drawn) element.current?.replaceChildren()
  }, [drawn])
  return (
    <article
      ref={element}
      className={css.page}
      data-page={number}
      aria-label={`Strona ${number}`}
      style={
        {
          width: size.width * scale,
          height: size.height * scale,
          '--total-scale-factor': scale,
        } as React.CSSProperties
      }
    />
  )
}

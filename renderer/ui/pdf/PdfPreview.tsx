import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import type { Bridge } from '#shared/contract/bridge.ts'
import { Loading } from '../layout/Loading.tsx'
import { RefusedState } from '../layout/RefusedState.tsx'
import { pixelsPerPoint } from './openPdf.ts'
import { PdfPage } from './PdfPage.tsx'
import { PdfToolbar } from './PdfToolbar.tsx'
import css from './pdf.module.css'
import { printPages } from './printPages.ts'
import { usePdf } from './usePdf.ts'
import { useVisiblePages } from './useVisiblePages.ts'

type Props = {
  fileId: string
  /** What is shown, for those who hear it: `Sprawozdanie końcowe`. */
  label: string
  road: Pick<Bridge, 'file' | 'saveFile' | 'openFile'>
  /** Between the toolbar and the paper: what has to be known before it is printed. */
  note?: ReactNode
}
const paperMargin = 12
type Said = { text: string; refused: boolean } | undefined

/** The width free for paper, in pixels. */
function useWidth(view: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!view.current) return
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(view.current)
    return () => observer.disconnect()
  }, [view])
  return width
}

/** The very PDF that is saved and printed, page by page. */
export default function PdfPreview({ fileId, label, road, note }: Props) {
  const view = useRef<HTMLElement>(null)
  const { opened, failed } = usePdf(fileId, road.file)
  const width = useWidth(view)
  const [zoom, setZoom] = useState<number | 'fit'>('fit')
  const [said, setSaid] = useState<Said>()
  const [busy, setBusy] = useState(false)
  const pages = opened?.pdf.numPages ?? 0
  const { isDrawn, current } = useVisiblePages(view, pages, opened)
  // The page one looks at comes first; the others are drawn once it stands.
  const [begun, setBegun] = useState<typeof opened>()
  const onDrawn = useCallback(() => setBegun(opened), [opened])
  const fit = opened && width > 0 ? width / (opened.widest * pixelsPerPoint) : 1
  const percent = Math.floor((zoom === 'fit' ? fit : zoom / 100) * 100)
  const scale = (percent / 100) * pixelsPerPoint

  const toPage = (number: number) => {
    const page = view.current?.querySelector<HTMLElement>(`[data-page="${Math.min(Math.max(number, 1), pages)}"]`)
    if (page) view.current?.scrollTo({ top: page.offsetTop - paperMargin })
  }
  const act = async (work: () => Promise<Said>) => {
    setBusy(true)
    setSaid(undefined)
    const outcome = await work().catch(
      (): Said => ({ text: 'Nie udało się. Dokument pozostaje w podglądzie; spróbuj ponownie.', refused: true }),
    )
    setSaid(outcome)
    setBusy(false)
  }
  const save = () =>
    act(async () => ((await road.saveFile(fileId)) ? { text: 'Zapisano plik.', refused: false } : undefined))
  const openOutside = () =>
    act(async () => {
      const answer = await road.openFile(fileId)
      return answer.ok
        ? { text: 'Otwarto w programie systemu.', refused: false }
        : { text: answer.error.message, refused: true }
    })
  const print = () =>
    act(async () => {
      if (!opened) return undefined
      const onPage = (done: number) =>
        setSaid({ text: `Przygotowuję do druku: strona ${done} z ${pages}`, refused: false })
      await printPages(opened.pdf, onPage, new AbortController().signal)
      return undefined
    })
  const onKey = (event: KeyboardEvent) => {
    const keys = new Map<string, () => void>([
      ['PageDown', () => toPage(current + 1)],
      ['PageUp', () => toPage(current - 1)],
      ['Home', () => toPage(1)],
      ['End', () => toPage(pages)],
      ['+', () => setZoom(Math.min(400, percent + 25))],
      ['-', () => setZoom(Math.max(25, percent - 25))],
      ['0', () => setZoom('fit')],
      ['1', () => setZoom(100)],
    ])
    const withModifier = event.ctrlKey || event.metaKey || event.altKey
    const isPrint = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'p'
    const key = isPrint ? () => void print() : withModifier ? undefined : keys.get(event.key)
    if (!key) return
    event.preventDefault()
    key()
  }
  return (
    <section className={css.preview} aria-label={label} aria-busy={!opened}>
      <PdfToolbar
        current={current}
        pages={pages}
        zoom={percent}
        isFit={zoom === 'fit'}
        onPage={toPage}
        onZoom={setZoom}
        onSave={() => void save()}
        onOpen={() => void openOutside()}
        onPrint={() => void print()}
        busy={busy || !opened}
      />
      {note}
      {said && (
        <p role={said.refused ? 'alert' : 'status'} className={said.refused ? css.refused : css.said}>
          {said.text}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: paper is scrolled and paged with the keyboard */}
      <section ref={view} className={css.paper} tabIndex={0} aria-label={`Strony: ${label}`} onKeyDown={onKey}>
        {failed && (
          <RefusedState
            error={{
              message: 'Nie udało się pokazać wydruku. Dane są bezpieczne; spróbuj otworzyć podgląd jeszcze raz.',
            }}
          />
        )}
        {!opened && !failed && <Loading what="Przygotowuję podgląd…" />}
        {opened &&
          Array.from({ length: pages }, (_, index) => index + 1).map((number) => (
            <PdfPage
              key={number}
              pdf={opened.pdf}
              number={number}
              scale={scale}
              size={opened.size}
              drawn={width > 0 && isDrawn(number)}
              inTurn={begun === opened || number === current}
              onDrawn={onDrawn}
            />
          ))}
      </section>
    </section>
  )
}

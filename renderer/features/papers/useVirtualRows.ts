import { type RefObject, useEffect, useState } from 'react'

/** Rows fewer than this are all drawn: searching the page and printing it then find everybody. */
const drawAll = 80
const beyond = 12
type Rows = { first: number; last: number; before: number; after: number }

/**
 * Which rows of a scrolling table are drawn, and the height of those left out before and after. All rows are of one
 * height, that of `--k-row` with its line.
 */
export function useVirtualRows(view: RefObject<HTMLElement | null>, count: number): Rows {
  const [at, setAt] = useState({ top: 0, height: 800, row: 33 })
  const isLong = count > drawAll
  useEffect(() => {
    const element = view.current
    if (!element || !isLong) return
    const look = () => {
      const row = element.querySelector<HTMLElement>('tbody tr:not([aria-hidden])')?.offsetHeight || 33
      setAt({ top: element.scrollTop, height: element.clientHeight || 800, row })
    }
    look()
    element.addEventListener('scroll', look, { passive: true })
    return () => element.removeEventListener('scroll', look)
  }, [view, isLong])
  if (!isLong) return { first: 0, last: count, before: 0, after: 0 }
  const first = Math.max(0, Math.floor(at.top / at.row) - beyond)
  const last = Math.min(count, Math.ceil((at.top + at.height) / at.row) + beyond)
  return { first, last, before: first * at.row, after: (count - last) * at.row }
}

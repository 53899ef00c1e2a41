import { type RefObject, useEffect, useState } from 'react'

/** A short document is drawn whole, so that the browser's own search finds all of it; of a long one, what is near. */
const drawnWhole = 20

/** Which pages to draw, and on which page the reader is. */
export function useVisiblePages(view: RefObject<HTMLElement | null>, pages: number, again: unknown) {
  const [near, setNear] = useState<ReadonlySet<number>>(new Set([1]))
  const [current, setCurrent] = useState(1)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another document brings other page elements
  useEffect(() => {
    const root = view.current
    if (!root || pages === 0) return
    const onScroll = () => {
      const middle = root.scrollTop + root.clientHeight / 2
      const all = [...root.querySelectorAll<HTMLElement>('[data-page]')]
      const at = all.findLast((page) => page.offsetTop <= middle) ?? all[0]
      setCurrent(Number(at?.dataset.page ?? 1))
    }
    const observer = new IntersectionObserver(
      (entries) =>
        setNear((old) => {
          const next = new Set(old)
          for (const { target, isIntersecting } of entries) {
            const number = Number((target as HTMLElement).dataset.page)
            if (isIntersecting) next.add(number)
            else next.delete(number)
          }
          return next
        }),
      { root, rootMargin: '100% 0px' },
    )
    for (const page of root.querySelectorAll('[data-page]')) observer.observe(page)
    root.addEventListener('scroll', onScroll, { passive: true })
    onScroll()
    return () => {
      observer.disconnect()
      root.removeEventListener('scroll', onScroll)
    }
  }, [view, pages, again])
  return { isDrawn: (number: number) => pages <= drawnWhole || near.has(number), current }
}

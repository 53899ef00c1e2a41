/** A part of a list: from the first to before the last. */
export type Span = { readonly from: number; readonly to: number }

/**
 * Which of many equally large items lie in sight, and a few more on each side so that scrolling shows no gaps. A window
 * without a size (nothing is laid out yet) shows the first hundred.
 */
export function visibleSpan(scrolled: number, inSight: number, itemSize: number, count: number, more = 4): Span {
  if (inSight <= 0) return { from: 0, to: Math.min(count, 100) }
  const from = Math.max(0, Math.floor(scrolled / itemSize) - more)
  const to = Math.min(count, Math.ceil((scrolled + inSight) / itemSize) + more)
  return { from: Math.min(from, to), to }
}

/** How far to scroll so that an item lies wholly in sight; unchanged when it does already. */
export function scrolledTo(index: number, scrolled: number, inSight: number, itemSize: number): number {
  if (inSight <= 0) return scrolled
  const start = index * itemSize
  if (start < scrolled) return start
  const end = start + itemSize
  return end > scrolled + inSight ? end - inSight : scrolled
}

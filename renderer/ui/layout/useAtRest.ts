import { useEffect, useState } from 'react'

/**
 * True once the window has nothing else to do: the time to get ready for the next click. `when`: what comes first is there.
 */
export function useAtRest(when = true): boolean {
  const [atRest, setAtRest] = useState(false)
  useEffect(() => {
    if (!when || typeof requestIdleCallback !== 'function') return
    const waiting = requestIdleCallback(() => setAtRest(true), { timeout: 3000 })
    return () => cancelIdleCallback(waiting)
  }, [when])
  return atRest
}

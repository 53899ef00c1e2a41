import { useEffect, useState } from 'react'

/** True when something has been going on for longer than so many milliseconds. */
export function useLate(isGoingOn: boolean, patience: number): boolean {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    if (!isGoingOn) return
    const waiting = setTimeout(() => setLate(true), patience)
    return () => {
      clearTimeout(waiting)
      setLate(false)
    }
  }, [isGoingOn, patience])
  return isLate
}

import { useEffect, useState } from 'react'
import css from './states.module.css'

/** Says that something is being read, but only once it has taken 300 ms: what comes at once must not flicker. */
export function Loading({ what = 'Wczytywanie…' }: { what?: string }) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div role="status" className={css.loading}>
      {late ? what : ''}
    </div>
  )
}

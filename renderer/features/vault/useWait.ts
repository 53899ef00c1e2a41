import { useEffect, useState } from 'react'
import type { VaultStatus } from '#shared/vault/contract.ts'

/** Seconds until the next try, counted down from what the program last said. */
export function useWait(status: VaultStatus): number {
  const [left, setLeft] = useState(status.waitSeconds)
  useEffect(() => {
    setLeft(status.waitSeconds)
    if (status.waitSeconds === 0) return
    const started = performance.now()
    const timer = setInterval(() => {
      const now = Math.max(0, status.waitSeconds - Math.floor((performance.now() - started) / 1000))
      setLeft(now)
      if (now === 0) clearInterval(timer)
    }, 250)
    return () => clearInterval(timer)
  }, [status])
  return left
}

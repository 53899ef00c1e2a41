import { useEffect, useState } from 'react'
import type { Output } from '#shared/contract/define.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { HistoryCheck } from '#shared/history/schema.ts'
import { useBridge } from '../../api/hooks.tsx'

/** How often the window asks how far the check is. Milliseconds. */
const between = 400

export type Checking =
  | { readonly state: 'idle' }
  | { readonly state: 'checking'; readonly done: number; readonly total: number }
  | { readonly state: 'checked'; readonly check: HistoryCheck }
  | { readonly state: 'refused'; readonly message: string }

/** Goes through the whole history when asked, and follows how far it is. */
export function useHistoryCheck() {
  const bridge = useBridge()
  const [checking, setChecking] = useState<Checking>({ state: 'idle' })
  const [work, setWork] = useState<string>()
  useEffect(() => {
    if (work === undefined) return
    const timer = setInterval(async () => {
      const answer = await bridge.call('history.verifyProgress', { work })
      const far = answer.ok ? (answer.value as Output<Contract['history.verifyProgress']>) : null
      if (far) setChecking((now) => (now.state === 'checking' ? { state: 'checking', ...far } : now))
    }, between)
    return () => clearInterval(timer)
  }, [bridge, work])
  const check = async (noted: string) => {
    const own = crypto.randomUUID()
    setChecking({ state: 'checking', done: 0, total: 0 })
    setWork(own)
    const answer = await bridge.call('history.verify', { noted, work: own })
    setWork(undefined)
    setChecking(
      answer.ok
        ? { state: 'checked', check: answer.value as HistoryCheck }
        : { state: 'refused', message: answer.error.message },
    )
  }
  return { checking, check: (noted: string) => void check(noted) }
}

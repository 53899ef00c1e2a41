import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import type { Bridge } from '#shared/contract/bridge.ts'
import { sampleClosedCode } from '#shared/sample/contract.ts'
import type { VaultStatus } from '#shared/vault/contract.ts'
import { type ShownFile, ShownFileContext } from './api/shownFile.ts'
import { useIdle, useIdleMinutes } from './idleLock.ts'
import { goTo } from './ui/layout/guardedLocation.ts'
import { forgetHandedOver } from './ui/layout/handOver.ts'
import { forgetUnsaved } from './ui/layout/unsaved.ts'

/** Whether the own file has a passphrase, asked when the sample is shown. */
function useOwnProtected(bridge: Bridge, isSample: boolean): boolean {
  const [isProtected, setIsProtected] = useState(false)
  useEffect(() => {
    if (!isSample) return
    let isOver = false
    void bridge.call('vault.status', {}).then((answer) => {
      if (!isOver) setIsProtected(answer.ok && (answer.value as VaultStatus).isProtected === true)
    })
    return () => {
      isOver = true
      setIsProtected(false)
    }
  }, [bridge, isSample])
  return isProtected
}

type Props = {
  /** To the own file; with a way to the sample where the host has one. */
  bridge: Bridge
  /** The window over one file. It is put up anew for each: nothing of one is left when the other is shown. */
  children: (bridge: Bridge, key: string) => ReactNode
}

/** Shows the own file, or the sample beside it. A window begins with the own file, always. */
export function OwnOrSample({ bridge, children }: Props) {
  const [isSample, setIsSample] = useState(false)
  const isProtected = useOwnProtected(bridge, isSample)
  const [idleMinutes] = useIdleMinutes()

  const show = useCallback((sample: boolean) => {
    forgetUnsaved()
    forgetHandedOver()
    goTo('/', { replace: true })
    setIsSample(sample)
  }, [])
  const enterSample = useCallback(() => show(true), [show])
  const leaveSample = useCallback(() => {
    show(false)
    void bridge.call('sample.close', {})
  }, [show, bridge])
  const lock = useCallback(() => {
    // The sample stays in sight until the own file is locked: shown before that, it would be seen open for a moment.
    void bridge.call('vault.lock', {}).then(() => {
      show(false)
      return bridge.call('sample.close', {})
    })
  }, [show, bridge])
  // The own file stays open behind the sample, and is locked when nobody is there, as if it were shown.
  useIdle(isProtected ? idleMinutes : 0, lock)
  const { onSuspend } = bridge
  useEffect(() => (isProtected ? onSuspend?.(lock) : undefined), [isProtected, onSuspend, lock])

  const toSample = useMemo((): Bridge | undefined => {
    const { sample } = bridge
    if (!sample) return undefined
    return {
      ...sample,
      async call(name, input) {
        const answer = await sample.call(name, input)
        // Another window has closed it, or the process that held it has ended.
        if (!answer.ok && answer.error.code === sampleClosedCode) show(false)
        return answer
      },
    }
  }, [bridge, show])
  const value = useMemo(
    (): ShownFile => ({ isSample, enterSample, leaveSample, lockOwn: isSample && isProtected ? lock : undefined }),
    [isSample, enterSample, leaveSample, isProtected, lock],
  )
  const shown = isSample && toSample ? toSample : bridge
  return <ShownFileContext value={toSample && value}>{children(shown, isSample ? 'sample' : 'own')}</ShownFileContext>
}

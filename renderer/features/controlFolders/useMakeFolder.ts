import { useEffect, useState } from 'react'
import type { Output } from '#shared/contract/define.ts'
import type { Contract } from '#shared/contract/index.ts'
import { useBridge } from '../../api/hooks.tsx'

/** How often the window asks how far the folder is. Milliseconds. */
const between = 400

type Made = Output<Contract['controlFolders.make']>
export type Making =
  | { readonly state: 'idle' }
  | { readonly state: 'making'; readonly done: number; readonly total: number }
  | { readonly state: 'made'; readonly folder: Made; readonly saved: boolean }
  | { readonly state: 'refused'; readonly message: string }

const notSaved = 'Teczka jest gotowa, ale nie zapisano jej na dysku. Wybierz „Zapisz ZIP” i inne miejsce.'

/** Makes the control folder of a grant, follows how far it is, stops it when asked or when the screen is left. */
export function useMakeFolder(grantId: number) {
  const bridge = useBridge()
  const [making, setMaking] = useState<Making>({ state: 'idle' })
  const [job, setJob] = useState<string>()
  useEffect(() => {
    if (job === undefined) return
    const timer = setInterval(async () => {
      const answer = await bridge.call('controlFolders.progress', { job })
      const far = answer.ok ? (answer.value as Output<Contract['controlFolders.progress']>) : null
      if (far) setMaking((now) => (now.state === 'making' ? { state: 'making', ...far } : now))
    }, between)
    return () => {
      clearInterval(timer)
      void bridge.call('controlFolders.cancel', { job })
    }
  }, [bridge, job])

  const save = async (folder: Made) => {
    const saved = await bridge.saveFile(folder.fileId).catch(() => undefined)
    if (saved === undefined) setMaking({ state: 'refused', message: notSaved })
    else setMaking({ state: 'made', folder, saved })
  }
  const make = async () => {
    const own = crypto.randomUUID()
    setMaking({ state: 'making', done: 0, total: 0 })
    setJob(own)
    const answer = await bridge.call('controlFolders.make', { grantId, job: own })
    setJob(undefined)
    if (answer.ok) await save(answer.value as Made)
    else if (answer.error.code === 'controlFolders.cancelled') setMaking({ state: 'idle' })
    else setMaking({ state: 'refused', message: answer.error.message })
  }
  return { making, make: () => void make(), stop: () => setJob(undefined), save: (folder: Made) => void save(folder) }
}

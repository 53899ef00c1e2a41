import { useEffect, useState } from 'react'
import type { Output } from '#shared/contract/define.ts'
import type { Contract } from '#shared/contract/index.ts'
import { useBridge } from '../../api/hooks.tsx'

/** How often the window asks how far the export is. Milliseconds. */
const between = 400

type Made = Output<Contract['fileExport.make']>
export type Exporting =
  | { readonly state: 'idle' }
  | { readonly state: 'making'; readonly done: number; readonly total: number }
  | { readonly state: 'made'; readonly made: Made; readonly saved: boolean }
  | { readonly state: 'refused'; readonly message: string }

const notSaved = 'Dane są gotowe, ale nie zapisano ich na dysku. Wybierz „Zapisz ZIP z danymi” i inne miejsce.'

/** Makes the export, follows how far it is, stops it when asked or when the screen is left. */
export function useExport() {
  const bridge = useBridge()
  const [exporting, setExporting] = useState<Exporting>({ state: 'idle' })
  const [job, setJob] = useState<string>()
  useEffect(() => {
    if (job === undefined) return
    const timer = setInterval(async () => {
      const answer = await bridge.call('fileExport.progress', { job })
      const far = answer.ok ? (answer.value as Output<Contract['fileExport.progress']>) : null
      if (far) setExporting((now) => (now.state === 'making' ? { state: 'making', ...far } : now))
    }, between)
    return () => {
      clearInterval(timer)
      void bridge.call('fileExport.cancel', { job })
    }
  }, [bridge, job])

  const make = async () => {
    const own = crypto.randomUUID()
    setExporting({ state: 'making', done: 0, total: 0 })
    setJob(own)
    const answer = await bridge.call('fileExport.make', { job: own })
    setJob(undefined)
    if (!answer.ok) {
      const isStopped = answer.error.code === 'fileExport.cancelled'
      return setExporting(isStopped ? { state: 'idle' } : { state: 'refused', message: answer.error.message })
    }
    const made = answer.value as Made
    const saved = await bridge.saveFile(made.fileId).catch(() => undefined)
    setExporting(saved === undefined ? { state: 'refused', message: notSaved } : { state: 'made', made, saved })
  }
  return { exporting, make: () => void make(), stop: () => setJob(undefined) }
}

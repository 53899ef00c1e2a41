import { useState } from 'react'
import { longestFile } from '#shared/contract/loopback.ts'
import type { ScannedKind, ScanPurpose } from '#shared/scans/records.ts'
import { useBridge, useTell } from '../../api/hooks.tsx'

export type RefusedFile = { readonly name: string; readonly message: string }
export type Adding = { readonly done: number; readonly of: number }
type Target = { readonly recordKind: ScannedKind; readonly recordId: number; readonly purpose: ScanPurpose }

const tooLong =
  'Nie dodano pliku: jest za duży (najwyżej 20 MB). Zapisane dane są bezpieczne; zeskanuj dokument w mniejszej rozdzielczości i dodaj go jeszcze raz.'
const unreadable =
  'Nie dodano pliku: nie daje się go przeczytać. Zapisane dane są bezpieczne; sprawdź, czy plik jest na dysku, i dodaj go jeszcze raz.'

/** Adds files to a record one after another, so that only one is in memory; one that is refused does not stop the others. */
export function useAddScans() {
  const bridge = useBridge()
  const { tell } = useTell('scans.attach')
  const [adding, setAdding] = useState<Adding>()
  const [refused, setRefused] = useState<readonly RefusedFile[]>([])

  const addOne = async (file: File, target: Target): Promise<string | undefined> => {
    if (file.size > longestFile) return tooLong
    const content = await file.arrayBuffer().catch(() => undefined)
    if (content === undefined) return unreadable
    const put = await bridge.putFile(new Uint8Array(content))
    if (!put.ok) return put.error.message
    const answer = await tell({ ...target, sha256: put.value.sha256, name: file.name.slice(0, 300) })
    return answer.ok ? undefined : answer.error.message
  }
  /** Adds the files; answers how many were taken. */
  const add = async (files: readonly File[], target: Target): Promise<number> => {
    const told: RefusedFile[] = []
    setRefused([])
    for (const [done, file] of files.entries()) {
      setAdding({ done, of: files.length })
      const message = await addOne(file, target)
      if (message !== undefined) told.push({ name: file.name, message })
    }
    setAdding(undefined)
    setRefused(told)
    return files.length - told.length
  }
  return { add, adding, refused, forget: () => setRefused([]) }
}

import { useSyncExternalStore } from 'react'
import { useBridge } from '../../api/hooks.tsx'

/** What was copied of one report, by field: the very text, so that a value that has changed since is told. */
type Marks = {
  readonly get: () => ReadonlyMap<string, string>
  readonly put: (id: string, text: string) => void
  readonly clear: () => void
  readonly subscribe: (listener: () => void) => () => void
}
function createMarks(): Marks {
  let copied: ReadonlyMap<string, string> = new Map()
  const listeners = new Set<() => void>()
  const set = (next: ReadonlyMap<string, string>) => {
    copied = next
    for (const listener of listeners) listener()
  }
  return {
    get: () => copied,
    put: (id, text) => set(new Map(copied).set(id, text)),
    clear: () => set(new Map()),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
const ofFiles = new WeakMap<object, Map<number, Marks>>()
function marksOf(file: object, reportId: number): Marks {
  const ofFile = ofFiles.get(file) ?? new Map<number, Marks>()
  ofFiles.set(file, ofFile)
  const marks = ofFile.get(reportId) ?? createMarks()
  ofFile.set(reportId, marks)
  return marks
}

/** Marks of what was copied of a report; they last while the program is open, also behind another screen. */
export function useCopyMarks(reportId: number): Pick<Marks, 'put' | 'clear'> & { copied: ReadonlyMap<string, string> } {
  const marks = marksOf(useBridge(), reportId)
  const copied = useSyncExternalStore(marks.subscribe, marks.get)
  return { copied, put: marks.put, clear: marks.clear }
}

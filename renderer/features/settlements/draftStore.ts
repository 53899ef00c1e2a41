import type { CallError } from '#shared/contract/errors.ts'
import type { Report } from '#shared/settlements/contract.ts'
import type { Draft } from './reportDraft.ts'

type Kept = {
  readonly draft: Draft
  /** A save is on its way. */
  readonly busy: boolean
  /** Why the last save was refused. */
  readonly refused: CallError | undefined
  /** What a save has made of a report, until the report itself is read again. */
  readonly saved: Report | undefined
}
const nothing: Kept = { draft: {}, busy: false, refused: undefined, saved: undefined }

export type DraftStore = {
  readonly get: () => Kept
  readonly set: (change: Partial<Kept>) => void
  readonly subscribe: (listener: () => void) => () => void
}
function createStore(): DraftStore {
  let kept = nothing
  const listeners = new Set<() => void>()
  return {
    get: () => kept,
    set: (change) => {
      kept = { ...kept, ...change }
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

const stores = new WeakMap<object, Map<number, DraftStore>>()

/**
 * Where unsaved texts of a report live: outside the screen, so that a save refused after one has gone to another screen
 * loses nothing; coming back finds the text. `file` stands for the open file.
 */
export function draftStoreOf(file: object, reportId: number): DraftStore {
  const ofFile = stores.get(file) ?? new Map<number, DraftStore>()
  stores.set(file, ofFile)
  const store = ofFile.get(reportId) ?? createStore()
  ofFile.set(reportId, store)
  return store
}

import type { CallError } from '#shared/contract/errors.ts'
import type { Report } from '#shared/settlements/contract.ts'
import type { TypedOutside } from '../../ui/form/draftKeeper.ts'
import { type Draft, isAnyTyped } from './reportDraft.ts'

type Kept = {
  readonly draft: Draft
  /** A save is on its way. */
  readonly busy: boolean
  /** Why the last save was refused. */
  readonly refused: CallError | undefined
  /** What a save has made of a report, until the report itself is read again. */
  readonly saved: Report | undefined
  /** What was kept in the file before the program stopped or was locked has been looked for. */
  readonly read: boolean
}
const nothing: Kept = { draft: {}, busy: false, refused: undefined, saved: undefined, read: false }

export type DraftStore = {
  readonly get: () => Kept
  readonly set: (change: Partial<Kept>) => void
  readonly subscribe: (listener: () => void) => () => void
  readonly typing: TypedOutside
}
function createStore(forget: () => void): DraftStore {
  let kept = nothing
  const listeners = new Set<() => void>()
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }
  return {
    get: () => kept,
    set: (change) => {
      kept = { ...kept, ...change }
      for (const listener of listeners) listener()
    },
    subscribe,
    typing: { typed: () => (isAnyTyped(kept.draft) ? kept.draft : undefined), subscribe, forget },
  }
}

const stores = new WeakMap<object, Map<number, DraftStore>>()

/**
 * Where unsaved texts of a report live: outside the screen, so that a save refused after one has gone to another screen
 * loses nothing; coming back finds the text. A lock lets it go once it is in the file. `file` stands for the open file.
 */
export function draftStoreOf(file: object, reportId: number): DraftStore {
  const ofFile = stores.get(file) ?? new Map<number, DraftStore>()
  stores.set(file, ofFile)
  const store = ofFile.get(reportId) ?? createStore(() => ofFile.delete(reportId))
  ofFile.set(reportId, store)
  return store
}

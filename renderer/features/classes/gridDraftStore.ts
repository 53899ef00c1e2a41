import type { GridDraft } from './gridModel.ts'

type Kept = {
  readonly draft: GridDraft
  /** States before each step typed, the last step last. */
  readonly past: readonly GridDraft[]
  /** What was kept in the file before the program stopped has been looked for. */
  readonly read: boolean
}
export type GridDraftStore = {
  readonly get: () => Kept
  readonly set: (change: Partial<Kept>) => void
  readonly subscribe: (listener: () => void) => () => void
}
function createStore(): GridDraftStore {
  let kept: Kept = { draft: {}, past: [], read: false }
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

const stores = new WeakMap<object, Map<number, GridDraftStore>>()
/** Where unconfirmed marks of an edition live: outside the screen, so that leaving it loses nothing. `file` stands for the open file. */
export function gridDraftStoreOf(file: object, editionId: number): GridDraftStore {
  const ofFile = stores.get(file) ?? new Map<number, GridDraftStore>()
  stores.set(file, ofFile)
  const store = ofFile.get(editionId) ?? createStore()
  ofFile.set(editionId, store)
  return store
}

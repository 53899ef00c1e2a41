import type { TypedOutside } from '../../ui/form/draftKeeper.ts'
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
  readonly typing: TypedOutside
}
function createStore(forget: () => void): GridDraftStore {
  let kept: Kept = { draft: {}, past: [], read: false }
  const listeners = new Set<() => void>()
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }
  const typed = () => (Object.keys(kept.draft).length === 0 ? undefined : kept.draft)
  return {
    get: () => kept,
    set: (change) => {
      kept = { ...kept, ...change }
      for (const listener of listeners) listener()
    },
    subscribe,
    typing: { typed, subscribe, forget },
  }
}

const stores = new WeakMap<object, Map<number, GridDraftStore>>()
/** Where unconfirmed marks of an edition live: outside the screen, so that leaving it loses nothing. `file` stands for the open file. */
export function gridDraftStoreOf(file: object, editionId: number): GridDraftStore {
  const ofFile = stores.get(file) ?? new Map<number, GridDraftStore>()
  stores.set(file, ofFile)
  const store = ofFile.get(editionId) ?? createStore(() => ofFile.delete(editionId))
  ofFile.set(editionId, store)
  return store
}

import { useCallback, useContext, useEffect, useSyncExternalStore } from 'react'
import { keptGridDraft } from '#shared/classes/gridSchema.ts'
import { useBridge } from '../../api/hooks.tsx'
import { DraftKeeperContext } from '../../ui/form/draftKeeper.ts'
import { gridDraftStoreOf } from './gridDraftStore.ts'
import { type GridDraft, without } from './gridModel.ts'

/** Steps that can be taken back one by one. */
const mostSteps = 500

export type GridDrafting = {
  readonly draft: GridDraft
  readonly change: (next: GridDraft) => void
  /** Takes the last typed step back; false: there is none. */
  readonly undo: () => boolean
  readonly canUndo: boolean
  /** The meeting was confirmed: what was typed for it is saved. */
  readonly settle: (sessionId: number) => void
}

/** Unconfirmed marks of an edition; they survive leaving the screen and a restart of the program. */
export function useGridDraft(editionId: number): GridDrafting {
  const bridge = useBridge()
  const keeper = useContext(DraftKeeperContext)
  const store = gridDraftStoreOf(bridge, editionId)
  const { draft, past } = useSyncExternalStore(store.subscribe, store.get)
  const place = `/zajecia/obecnosc?edycja=${editionId}#Obecność`

  useEffect(() => {
    keeper?.attendOutside(place, store.typing)
    if (store.get().read) return
    store.set({ read: true })
    void keeper?.read(place).then((kept) => {
      const found = keptGridDraft.safeParse(kept?.values)
      // What has been typed in the meantime is newer than what was kept.
      if (found.success) store.set({ draft: { ...(found.data as GridDraft), ...store.get().draft } })
    })
  }, [keeper, place, store])

  const change = useCallback(
    (next: GridDraft) => {
      const now = store.get()
      store.set({ draft: next, past: [...now.past, now.draft].slice(-mostSteps) })
    },
    [store],
  )
  const undo = useCallback(() => {
    const now = store.get()
    const before = now.past.at(-1)
    if (!before) return false
    store.set({ draft: before, past: now.past.slice(0, -1) })
    return true
  }, [store])
  const settle = useCallback(
    (sessionId: number) => {
      const now = store.get()
      const left = now.past.map((one) => without(one, sessionId)).filter((one, index, all) => one !== all[index - 1])
      const next = without(now.draft, sessionId)
      store.set({ draft: next, past: Object.keys(next).length === 0 ? [] : left })
    },
    [store],
  )
  return { draft, change, undo, canUndo: past.length > 0, settle }
}

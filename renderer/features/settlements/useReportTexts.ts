import { useContext, useEffect, useSyncExternalStore } from 'react'
import type { CallError } from '#shared/contract/errors.ts'
import type { Report } from '#shared/settlements/contract.ts'
import { useBridge } from '../../api/hooks.tsx'
import { DraftKeeperContext } from '../../ui/form/draftKeeper.ts'
import { useUnsaved } from '../../ui/layout/unsaved.ts'
import { type DraftStore, draftStoreOf } from './draftStore.ts'
import {
  afterSaving,
  draftFrom,
  inConflict,
  isAnyTyped,
  keepOwn,
  letGo,
  sendable,
  typedIn,
  written,
} from './reportDraft.ts'
import type { TextField } from './reportState.ts'
import type { SaveReport } from './useSaveReport.ts'

/** The texts of a report while they are written. */
export type ReportTexts = {
  /** The report as it was saved last. */
  readonly report: Report
  readonly text: (field: TextField) => string
  readonly isTyped: (field: TextField) => boolean
  readonly write: (field: TextField, text: string) => void
  /** Saves everything written; what is in conflict waits for a decision. */
  readonly save: () => void
  readonly isSaving: boolean
  readonly refused: CallError | undefined
  /** The text saved meanwhile by somebody else, when it stands against the one written here. */
  readonly otherText: (field: TextField) => string | undefined
  /** Saves the text written here over the other one. */
  readonly keepOwn: (field: TextField) => void
  readonly takeOther: (field: TextField) => void
}

/**
 * The newest state of the report: what was saved here counts until what is read has caught up with it. An answer under way
 * while a save ends tells of the state before; revisions only rise, also when a step is taken back.
 */
const newest = (read: Report, saved: Report | undefined): Report =>
  saved !== undefined && saved.revision > read.revision ? saved : read

/** Saves what is written, and once more what is typed while that save is on its way. */
async function saveAll(store: DraftStore, over: Report, save: SaveReport): Promise<boolean> {
  if (store.get().busy) return false
  store.set({ busy: true, refused: undefined })
  let from = newest(over, store.get().saved)
  let anySaved = false
  for (;;) {
    const changes = sendable(store.get().draft, from)
    if (Object.keys(changes).length === 0) break
    const answer = await save(from, changes)
    if (!answer.ok) {
      store.set({ refused: answer.error })
      break
    }
    from = { ...from, ...changes, revision: answer.value.revision }
    store.set({ draft: afterSaving(store.get().draft, changes), saved: from })
    anySaved = true
  }
  store.set({ busy: false })
  return anySaved
}

/** Keeps what is written until it is saved; nothing typed is lost when a save is refused, another part is opened, or the file is locked. */
export function useReportTexts(read: Report, save: SaveReport, onSaved: () => void): ReportTexts {
  const store = draftStoreOf(useBridge(), read.id)
  const keeper = useContext(DraftKeeperContext)
  const place = `/sprawozdania/${read.id}#Teksty sprawozdania`
  useEffect(() => {
    keeper?.attendOutside(place, store.typing)
    if (store.get().read) return
    store.set({ read: true })
    void keeper?.read(place).then((kept) => {
      // What has been typed in the meantime is newer than what was kept.
      if (kept) store.set({ draft: { ...draftFrom(kept.values), ...store.get().draft } })
    })
  }, [keeper, place, store])
  const { draft, busy, refused, saved } = useSyncExternalStore(store.subscribe, store.get)
  const report = newest(read, saved)
  useUnsaved(isAnyTyped(draft) && !busy)
  const saveNow = () => void saveAll(store, read, save).then((anySaved) => anySaved && onSaved())
  return {
    report,
    text: (field) => typedIn(draft, field)?.text ?? report[field],
    isTyped: (field) => typedIn(draft, field) !== undefined,
    write: (field, text) => store.set({ draft: written(store.get().draft, report, field, text) }),
    save: saveNow,
    isSaving: busy,
    refused,
    otherText: (field) => (inConflict(draft, report, field) ? report[field] : undefined),
    keepOwn: (field) => {
      store.set({ draft: keepOwn(store.get().draft, report, field) })
      saveNow()
    },
    takeOther: (field) => store.set({ draft: letGo(store.get().draft, field) }),
  }
}

import { type OpenFile, openFile } from '../db/open.ts'
import { type StorageCode, storageCodeOf } from '../db/storageError.ts'
import { type FileKey, openKey } from './fileKey.ts'

/** How the file stands: open under a key, waiting for one, or not to be opened. */
export type FileState =
  | { readonly kind: 'open'; readonly file: OpenFile; readonly key: FileKey }
  | { readonly kind: 'locked' }
  | { readonly kind: 'refused'; readonly code: StorageCode }

/**
 * Keeps the one file of the program and how it stands. Calls share it side by side; what is done with the file as a whole has it
 * alone: it waits until every call under way is over, and calls that come meanwhile wait for it.
 */
export type Keeper = {
  readonly path: string
  state(): FileState
  /** Runs a call; it sees the state as it is when its turn comes. */
  share<T>(work: (state: FileState) => Promise<T>): Promise<T>
  /** Runs `work` with nobody else at the file. */
  alone<T>(work: (file: FileAlone) => Promise<T>): Promise<T>
  /** Tells each change of the state at once, while whoever brought it about still has the file alone. */
  watch(told: (state: FileState) => void): void
}

/** What may be done with a file one has alone. */
export type FileAlone = {
  /** Opens the file with a key. On `open` the key belongs to the keeper; otherwise it is wiped. */
  open(key: FileKey): FileState
  /** Closes the file, merging its write-ahead log, and wipes its key. It is locked from then on. */
  close(): Promise<void>
  /** Closes the file and keeps it closed for this reason. */
  refuse(code: StorageCode): Promise<void>
  /** Closes the file and hands the key out, for work on the closed file; `open` it with this key, or wipe it. `undefined`: it was not open. */
  release(): Promise<FileKey | undefined>
}

/** A keeper of the file at `path`, which it has not opened yet. `log` hears codes only. */
export function createKeeper(path: string, log: (line: string) => void, first: FileState = { kind: 'locked' }): Keeper {
  let state = first
  let gate: Promise<unknown> | undefined
  const underWay = new Set<Promise<unknown>>()
  const watching: ((state: FileState) => void)[] = []
  const become = (next: FileState): void => {
    state = next
    for (const told of watching) told(next)
  }

  const alone: FileAlone = {
    open(key) {
      const opened = openWith(path, key, log)
      if (opened.kind !== 'open') key.wipe()
      become(opened)
      return opened
    },
    async refuse(code) {
      await alone.close()
      become({ kind: 'refused', code })
    },
    async close() {
      ;(await alone.release())?.wipe()
    },
    async release() {
      if (state.kind !== 'open') return undefined
      const { file, key } = state
      become({ kind: 'locked' })
      await file.close()
      return key
    },
  }
  return {
    path,
    state: () => state,
    watch: (told) => void watching.push(told),
    async share(work) {
      while (gate) await gate
      const answering = work(state)
      underWay.add(answering)
      return answering.finally(() => underWay.delete(answering))
    },
    async alone(work) {
      const before = gate
      const mine = (async () => {
        await before
        await Promise.allSettled(underWay)
        return work(alone)
      })()
      const over = mine.then(
        () => undefined,
        () => undefined,
      )
      gate = over
      return mine.finally(() => {
        if (gate === over) gate = undefined
      })
    },
  }
}

/** A keeper of a file without a passphrase that is open already. */
export const keeperOf = (file: OpenFile): Keeper =>
  createKeeper(file.path, () => {}, { kind: 'open', file, key: openKey() })

function openWith(path: string, key: FileKey, log: (line: string) => void): FileState {
  try {
    return { kind: 'open', file: openFile(path, key), key }
  } catch (error) {
    const code = storageCodeOf(error) ?? storageCodeOf(error instanceof Error ? error.cause : undefined)
    log(`storage: open ${code ?? 'unknown'}`)
    return code === 'locked' ? { kind: 'locked' } : { kind: 'refused', code: code ?? 'io' }
  }
}

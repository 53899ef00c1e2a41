import { notesMinutes } from '#shared/diagnoses/notesLock.ts'
import type { Attempts } from '../../vault/attempts.ts'

const patience = notesMinutes * 60_000

/** The key of the restricted notes while they are open, in memory only. */
export type OpenNotes = {
  readonly attempts: Attempts
  /** The key; asking for it is a use. `undefined`: the notes are closed. */
  key(): Uint8Array | undefined
  isOpen(): boolean
  /** Whole seconds until they close by themselves; 0: closed. */
  closesInSeconds(): number
  /** Opens them; the key is taken over. */
  open(key: Buffer): void
  /** Closes them and overwrites the key. */
  forget(): void
}

/** Closed notes; `attempts` counts wrong passphrases. They close by themselves when nobody asked for the key for a time. */
export function createOpenNotes(attempts: Attempts): OpenNotes {
  let held: { key: Buffer; timer: NodeJS.Timeout; until: number } | undefined
  const forget = () => {
    if (!held) return
    clearTimeout(held.timer)
    held.key.fill(0)
    held = undefined
  }
  const hold = (key: Buffer) => {
    if (held) clearTimeout(held.timer)
    const timer = setTimeout(forget, patience)
    timer.unref()
    held = { key, timer, until: performance.now() + patience }
  }
  return {
    attempts,
    key() {
      if (held) hold(held.key)
      return held?.key
    },
    isOpen: () => held !== undefined,
    closesInSeconds: () => (held ? Math.max(0, Math.ceil((held.until - performance.now()) / 1000)) : 0),
    open(key) {
      forget()
      hold(key)
    },
    forget,
  }
}

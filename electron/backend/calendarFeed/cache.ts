import { createHash } from 'node:crypto'
import type { Clock } from '../context.ts'
import type { CopyRunner } from '../copies/runner.ts'
import type { FileState } from '../vault/keeper.ts'

export type FeedCalendar = { readonly bytes: Uint8Array; readonly etag: string }
type Open = Extract<FileState, { kind: 'open' }>
type Made = FeedCalendar & { readonly version: string; readonly digest: string; readonly reminders: boolean }
type Options = {
  readonly path: string
  readonly clock: Clock
  readonly run: CopyRunner
  readonly log: (line: string) => void
}

/** The calendar of the open file, read again only after something in the file, or the day, has changed. */
export type FeedCache = {
  /** `undefined`: it cannot be read now. Whoever asks while it is being read gets what is read, or what comes after. */
  calendar(state: Open, reminders: boolean): Promise<FeedCalendar | undefined>
  /** Forgets the calendar and stops reading it; until the next file is open nothing is read. */
  forget(): void
}

/** Readings for one who asks, each begun because something was written during the one before. */
const mostTries = 3

/** Counts what was written, through this connection and through others. */
const versionOf = ({ file: { raw } }: Open): string =>
  `${raw.pragma('data_version', { simple: true })} ${raw.prepare('select total_changes()').pluck().get()}`

/** A cache with nothing in it. Reading is done by `run`, in a thread of its own. */
export function createFeedCache({ path, clock, run, log }: Options): FeedCache {
  let made: Made | undefined
  let reading: Promise<boolean> | undefined
  let abort = new AbortController()
  let of: Open['file'] | undefined

  /** Whether it could be read. */
  async function read({ key }: Open, version: string, reminders: boolean, signal: AbortSignal): Promise<boolean> {
    const known = made && made.reminders === reminders ? made.digest : null
    const wish = { today: clock.today(), moment: clock.now(), reminders, known }
    const answer = await run({ kind: 'calendar', path, key: key.bytes, ...wish }, signal)
    if (!answer.ok && answer.error !== 'cancelled') log(`calendar feed: ${answer.error}`)
    if (!answer.ok || signal.aborted) return false
    const { digest, bytes } = answer.value
    if (bytes) {
      const etag = `"${createHash('sha256').update(bytes).digest('base64url')}"`
      made = { bytes, etag, version, digest, reminders }
    } else if (made) made = { ...made, version }
    return true
  }

  return {
    async calendar(state, reminders) {
      if (of !== state.file) {
        of = state.file
        abort = new AbortController()
      }
      const { signal } = abort
      for (let tries = 0; !signal.aborted; tries += 1) {
        const version = `${clock.today()} ${versionOf(state)} ${reminders}`
        // Somebody may keep writing faster than it can be read: what was read a moment ago will do.
        if (made?.version === version || (made && tries === mostTries)) return made
        reading ??= read(state, version, reminders, signal).finally(() => {
          reading = undefined
        })
        if (!(await reading)) return undefined
      }
      return undefined
    },
    forget() {
      abort.abort()
      made = undefined
    },
  }
}

import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { uptime } from 'node:os'
import { waitAfter } from '#shared/vault/attempts.ts'

/** Counts wrong passphrases in a row. */
export type Attempts = {
  /** Whole seconds until the next try; 0: now. */
  waitSeconds(): number
  /**
   * A try begins. It counts as a wrong one until it is known to be none, so that tries made side by side do not slip past the wait.
   * The way to take it back, for one that came to nothing by something else.
   */
  begin(): () => void
  succeeded(): void
}

/** Wrong ones in a row, and when the next may be made, by the clock of this computer since it was started. */
type Count = { readonly failures: number; readonly free: number }
const none: Count = { failures: 0, free: 0 }

/** Milliseconds since the computer was started: the same for every program on it, and setting the time does not move them. */
const sinceStart = (): number => uptime() * 1000

/** Where wrong passphrases of a file are counted: `klubownik.klub.proby`; of its restricted notes, `klubownik.klub.proby-notatek`. */
export const attemptsPlace = (file: string, of: 'file' | 'notes'): string =>
  `${file}.proby${of === 'notes' ? '-notatek' : ''}`

/**
 * A count that the next start of the program and other programs with the same file go on with. It lies at `place`, beside the file, and
 * tells how many and until when, nothing else. Where that cannot be written, or is taken away meanwhile, this program still knows its
 * own. `milliseconds`: a clock that only goes forward while the computer runs.
 */
export function createAttempts(place?: string, milliseconds: () => number = sinceStart): Attempts {
  let own = none
  const put = (count: Count): void => {
    own = count
    if (place !== undefined) write(place, count)
  }
  const counted = (): Count => {
    const there = place === undefined ? undefined : read(place)
    const count = there && there.failures >= own.failures ? there : own
    const latest = milliseconds() + waitAfter(count.failures) * 1000
    // The computer was started anew: by its clock the wait would last as long as it ran before.
    if (count.free > latest) put({ ...count, free: latest })
    return { ...count, free: Math.min(count.free, latest) }
  }
  return {
    waitSeconds: () => Math.max(0, Math.ceil((counted().free - milliseconds()) / 1000)),
    begin() {
      const before = counted()
      const failures = before.failures + 1
      put({ failures, free: milliseconds() + waitAfter(failures) * 1000 })
      return () => put(before)
    },
    succeeded: () => put(none),
  }
}

function read(place: string): Count | undefined {
  try {
    const found = /^klubownik-proby 1 (\d{1,9}) (\d{1,15})\n$/.exec(readFileSync(place, 'latin1'))
    return found ? { failures: Number(found[1]), free: Number(found[2]) } : undefined
  } catch {
    // None yet, or not to be read: this program's own count holds.
    return undefined
  }
}

function write(place: string, { failures, free }: Count): void {
  try {
    if (failures === 0) rmSync(place, { force: true })
    else writeFileSync(place, `klubownik-proby 1 ${failures} ${Math.ceil(free)}\n`, { mode: 0o600 })
  } catch {
    // A folder that takes no file: counted in memory then.
  }
}

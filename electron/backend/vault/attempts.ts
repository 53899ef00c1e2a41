import { waitAfter } from '#shared/vault/attempts.ts'

/** Counts wrong passphrases in a row, in memory only, by a clock that setting the computer's time back does not move. */
export type Attempts = {
  /** Whole seconds until the next try; 0: now. */
  waitSeconds(): number
  failed(): void
  succeeded(): void
}

/** `milliseconds`: a clock that only goes forward. */
export function createAttempts(milliseconds: () => number = () => performance.now()): Attempts {
  let failures = 0
  let free = 0
  return {
    waitSeconds: () => Math.max(0, Math.ceil((free - milliseconds()) / 1000)),
    failed: () => {
      failures += 1
      free = milliseconds() + waitAfter(failures) * 1000
    },
    succeeded: () => {
      failures = 0
      free = 0
    },
  }
}

import { createHash } from 'node:crypto'
import type { PutFile } from '#shared/contract/bridge.ts'
import { type CallError, validationError } from '#shared/contract/errors.ts'
import { longestFile } from '#shared/contract/loopback.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

/** Files handed in, each under the SHA-256 of its bytes, in memory only, until a command takes them or they are forgotten. */
export type Incoming = {
  /** Keeps a file; refused when it is empty or too long. */
  put(bytes: Uint8Array): Result<PutFile, CallError>
  /** A file that was handed in; `undefined`: never, or too long ago. It stays until it is forgotten. */
  take(sha256: string): Uint8Array | undefined
  /** Forgets all. */
  forget(): void
}

/** All files together may take so many bytes; the oldest goes first. */
const keptBytes = 5 * longestFile
/** A file nobody took is forgotten after so many milliseconds: a person chooses, looks and confirms well within them. */
const patience = 15 * 60_000

const refused = (code: string, message: string): Result<never, CallError> =>
  err({ ...validationError([]), code: `files.${code}`, message })

/** A room for files handed in. Nothing is written to the disk. */
export function createIncoming(): Incoming {
  const files = new Map<string, { bytes: Uint8Array; timer: NodeJS.Timeout }>()
  const drop = (sha256: string) => {
    clearTimeout(files.get(sha256)?.timer)
    files.delete(sha256)
  }
  return {
    put(bytes) {
      // A message between processes can carry anything.
      if (!(bytes instanceof Uint8Array))
        return refused('malformed', 'Nie dodano pliku: przesłane dane nie są plikiem.')
      if (bytes.length === 0)
        return refused('empty', 'Nie dodano pliku: jest pusty. Zapisane dane są bezpieczne; wybierz inny plik.')
      if (bytes.length > longestFile)
        return refused(
          'tooLong',
          'Nie dodano pliku: jest za duży (najwyżej 20 MB). Zapisane dane są bezpieczne; zeskanuj dokument w mniejszej rozdzielczości i dodaj go jeszcze raz.',
        )
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      drop(sha256)
      const timer = setTimeout(() => files.delete(sha256), patience)
      timer.unref()
      files.set(sha256, { bytes, timer })
      let held = files.values().reduce((all, one) => all + one.bytes.length, 0)
      for (const [oldest, one] of files) {
        if (held <= keptBytes) break
        drop(oldest)
        held -= one.bytes.length
      }
      return ok({ sha256, size: bytes.length })
    },
    take: (sha256) => files.get(sha256)?.bytes,
    forget: () => {
      for (const sha256 of [...files.keys()]) drop(sha256)
    },
  }
}

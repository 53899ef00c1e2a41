import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs'
import { type CallError, validationError } from '#shared/contract/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

const refused = (argument: string, code: string, why: string): Result<never, CallError> => {
  const message = `Nie można przeczytać pliku podanego w ${argument}: ${why} Niczego nie zapisano.`
  return err({ ...validationError([{ path: argument, message }]), code, message })
}

/** Read at most at once. Bytes. */
const piece = 1024 * 1024

/** The bytes of an open file up to `longest`; `undefined`: there are more. */
function bytesOf(handle: number, longest: number): Uint8Array | undefined {
  const pieces: Buffer[] = []
  let length = 0
  for (;;) {
    const buffer = Buffer.alloc(piece)
    const read = readSync(handle, buffer)
    if (read === 0) return Buffer.concat(pieces)
    length += read
    if (length > longest) return undefined
    pieces.push(buffer.subarray(0, read))
  }
}

/**
 * Reads a file that an argument of the command line names: a plain file of at most so many bytes. A link, a folder, a device and a
 * pipe are refused before a byte of them is read; neither an endless one nor one that never answers can hold the program up.
 */
export function readGivenFile(
  path: string,
  { argument, code, longest }: { argument: string; code: string; longest: number },
): Result<Uint8Array, CallError> {
  const refuse = (why: string) => refused(argument, code, why)
  let handle: number | undefined
  try {
    const found = lstatSync(path, { throwIfNoEntry: false })
    if (!found) return refuse('pod tą ścieżką nic nie ma.')
    if (found.isSymbolicLink()) return refuse('to dowiązanie. Podaj plik, do którego prowadzi.')
    // Looked at once more when it is open: it may have been exchanged meanwhile. A pipe opened so answers at once.
    const [noLink, noWaiting] = [constants.O_NOFOLLOW ?? 0, constants.O_NONBLOCK ?? 0]
    handle = openSync(path, constants.O_RDONLY | noLink | noWaiting)
    if (!fstatSync(handle).isFile()) return refuse('to nie jest plik, tylko folder albo urządzenie.')
    const bytes = bytesOf(handle, longest)
    return bytes ? ok(bytes) : refuse(`jest za duży (najwyżej ${longest / 1024 / 1024} MB).`)
  } catch {
    return refuse('system na to nie pozwala.')
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}

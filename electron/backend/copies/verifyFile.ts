import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import type { FileFacts } from '#shared/copies/schema.ts'
import { StorageTrouble } from '../db/storageError.ts'
import type { FileKey } from '../vault/fileKey.ts'
import { openReadOnly } from '../vault/verifyCopy.ts'
import { factsOf } from './facts.ts'

/** A second connection that only reads, under the same key. */
export const reader = (path: string, key: FileKey): Database => openReadOnly(path, key)

/**
 * Opens a file with its key and looks at every page of it: checksums, structure, indexes, references. Returns what it holds;
 * throws `damaged` when anything is wrong.
 */
export function verifyFile(path: string, key: FileKey): FileFacts {
  const raw = reader(path, key)
  try {
    if (raw.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw new StorageTrouble('damaged')
    if ((raw.pragma('foreign_key_check') as unknown[]).length > 0) throw new StorageTrouble('damaged')
    return factsOf(raw)
  } finally {
    raw.close()
  }
}

/** The SHA-256 of a file, read piece by piece. */
export function sha256OfFile(path: string): string {
  const hash = createHash('sha256')
  const piece = Buffer.allocUnsafe(1024 * 1024)
  const handle = openSync(path, 'r')
  try {
    for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece))
      hash.update(piece.subarray(0, read))
    return hash.digest('hex')
  } finally {
    closeSync(handle)
  }
}

import type { Database } from 'better-sqlite3'
import { type FileKey, openKey } from '../vault/fileKey.ts'

/** Marks a file as ours in the SQLite header: „KLUB”. */
export const applicationId = 0x4b4c5542

/**
 * Puts the key on a connection; nothing is read yet. `salt`: of a file that is being made. What SQLite keeps aside while it works
 * stays in memory from here on: its temporary files would be plain text, for the cipher does not reach them.
 */
export function applyKey(raw: Database, key: FileKey = openKey(), salt?: Buffer): void {
  raw.pragma(`cipher = 'chacha20'`)
  raw.pragma(`key = "raw:${key.bytes.toString('hex')}${salt?.toString('hex') ?? ''}"`)
  raw.pragma('temp_store = MEMORY')
}

import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openKey } from '#backend/vault/fileKey.ts'
import { tempFolder } from './backend.ts'

/**
 * Every byte of a file without a passphrase as somebody with its key sees them: tables, indexes, pages let go, the write-ahead
 * log merged in. The file itself stays as it is.
 */
export function plainDump(path: string): Buffer {
  const folder = tempFolder()
  const copy = join(folder.path, 'kopia.klub')
  for (const ending of ['', '-wal']) if (existsSync(path + ending)) copyFileSync(path + ending, copy + ending)
  const raw = new Database(copy)
  try {
    raw.pragma(`cipher = 'chacha20'`)
    raw.pragma(`key = "raw:${openKey().bytes.toString('hex')}"`)
    raw.pragma('journal_mode = delete')
    raw.pragma(`rekey = ''`)
  } finally {
    raw.close()
  }
  try {
    return readFileSync(copy)
  } finally {
    folder.remove()
  }
}

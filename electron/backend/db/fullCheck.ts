import { randomBytes } from 'node:crypto'
import { copyFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Flaw, FullCheck } from '#shared/fileCheck/contract.ts'
import { openPrivateFolder } from '../privateFolder.ts'
import { type FileKey, openKey } from '../vault/fileKey.ts'
import { applicationId, applyKey } from './applyKey.ts'
import { storageCodeOf } from './storageError.ts'

/**
 * Reads a file whole: every page against its authentication code, the structure of tables and indexes (`integrity_check`),
 * what rows lead to (`foreign_key_check`), and the length. It changes nothing but for merging the write-ahead log, and does not
 * keep the key. This process must not have the file open: to read an open file past SQLite lets go of SQLite's locks on it.
 * Throws when the file is busy, or cannot be reached.
 */
export function fullCheck(path: string, key: FileKey = openKey()): FullCheck {
  const found = withFile(path, key, (raw) => ({ ...measured(raw), flaws: flawsOf(raw, path) }))
  const judged = found.flaws.length > 0 || found.freePages === 0 || freePagesAreWhole(path, key)
  return judged ? found : { ...found, flaws: ['freePages'] }
}

const measured = (raw: Database.Database): Omit<FullCheck, 'flaws'> => ({
  pages: numberOf(raw, 'page_count'),
  freePages: numberOf(raw, 'freelist_count'),
})

const numberOf = (raw: Database.Database, pragma: string): number => raw.pragma(pragma, { simple: true }) as number

/** Damage shows itself as an exception anywhere on the way; that the file is busy or the disk is away is no damage. */
function withFile(path: string, key: FileKey, look: (raw: Database.Database) => FullCheck): FullCheck {
  const raw = new Database(path, { fileMustExist: true, timeout: 2000 })
  try {
    applyKey(raw, key)
    if (raw.pragma('application_id', { simple: true }) !== applicationId) return unreadable
    return look(raw)
  } catch (error) {
    if (!isDamage(error)) throw error
    return unreadable
  } finally {
    raw.close()
  }
}

const unreadable: FullCheck = { flaws: ['unreadable'], pages: 0, freePages: 0 }
const isDamage = (error: unknown): boolean => ['damaged', 'locked'].includes(storageCodeOf(error) ?? '')

function flawsOf(raw: Database.Database, path: string): Flaw[] {
  const settled = raw.pragma('wal_checkpoint(passive)') as { busy: number; log: number; checkpointed: number }[]
  const found: Flaw[] = []
  if (raw.pragma('integrity_check(1)', { simple: true }) !== 'ok') found.push('pages')
  else if ((raw.pragma('foreign_key_check') as unknown[]).length > 0) found.push('references')
  // Changes that wait beside the file make its length say nothing.
  const { busy, log, checkpointed } = settled[0]!
  const whole = busy === 0 && log === checkpointed
  if (whole && statSync(path).size !== numberOf(raw, 'page_count') * numberOf(raw, 'page_size')) found.push('length')
  return found
}

/**
 * SQLite never reads a page that holds nothing, except to put it under another key. So a copy is put under one that nobody
 * knows, and thrown away.
 */
function freePagesAreWhole(path: string, key: FileKey): boolean {
  const folder = openPrivateFolder('sprawdzenie')
  try {
    const copy = join(folder.path, 'kopia')
    copyFileSync(path, copy)
    const raw = new Database(copy)
    try {
      applyKey(raw, key)
      raw.pragma('journal_mode = delete')
      raw.pragma('journal_mode = off')
      raw.pragma('synchronous = off')
      raw.pragma(`rekey = "raw:${randomBytes(32).toString('hex')}"`)
      return true
    } catch (error) {
      if (!isDamage(error)) throw error
      return false
    } finally {
      raw.close()
    }
  } finally {
    folder.remove()
  }
}

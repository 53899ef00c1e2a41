import { chmodSync, existsSync, realpathSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { RekeyStep } from '#shared/vault/contract.ts'
import { flush, rename } from '../copies/safeFile.ts'
import { applyKey } from '../db/applyKey.ts'
import { removeFile } from '../db/removeFile.ts'
import { StorageTrouble } from '../db/storageError.ts'
import type { FileKey } from './fileKey.ts'
import { type RowCounts, rowCounts, verifyCopy } from './verifyCopy.ts'

/** The file under its new key, until it takes the place of the old one. */
export const unfinishedOf = (path: string): string => `${path}.nowy-klucz`

/** Takes away what a change of the key that was cut short has left beside the file. The file itself is whole. */
export function sweepUnfinished(given: string): void {
  removeFile(unfinishedOf(realpathSync(given)))
}

export type NewKey = {
  readonly key: FileKey
  /** The first 16 bytes of the file from now on. */
  readonly salt: Buffer
}
/** Hears which step begins; what waits for the event loop gets its turn before the step. */
export type TellStep = (step: Exclude<RekeyStep, 'copies'>) => Promise<void>

/**
 * Puts a closed file under another key: a copy of it, checked under the old key, is rekeyed, checked under the new one, brought
 * to the disk and moved into the place of the file in one step. At every moment the file is whole under one of the two keys.
 * Throws, with the file as it was, when anything fails or another program has it open (`busy`).
 */
export async function putUnderKey(given: string, old: FileKey, next: NewKey, tell: TellStep): Promise<void> {
  const path = realpathSync(given)
  const made = unfinishedOf(path)
  sweepUnfinished(path)
  try {
    await tell('copy')
    const counts = copyAlone(path, made, old)
    await tell('check')
    verifyCopy(made, old, counts)
    await tell('rekey')
    changeKey(made, old, next)
    await tell('verify')
    verifyCopy(made, next.key, counts)
    takePlace(made, path)
  } catch (error) {
    sweepUnfinished(path)
    throw error
  }
}

/** Copies the file while nobody else may have it open, and leaves it without a write-ahead log; how many rows it holds. */
function copyAlone(path: string, made: string, key: FileKey): RowCounts {
  const raw = new Database(path, { timeout: 2000, fileMustExist: true })
  try {
    applyKey(raw, key)
    // Refused while another program has the file open: then its log could outlive the file it belongs to.
    if (raw.pragma('journal_mode = DELETE', { simple: true }) !== 'delete') throw new StorageTrouble('busy')
    raw.pragma('locking_mode = EXCLUSIVE')
    raw.exec('begin exclusive; commit')
    raw.prepare('vacuum into ?').run(made)
    return rowCounts(raw)
  } finally {
    raw.close()
  }
}

function changeKey(path: string, old: FileKey, { key, salt }: NewKey): void {
  const raw = new Database(path, { fileMustExist: true })
  try {
    applyKey(raw, old)
    // Nobody needs the way back: cut short, this file is thrown away. And the old pages are not written out once more.
    raw.pragma('journal_mode = MEMORY')
    raw.pragma(`rekey = "raw:${key.bytes.toString('hex')}${salt.toString('hex')}"`)
  } finally {
    raw.close()
  }
}

function takePlace(made: string, path: string): void {
  chmodSync(made, statSync(path).mode)
  flush(made, 'r+')
  if (existsSync(`${path}-wal`)) throw new StorageTrouble('busy')
  rename(made, path)
}

import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { FileFacts } from '#shared/copies/schema.ts'
import { applyKey } from '../db/applyKey.ts'
import { removeFile } from '../db/removeFile.ts'
import { openPrivateFolder } from '../privateFolder.ts'
import type { FileKey } from '../vault/fileKey.ts'
import { factsOf } from './facts.ts'
import { assertOwnSchema } from './ownSchema.ts'
import { settle } from './safeFile.ts'
import { reader, verifyFile } from './verifyFile.ts'

/** What a file says of itself before anybody trusts it. */
export type Inside = { readonly facts: FileFacts; readonly lastSentence: string | null }

/**
 * Copies a file with what waits beside it in its log, and merges that in: a file copied by hand from under a running program, or
 * left by a power cut, is then read to its last saved step. The file itself is left as it is.
 */
function copyMerged(from: string, to: string, key: FileKey): void {
  copyFileSync(from, to)
  if (existsSync(`${from}-wal`)) copyFileSync(`${from}-wal`, `${to}-wal`)
  const raw = new Database(to, { fileMustExist: true })
  try {
    applyKey(raw, key)
    raw.pragma('journal_mode = delete')
  } finally {
    raw.close()
  }
}

/** Opens a file from outside for reading; before anything in it is read, its schema has to be one of ours. */
function openOwn(path: string, key: FileKey): Database.Database {
  const raw = reader(path, key)
  try {
    assertOwnSchema(raw)
    return raw
  } catch (error) {
    raw.close()
    throw error
  }
}

/** Opens a file aside, in a folder of this user, and reads what is in it. */
export function lookInside(from: string, key: FileKey): Inside {
  const folder = openPrivateFolder('proba')
  try {
    const scratch = join(folder.path, 'podglad.klub')
    copyMerged(from, scratch, key)
    const raw = openOwn(scratch, key)
    try {
      const facts = factsOf(raw)
      const last = raw.prepare('select sentence from command_log where id = ?')
      return { facts, lastSentence: (last.pluck().get(facts.steps) as string | undefined) ?? null }
    } finally {
      raw.close()
    }
  } finally {
    folder.remove()
  }
}

/** Gets a file ready to take the place of another: copied beside it, whole, verified, doing nothing of its own, on the disk. */
export function stage(from: string, target: string, key: FileKey): true {
  try {
    removeFile(target)
    copyMerged(from, target, key)
    openOwn(target, key).close()
    verifyFile(target, key)
    settle(target)
    return true
  } catch (error) {
    removeFile(target)
    throw error
  }
}

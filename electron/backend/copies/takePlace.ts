import { copyFileSync, existsSync, linkSync, rmSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import Database from 'better-sqlite3'
import { asideName } from '#shared/copies/names.ts'
import { applyKey } from '../db/applyKey.ts'
import { counterPath } from '../db/commitCounter.ts'
import { StorageTrouble, storageCodeOf } from '../db/storageError.ts'
import type { FileKey } from '../vault/fileKey.ts'
import { rename, settle } from './safeFile.ts'

const beside = ['-wal', '-shm', '-journal'] as const

/**
 * Merges the log of a closed file into it. Throws `busy` while another program has the file open, whose changes would go on into
 * the file that is kept aside. A file too damaged for that is left as it is.
 */
export function closeLog(path: string, key: FileKey): void {
  const raw = new Database(path, { fileMustExist: true, timeout: 3000 })
  try {
    applyKey(raw, key)
    if (raw.pragma('journal_mode = DELETE', { simple: true }) !== 'delete') throw new StorageTrouble('busy')
  } catch (error) {
    if (storageCodeOf(error) === 'busy') throw error
  } finally {
    raw.close()
  }
}

/** The same file under a second name; a copy on disks that give a file one name only. Never over another file. */
function alsoAs(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch (error) {
    if (existsSync(to)) throw error
    copyFileSync(from, to)
    settle(to)
  }
}

/**
 * Puts a staged file in the place of a closed one in one step, and keeps the old one aside under a name of its own: at every
 * moment there is a whole file under the name. Returns the name of the one kept aside; `null`: there was none. A log beside a
 * file that could not be opened goes aside with it, since laid over another file it would spoil it.
 */
export function takePlace(staged: string, path: string, moment: string): string | null {
  const ending = extname(path)
  const aside = join(dirname(path), asideName(basename(path, ending), moment) + ending)
  const wasThere = existsSync(path)
  if (wasThere) alsoAs(path, aside)
  for (const suffix of beside) {
    if (!existsSync(path + suffix)) continue
    if (wasThere && suffix !== '-shm') alsoAs(path + suffix, aside + suffix)
    rmSync(path + suffix)
  }
  // It counted the commands of the file that goes aside.
  rmSync(counterPath(path), { force: true })
  rename(staged, path)
  return wasThere ? basename(aside) : null
}

import { existsSync, rmSync, statSync } from 'node:fs'
import type { FileFacts } from '#shared/copies/schema.ts'
import { StorageTrouble } from '../db/storageError.ts'
import type { FileKey } from '../vault/fileKey.ts'
import { factsOf, sameFacts } from './facts.ts'
import { rename, settle, unfinished } from './safeFile.ts'
import { reader, sha256OfFile, verifyFile } from './verifyFile.ts'

/** A copy as it was written and verified. */
export type WholeCopy = { readonly facts: FileFacts; readonly bytes: number; readonly sha256: string }

/** So often a copy is begun anew because somebody saved in the very moment it began. */
const tries = 5

/**
 * Writes a copy of a file that may be in use, and verifies it: opened with the key, every page read, references checked, as many
 * rows in each table as the file had at the moment of the copy. Only then does it get its name. Throws what `storageCodeOf`
 * understands; nothing is left behind then.
 *
 * `VACUUM INTO` keeps the key and the salt; the file itself is only read. It cannot run inside a transaction, so a second
 * connection holds the moment to count: if a step came between the two, the counts differ and it begins anew.
 */
export function writeWholeCopy(path: string, key: FileKey, target: string): WholeCopy {
  if (existsSync(target)) throw new StorageTrouble('unverified')
  const written = unfinished(target)
  const source = reader(path, key)
  try {
    const moment = reader(path, key)
    try {
      for (let tried = 0; tried < tries; tried += 1) {
        rmSync(written, { force: true })
        moment.exec('begin')
        moment.prepare('select count(*) from sqlite_schema').get()
        source.prepare('vacuum into ?').run(written)
        const facts = factsOf(moment)
        moment.exec('rollback')
        settle(written)
        if (!sameFacts(facts, verifyFile(written, key))) continue
        const whole = { facts, bytes: statSync(written).size, sha256: sha256OfFile(written) }
        rename(written, target)
        return whole
      }
      throw new StorageTrouble('unverified')
    } finally {
      moment.close()
    }
  } finally {
    source.close()
    rmSync(written, { force: true })
  }
}

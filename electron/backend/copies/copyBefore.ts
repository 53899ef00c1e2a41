import { join } from 'node:path'
import { copyName } from '#shared/copies/names.ts'
import { StorageTrouble } from '../db/storageError.ts'
import type { FileKey } from '../vault/fileKey.ts'
import { diskCodeOf } from './diskTrouble.ts'
import { folderBeside, makeFolder } from './folder.ts'
import { addCopy } from './prune.ts'
import { writeWholeCopy } from './wholeCopy.ts'

/** Makes the verified copy without which no migration begins. Throws `noCopy`, or `damaged` when the file itself is. */
export function copyBeforeMigration(path: string, key: FileKey, version: number): void {
  const folder = folderBeside(path)
  const madeAt = new Date().toISOString()
  const name = copyName({ base: folder.base, version, madeAt }) + folder.ending
  const started = performance.now()
  try {
    makeFolder(folder)
    const { facts, bytes, sha256 } = writeWholeCopy(path, key, join(folder.path, name))
    const milliseconds = Math.round(performance.now() - started)
    const isProtected = key.isProtected
    addCopy(
      folder,
      { ...facts, name, kind: 'beforeMigration', madeAt, bytes, sha256, isProtected, milliseconds },
      madeAt,
    )
  } catch (error) {
    throw new StorageTrouble(diskCodeOf(error) === 'damaged' ? 'damaged' : 'noCopy')
  }
}

import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { copiesToKeep } from '#shared/copies/rotation.ts'
import type { CopyRecord } from '#shared/copies/schema.ts'
import { removeFile } from '../db/removeFile.ts'
import type { CopyFolder } from './folder.ts'
import { changeRegister, copiesThere } from './register.ts'

/** Removes a file with what lies beside it; `false`: it is no plain file, or another program or the disk holds it. */
export function takeFile(path: string): boolean {
  try {
    // A link would lead elsewhere.
    if (lstatSync(path, { throwIfNoEntry: false })?.isFile() !== true) return false
    removeFile(path)
    return true
  } catch {
    return false
  }
}

/**
 * Removes copies of a folder that are there by its register, and strikes them off it. What cannot be removed stays on the list.
 * Answers the names of those that went.
 */
export function takeCopies(folder: CopyFolder, copies: readonly Pick<CopyRecord, 'name'>[]): ReadonlySet<string> {
  const gone = new Set(copies.filter(({ name }) => takeFile(join(folder.path, name))).map(({ name }) => name))
  if (gone.size > 0)
    changeRegister(folder, (register) => ({
      ...register,
      copies: register.copies.filter(({ name }) => !gone.has(name)),
    }))
  return gone
}

/**
 * Adds a copy that was just verified to the register of its folder, and takes away those the rotation does not keep: only files
 * that stand in the register, bear a name of ours and have the size they were written with. The new one always stays; one that is
 * held open is tried again after the next copy.
 */
export function addCopy(folder: CopyFolder, record: CopyRecord, now: string): void {
  changeRegister(folder, (register) => ({
    ...register,
    copies: [...register.copies.filter(({ name }) => name !== record.name), record],
    trouble: null,
  }))
  const there = copiesThere(folder)
  const kept = copiesToKeep(there, now)
  takeCopies(
    folder,
    there.filter(({ name }) => !kept.has(name) && name !== record.name),
  )
}

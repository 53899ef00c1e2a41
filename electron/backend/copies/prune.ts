import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { copiesToKeep } from '#shared/copies/rotation.ts'
import type { CopyRecord } from '#shared/copies/schema.ts'
import type { CopyFolder } from './folder.ts'
import { changeRegister, copiesThere } from './register.ts'

/**
 * Adds a copy that was just verified to the register of its folder, and takes away those the rotation does not keep: only files
 * that stand in the register, bear a name of ours and have the size they were written with. The new one always stays.
 */
export function addCopy(folder: CopyFolder, record: CopyRecord, now: string): void {
  changeRegister(folder, (register) => ({
    ...register,
    copies: [...register.copies.filter(({ name }) => name !== record.name), record],
    trouble: null,
  }))
  const there = copiesThere(folder)
  const kept = copiesToKeep(there, now)
  const removed = new Set<string>()
  for (const { name } of there) {
    if (kept.has(name) || name === record.name) continue
    try {
      rmSync(join(folder.path, name))
      removed.add(name)
    } catch {
      // Held open by another program: it stays on the list and is tried again after the next copy.
    }
  }
  changeRegister(folder, (register) => ({
    ...register,
    copies: register.copies.filter(({ name }) => !removed.has(name)),
  }))
}

import { join } from 'node:path'
import type { FileKey } from '../vault/fileKey.ts'
import { opensWith } from '../vault/verifyCopy.ts'
import { folderBeside } from './folder.ts'
import { changeRegister, copiesThere } from './register.ts'
import { sha256OfFile } from './verifyFile.ts'

/** Notes anew the copies beside a file that were put under this key: they hold the same in other bytes. */
export function noteUnderKey(path: string, key: FileKey): void {
  const folder = folderBeside(path)
  const there = copiesThere(folder).filter(({ name }) => opensWith(join(folder.path, name), key))
  if (there.length === 0) return
  const sums = new Map(there.map(({ name }) => [name, sha256OfFile(join(folder.path, name))]))
  changeRegister(folder, (register) => ({
    ...register,
    copies: register.copies.map((copy) => {
      const sha256 = sums.get(copy.name)
      return sha256 === undefined ? copy : { ...copy, sha256, isProtected: key.isProtected }
    }),
  }))
}

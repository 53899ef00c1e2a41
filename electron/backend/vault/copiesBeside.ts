import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { noteUnderKey } from '../copies/underNewKey.ts'
import { saltOf } from '../db/open.ts'
import type { FileKey } from './fileKey.ts'
import { type NewKey, putUnderKey, sweepUnfinished } from './rekey.ts'
import { opensWith } from './verifyCopy.ts'

/** Copies of this file in `kopie/` beside it. A copy begins with the same salt as its file; copies of another file do not. */
function copiesBeside(path: string, salt: Buffer): string[] {
  const folder = join(dirname(path), 'kopie')
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name) === extname(path))
    .map(({ name }) => join(folder, name))
    .filter((copy) => beginsWith(copy, salt))
}
function beginsWith(path: string, salt: Buffer): boolean {
  try {
    return saltOf(path).equals(salt)
  } catch {
    return false
  }
}

/**
 * Puts the copies beside the file that open with one of `old` under its new key, each by itself: a failure leaves that copy as it
 * was. How many are under it, and which are not, by their names; a folder that cannot be read is left as a whole. Never throws: the
 * file itself is under its key already.
 */
export async function copiesFollow(
  path: string,
  salt: Buffer,
  old: readonly FileKey[],
  next: NewKey,
): Promise<{ done: number; left: string[] }> {
  try {
    const { done, left } = await copiesUnderKey(path, salt, old, next)
    if (done > 0) noteUnderKey(path, next.key)
    return { done, left: left.map((copy) => basename(copy)) }
  } catch {
    return { done: 0, left: ['kopie'] }
  }
}

async function copiesUnderKey(
  path: string,
  salt: Buffer,
  old: readonly FileKey[],
  next: NewKey,
): Promise<{ done: number; left: string[] }> {
  let done = 0
  const left: string[] = []
  for (const copy of copiesBeside(path, salt)) {
    sweepUnfinished(copy)
    if (opensWith(copy, next.key)) continue
    const key = old.find((one) => opensWith(copy, one))
    const isDone =
      key !== undefined &&
      (await putUnderKey(copy, key, next, async () => {}).then(
        () => true,
        () => false,
      ))
    if (isDone) done += 1
    else left.push(copy)
  }
  return { done, left }
}

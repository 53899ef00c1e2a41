import { existsSync, readdirSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
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
 * Puts the copies that open with one of `old` under the new key, each by itself: a failure leaves that copy as it was. How many
 * are under it, and which are not.
 */
export async function copiesUnderKey(
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

import { readdirSync, statSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { readAsideName, readCopyName } from '#shared/copies/names.ts'
import { type CopyPlace, headCountsOf, type ListedCopy } from '#shared/copies/schema.ts'
import { schemaVersion } from '../db/migrate.ts'
import type { CopyFolder } from './folder.ts'
import { copiesThere } from './register.ts'

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

/** What of a folder can be restored: verified copies, and files that only bear such a name. */
export function listFolder(folder: CopyFolder, where: CopyPlace): ListedCopy[] {
  const verified = new Map(copiesThere(folder).map((copy) => [copy.name, copy]))
  return namesIn(folder.path).flatMap((name): ListedCopy[] => {
    const named = name.endsWith(folder.ending) && readCopyName(name.slice(0, name.length - folder.ending.length))
    if (!named || named.base !== folder.base) return []
    const copy = verified.get(name)
    if (!copy) return [unverified(where, name, named.madeAt, sizeOf(join(folder.path, name)), named.version ?? null)]
    const { kind, madeAt, bytes, isProtected, rows } = copy
    return [
      {
        ...{ where, name, kind, madeAt, bytes, isProtected, isVerified: true, counts: headCountsOf(rows) },
        ...{ schemaVersion: copy.schemaVersion, isNewer: copy.schemaVersion > schemaVersion },
      },
    ]
  })
}

const unverified = (
  where: CopyPlace,
  name: string,
  madeAt: string,
  bytes: number,
  version: number | null,
): ListedCopy => ({
  ...{ where, name, madeAt, bytes, kind: version === null ? null : 'beforeMigration', isVerified: false },
  ...{ isProtected: null, counts: null, schemaVersion: version, isNewer: version !== null && version > schemaVersion },
})

/** Files that a restore kept aside, beside the data file. */
export function listAside(file: string): ListedCopy[] {
  const folder = dirname(file)
  const ending = extname(file)
  return namesIn(folder).flatMap((name) => {
    const madeAt =
      name.endsWith(ending) && readAsideName(basename(file, ending), name.slice(0, name.length - ending.length))
    return madeAt ? [unverified('aside', name, madeAt, sizeOf(join(folder, name)), null)] : []
  })
}

/** All of them, newest first. */
export const newestFirst = (copies: readonly ListedCopy[]): ListedCopy[] =>
  copies.toSorted((a, b) => (a.madeAt === b.madeAt ? 0 : a.madeAt < b.madeAt ? 1 : -1))

import { lstatSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { CopyPlace } from '#shared/copies/schema.ts'
import type { Copies } from './copies.ts'
import type { CopyFolder } from './folder.ts'
import { listAside, listFolder } from './list.ts'
import { changeRegister, copiesThere, readRegister } from './register.ts'

export type OldCopy = { readonly where: CopyPlace; readonly name: string; readonly madeAt: string }
export type Removed = Readonly<Record<CopyPlace, number>> & {
  /** Could not be removed: another program holds them, or the disk does not let it. */
  readonly left: number
}
/** How the copies of a file stand to a moment. */
export type CopiesBefore = {
  /** Made before it: verified copies, and files a restore kept aside. */
  readonly old: readonly OldCopy[]
  /** Files that bear such a name, but stand in no register: they are nobody's to remove. */
  readonly unknown: number
  /** A verified copy made after the moment lies beside the file. */
  readonly hasNewer: boolean
  /** A second place was chosen and is not connected. */
  readonly isAway: boolean
  /** Removes the old ones, one by one. */
  remove(): Removed
}

/** What goes with a file: its logs and its counter. */
const suffixes = ['', '-journal', '-wal', '-shm', '.licznik']

function removeFile(path: string): boolean {
  try {
    // Only what still lies there as a plain file; a link would lead elsewhere.
    if (lstatSync(path, { throwIfNoEntry: false })?.isFile() !== true) return false
    for (const suffix of suffixes) rmSync(path + suffix, { force: true })
    return true
  } catch {
    return false
  }
}

/** The copies of `file` made before a moment (ISO text in UTC), wherever they can be reached now. */
export function copiesBefore(copies: Pick<Copies, 'folder' | 'place'>, file: string, moment: string): CopiesBefore {
  const there = copies.place()
  const folders: readonly (readonly [CopyPlace, CopyFolder])[] = [
    ['here', copies.folder],
    ...(there ? [['place', there] as const] : []),
  ]
  const isOld = ({ madeAt }: { readonly madeAt: string }) => madeAt < moment
  const inFolders = folders.flatMap(([where, folder]) =>
    copiesThere(folder)
      .filter(isOld)
      .map(({ name, madeAt }) => ({ where, name, madeAt })),
  )
  const aside = listAside(file)
    .filter(isOld)
    .map(({ name, madeAt }) => ({ where: 'aside' as const, name, madeAt }))
  return {
    old: [...inFolders, ...aside],
    unknown: folders
      .flatMap(([where, folder]) => listFolder(folder, where))
      .filter((copy) => !copy.isVerified && isOld(copy)).length,
    hasNewer: copiesThere(copies.folder).some((copy) => !isOld(copy)),
    isAway: readRegister(copies.folder).place !== null && !there,
    remove() {
      const removed = { here: 0, place: 0, aside: 0, left: 0 }
      const count = (where: CopyPlace, isGone: boolean) => {
        removed[isGone ? where : 'left'] += 1
        return isGone
      }
      for (const [where, folder] of folders) {
        const gone = new Set(
          inFolders
            .filter((copy) => copy.where === where && count(where, removeFile(join(folder.path, copy.name))))
            .map(({ name }) => name),
        )
        if (gone.size > 0)
          changeRegister(folder, (register) => ({
            ...register,
            copies: register.copies.filter(({ name }) => !gone.has(name)),
          }))
      }
      for (const { name } of aside) count('aside', removeFile(join(dirname(file), name)))
      return removed
    },
  }
}

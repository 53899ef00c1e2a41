import { dirname, join } from 'node:path'
import type { CopyPlace } from '#shared/copies/schema.ts'
import type { Copies } from './copies.ts'
import type { CopyFolder } from './folder.ts'
import { listAside, listFolder } from './list.ts'
import { takeCopies, takeFile } from './prune.ts'
import { copiesThere, readRegister } from './register.ts'

export type OldCopy = { readonly where: CopyPlace; readonly name: string; readonly madeAt: string }
export type Removed = Readonly<Record<CopyPlace, number>> & {
  /** Could not be removed: another program holds them, or the disk does not let it. */
  readonly left: number
}
/** A step of the history: its number, and the moment it was made (ISO text in UTC). */
export type Step = { readonly id: number; readonly at: string }
/** How the copies of a file stand to a step of its history. */
export type CopiesBefore = {
  /** Made before it: verified copies, and files a restore kept aside. */
  readonly old: readonly OldCopy[]
  /** Files that bear such a name, but stand in no register: they are nobody's to remove. */
  readonly unknown: number
  /** A verified copy made after it lies beside the file. */
  readonly hasNewer: boolean
  /** A second place was chosen and is not connected. */
  readonly isAway: boolean
  /** Removes the old ones, one by one. */
  remove(): Removed
}

/**
 * The copies of `file` made before a step, wherever they can be reached now. A copy is after it only when both its last step and its
 * day say so: a clock set forward gives an old one a late day, and after a restore other steps bear the same numbers.
 */
export function copiesBefore(copies: Pick<Copies, 'folder' | 'place'>, file: string, step: Step): CopiesBefore {
  const there = copies.place()
  const folders: readonly (readonly [CopyPlace, CopyFolder])[] = [
    ['here', copies.folder],
    ...(there ? [['place', there] as const] : []),
  ]
  const isOld = ({ madeAt, steps = step.id }: { readonly madeAt: string; readonly steps?: number }) =>
    madeAt < step.at || steps < step.id
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
      const goneFrom = (where: CopyPlace) => {
        const folder = folders.find(([one]) => one === where)?.[1]
        const asked = inFolders.filter((copy) => copy.where === where)
        return folder ? takeCopies(folder, asked).size : 0
      }
      const gone = {
        here: goneFrom('here'),
        place: goneFrom('place'),
        aside: aside.filter(({ name }) => takeFile(join(dirname(file), name))).length,
      }
      return { ...gone, left: inFolders.length + aside.length - gone.here - gone.place - gone.aside }
    },
  }
}

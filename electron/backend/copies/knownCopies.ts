import type { KnownCopies } from '#shared/anonymisation/oldCopies.ts'
import { dayInPoland } from '#shared/kernel/dates.ts'
import type { Copies } from './copies.ts'
import type { CopyFolder } from './folder.ts'
import { listAside, listFolder } from './list.ts'
import { copiesThere, readRegister } from './register.ts'

const inFolder = (folder: CopyFolder, where: 'here' | 'place') => ({
  copies: copiesThere(folder),
  unverified: listFolder(folder, where).filter(({ isVerified }) => !isVerified).length,
})

/** Every copy of a file that is known of now, in its folder, in the second place and aside. */
export function knownCopies(copies: Pick<Copies, 'folder' | 'place'>, file: string): KnownCopies {
  const { place: chosen } = readRegister(copies.folder)
  const there = chosen ? copies.place() : undefined
  return {
    here: inFolder(copies.folder, 'here'),
    place: !chosen
      ? null
      : there
        ? inFolder(there, 'place')
        : { away: true, lastDay: chosen.lastAt === null ? null : dayInPoland(chosen.lastAt) },
    aside: listAside(file).length,
  }
}

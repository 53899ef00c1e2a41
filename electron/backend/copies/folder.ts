import { lstatSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { copiesReadme } from '#shared/copies/readme.ts'

/** A folder with copies of one data file. */
export type CopyFolder = {
  readonly path: string
  /** Name of the data file without its ending, by which its copies begin. */
  readonly base: string
  readonly ending: string
  readonly register: string
}

const folderAt = (path: string, file: string): CopyFolder => {
  const ending = extname(file)
  const base = basename(file, ending)
  return { path, base, ending, register: join(path, `${base}-spis-kopii.json`) }
}

/** The folder `kopie` beside a data file. */
export const folderBeside = (file: string): CopyFolder => folderAt(join(dirname(file), 'kopie'), file)
/** The program's own folder inside a place somebody chose; nothing else in that place is ever touched. */
export const folderInPlace = (place: string, file: string): CopyFolder => folderAt(join(place, 'Klubownik-kopie'), file)

/** Makes the folder, for this user only, with the paper that says what it is. */
export function makeFolder({ path, base, ending }: CopyFolder): void {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  const readme = join(path, 'README.txt')
  // Notepad of an older Windows knows line ends and letters by these signs.
  // A link to nowhere is not there, and would be written through: what lies under the name is left as it is.
  if (!lstatSync(readme, { throwIfNoEntry: false }))
    writeFileSync(readme, `\ufeff${copiesReadme(base + ending).replaceAll('\n', '\r\n')}`, { flag: 'wx' })
}

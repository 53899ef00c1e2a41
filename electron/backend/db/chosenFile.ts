import { mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { openPrivateFolder } from '../privateFolder.ts'
import { defaultFile } from './defaultFile.ts'

/** What the user asked for on the command line. */
export type FileWish = { readonly file?: string | undefined; readonly demo?: boolean | undefined }

export type ChosenFile = {
  readonly path: string
  readonly demo: boolean
  /** Call it after the back end has closed: a throw-away file goes away. */
  release(): void
}

/**
 * The data file of this run: a throw-away one for the sample data (a file named beside it is left alone), the one named, or
 * else the user's own, whose folder is made (for this user only) when it is not there yet.
 */
export const chooseFile = ({ file, demo = false }: FileWish): ChosenFile => {
  if (file !== undefined && !demo) return { path: resolve(file), demo, release: () => undefined }
  if (demo) {
    const folder = openPrivateFolder('przyklad')
    return { path: join(folder.path, 'przyklad.klub'), demo, release: () => folder.remove() }
  }
  const path = defaultFile()
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  return { path, demo, release: () => undefined }
}

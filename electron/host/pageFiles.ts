import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { pageContentTypes } from '#shared/contract/pageContentTypes.ts'

export type PageFile = { readonly bytes: Buffer; readonly type: string; readonly hashed: boolean }

/**
 * Everything the built page consists of, by address. It is read once, so that no address can ever lead to another file of
 * the disk, and a build made meanwhile does not mix with the page that is open.
 */
export const readPageFiles = (folder: string): ReadonlyMap<string, PageFile> => {
  const files = new Map<string, PageFile>()
  if (!existsSync(folder)) return files
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = pageContentTypes[extname(entry.name)]
    if (!entry.isFile() || type === undefined) continue
    const path = join(entry.parentPath, entry.name)
    const address = `/${relative(folder, path).split(sep).join('/')}`
    files.set(address, { bytes: readFileSync(path), type, hashed: address.startsWith('/assets/') })
  }
  return files
}

/** Addresses of the program's screens (`/dotacje/3`): all are the one page, which finds the screen by its address. */
export const isScreen = (path: string): boolean =>
  /^\/(?!(?:assets|call|file|open)(?:\/|$))(?:[\p{L}\d-]+(?:\/[\p{L}\d-]+)*\/?)?$/u.test(path)

import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openFile } from '#backend/db/open.ts'

/** A copy in `kopie/` beside the file, made as the program makes them (`VACUUM INTO`). The file must not be open elsewhere. */
export async function copyBeside(folder: string, path: string, name: string): Promise<string> {
  const copies = join(folder, 'kopie')
  mkdirSync(copies, { recursive: true })
  const copy = join(copies, name)
  const file = openFile(path)
  file.raw.prepare('vacuum into ?').run(copy)
  await file.close()
  return copy
}

/** Only this file, on another computer. */
export function takenAway(path: string, folder: string): string {
  const elsewhere = join(folder, 'inny-komputer')
  mkdirSync(elsewhere)
  const taken = join(elsewhere, 'klub.klub')
  copyFileSync(path, taken)
  return taken
}

/** Names of everything in a folder and below it. */
export const everythingIn = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted() : []

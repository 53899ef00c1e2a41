import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a private folder is for; part of its name. */
export type Purpose = 'podglad' | 'przyklad' | 'sprawdzenie' | 'proba'

export type PrivateFolder = {
  readonly path: string
  /** Takes the folder away with all in it; whether it is gone. What another program still holds open stays, for another try. */
  remove(): boolean
}

/** Whether a process with this number is there. */
export const isRunning = (processId: number): boolean => {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const isOurs = (path: string): boolean => {
  const found = lstatSync(path, { throwIfNoEntry: false })
  return found?.isDirectory() === true && (process.getuid === undefined || found.uid === process.getuid())
}

const removeFolder = (path: string): boolean => {
  try {
    rmSync(path, { recursive: true, force: true })
    return true
  } catch {
    return false
  }
}

/** Takes away what runs that ended badly have left behind. */
export const sweepPrivateFolders = (purpose: Purpose, root: string = tmpdir()): void => {
  for (const name of readdirSync(root)) {
    const processId = new RegExp(`^klubownik-${purpose}-(\\d+)-`).exec(name)?.[1]
    const path = join(root, name)
    if (processId !== undefined && !isRunning(Number(processId)) && isOurs(path)) removeFolder(path)
  }
}

/**
 * A new temporary folder that only this user may enter (mode 700). Its name tells the process it belongs to, so that the
 * next start can tell what was left behind from what is in use.
 */
export const openPrivateFolder = (purpose: Purpose, root: string = tmpdir()): PrivateFolder => {
  sweepPrivateFolders(purpose, root)
  const path = mkdtempSync(join(root, `klubownik-${purpose}-${process.pid}-`))
  return { path, remove: () => removeFolder(path) }
}

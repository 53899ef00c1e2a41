import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from '../setup/place.mjs'

/** The executable's place inside an unpacked Electron. */
const executable = (/** @type {string} */ platform) => {
  if (platform === 'win32') return 'electron.exe'
  return platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron'
}

/**
 * The Electron at hand, without importing the package, which would start a download.
 * @param {{ env: NodeJS.ProcessEnv, platform: string, exists: (path: string) => boolean, read: (path: string) => string, folder: string }} machine
 * @returns {string | undefined}
 */
export const findElectron = ({ env, platform, exists, read, folder }) => {
  const override = env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) return [join(override, executable(platform))].find(exists)
  const note = join(folder, 'path.txt')
  return exists(note) ? [join(folder, 'dist', read(note))].find(exists) : undefined
}

/** The folder of the electron package. */
export const electronFolder = inRoot('node_modules/electron')

export const electronHere = () =>
  findElectron({
    env: process.env,
    platform: process.platform,
    exists: existsSync,
    read: (path) => readFileSync(path, 'utf8'),
    folder: electronFolder,
  })

import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'msedge']

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The Chromium of the machine: the one the tests were told of, or the first on the path; `undefined`: there is none. */
export function chromiumHere(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const told = process.env.KLUBOWNIK_CHROMIUM
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return [...(told === undefined ? [] : [told]), ...found].find(isExecutable)
}

/** Without a window, and without the errands a browser runs on its own account. */
export const chromiumFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

import { fork } from 'node:child_process'
import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ended, runStep } from '../setup/children.mjs'
import { writeNote } from '../setup/freshness.mjs'
import { say, stateFile } from '../setup/place.mjs'
import { electronFolder } from './electronBinary.mjs'

/** A download that brings nothing for so long is given up. Milliseconds. */
export const silence = 5_000

const fetchScript = fileURLToPath(new URL('electronFetch.mjs', import.meta.url))
const failureNote = stateFile('electron-download-failed')

/**
 * Runs a download in a process of its own and ends it when it falls silent.
 * @param {{ runtime: string, script?: string, patience?: number }} options
 * @returns {Promise<boolean>} whether it came to its end
 */
export const fetchWatched = async ({ runtime, script = fetchScript, patience = silence }) => {
  const child = fork(script, [], { execPath: runtime, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  const giveUp = () => void child.kill('SIGKILL')
  let timer = setTimeout(giveUp, patience)
  child.on('message', () => {
    clearTimeout(timer)
    timer = setTimeout(giveUp, patience)
  })
  const { code, signal } = await ended(child)
  clearTimeout(timer)
  return code === 0 && signal === null
}

/** Electron's own step: checks the archive against its checksums and unpacks it. It finds it in the cache. */
const unpack = async (/** @type {string} */ runtime) =>
  (await runStep(runtime, [join(electronFolder, 'install.js')], { stdio: 'ignore' })).code === 0

/** Gets Electron; a failure is remembered for a while. */
export const downloadElectron = async (/** @type {string} */ runtime) => {
  say('Pobieram Electrona (jednorazowo, ok. 120 MB) / Downloading Electron…')
  const done = (await fetchWatched({ runtime })) && (await unpack(runtime))
  if (done) rmSync(failureNote, { force: true })
  else writeNote(failureNote, '')
  return done
}

/** How long ago the last download was given up. Hours; `undefined`: it was not. */
export const failedHoursAgo = () => {
  const note = statSync(failureNote, { throwIfNoEntry: false })
  return note === undefined ? undefined : (Date.now() - note.mtimeMs) / 3_600_000
}

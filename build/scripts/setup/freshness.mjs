import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * All files under the given places, by path, size and time of change: enough to tell that nothing has changed, and quick.
 * @param {string} root
 * @param {readonly string[]} places - folders and files, relative to `root`
 */
export const fingerprint = (root, places) => {
  const hash = createHash('sha256')
  for (const place of places) addPlace(hash, root, place)
  return hash.digest('hex')
}

/** @type {(hash: import('node:crypto').Hash, root: string, place: string) => void} */
const addPlace = (hash, root, place) => {
  const found = statSync(join(root, place), { throwIfNoEntry: false })
  if (found === undefined) return
  if (!found.isDirectory()) {
    hash.update(`${place}\0${found.size}\0${found.mtimeMs}\n`)
    return
  }
  for (const name of readdirSync(join(root, place)).sort()) addPlace(hash, root, `${place}/${name}`)
}

/** Whether the note in `file` is this one. */
export const isNoted = (/** @type {string} */ file, /** @type {string} */ note) =>
  existsSync(file) && readFileSync(file, 'utf8') === note

/** Notes it for the next time. */
export const writeNote = (/** @type {string} */ file, /** @type {string} */ note) => {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, note)
}

import { accessSync, chmodSync, constants, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { stateFile } from '../setup/place.mjs'

const memory = '/dev/shm'
/** Files of a whole run, browsers' profiles among them, stay well under half of it. */
const roomNeeded = 4 * 2 ** 30

/**
 * Whether programs may be started from a folder of the mount at `place`, by the list of mounts of Linux.
 * @param {string} mounts - as in /proc/mounts
 * @param {string} place
 */
export const allowsPrograms = (mounts, place) => {
  const options = mounts
    .split('\n')
    .map((line) => line.split(' '))
    .findLast(([, at]) => at === place)?.[3]
  return options !== undefined && !options.split(',').includes('noexec')
}

const isRoomy = () => {
  try {
    accessSync(memory, constants.W_OK)
    const { bavail, bsize } = statfsSync(memory)
    return bavail * bsize >= roomNeeded && allowsPrograms(readFileSync('/proc/mounts', 'utf8'), memory)
  } catch {
    return false
  }
}

const goesOn = (/** @type {number} */ pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

/** Memory is not emptied by itself: takes away what runs left that were killed. */
const sweep = (/** @type {string} */ place) => {
  for (const name of readdirSync(place)) {
    const pid = /^klubownik-testy-(\d+)-/.exec(name)?.[1]
    if (pid !== undefined && !goesOn(Number(pid))) rmSync(`${place}/${name}`, { recursive: true, force: true })
  }
}

/**
 * Where the tests keep what they throw away. Thousands of saves each wait for the disk, which is most of the time of the back
 * end's tests: in memory, where there is room for it, they wait for nothing. A `TMPDIR` set by whoever starts the tests stays.
 * Programs started again and again find what Node has compiled of them.
 * @returns {{ env: NodeJS.ProcessEnv, remove: () => void }}
 */
export const fastPlaces = () => {
  const compiled = { NODE_COMPILE_CACHE: stateFile('compiled') }
  if (process.env.TMPDIR !== undefined || !isRoomy()) return { env: compiled, remove: () => {} }
  sweep(memory)
  const folder = mkdtempSync(`${memory}/klubownik-testy-${process.pid}-`)
  // Some tests go on as an ordinary user, who has to get through to a folder below.
  chmodSync(folder, 0o711)
  return { env: { ...compiled, TMPDIR: folder }, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

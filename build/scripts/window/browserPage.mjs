import { spawn } from 'node:child_process'
import { liveFor } from '../setup/children.mjs'
import { callerFolder, inRoot } from '../setup/place.mjs'
import { programEnvironment } from '../setup/setUp.mjs'

/** Whether somebody sits in front of this: then the address is opened for them too. */
const hasAudience = () =>
  Boolean(process.stdout.isTTY) &&
  !process.env.CI &&
  (process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY))

/**
 * Serves the program on the loopback host and lives for it. The channel tells the host when this process is gone.
 * @param {string} runtime
 * @param {readonly string[]} args
 */
export const servePage = (runtime, args) => {
  const flags = hasAudience() ? [...args, '--open-browser'] : args
  const child = spawn(runtime, [inRoot('dist/main/host.js'), ...flags], {
    cwd: callerFolder(),
    env: programEnvironment(),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  return liveFor(child)
}

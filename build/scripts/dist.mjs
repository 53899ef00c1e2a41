/**
 * `npm run dist`: builds the program, checks what would be packed, and makes the installers of this system in release/.
 * Everything after the name goes to electron-builder (`--dir`: only the unpacked program). Where the Electron binary is out of
 * reach it says so in one line and ends with 3, after everything up to the packing has been checked.
 */

import { homepage } from './packaging/homepage.mjs'
import { runStep } from './setup/children.mjs'
import { inRoot, Refusal, root, runScript, say } from './setup/place.mjs'
import { setUpAndBuild } from './setup/setUp.mjs'
import { fetchWatched } from './window/electronDownload.mjs'

const outOfReach = 3
const unpacked = process.env.ELECTRON_OVERRIDE_DIST_PATH

/** On Linux, where the packer needs nothing from outside for it; the other systems pack by the same configuration. */
const canCheck = process.platform === 'linux' && process.arch === 'x64'

const checkContents = async (/** @type {string} */ runtime) => {
  const { code } = await runStep(runtime, [inRoot('build/scripts/packaging/check.ts')], { cwd: root })
  if (code !== 0)
    throw new Refusal('Nie spakowano: lista plików nie jest taka, jak powinna / The list of files is wrong.')
}

await runScript(async () => {
  const runtime = await setUpAndBuild()
  if (canCheck) await checkContents(runtime)
  if (unpacked === undefined && !(await fetchWatched({ runtime })))
    throw new Refusal(
      'Sprawdzono wszystko do spakowania; nie ma skąd pobrać Electrona / Electron is out of reach.',
      outOfReach,
    )
  const args = ['--publish', 'never', `-c.extraMetadata.homepage=${homepage(process.env)}`]
  if (unpacked !== undefined) args.push(`-c.electronDist=${unpacked}`)
  say('Pakuję / Packing…')
  const packer = inRoot('node_modules/electron-builder/cli.js')
  return (await runStep(runtime, [packer, ...args, ...process.argv.slice(2)], { cwd: root })).code
})

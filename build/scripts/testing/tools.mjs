import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runStep } from '../setup/children.mjs'
import { Refusal, say } from '../setup/place.mjs'

/**
 * @typedef {object} Tool
 * @property {string} name - of the Debian package
 * @property {readonly string[]} programs - any of them will do
 * @property {readonly string[]} [places] - where else it may lie
 */

/** @type {readonly Tool[]} */
const documentTools = [
  { name: 'poppler-utils', programs: ['pdftotext'] },
  { name: 'qpdf', programs: ['qpdf'] },
]
/** @type {Tool} */
const browserTool = {
  name: 'chromium',
  programs: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'msedge'],
  places: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
}

const isExecutable = (/** @type {string} */ path) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** @returns {string | undefined} the path of the first program found */
const find = (/** @type {Tool} */ { programs, places = [] }) => {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const ending = process.platform === 'win32' ? '.exe' : ''
  const candidates = folders.flatMap((folder) => programs.map((program) => join(folder, program + ending)))
  return [...candidates, ...places].find(isExecutable)
}

const isDebianAsRoot = () => existsSync('/etc/debian_version') && process.getuid?.() === 0

/** Names of the packages where they differ from Debian's. */
const brewNames = new Map([['poppler-utils', 'poppler']])
const chocoNames = new Map([
  ['poppler-utils', 'poppler'],
  ['chromium', 'googlechrome'],
])

/** The one command that brings the missing tools, by system. */
export const installCommand = (/** @type {string} */ platform, /** @type {readonly string[]} */ names) => {
  if (platform === 'win32') return `choco install ${names.map((name) => chocoNames.get(name) ?? name).join(' ')}`
  if (platform !== 'darwin') return `sudo apt-get install ${names.join(' ')}`
  const formulas = names.filter((name) => name !== 'chromium').map((name) => brewNames.get(name) ?? name)
  const commands = [
    ...(formulas.length > 0 ? [`brew install ${formulas.join(' ')}`] : []),
    ...(names.includes('chromium') ? ['brew install --cask google-chrome'] : []),
  ]
  return commands.join(' && ')
}

const installOnDebian = async (/** @type {readonly string[]} */ names) => {
  say(`Instaluję narzędzia do testów / Installing: ${names.join(', ')}…`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const update = await runStep('apt-get', ['update', '-qq'], { env })
  const install = await runStep('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { env })
  return update.code === 0 && install.code === 0
}

/**
 * Sees to it that the programs the tests use are on the machine.
 * @param {{ browser: boolean }} needs
 * @returns {Promise<NodeJS.ProcessEnv>} what the tests have to be told: where the browser is
 */
export const ensureTestTools = async ({ browser }) => {
  const needed = browser ? [browserTool, ...documentTools] : documentTools
  const names = needed.filter((tool) => find(tool) === undefined).map(({ name }) => name)
  if (names.length > 0 && isDebianAsRoot()) await installOnDebian(names)
  const missing = needed.filter((tool) => find(tool) === undefined).map(({ name }) => name)
  if (missing.length > 0)
    throw new Refusal(
      `Do testów brakuje / missing: ${missing.join(', ')}. → ${installCommand(process.platform, missing)}`,
    )
  const chromium = find(browserTool)
  return chromium === undefined ? {} : { KLUBOWNIK_CHROMIUM: chromium }
}

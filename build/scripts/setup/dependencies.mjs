import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { runStep } from './children.mjs'
import { inRoot, Refusal, root, say, stateFile } from './place.mjs'
import { runtimeHere } from './runtime.mjs'

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} Lock */

/**
 * Whether node_modules holds what the lock file says. `installed` is npm's own note of what it put there. Optional packages
 * may be missing: they are for other systems.
 * @param {Lock} lock
 * @param {Lock} installed
 */
export const matchesLock = (lock, installed) =>
  Object.entries(lock.packages).every(([path, { version, optional }]) => {
    if (path === '') return true
    const there = installed.packages[path]
    return there === undefined ? optional === true : there.version === version
  })

const read = (/** @type {string} */ path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined)

/** @returns {Lock | undefined} */
const parse = (/** @type {string | undefined} */ text) => (text === undefined ? undefined : JSON.parse(text))

/** The note that says for which lock file, and on which system, the packages were found in order. */
const stampOf = (/** @type {string} */ lock) =>
  `${createHash('sha256').update(lock).digest('hex')} ${process.platform} ${process.arch}`

const readLock = () => readFileSync(inRoot('package-lock.json'), 'utf8')

/** Whether node_modules is in order: nothing would be installed. */
export const isInstalled = (lock = readLock(), { pinned } = runtimeHere()) => {
  if (pinned !== undefined && !existsSync(inRoot(pinned))) return false
  if (read(stateFile('dependencies')) === stampOf(lock)) return true
  const [wanted, installed] = [parse(lock), parse(read(inRoot('node_modules', '.package-lock.json')))]
  return wanted !== undefined && installed !== undefined && matchesLock(wanted, installed)
}

/**
 * The npm that started the script, run by the Node it came with: on Windows the Node of node_modules cannot be replaced
 * while it runs.
 */
const npm = (/** @type {string[]} */ ...args) => {
  const { npm_execpath: npmPath, npm_node_execpath: npmNode = process.execPath } = process.env
  if (npmPath?.endsWith('.js')) return runStep(npmNode, [npmPath, ...args], { cwd: root })
  return runStep('npm', args, { cwd: root, shell: process.platform === 'win32' })
}

/** `npm ci` empties node_modules first; a Node that runs from there on Windows would not let it. */
const installCommand = () =>
  process.platform === 'win32' && process.execPath.startsWith(inRoot('node_modules'))
    ? ['install', '--no-save']
    : ['ci']

/** Installs the packages of the lock file, when they are not there yet. */
export const ensureDependencies = async () => {
  const { pinned } = runtimeHere()
  const lock = readLock()
  if (!isInstalled(lock)) {
    say('Instaluję zależności z package-lock.json (jednorazowo, może potrwać minutę) / Installing dependencies…')
    const kinds = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
    const { code } = await npm(...installCommand(), ...kinds)
    if (code !== 0)
      throw new Refusal(`Instalacja zależności nie powiodła się (npm, kod ${code}) / Installing dependencies failed.`)
    if (pinned !== undefined && !existsSync(inRoot(pinned)))
      throw new Refusal(`Brak ${pinned} po instalacji / ${pinned} is missing after the installation.`)
  }
  const stamp = stateFile('dependencies')
  if (read(stamp) === stampOf(lock)) return
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, stampOf(lock))
}

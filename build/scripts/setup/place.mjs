import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the repository. */
export const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '')

/** A path inside the repository. */
export const inRoot = (/** @type {string[]} */ ...parts) => join(root, ...parts)

/** Where the scripts note what they have done; goes away with node_modules, as it should. */
export const stateFile = (/** @type {string} */ name) => inRoot('node_modules', '.klubownik', name)

/** Everything said to the person at the terminal goes here; standard output belongs to the program. */
export const say = (/** @type {string} */ line) => void process.stderr.write(`${line}\n`)

/** Where the person stands: npm moves to the repository, and paths on the command line are meant from here. */
export const callerFolder = () => process.env.INIT_CWD ?? process.cwd()

/** Something the person has to know, in one line; shown without a stack trace. */
export class Refusal extends Error {
  constructor(/** @type {string} */ message, exitCode = 1) {
    super(message)
    this.exitCode = exitCode
  }
}

/** Runs a script and ends the process with its exit code. */
export const runScript = async (/** @type {() => Promise<number>} */ script) => {
  try {
    process.exitCode = await script()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    say(error.message)
    process.exitCode = error.exitCode
  }
}

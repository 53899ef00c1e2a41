import { spawn } from 'node:child_process'
import { say } from './place.mjs'

/** @typedef {{ code: number, signal: string | null }} Ending */

/**
 * How a child process ended; a program that cannot be started counts as ended with 127.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<Ending>}
 */
export const ended = (child) =>
  new Promise((done) => {
    child.once('error', () => done({ code: 127, signal: null }))
    child.once('exit', (code, signal) => done({ code: code ?? 1, signal }))
  })

/** What a set-up step prints is news for the person, not output of the program. */
const chatter = /** @type {const} */ (['ignore', 2, 2])

/**
 * Runs a step of the set-up to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export const runStep = (command, args, options = {}) => ended(spawn(command, args, { stdio: [...chatter], ...options }))

/**
 * Tells when the npm that started this is gone. Told to end, npm tells only the shell between, which tells nobody.
 * @param {() => void} gone
 */
const watchParent = (gone) => {
  if (process.env.npm_lifecycle_event === undefined) return undefined
  const parent = process.ppid
  return setInterval(() => process.ppid !== parent && gone(), 300)
}

/**
 * Lives for the child: passes signals on, ends it when nobody waits for it any more, answers with its exit code.
 * @param {import('node:child_process').ChildProcess} child
 */
export const liveFor = async (child) => {
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const passOn = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal)
  for (const signal of signals) process.on(signal, passOn)
  const watch = watchParent(() => child.kill('SIGTERM'))
  const { code, signal } = await ended(child)
  clearInterval(watch)
  for (const name of signals) process.off(name, passOn)
  if (signal !== null) say(`Program zakończony sygnałem ${signal}.`)
  return code
}

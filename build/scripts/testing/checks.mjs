import { existsSync, readFileSync, rmSync } from 'node:fs'
import { runStep } from '../setup/children.mjs'
import { inRoot, root, say, stateFile } from '../setup/place.mjs'
import { tallyOf } from './tally.mjs'

/** What a check prints is the output of `npm test`. */
const shown = /** @type {const} */ (['ignore', 'inherit', 'inherit'])

/**
 * A check that passes or fails as a whole.
 * @param {string} name
 * @param {string} runtime
 * @param {readonly string[]} args
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
const wholeCheck = async (name, runtime, args) => {
  const { code } = await runStep(runtime, args, { cwd: root, stdio: [...shown] })
  say(`${code === 0 ? '✓' : '✗'} ${name}`)
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [] }
}

/**
 * The type check of all rooms. One checker for each room: several would each work out the types of the whole contract anew,
 * which takes three times the work and four times the memory.
 */
export const checkTypes = (/** @type {string} */ runtime) =>
  wholeCheck('types (tsc -b)', runtime, [inRoot('node_modules/typescript/bin/tsc'), '-b', '--checkers', '1'])

/** The linter and the formatter. */
export const checkStyle = (/** @type {string} */ runtime) =>
  wholeCheck('lint and format (biome)', runtime, [
    inRoot('node_modules/@biomejs/biome/bin/biome'),
    'check',
    '--error-on-warnings',
  ])

/**
 * Runs the tests.
 * @param {string} runtime
 * @param {readonly string[]} args - for vitest
 * @param {NodeJS.ProcessEnv} env
 */
export const runTests = async (runtime, args, env) => {
  const file = stateFile('tests.json')
  rmSync(file, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { code } = await runStep(runtime, [inRoot('node_modules/vitest/vitest.mjs'), 'run', ...reporters, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: [...shown],
  })
  return tallyOf(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined, code)
}

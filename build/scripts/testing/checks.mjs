import { existsSync, readFileSync, rmSync } from 'node:fs'
import { runStep } from '../setup/children.mjs'
import { inRoot, root, say, stateFile } from '../setup/place.mjs'
import { addUp, tallyOf } from './tally.mjs'

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
 * The type check of all rooms, one after the other: together they would keep several gigabytes in use. One checker for each:
 * several would each work out the types of the whole contract anew, which takes three times the work.
 */
export const checkTypes = async (/** @type {string} */ runtime) => {
  const checks = []
  for (const room of ['shared', 'electron', 'renderer', 'tests']) {
    const compiler = inRoot('node_modules/typescript/bin/tsc')
    checks.push(await wholeCheck(`types of ${room} (tsc)`, runtime, [compiler, '-b', room, '--checkers', '1']))
  }
  return addUp(checks)
}

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

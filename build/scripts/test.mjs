/**
 * `npm test`: sets up what is missing, builds, checks types and style, runs every test. The last line counts them.
 * `--fast` leaves out the tests that drive a browser or start the scripts; anything else goes to vitest (a part of a
 * file's name, `-t` and a part of a test's name) and leaves out the checks of types and style.
 */
import { Refusal, runScript, say } from './setup/place.mjs'
import { setUpAndBuild } from './setup/setUp.mjs'
import { checkStyle, checkTypes, runTests } from './testing/checks.mjs'
import { fastPlaces } from './testing/fastPlaces.mjs'
import { addUp, closingLines } from './testing/tally.mjs'
import { ensureTestTools } from './testing/tools.mjs'

const slowProjects = ['browser', 'scripts']

const runAll = async (/** @type {string[]} */ args) => {
  const fast = args.includes('--fast')
  const filter = args.filter((arg) => arg !== '--fast')
  const runtime = await setUpAndBuild()
  const env = await ensureTestTools({ browser: !fast })
  const without = fast ? slowProjects.map((project) => `--project=!${project}`) : []
  const tests = async () => {
    const places = fastPlaces()
    return runTests(runtime, [...without, ...filter], { ...env, ...places.env }).finally(places.remove)
  }
  if (filter.length > 0) return addUp([await tests()])
  const style = await checkStyle(runtime)
  // Types take one core for as long as the first tests take theirs; what a test measures comes after both.
  return addUp([style, ...(await Promise.all([checkTypes(runtime), tests()]))])
}

const failedSetUp = (/** @type {unknown} */ error) => {
  if (!(error instanceof Refusal)) throw error
  say(error.message)
  return { passed: 0, failed: 1, skipped: [] }
}

await runScript(async () => {
  const tally = await runAll(process.argv.slice(2)).catch(failedSetUp)
  process.stdout.write(`\n${closingLines(tally).join('\n')}\n`)
  return tally.failed === 0 ? 0 : 1
})

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {readonly string[]} skipped - full names
 */
/** @typedef {{ status: string, fullName: string }} TestResult */
/** @typedef {{ status: string, name: string, assertionResults: readonly TestResult[] }} FileResult */
/** @typedef {{ success: boolean, testResults: readonly FileResult[] }} Report */

/**
 * Counts a run of vitest. What its JSON report has no test for fails as one: a file that could not be loaded, a run that
 * ended badly, a run without any test.
 * @param {Report | undefined} report
 * @param {number} exitCode
 * @returns {Tally}
 */
export const tallyOf = (report, exitCode) => {
  if (report === undefined) return { passed: 0, failed: 1, skipped: [] }
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults)
  const named = (/** @type {string} */ status) => tests.filter((test) => test.status === status)
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  )
  const [passed, failed] = [named('passed').length, named('failed').length + broken.length]
  const skipped = tests
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ fullName }) => fullName)
  const endedBadly = failed === 0 && (exitCode !== 0 || passed === 0)
  return { passed, failed: endedBadly ? 1 : failed, skipped }
}

/** @returns {Tally} */
export const addUp = (/** @type {readonly Tally[]} */ tallies) => ({
  passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
  failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
  skipped: tallies.flatMap(({ skipped }) => skipped),
})

const needsElectron = (/** @type {string} */ name) => /electron/i.test(name)

/**
 * The closing lines; the last one is for machines too.
 * @param {Tally} tally
 * @returns {string[]}
 */
export const closingLines = ({ passed, failed, skipped }) => [
  ...skipped.filter(needsElectron).map((name) => `Skipped for want of Electron: ${name}`),
  ...skipped.filter((name) => !needsElectron(name)).map((name) => `Skipped: ${name}`),
  `${passed} passed, ${failed} failed, ${skipped.length} skipped`,
]

import { expect, it } from 'vitest'
import { addUp, closingLines, tallyOf } from '../../build/scripts/testing/tally.mjs'
import { installCommand } from '../../build/scripts/testing/tools.mjs'

const file = (status: string, ...tests: [status: string, fullName: string][]) => ({
  name: 'a.test.ts',
  status,
  assertionResults: tests.map(([status, fullName]) => ({ status, fullName })),
})

it('counts what passed, failed and was left out', () => {
  const report = {
    success: false,
    testResults: [file('failed', ['passed', 'a'], ['failed', 'b'], ['pending', 'c'], ['todo', 'd'])],
  }
  expect(tallyOf(report, 1)).toEqual({ passed: 1, failed: 1, skipped: ['c', 'd'] })
})

it('a file that could not be loaded is a failure', () => {
  const report = { success: false, testResults: [file('failed'), file('passed', ['passed', 'a'])] }
  expect(tallyOf(report, 1)).toEqual({ passed: 1, failed: 1, skipped: [] })
})

it.each([
  ['no report', undefined, 0],
  ['a bad end after good tests', { success: false, testResults: [file('passed', ['passed', 'a'])] }, 1],
  ['a run without a test', { success: true, testResults: [] }, 0],
])('%s is a failure', (_, report, code) => {
  expect(tallyOf(report, code).failed).toBe(1)
})

it('the last line counts all, and before it stands what was left out for want of Electron', () => {
  const lines = closingLines(
    addUp([
      { passed: 2, failed: 0, skipped: ['window opens in Electron'] },
      { passed: 1, failed: 0, skipped: ['bez sieci'] },
    ]),
  )
  expect(lines).toEqual([
    'Skipped for want of Electron: window opens in Electron',
    'Skipped: bez sieci',
    '3 passed, 0 failed, 2 skipped',
  ])
})

it('names one command for what is missing', () => {
  expect(installCommand('linux', ['chromium', 'qpdf'])).toBe('sudo apt-get install chromium qpdf')
  expect(installCommand('darwin', ['chromium', 'poppler-utils'])).toBe(
    'brew install poppler && brew install --cask google-chrome',
  )
  expect(installCommand('darwin', ['chromium'])).toBe('brew install --cask google-chrome')
  expect(installCommand('win32', ['poppler-utils', 'qpdf'])).toBe('choco install poppler qpdf')
})

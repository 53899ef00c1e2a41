import { join } from 'node:path'
import { _electron } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { electronHere } from '../../build/scripts/window/electronBinary.mjs'
import { expectNoWayOut, expectPrints, expectSandboxedPage } from './windowChecks.ts'

const repository = join(import.meta.dirname, '..', '..')
const executablePath = electronHere()
/** As root Chromium starts without its sandbox only; everywhere else it keeps it. */
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** Where the workflow has fetched Electron, a missing one must not look like a test left out. */
if (process.env.KLUBOWNIK_ELECTRON_REQUIRED) it('Electron is at hand', () => expect(executablePath).toBeDefined())

describe.skipIf(!executablePath)('in the real Electron', () => {
  it('Electron opens the program in its sandbox, works on the sample data, lets nothing out, and ends cleanly', async () => {
    const app = await _electron.launch({
      ...(executablePath ? { executablePath } : {}),
      args: [...asRoot, repository, '--demo'],
      timeout: 60_000,
    })
    try {
      const page = await app.firstWindow()
      await page.getByRole('navigation').first().waitFor()
      await expectSandboxedPage(page)
      await expectPrints(page)
      await expectNoWayOut(page)
      const preferences = await app.evaluate(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows()
        return { windows: BrowserWindow.getAllWindows().length, title: window?.getTitle() }
      })
      expect(preferences).toMatchObject({ windows: 1, title: expect.stringContaining('Klubownik') })
    } finally {
      await app.close()
    }
    expect(app.process().exitCode).toBe(0)
  }, 120_000)
})

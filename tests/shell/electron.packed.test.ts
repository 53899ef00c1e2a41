import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { chromium, type Page } from 'playwright-core'
import { describe, it } from 'vitest'
import { expectNoWayOut, expectPrints, expectSandboxedPage } from './windowChecks.ts'

/** Path of the packed program, made by `npm run dist -- --dir` where Electron can be had. */
const packed = process.env.KLUBOWNIK_PACKED ?? ''

/** Its fuses forbid to look into it with Node's tools, so the page is reached by Chromium's own port. */
async function debuggingAddress(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stderr! })) {
    const [, address] = /DevTools listening on (ws:\S+)/.exec(line) ?? []
    if (address) return address
  }
  throw new Error('The packed program ended before its window opened.')
}

async function firstPage(child: ChildProcess): Promise<Page> {
  const browser = await chromium.connectOverCDP(await debuggingAddress(child))
  const context = browser.contexts()[0]!
  return context.pages()[0] ?? (await context.waitForEvent('page'))
}

describe.skipIf(packed === '')('packed with the real Electron', () => {
  it('Electron, packed: the program opens, prints with what came along, and lets nothing out', async () => {
    const child = spawn(packed, ['--demo', '--remote-debugging-port=0'], { stdio: ['ignore', 'ignore', 'pipe'] })
    try {
      const page = await firstPage(child)
      await page.getByRole('navigation').first().waitFor()
      await expectSandboxedPage(page)
      await expectPrints(page)
      await expectNoWayOut(page)
    } finally {
      child.kill()
    }
  }, 120_000)
})

import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import type { Input, Output } from '#shared/contract/define.ts'
import type { CallError } from '#shared/contract/errors.ts'
import type { CallName, Contract } from '#shared/contract/index.ts'
import { tokenHeader } from '#shared/contract/loopback.ts'
import type { Result } from '#shared/kernel/result.ts'
import { tempFolder } from './backend.ts'
import { launchChromium } from './chromium.ts'
import { onForeignRequest } from './foreignRequests.ts'
import { type RealHost, startRealHost } from './realHost.ts'

/** How the page is looked at: light or dark, moving or still. */
type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>

/** The built program with a browser before it, as the person at the desk has it. */
export type Product = {
  /** Opens a window at a screen. Windows of one test share what is kept on the machine (the look, the row height). */
  open(path?: string, media?: Media): Promise<Page>
  /** Leads the window that is open to another screen, as a link does; opens one when there is none. Needs `oneWindow`. */
  visit(path: string): Promise<Page>
  /** Calls an operation past the window: to prepare what a test is not about, to see what was written. */
  ask<N extends CallName>(name: N, input: Input<Contract[N]>): Promise<Output<Contract[N]>>
  /** Ends the program and starts it again on the same file; windows opened before are closed. */
  restart(): Promise<void>
  /** Lets a complaint of the page pass in this test. */
  expectComplaint(complaint: RegExp): void
}

type Options = {
  /** On a throw-away copy of the sample; otherwise on a file that does not exist yet. */
  demo?: boolean
  /** Puts something in the place of the file before the program starts. */
  prepare?: (file: string) => void
  /** Leaves the window open from test to test, unless one has failed: many screens to look at, one start of the page. */
  oneWindow?: boolean
}

/** The smallest screen the program is made for. */
export const smallScreen = { width: 1366, height: 768 }

/** Everything a page may complain of: errors of its scripts, of its policy, requests that fail or are refused. */
function listen(context: BrowserContext, complaints: string[]): void {
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  context.on('weberror', (problem) => complaints.push(problem.error().message))
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    // A window that is closed or reloaded gives up what it was asking for.
    if (reason !== 'net::ERR_ABORTED') complaints.push(`${request.url()}: ${reason}`)
  })
  context.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.url()}: ${response.status()}`)
  })
}

/** What stood in the windows when a test failed, for whoever looks into it. */
async function keepPictures(context: BrowserContext, name: string): Promise<void> {
  for (const [index, page] of context.pages().entries()) {
    const path = join('node_modules/.klubownik/failed', `${name.replace(/\W+/g, '-').slice(0, 60)}-${index + 1}.png`)
    await page.screenshot({ path })
    process.stderr.write(`Picture: ${path}\n`)
  }
}

const pushedOut = /\/file\/[0-9a-f]{64}: 404$/
/**
 * A print pushed out of the memory by newer ones is printed once more by the window that wants it; only the browser tells of
 * the first answer, in two lines. A window that does not get its paper shows no paper, and its test fails for that.
 */
function withoutPushedOut(complaints: readonly string[]): string[] {
  let told = complaints.filter((one) => pushedOut.test(one)).length
  return complaints.filter((one) => {
    if (pushedOut.test(one)) return false
    return !(one.includes('404 (Not Found)') && told-- > 0)
  })
}

/** The program for the tests of one file: starts before them, ends after them, and fails a test whose page complained. */
export function theProduct({ demo = false, prepare, oneWindow = false }: Options = {}): Product {
  const folder = tempFolder()
  const file = join(folder.path, 'klub.klub')
  const complaints: string[] = []
  let expected: RegExp[] = []
  let host: RealHost
  let browser: Browser
  let context: BrowserContext

  const start = () => startRealHost(...(demo ? ['--demo'] : ['--file', file]))
  // One browser profile for the whole file keeps what it has compiled; what a test has left in it goes with its windows.
  const closeWindows = async () => {
    const [first] = context.pages()
    await first?.evaluate(() => localStorage.clear())
    await Promise.all(context.pages().map((page) => page.close()))
  }
  beforeAll(async () => {
    prepare?.(file)
    ;[host, browser] = await Promise.all([start(), launchChromium()])
    context = await browser.newContext({ viewport: smallScreen, locale: 'pl-PL' })
    context.setDefaultTimeout(15_000)
    listen(context, complaints)
    onForeignRequest(
      context,
      () => new URL(host.address).origin,
      (address) => complaints.push(`The page asked ${address}`),
    )
  })
  afterAll(async () => {
    await browser.close()
    await host.stop()
    folder.remove()
  })
  afterEach(async ({ task }) => {
    const failed = task.result?.state === 'fail'
    if (failed) await keepPictures(context, task.name)
    if (failed || !oneWindow) await closeWindows()
    const unexpected = withoutPushedOut(complaints.splice(0)).filter(
      (one) => !expected.some((pattern) => pattern.test(one)),
    )
    expected = []
    expect(unexpected).toEqual([])
  })
  const open = async (path = '/', media: Media = {}): Promise<Page> => {
    const page = await context.newPage()
    await page.emulateMedia(media)
    await page.goto(host.address.replace('/#', `${path}#`))
    await page.getByRole('heading', { level: 1 }).waitFor()
    return page
  }
  return {
    open,
    async visit(path) {
      const [page] = context.pages()
      if (!page) return open(path, { reducedMotion: 'reduce' })
      await page.evaluate((to) => {
        history.pushState(null, '', to)
        dispatchEvent(new PopStateEvent('popstate'))
      }, path)
      return page
    },
    async ask(name, input) {
      const { origin, hash } = new URL(host.address)
      const token = new URLSearchParams(hash.slice(1)).get('token') ?? ''
      const headers = { 'content-type': 'application/json', [tokenHeader]: token }
      const response = await fetch(`${origin}/call/${name}`, { method: 'POST', headers, body: JSON.stringify(input) })
      const answer = (await response.json()) as Result<unknown, CallError>
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
      return answer.value as never
    },
    async restart() {
      await closeWindows()
      await host.stop()
      host = await start()
    },
    expectComplaint: (complaint) => void expected.push(complaint),
  }
}

import { type Browser, type Locator, type Page, chromium as playwright } from 'playwright-core'
import { startBenchHost } from './benchHost.ts'
import { chromiumFlags } from './chromium.ts'
import { type Row, rowOf } from './measure.ts'
import { inRepository } from './places.ts'
import { makeSampleFile } from './sampleFile.ts'

/** What the table calls these rows. */
export const previewNames = {
  atOnce: 'click on the report as soon as it is listed, nothing printed yet',
  first: 'click on the report to its first page, first print of the program',
  warm: 'click on the report to its first page, later',
  back: 'click back on the preview to its first page',
} as const
type Times = Readonly<Record<keyof typeof previewNames, number[]>>

/** How long somebody looks before clicking, ms; the program prints ahead meanwhile. */
const look = 800

/** Clicks, and tells how long after the click the first page of the preview stood on the screen. */
async function clickToPage(page: Page, target: Locator): Promise<number> {
  const drawn = await page.evaluateHandle(() => {
    const took = new Promise<number>((done) => {
      let clicked: number | undefined
      addEventListener('click', (event) => (clicked = event.timeStamp), { capture: true, once: true })
      const watch = () => {
        const drawing = document.querySelector('[data-page="1"] canvas')
        const isThere = drawing !== null && drawing.getClientRects().length > 0
        if (clicked !== undefined && isThere) requestAnimationFrame(() => done(performance.now() - clicked!))
        else requestAnimationFrame(watch)
      }
      watch()
    })
    return { took }
  })
  await target.click()
  return drawn.evaluate(({ took }) => took)
}

type Visit = { readonly address: string; readonly pause: number }

/** Opens the reports in a new window, with nothing in its caches, and clicks on the one there is after a pause. */
async function openReport(
  browser: Browser,
  { address, pause }: Visit,
  work: (page: Page, time: number) => Promise<void> | void,
) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  try {
    const page = await context.newPage()
    await page.goto(address)
    await page.getByRole('link', { name: 'Sprawozdania', exact: true }).click()
    const row = page.getByRole('row', { name: /Od KIS-u do PES-u/ })
    await row.waitFor()
    await page.waitForTimeout(pause)
    await work(page, await clickToPage(page, row))
  } finally {
    await context.close()
  }
}

/** Work on a host of its own over the file. */
async function onHost(path: string, work: (address: string) => Promise<void>): Promise<void> {
  const host = await startBenchHost(inRepository('dist/main/host.js'), path)
  try {
    await work(host.address)
  } finally {
    await host.stop()
  }
}

async function measure(browser: Browser, path: string, times: Times): Promise<void> {
  await onHost(path, (address) =>
    openReport(browser, { address, pause: 0 }, (_page, time) => void times.atOnce.push(time)),
  )
  await onHost(path, async (address) => {
    await openReport(browser, { address, pause: look }, (_page, time) => void times.first.push(time))
    await openReport(browser, { address, pause: look }, async (page, time) => {
      times.warm.push(time)
      await page.getByRole('button', { name: /^II\.1/ }).click()
      await page.locator('[data-page="1"]').waitFor({ state: 'hidden' })
      await page.waitForTimeout(look)
      times.back.push(await clickToPage(page, page.getByRole('button', { name: 'Podgląd wydruku' })))
    })
  })
}

/** The report of the sample in a real browser, from a click to its first page on the screen; a new host for each run. */
export async function benchPreview({ runs, chromium }: { runs: number; chromium: string }): Promise<Row[]> {
  const sample = await makeSampleFile()
  const browser = await playwright.launch({ executablePath: chromium, args: chromiumFlags.slice(1) })
  const times: Times = { atOnce: [], first: [], warm: [], back: [] }
  try {
    for (let run = 0; run < runs; run++) await measure(browser, sample.path, times)
  } finally {
    await browser.close()
    sample.remove()
  }
  return (['atOnce', 'first', 'warm', 'back'] as const).map((key) =>
    rowOf(previewNames[key], 'Klubownik', 'ms', times[key]),
  )
}

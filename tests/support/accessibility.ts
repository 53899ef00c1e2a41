import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe finds in the window as it stands, a line for each finding. The checker comes in through the debugger, past the
 * page's policy, so that the page is judged under the very policy it runs with. `rule`: only what this rule finds.
 */
export async function findingsOf(page: Page, rule?: string): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis)
  if (!isThere) await page.evaluate(source)
  const { violations } = await page.evaluate(async (only) => {
    const { axe } = globalThis as unknown as { axe: { run: (what: Document, how: object) => Promise<AxeResults> } }
    // What moves is judged where it comes to rest; one that never ends is judged as it is. What ends may begin another.
    for (let round = 0; round < 5; round += 1) {
      const moving = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
      if (moving.length === 0) break
      for (const one of moving) one.finish()
      await Promise.allSettled(moving.map(({ finished }) => finished))
    }
    return axe.run(document, {
      resultTypes: ['violations'],
      // Only the rules about sound that plays by itself and about turned phones ask for it; the program knows neither.
      preload: false,
      ...(only && { runOnly: { type: 'rule', values: [only] } }),
    })
  }, rule)
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${help} | ${target.join(' ')} | ${html.slice(0, 160)}`),
  )
}

/** The same in light and in dark, where only colours differ. */
export async function findingsInBothThemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await findingsOf(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await findingsOf(page, 'color-contrast')
  return [...light, ...dark.map((one) => `dark: ${one}`)]
}

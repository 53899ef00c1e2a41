import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Bridge } from '#shared/contract/bridge.ts'

/** Runs in the page: its `globalThis` has the bridge that the preload script put there. */
type WithBridge = typeof globalThis & { readonly klubownik: Bridge }

/** The page is the program's own, in its sandbox: the bridge is all it has from outside. */
export async function expectSandboxedPage(page: Page): Promise<void> {
  expect(new URL(page.url()).host).toBe('kis')
  const seen = await page.evaluate(() => ({
    host: (globalThis as WithBridge).klubownik.host,
    node: ['require', 'process', 'Buffer', 'module'].filter((name) => name in globalThis),
  }))
  expect(seen).toEqual({ host: 'electron', node: [] })
}

/** Nothing leads out: not a request, not a window, not another page, not a permission. */
export async function expectNoWayOut(page: Page): Promise<void> {
  const out = await page.evaluate(async () => ({
    request: await fetch('https://example.org/').then(
      () => 'answered',
      () => 'refused',
    ),
    window: window.open('https://example.org/') === null ? 'refused' : 'opened',
    notifications: await Notification.requestPermission(),
  }))
  expect(out).toEqual({ request: 'refused', window: 'refused', notifications: 'denied' })
  await page.evaluate(() => {
    location.href = 'https://example.org/'
  })
  expect(await page.evaluate(() => location.host)).toBe('kis')
}

/** The real back end answers, and prints with the files that came with the program. */
export async function expectPrints(page: Page): Promise<void> {
  const printed = await page.evaluate(async () => {
    const { klubownik } = globalThis as WithBridge
    const asked = async <T>(name: string, input: unknown): Promise<T> => {
      const answer = await klubownik.call(name, input)
      if (!answer.ok) throw new Error(answer.error.message)
      return answer.value as T
    }
    const [report] = await asked<readonly { id: number }[]>('settlements.list', {})
    const document = { kind: 'sprawozdanie', reportId: report?.id }
    const { fileId, pages } = await asked<{ fileId: string; pages: number }>('documents.render', { document })
    const bytes = await klubownik.file(fileId)
    return { pages, signature: String.fromCharCode(...bytes.subarray(0, 5)) }
  })
  expect(printed.signature).toBe('%PDF-')
  expect(printed.pages).toBeGreaterThan(1)
}

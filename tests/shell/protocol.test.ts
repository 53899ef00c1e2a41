import { afterAll, beforeAll, expect, it } from 'vitest'
import { contentSecurityPolicy } from '#shared/contract/csp.ts'
import { type ShellRun, startShell } from './startShell.ts'

let run: ShellRun
beforeAll(async () => {
  run = await startShell()
})
afterAll(() => run.tidy())

const load = async (address: string) => {
  const response = await run.fetch(address)
  const html = await response.text()
  return { response, html, nonce: /nonce="([^"]+)"/.exec(html)?.[1] ?? '' }
}

it.each(['app://kis/', 'app://kis/index.html', 'app://kis/dotacje/3'])(
  'serves the page at %s under the common policy',
  async (address) => {
    const { response, nonce } = await load(address)
    expect(response.status).toBe(200)
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{24}$/)
    expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy(nonce))
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  },
)
it('gives each load a nonce of its own', async () => {
  expect((await load('app://kis/')).nonce).not.toBe((await load('app://kis/')).nonce)
})
it('serves the files of the page with their types', async () => {
  const { response, html } = await load('app://kis/assets/page.js')
  expect(html).toBe('export {}')
  expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
})
it.each([
  ['another host', 'app://other/index.html'],
  ['a file that is not there', 'app://kis/assets/none.js'],
  ['a file beside the page', 'app://kis/../secret.json'],
  ['an encoded way out', 'app://kis/%2e%2e%2fsecret.json'],
  ['an encoded way out, the Windows way', 'app://kis/..%5csecret.json'],
  ['a NUL in the name', 'app://kis/assets/page.js%00.html'],
  ['a broken escape', 'app://kis/%e0%a4%a.js'],
  ['a type the page has no use for', 'app://kis/assets/page.exe'],
])('answers 404 to %s', async (_what, address) => {
  expect((await run.fetch(address)).status).toBe(404)
})
it('only ever reads', async () => {
  expect((await run.fetch('app://kis/', { method: 'POST', body: 'x' })).status).toBe(405)
})

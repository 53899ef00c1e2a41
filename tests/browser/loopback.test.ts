import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { onForeignRequest } from '../support/foreignRequests.ts'
import { type RealHost, startRealHost } from '../support/realHost.ts'

let host: RealHost
let browser: Browser
let page: Page
let complaints: string[]

beforeAll(async () => {
  host = await startRealHost('--demo')
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  expect(await host.stop()).toBe(0)
})
beforeEach(async () => {
  complaints = []
  page = await browser.newPage()
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())))
  page.on('pageerror', (error) => complaints.push(error.message))
  return () => page.close()
})

const callStatus = (): Promise<number> =>
  page.evaluate(async () => {
    const token = sessionStorage.getItem('klubownik.token') ?? ''
    const headers = { 'content-type': 'application/json', 'x-klubownik-token': token }
    return (await fetch('/call/app.status', { method: 'POST', body: '{}', headers })).status
  })

it('the page starts under its policy without a complaint, and its styles apply', async () => {
  await page.goto(host.address)
  await page.getByRole('main').waitFor()
  expect(complaints).toEqual([])
})

it('the token leaves the address at once and still serves after a reload', async () => {
  await page.goto(host.address)
  await page.waitForFunction(() => !location.hash.includes('token'))
  expect(await callStatus()).toBe(200)
  await page.reload()
  await page.getByRole('main').waitFor()
  expect(await callStatus()).toBe(200)
})

it('a page without the token gets the program’s face and none of its data', async () => {
  await page.goto(host.address.replace(/#.*/, ''))
  expect(await callStatus()).toBe(403)
})

it('the policy stops scripts written into the page', async () => {
  await page.goto(host.address)
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.intruder = true'
    document.body.append(script)
    return 'intruder' in window
  })
  expect(ran).toBe(false)
  expect(complaints.join()).toContain('Content Security Policy')
})

it('the page of another address can neither frame it nor read from it', async () => {
  const origin = new URL(host.address).origin
  await page.setContent(`<iframe src="${origin}"></iframe>`)
  const answer = await page.evaluate(
    (address) =>
      fetch(`${address}/call/app.status`, { method: 'POST', body: '{}' }).then(
        () => 'read',
        () => 'refused',
      ),
    origin,
  )
  expect(answer).toBe('refused')
  await expect.poll(() => complaints.join()).toMatch(/frame-ancestors|X-Frame|refused to connect/i)
})

/** Every way a page has of asking somebody, tried on an address. */
const askInEveryWay = (address: string): void => {
  const add = (tag: string, attributes: Record<string, string>) => {
    const element = document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    document.body.append(element)
  }
  add('img', { src: `${address}/picture` })
  add('iframe', { src: `${address}/frame` })
  add('script', { src: `${address}/script` })
  add('link', { rel: 'stylesheet', href: `${address}/style` })
  add('link', { rel: 'prefetch', href: `${address}/prefetch` })
  add('video', { src: `${address}/video` })
  add('div', { style: `background: url(${address}/background); height: 9px` })
  fetch(`${address}/fetch`, { mode: 'no-cors' }).catch(() => {})
  navigator.sendBeacon(`${address}/beacon`, 'x')
  try {
    new WebSocket(address.replace('http', 'ws'))
    new EventSource(`${address}/events`)
    new Worker(`${address}/worker`)
  } catch {
    // Refused before it was asked.
  }
}

it.each([
  ['its policy lets a page reach nobody but its own host, whatever is planted in it', false],
  ['without the policy the same planted ways are seen by the watch over requests', true],
])('%s', async (_title, bypassCSP) => {
  const reached: string[] = []
  const elsewhere = createServer((request, response) => {
    reached.push(request.url ?? '')
    response.end()
  })
  elsewhere.on('upgrade', (request, socket) => {
    reached.push(`socket ${request.url}`)
    socket.destroy()
  })
  await new Promise<void>((done) => elsewhere.listen(0, '127.0.0.1', done))
  const address = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`
  const context = await browser.newContext({ bypassCSP })
  const asked: string[] = []
  onForeignRequest(
    context,
    () => new URL(host.address).origin,
    (one) => asked.push(one),
  )
  const opened = await context.newPage()
  await opened.goto(host.address)
  await opened.getByRole('main').waitFor()
  await opened.evaluate(askInEveryWay, address)
  // What was asked for before a picture of the page's own has come was sent before it.
  await opened.evaluate(() => fetch('/', { cache: 'no-store' }).then((answer) => answer.text()))
  if (bypassCSP) {
    for (const way of ['picture', 'frame', 'script', 'style', 'video', 'fetch', 'beacon'])
      await expect.poll(() => reached).toContain(`/${way}`)
    expect(asked).toEqual(
      expect.arrayContaining([`${address}/picture`, `${address}/fetch`, expect.stringMatching(/^ws:/)]),
    )
  } else expect(reached).toEqual([])
  await context.close()
  elsewhere.closeAllConnections()
  await new Promise((done) => elsewhere.close(done))
})

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
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

import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { closedNetwork } from '../../electron/shell/closedNetwork.ts'
import { chromiumArguments, chromiumPath } from '../support/chromium.ts'

let stream: Server
let datagrams: Socket
let port: number
let heard: { streams: number; datagrams: number }
let browser: Browser

beforeAll(async () => {
  stream = createServer((socket) => {
    heard.streams += 1
    socket.destroy()
  }).listen(0, '127.0.0.1')
  await once(stream, 'listening')
  port = (stream.address() as { port: number }).port
  datagrams = createSocket('udp4').on('message', () => {
    heard.datagrams += 1
  })
  datagrams.bind(port, '127.0.0.1')
  await once(datagrams, 'listening')
})
afterAll(() => {
  stream.close()
  datagrams.close()
})
beforeEach(() => {
  heard = { streams: 0, datagrams: 0 }
})
afterEach(() => browser.close())

/** A page without any policy tries to reach the two ports by a request, a socket, and a call between browsers. */
async function reachOut(switches: Readonly<Record<string, string>>): Promise<void> {
  const args = Object.entries(switches).map(([name, value]) => `--${name}=${value}`)
  browser = await chromium.launch({ executablePath: chromiumPath, args: [...chromiumArguments, ...args] })
  const page = await browser.newPage()
  await page.evaluate(async (at) => {
    const failed = () => undefined
    await fetch(`http://127.0.0.1:${at}/`, { mode: 'no-cors' }).catch(failed)
    const socket = new WebSocket(`ws://127.0.0.1:${at}/`)
    await new Promise((done) => socket.addEventListener('close', done, { once: true }))
    const login = { username: 'a', credential: 'b' }
    const call = new RTCPeerConnection({
      iceServers: [
        { urls: `stun:127.0.0.1:${at}` },
        ...['tcp', 'udp'].map((way) => ({ urls: `turn:127.0.0.1:${at}?transport=${way}`, ...login })),
      ],
    })
    call.createDataChannel('x')
    await call.setLocalDescription(await call.createOffer())
  }, port)
}

it('a page reaches the ports where nothing stands in its way', async () => {
  await reachOut({})
  await expect.poll(() => heard.datagrams).toBeGreaterThan(0)
  // The request, the socket and the call each open one.
  await expect.poll(() => heard.streams).toBeGreaterThanOrEqual(3)
})

it('with what the shell tells Chromium it reaches neither, by no way', async () => {
  await reachOut(closedNetwork)
  const [page] = browser.contexts()[0]!.pages()
  // The call has tried all its ways once it is done looking for one.
  await page!.evaluate(async (at) => {
    const call = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${at}` }] })
    call.createDataChannel('x')
    const done = new Promise<void>((resolve) =>
      call.addEventListener('icecandidate', ({ candidate }) => candidate ?? resolve()),
    )
    await call.setLocalDescription(await call.createOffer())
    await done
  }, port)
  expect(heard).toEqual({ streams: 0, datagrams: 0 })
})

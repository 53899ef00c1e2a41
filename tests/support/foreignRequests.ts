import type { BrowserContext } from 'playwright-core'

/** What a page may ask for without asking anybody: bytes it holds itself. */
const ofItsOwn = /^(data|blob|about):/

/** Hands on the address of everything that pages ask of another address than the program's own: files, calls, sockets. */
export function onForeignRequest(
  context: BrowserContext,
  origin: () => string,
  found: (address: string) => void,
): void {
  const judge = (address: string) => {
    if (!ofItsOwn.test(address) && new URL(address).origin !== origin()) found(address)
  }
  context.on('request', (request) => judge(request.url()))
  context.on('page', (page) => page.on('websocket', (socket) => judge(socket.url())))
}

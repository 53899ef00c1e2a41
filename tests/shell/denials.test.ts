import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { Session } from './double/session.ts'
import { type ShellRun, startShell } from './startShell.ts'

let run: ShellRun
beforeAll(async () => {
  run = await startShell()
})
afterAll(() => run.tidy())
const contents = () => [...run.windows][0]!.webContents

it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])('denies %s', (event) => {
  expect(contents().isPrevented(event, { url: 'https://example.org/' })).toBe(true)
})
it('keeps calls from page to page off the network cards, which no filter of requests sees', () => {
  expect(contents().webRtc).toBe('disable_non_proxied_udp')
})
it('opens no second window', () => {
  expect(contents().openWindow({ url: 'https://example.org/' })).toEqual({ action: 'deny' })
})
it.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fileSystem', 'unknown'])(
  'denies the permission %s',
  (permission) => {
    const decide = vi.fn()
    run.defaultSession.mayRequest(contents(), permission, decide)
    expect(decide.mock.calls).toEqual([[false]])
    expect(run.defaultSession.mayUse(contents(), permission)).toBe(false)
  },
)
it('lets the page put text on the clipboard, and that only', () => {
  const decide = vi.fn()
  run.defaultSession.mayRequest(contents(), 'clipboard-sanitized-write', decide)
  expect(decide.mock.calls).toEqual([[true]])
  expect(run.defaultSession.mayUse(contents(), 'clipboard-sanitized-write')).toBe(true)
})
it('shows the page no device', () => {
  expect(run.defaultSession.mayUseDevice()).toBe(false)
  const choose = vi.fn()
  expect(contents().isPrevented('select-bluetooth-device', [{ deviceId: 'x' }], choose)).toBe(true)
  expect(choose.mock.calls).toEqual([['']])
})
it('downloads nothing and leaves the spell checker’s dictionaries where they are', () => {
  let prevented = false
  run.defaultSession.emit('will-download', {
    preventDefault: () => {
      prevented = true
    },
  })
  expect(prevented).toBe(true)
  expect(run.defaultSession.spellChecker).toBe(false)
})
it.each([
  ['https://example.org/', true],
  ['http://127.0.0.1:8080/', true],
  ['wss://example.org/', true],
  ['file:///etc/passwd', true],
  ['app://kis/assets/page.js', false],
  ['blob:app://kis/1', false],
])('a request to %s is cancelled: %s', (url, cancel) => {
  const decide = vi.fn()
  run.defaultSession.onRequest({ url }, decide)
  expect(decide.mock.calls).toEqual([[{ cancel }]])
})
it('no address is found and no call between browsers goes out, whatever a page does', () => {
  expect(Object.fromEntries(run.app.switches)).toEqual({
    'host-resolver-rules': 'MAP * ~NOTFOUND',
    'webrtc-ip-handling-policy': 'disable_non_proxied_udp',
  })
})
it('a session that is not the window’s is denied the same', () => {
  const other = new Session()
  run.app.emit('session-created', other)
  const decide = vi.fn()
  other.onRequest({ url: 'https://example.org/' }, decide)
  expect(decide.mock.calls).toEqual([[{ cancel: true }]])
  expect(other.mayUse(contents(), 'media')).toBe(false)
})

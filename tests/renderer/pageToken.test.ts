import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { loopbackBridge } from '../../renderer/api/loopbackBridge.ts'

const asked: { path: string; token: string | undefined }[] = []
let isTicketGood = true
beforeEach(() => {
  asked.length = 0
  isTicketGood = true
  sessionStorage.clear()
  vi.stubGlobal('fetch', async (path: string, { headers }: { headers: Record<string, string> }) => {
    asked.push({ path, token: headers['x-klubownik-token'] })
    const answer =
      path !== '/token' || isTicketGood ? { ok: true, value: { token: 'zeton' } } : { ok: false, error: {} }
    return new Response(JSON.stringify(answer))
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  window.location.hash = ''
})
const opened = async (hash: string) => {
  window.location.hash = hash
  await loopbackBridge().call('app.status', {})
  return [window.location.hash, sessionStorage.getItem('klubownik.token')]
}

it('the token in the address goes from it at once, and is with every call', async () => {
  expect(await opened('#token=wprost')).toEqual(['', 'wprost'])
  expect(asked).toEqual([{ path: '/call/app.status', token: 'wprost' }])
})
it('a ticket in the address goes from it at once and is changed for the token before the first call', async () => {
  expect(await opened('#ticket=bilet')).toEqual(['', 'zeton'])
  expect(asked).toEqual([
    { path: '/token', token: undefined },
    { path: '/call/app.status', token: 'zeton' },
  ])
  asked.length = 0
  await opened('')
  expect(asked).toEqual([{ path: '/call/app.status', token: 'zeton' }])
})
it('a ticket that opens nothing any more leaves the page without a token, and the host says so at its first call', async () => {
  isTicketGood = false
  expect(await opened('#ticket=zużyty')).toEqual(['', null])
  expect(asked.at(-1)).toEqual({ path: '/call/app.status', token: '' })
})

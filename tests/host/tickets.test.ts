import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTickets } from '../../electron/host/tickets.ts'
import { hostUnderTest } from './hostUnderTest.ts'

let tested: Awaited<ReturnType<typeof hostUnderTest>>
beforeAll(async () => {
  tested = await hostUnderTest()
})
afterAll(() => tested.close())

const ticketOf = (address: string) => new URLSearchParams(new URL(address).hash.slice(1)).get('ticket')
const change = (ticket: unknown, headers: Record<string, string | undefined> = {}) =>
  tested.ask('/token', {
    method: 'POST',
    headers: { 'x-klubownik-token': undefined, ...headers },
    body: JSON.stringify({ ticket }),
  })

describe('a page that another program opens', () => {
  it('is addressed without the token of this run, which every user could read from the arguments of that program', () => {
    const address = tested.host.addressForBrowser()
    expect(address).not.toContain(tested.token)
    expect(ticketOf(address)).toMatch(/^[\w-]{43}$/)
  })

  it('gets the token for its ticket once; who reads the ticket afterwards gets nothing', async () => {
    const ticket = ticketOf(tested.host.addressForBrowser())
    const first = await change(ticket)
    expect([first.status, JSON.parse(first.text)]).toEqual([200, { ok: true, value: { token: tested.token } }])
    expect(first.headers['cache-control']).toBe('no-store')
    const again = await change(ticket)
    expect([again.status, again.text.includes(tested.token)]).toEqual([403, false])
  })

  it.each([
    ['from a foreign page', { origin: 'https://evil.example' }, 403],
    ['to a foreign name', { host: 'evil.example' }, 403],
    ['as a form of a foreign page sends it', { 'content-type': 'text/plain' }, 415],
  ])('gets nothing %s, and the ticket stays good for its own page', async (_, headers, status) => {
    const ticket = ticketOf(tested.host.addressForBrowser())
    expect((await change(ticket, headers)).status).toBe(status)
    expect((await change(ticket)).status).toBe(200)
  })

  it.each([null, 7, '', 'x'.repeat(43), { length: 43 }, ['a']])('gets nothing for %j', async (wrong) => {
    const ticket = ticketOf(tested.host.addressForBrowser())
    expect((await change(wrong)).status).toBe(403)
    expect((await change(ticket)).status).toBe(200)
  })

  it('is not told the token by another method, nor when no ticket was issued', async () => {
    expect((await tested.ask('/token')).status).toBe(405)
    expect((await change(undefined)).status).toBe(403)
    expect(createTickets().take(undefined)).toBe(false)
  })

  it('has a minute', () => {
    let now = 0
    const tickets = createTickets(() => now)
    const ticket = tickets.issue()
    now = 60_000
    expect(tickets.take(ticket)).toBe(false)
    const other = tickets.issue()
    now += 59_999
    expect([tickets.take(other), tickets.take(other)]).toEqual([true, false])
  })
})

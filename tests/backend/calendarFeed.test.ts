import { copyFileSync, renameSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshBackend, openTestBackend, type TestBackend, testDay } from '../support/backend.ts'
import { askFeed, readCalendar } from '../support/calendarFeed.ts'
import { forkedBackend } from '../support/forkedBackend.ts'
import { anEdition, aParticipation, aPerson } from '../support/records.ts'

let b: TestBackend
beforeEach(async () => {
  b = await freshBackend({ servesCalendar: true })
})
afterEach(() => b.close())

const turnedOn = async () => {
  const { state, address } = await b.ask('calendarFeed.turnOn', {})
  expect(state).toBe('answers')
  return address!
}
const calendarAt = async (address: string) => readCalendar((await askFeed(address))!.text)
const anEvent = async (title: string, heldOn: string) => {
  const [edition] = await b.ask('editions.list', {})
  const editionId = edition?.id ?? (await b.ask('editions.save', anEdition())).id
  return b.ask('events.save', {
    ...{ id: null, editionId, supportType: (await b.ask('events.types', {}))[0]!.code, title, heldOn, endsOn: null },
    ...{ place: '', partners: '', familyCount: 0, guestCount: 0, volunteerCount: 0, countSource: 'list' },
    ...{ description: '', participationIds: [], revision: 0 },
  })
}
const portOf = (address: string) => Number(new URL(address).port)
const holdPort = (port: number): Promise<Server> =>
  new Promise((done) => {
    const server = createServer((_, response) => response.end('obcy')).listen(port, '127.0.0.1', () => done(server))
  })
const letGo = (server: Server) => new Promise((done) => server.close(done))

describe('a followed calendar', () => {
  it('is off at first, and then answers at an address of 160 random bits on this computer', async () => {
    expect(await b.ask('calendarFeed.status', {})).toEqual({
      ...{ state: 'off', address: null, reminders: true, lastAskedAt: null },
    })
    const address = await turnedOn()
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:(2\d|3[01])\d{3}\/[0-9a-f]{40}\.ics$/)
    const reply = (await askFeed(address))!
    expect(reply.status).toBe(200)
    expect(reply.headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    expect((await b.ask('calendarFeed.status', {})).lastAskedAt).toMatch(/^2022-01-10T/)
  })
  it('holds a year back and two ahead, says how often to ask, and shows a change at the next ask', async () => {
    for (const day of ['2021-01-09', '2021-01-10', '2022-01-10', '2024-01-10', '2024-01-11'])
      await anEvent(`Festyn; „raz, dwa” ${day}`, day)
    const address = await turnedOn()
    const { head, events } = await calendarAt(address)
    expect(head).toMatchObject({ 'REFRESH-INTERVAL': 'PT15M', 'X-PUBLISHED-TTL': 'PT15M', 'X-WR-CALNAME': 'Klubownik' })
    const festivals = events.filter(({ SUMMARY }) => SUMMARY?.startsWith('Festyn'))
    expect(festivals.map(({ SUMMARY, DTSTART }) => [SUMMARY, DTSTART])).toEqual([
      ['Festyn; „raz, dwa” 2021-01-10', '20210110'],
      ['Festyn; „raz, dwa” 2022-01-10', '20220110'],
      ['Festyn; „raz, dwa” 2024-01-10', '20240110'],
    ])
    await anEvent('Dopisane', '2022-03-01')
    expect((await calendarAt(address)).events.map(({ SUMMARY }) => SUMMARY)).toContain('Dopisane')
    await b.ask('history.undo', {})
    expect((await calendarAt(address)).events).toEqual(events)
  })
  it('names no participant, and has reminders only when they are wanted', async () => {
    const { id: editionId } = await b.ask('editions.save', anEdition({ startsOn: '2021-12-01', endsOn: '2022-12-31' }))
    const { id: personId } = await b.ask('people.save', aPerson({ lastName: 'Źdźbło', firstName: 'Świętosława' }))
    await b.ask('editions.saveParticipation', aParticipation({ editionId, personId, startedOn: '2022-01-05' }))
    const address = await turnedOn()
    const { text } = (await askFeed(address))!
    const { events, alarms } = readCalendar(text)
    expect(events.length).toBeGreaterThan(0)
    expect(text.replace(/\r\n /g, '')).not.toMatch(/Źdźbło|Świętosława/)
    expect(alarms).toBeGreaterThan(0)
    expect((await b.ask('calendarFeed.setReminders', { reminders: false })).reminders).toBe(false)
    expect((await calendarAt(address)).alarms).toBe(0)
  })
  it('is not sent again to who has it, and keeps its tag until an entry changes', async () => {
    await anEvent('Festyn', testDay)
    const address = await turnedOn()
    const first = (await askFeed(address))!
    const again = (tag: string) => askFeed(address, { headers: { 'if-none-match': tag } })
    const { etag } = first.headers
    expect(await again(etag!)).toMatchObject({ status: 304, text: '', headers: { etag } })
    expect((await again(`"inny", W/${etag}`))!.status).toBe(304)
    // Something was written, but nothing that has a day.
    await b.ask('people.save', aPerson())
    expect((await again(etag!))!.status).toBe(304)
    await anEvent('Nowy', testDay)
    const changed = (await again(etag!))!
    expect([changed.status, changed.headers.etag === etag]).toEqual([200, false])
    const head = (await askFeed(address, { method: 'HEAD' }))!
    expect([head.status, head.text, head.headers['content-length']]).toEqual([
      200,
      '',
      String(Buffer.byteLength(changed.text)),
    ])
  })
  it('is in no history and not in what undo takes back', async () => {
    await turnedOn()
    expect((await b.ask('history.list', {})).total).toBe(0)
    expect(b.logged.filter((line) => line.includes('calendar feed'))).toEqual([])
  })
})

describe('who asks by another way', () => {
  it('gets a bare 404, whatever it is', async () => {
    const address = await turnedOn()
    const { port, pathname } = new URL(address)
    const foreign = { headers: { host: `klub.example:${port}` } }
    const replies = await Promise.all([
      askFeed(address, { path: '/' }),
      askFeed(address, { path: `${pathname}?x=1` }),
      askFeed(address, { path: `/x${pathname}` }),
      askFeed(address, { path: `/${'0'.repeat(40)}.ics` }),
      askFeed(address, { path: pathname.toUpperCase() }),
      askFeed(address, { path: address }),
      ...['POST', 'PUT', 'DELETE', 'OPTIONS', 'PROPFIND'].map((method) => askFeed(address, { method })),
      askFeed(address, foreign),
      askFeed(address, { headers: { host: `localhost:${port}` } }),
      askFeed(address, { headers: { host: '127.0.0.1' } }),
      askFeed(address, { setHost: false }),
      askFeed(address, { headers: { expect: 'wonders' }, path: '/' }),
    ])
    for (const reply of replies) {
      expect([reply?.status, reply?.text]).toEqual([404, ''])
      expect(reply!.headers.etag).toBeUndefined()
      expect(Object.keys(reply!.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    }
  })
  it('with headers too long, or no words of HTTP at all, gets nothing, and the next is answered', async () => {
    const address = await turnedOn()
    expect(await askFeed(address, { headers: { 'x-long': 'x'.repeat(9 * 1024) } })).toBeUndefined()
    const said = await new Promise<string>((done) => {
      const socket = connect(portOf(address), '127.0.0.1', () => socket.write('\x16\x03\x01\r\n\r\n'))
      let text = ''
      socket.on('data', (piece) => {
        text += piece
      })
      socket.on('error', () => undefined)
      socket.on('close', () => done(text))
    })
    expect(said).toBe('')
    expect((await askFeed(address))!.status).toBe(200)
  })
  it('many at once are answered from one reading', async () => {
    await anEvent('Festyn', testDay)
    const address = await turnedOn()
    const replies = await Promise.all(Array.from({ length: 12 }, () => askFeed(address)))
    expect(new Set(replies.map((reply) => reply?.status))).toEqual(new Set([200]))
    expect(new Set(replies.map((reply) => reply?.text)).size).toBe(1)
  })
})

describe('the address', () => {
  it('is the same after a restart and after it was off for a while', async () => {
    const address = await turnedOn()
    expect(await b.ask('calendarFeed.turnOff', {})).toMatchObject({ state: 'off', address: null })
    expect(await askFeed(address)).toBeUndefined()
    expect(await turnedOn()).toBe(address)
    b = await b.restart()
    expect(await b.ask('calendarFeed.tryAgain', {})).toMatchObject({ state: 'answers', address })
    expect((await askFeed(address))!.status).toBe(200)
  })
  it('once it is a new one, answers nobody at the old one', async () => {
    const old = await turnedOn()
    const { address } = await b.ask('calendarFeed.newAddress', {})
    expect(portOf(address!)).toBe(portOf(old))
    expect((await askFeed(old))!.status).toBe(404)
    expect((await askFeed(address!))!.status).toBe(200)
  })
  it('that another program has taken is told; it is had again when that one is gone, or another port is', async () => {
    const address = await turnedOn()
    await b.ask('calendarFeed.turnOff', {})
    const stranger = await holdPort(portOf(address))
    expect(await b.ask('calendarFeed.turnOn', {})).toMatchObject({ state: 'taken', address })
    expect((await b.ask('calendarFeed.tryAgain', {})).state).toBe('taken')
    const moved = await b.ask('calendarFeed.newAddress', {})
    expect(moved.state).toBe('answers')
    expect(portOf(moved.address!)).not.toBe(portOf(address))
    await letGo(stranger)
    const second = await holdPort(portOf((await b.ask('calendarFeed.turnOff', {})).address ?? address))
    await letGo(second)
    expect((await b.ask('calendarFeed.turnOn', {})).state).toBe('answers')
  })
  it('is answered by one program when two have the file; the other takes over when that one is gone', async () => {
    const address = await turnedOn()
    const { path } = b
    const second = await forkedBackend(path)
    const told = async () => (await second.call('calendarFeed.tryAgain', {})) as { value: { state: string } }
    expect((await told()).value.state).toBe('elsewhere')
    // Changed by the one, in force for the other.
    const changed = (await second.call('calendarFeed.newAddress', {})) as { value: { address: string } }
    expect((await askFeed(address))!.status).toBe(404)
    expect((await askFeed(changed.value.address))!.status).toBe(200)
    await b.restart().then((again) => again.ask('calendarFeed.turnOff', {}).then(() => (b = again)))
    expect((await told()).value.state).toBe('off')
    await second.close()
  })
  it('of a command line is kept but not answered', async () => {
    const address = await turnedOn()
    const line = await openTestBackend(b.path)
    expect(await line.ask('calendarFeed.status', {})).toMatchObject({ state: 'idle', address })
    await line.ask('calendarFeed.turnOff', {})
    await line.close()
    expect((await askFeed(address))!.status).toBe(404)
    expect((await b.ask('calendarFeed.tryAgain', {})).state).toBe('off')
  })
})

describe('the file', () => {
  const passphrase = 'bardzo długie hasło klubu 1'
  it('locked answers nobody and tells no address; opened again it answers', async () => {
    await b.ask('vault.setPassphrase', { present: null, next: passphrase })
    const address = await turnedOn()
    const [during] = await Promise.all([askFeed(address), b.ask('vault.lock', {})])
    expect(during?.text ?? '').not.toContain('hasło')
    expect(await askFeed(address)).toBeUndefined()
    expect(await b.ask('calendarFeed.status', {})).toMatchObject({ state: 'idle', address: null })
    expect(await b.refusal('calendarFeed.turnOn', {})).toMatchObject({ kind: 'storage', code: 'locked' })
    await b.ask('vault.unlock', { passphrase })
    expect((await b.ask('calendarFeed.tryAgain', {})).state).toBe('answers')
    expect((await askFeed(address))!.status).toBe(200)
    await b.ask('vault.setPassphrase', { present: { passphrase }, next: null })
    expect((await b.ask('calendarFeed.tryAgain', {})).state).toBe('answers')
  })
  it('replaced under the program is not read; who asks is told to come later', async () => {
    const address = await turnedOn()
    renameSync(b.path, `${b.path}-obok`)
    copyFileSync(`${b.path}-obok`, b.path)
    expect(await askFeed(address)).toMatchObject({ status: 503, text: '', headers: { 'retry-after': '60' } })
    expect(b.logged.at(-1)).toBe('calendar feed: replaced')
    expect(await b.refusal('calendarFeed.newAddress', {})).toMatchObject({ code: 'replaced' })
    renameSync(`${b.path}-obok`, b.path)
    expect((await askFeed(address))!.status).toBe(200)
  })
  it('restored from a copy goes on at the address of today, not at that of the copy', async () => {
    await anEvent('Festyn', testDay)
    const old = await turnedOn()
    const { name } = await b.ask('copies.make', { job: 'x' })
    const { address } = await b.ask('calendarFeed.newAddress', {})
    await anEvent('Późniejszy', testDay)
    await b.ask('copies.restore', { source: { where: 'here', name }, secret: null })
    expect(await b.ask('calendarFeed.tryAgain', {})).toMatchObject({ state: 'answers', address })
    expect((await askFeed(old))!.status).toBe(404)
    expect((await calendarAt(address!)).events.map(({ SUMMARY }) => SUMMARY)).toEqual(['Festyn'])
  })
})

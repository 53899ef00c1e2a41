import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { documentId, hostUnderTest } from './hostUnderTest.ts'

let tested: Awaited<ReturnType<typeof hostUnderTest>>
beforeAll(async () => {
  tested = await hostUnderTest()
})
afterAll(() => tested.close())
beforeEach(() => void tested.calls.splice(0))

const call = (headers: Record<string, string | undefined> = {}, body: string | Buffer = '{"a":1}') =>
  tested.ask('/call/people.list', { method: 'POST', headers, body })
const codeOf = (text: string): unknown => JSON.parse(text).error.code

describe('who may ask', () => {
  it('the page with its token reaches the back end with its input', async () => {
    const answer = await call({ origin: `http://127.0.0.1:${tested.host.port}` })
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.text)).toEqual({ ok: true, value: { name: 'people.list' } })
    expect(tested.calls).toEqual([{ name: 'people.list', input: { a: 1 } }])
  })

  it('a call that says it is meant for the sample reaches the sample alone; any other word means the own file', async () => {
    await call({ 'x-klubownik-file': 'sample' })
    expect([tested.toSample.splice(0), tested.calls]).toEqual([['people.list'], []])
    await call({ 'x-klubownik-file': 'own' })
    expect([tested.toSample, tested.calls]).toEqual([[], [{ name: 'people.list', input: { a: 1 } }]])
    expect((await tested.ask(`/file/${documentId}`, { headers: { 'x-klubownik-file': 'sample' } })).status).toBe(404)
  })

  it.each([
    ['without a token', { 'x-klubownik-token': undefined }],
    ['with a token of another run', { 'x-klubownik-token': 'x'.repeat(43) }],
    ['with an empty token', { 'x-klubownik-token': '' }],
  ])('a call %s never reaches the back end and is told why in Polish', async (_, headers) => {
    const answer = await call(headers)
    expect(answer.status).toBe(403)
    expect(codeOf(answer.text)).toBe('host.token')
    expect(tested.calls).toEqual([])
  })

  it.each([
    ['a foreign name that resolves to this machine', { host: 'evil.example:80' }],
    ['another port of this machine', { host: '127.0.0.1:1' }],
    ['no name', { host: undefined }],
    ['a foreign page', { origin: 'https://evil.example' }],
    ['a page without an origin', { origin: 'null' }],
  ])('%s is refused, with the right token too', async (_, headers) => {
    const answer = await call(headers)
    expect([400, 403]).toContain(answer.status)
    expect(tested.calls).toEqual([])
  })

  it('a foreign name does not even get the page', async () => {
    expect((await tested.ask('/', { headers: { host: 'evil.example' } })).status).toBe(403)
  })

  it('nothing is ever allowed to other origins', async () => {
    const answer = await tested.ask('/call/people.list', { method: 'OPTIONS' })
    expect(answer.status).toBe(405)
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
  })
})

describe('what may be sent', () => {
  it('a call by another method is refused', async () => {
    const answer = await tested.ask('/call/people.list')
    expect([answer.status, answer.headers.allow]).toEqual([405, 'POST'])
  })

  it.each([
    ['text that is not JSON', '{"a":', 400],
    ['nothing at all', '', 400],
    ['bytes that are not UTF-8', Buffer.from([0x22, 0xff, 0x22]), 400],
  ])('%s is a typed error', async (_, body, status) => {
    const answer = await call({}, body)
    expect([answer.status, codeOf(answer.text)]).toEqual([status, 'host.notJson'])
    expect(tested.calls).toEqual([])
  })

  it('what a form of a foreign page can send is not taken', async () => {
    expect((await call({ 'content-type': 'text/plain' })).status).toBe(415)
    expect((await call({ 'content-type': undefined })).status).toBe(415)
  })

  it('a body above 8 MiB is refused in words, and the host goes on', async () => {
    const answer = await call({}, `"${'ż'.repeat(5 * 1024 * 1024)}"`)
    expect([answer.status, codeOf(answer.text)]).toEqual([413, 'host.tooLong'])
    expect((await call()).status).toBe(200)
  })

  it('a million characters get through to the back end, which decides', async () => {
    expect((await call({}, JSON.stringify('ż'.repeat(1_000_000)))).status).toBe(200)
  })
})

describe('the page', () => {
  it('gets a new nonce at each load, the same in the text and in the policy', async () => {
    const [first, second] = [await tested.ask('/'), await tested.ask('/')]
    const nonce = /nonce="([^"]+)"/.exec(first.text)?.[1]
    expect(nonce).toMatch(/^[\w+/]{24}$/)
    expect(first.headers['content-security-policy']).toContain(`'nonce-${nonce}'`)
    expect(second.text).not.toContain(nonce)
    expect(first.headers['cache-control']).toBe('no-store')
    expect(first.headers['x-content-type-options']).toBe('nosniff')
    expect(first.headers['referrer-policy']).toBe('no-referrer')
  })

  it.each(['/dotacje', '/dotacje/3/rozliczenie', '/uczestnicy/', '/osoby?szukaj=x'])(
    'is served at the screen %s',
    async (path) => {
      const answer = await tested.ask(path)
      expect([answer.status, answer.text.includes('<!doctype html>')]).toEqual([200, true])
    },
  )

  it('its hashed files may be kept for good', async () => {
    const answer = await tested.ask('/assets/main-1.js')
    expect([answer.status, answer.text]).toEqual([200, 'export {}'])
    expect(answer.headers['cache-control']).toContain('immutable')
  })

  it('HEAD tells the same without the content', async () => {
    const [head, get] = [await tested.ask('/', { method: 'HEAD' }), await tested.ask('/')]
    expect([head.status, head.text]).toEqual([200, ''])
    expect(head.headers['content-length']).toBe(get.headers['content-length'])
  })

  it('cannot be posted to', async () => {
    expect((await tested.ask('/', { method: 'POST', body: '{}' })).status).toBe(405)
  })

  it.each([
    '/../secret.json',
    '/%2e%2e/secret.json',
    '/assets/..%2f..%2fsecret.json',
    '/assets/%5c..%5c..%5csecret.json',
    '//127.0.0.1/secret.json',
    'http://127.0.0.1/',
    '/assets/',
    '/assets/none.js',
    '/index.html/.',
    '/%',
    '/%00',
    '/.git/config',
  ])('%s leads nowhere', async (path) => {
    const answer = await tested.ask(path)
    expect(answer.status).toBe(404)
    expect(answer.text).not.toContain('secret')
  })
})

describe('files handed in', () => {
  const bytes = { 'content-type': 'application/octet-stream' }
  const put = (headers: Record<string, string | undefined> = {}, body: string | Buffer = Buffer.from([1, 2, 3])) =>
    tested.ask('/file', { method: 'POST', headers: { ...bytes, ...headers }, body })
  beforeEach(() => void tested.put.splice(0))

  it('reach the back end from the page with its token', async () => {
    const answer = await put({ origin: `http://127.0.0.1:${tested.host.port}` })
    expect([answer.status, JSON.parse(answer.text)]).toEqual([
      200,
      { ok: true, value: { sha256: documentId, size: 3 } },
    ])
    expect(tested.put).toEqual([3])
  })

  it.each([
    ['without a token', { 'x-klubownik-token': undefined }, 403],
    ['with a token of another run', { 'x-klubownik-token': 'x'.repeat(43) }, 403],
    ['from a foreign page', { origin: 'https://evil.example' }, 403],
    ['to a foreign name', { host: 'evil.example' }, 403],
    ['as a form of a foreign page sends them', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['as plain text', { 'content-type': 'text/plain' }, 415],
    ['without a type', { 'content-type': undefined }, 415],
  ])('%s never reach the back end', async (_, headers, status) => {
    expect((await put(headers)).status).toBe(status)
    expect(tested.put).toEqual([])
  })

  it('above 20 MB are refused in words, and the host goes on', async () => {
    const answer = await put({}, Buffer.alloc(20 * 1024 * 1024 + 1))
    expect([answer.status, codeOf(answer.text)]).toEqual([413, 'host.fileTooLong'])
    expect((await put({}, Buffer.alloc(20 * 1024 * 1024))).status).toBe(200)
  })

  it('are not asked for by another method, nor at another address', async () => {
    expect((await tested.ask('/file')).status).toBe(405)
    expect((await tested.ask('/file/', { method: 'POST', headers: bytes, body: 'x' })).status).toBe(404)
  })
})

describe('documents', () => {
  it('comes with its Polish name and as a download', async () => {
    const answer = await tested.ask(`/file/${documentId}`)
    expect([answer.status, answer.text, answer.headers['content-type']]).toEqual([
      200,
      '%PDF-1.7 zażółć',
      'application/pdf',
    ])
    const name = /filename\*=UTF-8''(\S+)$/.exec(answer.headers['content-disposition'] ?? '')?.[1]
    expect(name).not.toMatch(/['()*]/)
    expect(decodeURIComponent(name ?? '')).toBe('Sprawozdanie (łącznie) 1’2.pdf')
  })

  it('needs the token', async () => {
    expect((await tested.ask(`/file/${documentId}`, { headers: { 'x-klubownik-token': undefined } })).status).toBe(403)
  })

  it('that is not in memory is a typed error', async () => {
    const answer = await tested.ask(`/file/${'b'.repeat(64)}`)
    expect([answer.status, codeOf(answer.text)]).toEqual([404, 'documents.notFound'])
  })

  it('is opened in the system’s viewer from a copy only this user can read', async () => {
    const answer = await tested.ask(`/open/${documentId}`, { method: 'POST', body: '{}' })
    expect(JSON.parse(answer.text)).toEqual({ ok: true, value: true })
    const path = tested.opened.at(-1) ?? ''
    expect(readFileSync(path, 'utf8')).toBe('%PDF-1.7 zażółć')
    expect(path).toMatch(/[0-9a-f]{16}\.pdf$/)
    expect([statSync(path).mode & 0o777, statSync(dirname(path)).mode & 0o777]).toEqual([0o600, 0o700])
  })
})

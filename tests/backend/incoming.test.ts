import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createIncoming } from '#backend/incoming.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const shaOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const megabytes = (count: number, mark: number) => new Uint8Array(count * 1024 * 1024).fill(mark)

it('what was handed in is taken by the SHA-256 of its bytes, whatever it is', () => {
  const incoming = createIncoming()
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 64 }), (bytes) => {
      const put = incoming.put(bytes)
      expect(put).toEqual({ ok: true, value: { sha256: shaOf(bytes), size: bytes.length } })
      expect(incoming.take(shaOf(bytes))).toEqual(bytes)
    }),
  )
  expect(incoming.take('0'.repeat(64))).toBeUndefined()
})
it('the same file twice takes its room once', () => {
  const incoming = createIncoming()
  const first = megabytes(20, 1)
  incoming.put(first)
  for (let time = 0; time < 10; time += 1) incoming.put(megabytes(20, 2))
  expect(incoming.take(shaOf(first))).toEqual(first)
})
it('no more than 100 MB is held; the oldest goes first', () => {
  const incoming = createIncoming()
  const files = [1, 2, 3, 4, 5, 6].map((mark) => megabytes(20, mark))
  for (const file of files) incoming.put(file)
  expect(files.map((file) => incoming.take(shaOf(file)) !== undefined)).toEqual([false, true, true, true, true, true])
})
it('a file nobody took is forgotten after a quarter of an hour, counted from the last time it was handed in', () => {
  const incoming = createIncoming()
  const file = new Uint8Array([1])
  incoming.put(file)
  vi.advanceTimersByTime(10 * 60_000)
  incoming.put(file)
  vi.advanceTimersByTime(10 * 60_000)
  expect(incoming.take(shaOf(file))).toEqual(file)
  vi.advanceTimersByTime(5 * 60_000)
  expect(incoming.take(shaOf(file))).toBeUndefined()
})
it('nothing, too much and what is no file are refused with a sentence', () => {
  const incoming = createIncoming()
  for (const wrong of [new Uint8Array(), new Uint8Array(20 * 1024 * 1024 + 1), 'abc', undefined, { length: 3 }]) {
    const put = incoming.put(wrong as never)
    expect(put).toMatchObject({ ok: false, error: { message: expect.stringMatching(/^Nie dodano pliku: .*\.$/) } })
  }
})

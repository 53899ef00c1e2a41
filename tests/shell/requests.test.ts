import { expect, it } from 'vitest'
import { readCall, readFileBytes, readFileId, readSecret } from '../../electron/shell/requests.ts'

it('passes on a call as JSON would carry it', () => {
  expect(readCall('people.list', { search: 'Łoś', left: undefined })).toEqual({
    ok: true,
    value: { name: 'people.list', input: { search: 'Łoś' } },
  })
  expect(readCall('app.status', undefined)).toEqual({ ok: true, value: { name: 'app.status', input: null } })
})
const circle: { self?: unknown } = {}
circle.self = circle
it.each([
  ['no name', undefined, {}],
  ['a name that is no text', new String('people.list'), {}],
  ['a name of a wrong shape', '__proto__', {}],
  ['a name without end', `a.${'a'.repeat(1_000_000)}`, {}],
  ['an input with a circle', 'people.list', circle],
  ['an input with a BigInt', 'people.list', { id: 1n }],
])('refuses %s', (_what, name, input) => {
  expect(readCall(name, input)).toMatchObject({ ok: false, error: { kind: 'validation', code: 'shell.malformed' } })
})
it('refuses more than 8 MiB in one call, and says that nothing typed is lost', () => {
  const answer = readCall('people.save', { note: 'x'.repeat(8 * 1024 * 1024) })
  expect(answer).toMatchObject({ ok: false, error: { code: 'shell.tooLarge' } })
  expect(JSON.stringify(answer)).toContain('Wpisane dane zostały')
})
it.each([
  ['0'.repeat(64), true],
  ['0'.repeat(63), false],
  ['../../etc/passwd', false],
  ['A'.repeat(64), false],
  [7, false],
])('takes the SHA-256 of a document for its id, nothing else (%s)', (id, taken) =>
  expect(readFileId(id)).toBe(taken ? id : undefined),
)
it.each([
  ['bytes', new Uint8Array(3), true],
  ['the most that is taken', new Uint8Array(20 * 1024 * 1024), true],
  ['one byte more', new Uint8Array(20 * 1024 * 1024 + 1), false],
  ['text', 'abc', false],
  ['a list of numbers', [1, 2, 3], false],
  ['an object with a length', { length: 3, byteLength: 3 }, false],
  ['nothing', undefined, false],
])('takes bytes for a file, nothing else and not too many (%s)', (_what, bytes, taken) =>
  expect(readFileBytes(bytes).ok).toBe(taken),
)
it.each([
  ['a passphrase', { passphrase: 'zielona łąka' }, true],
  ['a code', { code: 'A' }, true],
  ['one longer than it may be', { passphrase: 'x'.repeat(257) }, false],
  ['more than was asked for', { passphrase: 'x', more: new Array(1000) }, false],
  ['text', 'zielona łąka', false],
  ['nothing', undefined, false],
])('takes what opens the file, nothing else and not too much (%s)', (_what, typed, taken) =>
  expect(readSecret(typed)).toEqual(taken ? typed : undefined),
)

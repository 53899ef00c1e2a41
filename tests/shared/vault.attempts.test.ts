import fc from 'fast-check'
import { expect, it } from 'vitest'
import { waitAfter } from '#shared/vault/attempts.ts'
import { canonicalPassphrase } from '#shared/vault/passphrase.ts'

it.each([
  [0, 0],
  [1, 0],
  [3, 0],
  [4, 2],
  [5, 4],
  [9, 64],
  [11, 256],
  [12, 300],
  [1000, 300],
])('after %i wrong passphrases in a row one waits %i s', (failures, seconds) => {
  expect(waitAfter(failures)).toBe(seconds)
})

it('never waits less after one more, nor longer than five minutes', () => {
  fc.assert(
    fc.property(fc.nat(10_000), (failures) => {
      expect(waitAfter(failures + 1)).toBeGreaterThanOrEqual(waitAfter(failures))
      expect(waitAfter(failures)).toBeLessThanOrEqual(300)
    }),
  )
})

it('a passphrase is the same whichever way its Polish letters were typed, and nothing else is evened out', () => {
  expect(canonicalPassphrase('żółw'.normalize('NFD'))).toBe('żółw'.normalize('NFC'))
  for (const [a, b] of [
    ['żółw', 'zolw'],
    ['Żółw', 'żółw'],
    ['żółw ', 'żółw'],
  ] as const)
    expect(canonicalPassphrase(a)).not.toBe(canonicalPassphrase(b))
})

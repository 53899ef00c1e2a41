import { expect, it } from 'vitest'
import { derivationCost } from '#backend/vault/derivationCost.ts'
import { deriveKey } from '#backend/vault/fileKey.ts'

// Here the real cost stands; the tests of the back end and of the screens derive with a light one (vite.config.ts).
it('a guess costs 128 MB, and the key of a passphrase is the same for ever', async () => {
  expect(128 * derivationCost.N * derivationCost.r).toBe(128 * 1024 * 1024)
  const key = await deriveKey('zielona łąka 17 żab', Buffer.from('4b4c55420142056b61203137207c6162', 'hex'))
  expect(key.bytes.toString('hex')).toBe('132293e8aa883e502214e83a72710476746d3dd00c8be51a9b81f12f823d9e81')
})

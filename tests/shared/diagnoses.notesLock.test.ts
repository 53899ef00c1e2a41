import fc from 'fast-check'
import { expect, it } from 'vitest'
import { recoveryBytes, recoveryCode, recoveryCodeOf, typedCode } from '#shared/diagnoses/notesLock.ts'

const bytes = fc.uint8Array({ minLength: recoveryBytes, maxLength: recoveryBytes })
it('a recovery code is read back however it is typed', () =>
  fc.assert(
    fc.property(bytes, (random) => {
      const code = recoveryCodeOf(random)
      expect(typedCode(code)).toBe(code.replaceAll('-', ''))
      expect(typedCode(` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('1', 'l').replaceAll('0', 'o')} `)).toBe(
        typedCode(code),
      )
      expect(recoveryCode.safeParse(code).success).toBe(true)
    }),
  ))
it('uses every sign equally: 256 bytes give each of the 32 eight times', () => {
  const all = Array.from({ length: 256 }, (_, byte) => recoveryCodeOf(Uint8Array.from([byte]))[0]!)
  const counts = new Map<string, number>()
  for (const sign of all) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  expect([...counts.values()]).toEqual(Array.from({ length: 32 }, () => 8))
})

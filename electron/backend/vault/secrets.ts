import { timingSafeEqual } from 'node:crypto'
import { type CallError, ruleError } from '#shared/contract/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Secret } from '#shared/vault/contract.ts'
import { keyOfCode } from '#shared/vault/recoveryCode.ts'
import type { Attempts } from './attempts.ts'
import { deriveKey, type FileKey, rawKey } from './fileKey.ts'

/** The key of what was typed, for the file with this salt; a code that cannot be one is refused before any file is touched. */
function keyOfSecret(secret: Secret, salt: Buffer): Result<Promise<FileKey>, CallError> {
  if ('passphrase' in secret) return ok(deriveKey(secret.passphrase, salt))
  const bytes = keyOfCode(secret.code)
  return bytes.ok
    ? ok(Promise.resolve(rawKey(Buffer.from(bytes.value.buffer, bytes.value.byteOffset, bytes.value.length))))
    : err(
        ruleError('vault.malformedCode', `${bytes.error} Pliku nie zmieniono.`, [
          { path: 'code', message: bytes.error },
        ]),
      )
}

/** What a typed key is tried on. `undefined`: it does not fit. Whoever takes the key wipes it, also one that does not fit. */
export type Lock<T> = (key: FileKey) => Result<T, CallError> | undefined

/**
 * Tries what was typed, for the file with this salt, on `lock`: the one way a passphrase or a code is tried. A wrong one counts, and
 * after a few the next has to wait; a refusal by `lock` is of something else and does not.
 */
export async function trySecret<T>(
  secret: Secret,
  { salt, attempts }: { salt: Buffer; attempts: Attempts },
  lock: Lock<T>,
): Promise<Result<T, CallError>> {
  const wait = attempts.waitSeconds()
  if (wait > 0) return err(tooSoon(wait))
  const key = keyOfSecret(secret, salt)
  if (!key.ok) return key
  const takeBack = attempts.begin()
  const answer = lock(await key.value)
  if (answer === undefined) return err(wrongSecret(secret, attempts.waitSeconds()))
  if (answer.ok) attempts.succeeded()
  else takeBack()
  return answer
}

/** Whether what was typed is the key of the open file; a wrong one counts as a try, and after a few the next has to wait. */
export const confirmSecret = (
  secret: Secret,
  { salt, key, attempts }: { salt: Buffer; key: FileKey; attempts: Attempts },
): Promise<Result<true, CallError>> =>
  trySecret(secret, { salt, attempts }, (given) => {
    const same = timingSafeEqual(given.bytes, key.bytes)
    given.wipe()
    return same ? ok(true) : undefined
  })

const secondsWords = (seconds: number): string => (seconds < 60 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`)

/** After a few wrong tries the next has to wait. */
const tooSoon = (seconds: number): CallError =>
  ruleError(
    'vault.tooSoon',
    `Po kilku złych hasłach trzeba chwilę poczekać: następne można wpisać za ${secondsWords(seconds)}. Pliku nie zmieniono.`,
  )

/** What was typed does not open the file. */
function wrongSecret(secret: Secret, wait: number): CallError {
  const next = wait > 0 ? `; następną próbę można zrobić za ${secondsWords(wait)}` : ''
  return 'passphrase' in secret
    ? ruleError(
        'vault.wrongPassphrase',
        `To hasło nie otwiera tego pliku. Pliku nie zmieniono. Sprawdź, czy nie jest włączony Caps Lock i czy klawiatura jest polska${next}.`,
        [{ path: 'passphrase', message: 'To hasło nie pasuje.' }],
      )
    : ruleError(
        'vault.wrongCode',
        `Ten kod jest przepisany poprawnie, ale nie otwiera tego pliku. Pliku nie zmieniono. Arkusz mógł być wydrukowany przed zmianą hasła albo do innego pliku${next}.`,
        [{ path: 'code', message: 'Ten kod nie pasuje do tego pliku.' }],
      )
}
